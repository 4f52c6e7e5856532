// SPDX-License-Identifier: MIT
#pragma once

#include "ui/room_search.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace outcry {

class Desk;

/// The newest lines of all rooms and direct talks of a desk that hold a text, newest first. Looks through the lines that
/// are here, a stretch of each room per turn of the event loop, and tells what it found a few times a second.
class FoundLines : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RoomRole = Qt::UserRole + 1, ///< as the desk names it
        TitleRole, ///< "#lobby", "bob"
        SenderRole,
        TimeRole, ///< qint64, ms since 1970 UTC
        SequenceRole, ///< quint64; 0: none, as in a direct talk
        PlacesRole, ///< QList<int>: the letters of the text that were asked for
    };

    /// More than anybody looks through.
    static constexpr int kMostRows = 200;

    /// The desk must outlive it.
    explicit FoundLines(Desk &desk, QObject *parent = nullptr);
    ~FoundLines() override;

    /// Empty: finds nothing.
    void search(const QString &text);
    [[nodiscard]] bool isRunning() const;
    /// In all rooms, those beyond kMostRows too.
    [[nodiscard]] int foundCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the text on one line, from a little before the place.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    /// What was found so far, or that all was looked through.
    void changed();

private:
    struct Line
    {
        QString room;
        QString title;
        QString sender;
        QString text;
        qint64 timeMs = 0;
        quint64 sequence = 0;
        int place = 0;
    };

    void gather();
    [[nodiscard]] QList<int> placesOf(const Line &line) const;
    [[nodiscard]] std::vector<Line> newestOf(const QString &room, const RoomSearch &search) const;

    Desk &m_desk;
    QString m_text;
    std::vector<std::pair<QString, std::unique_ptr<RoomSearch>>> m_searches;
    std::vector<Line> m_lines;
    QTimer m_soon;
};

} // namespace outcry
