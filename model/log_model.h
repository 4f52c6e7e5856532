// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QMetaType>

#include <deque>

namespace outcry {

/// One line of a program's log.
struct LogLine
{
    Q_GADGET

public:
    enum class Level { Detail, Hint, Warning, Failure };
    Q_ENUM(Level)

    qint64 timeMs = 0;
    Level level = Level::Hint;
    /// "server", "feed"
    QString area;
    /// Plain, on one line.
    QString text;
};

/// The newest lines of a log, oldest first; beyond kMostLines the oldest go, many at a time.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 5000;

    enum Column { TimeColumn, LevelColumn, AreaColumn, TextColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { LevelRole = Qt::UserRole + 1 }; ///< LogLine::Level

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const LogLine &lineAt(int row) const { return m_lines[std::size_t(row)]; }
    /// As it is copied and saved: "2026-01-31 12:00:00 warning server: text".
    [[nodiscard]] static QString textOf(const LogLine &line);
    [[nodiscard]] static QString wordFor(LogLine::Level level);

public slots:
    void append(const outcry::LogLine &line);
    void clear();

private:
    std::deque<LogLine> m_lines;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::LogLine)
