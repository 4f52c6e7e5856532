// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

#include <QAbstractListModel>
#include <QPointer>

#include <deque>

namespace outcry {

class Desk;
class MessageModel;

/// Where the text names the symbol as "$AAPL", as a whole word; -1: nowhere.
[[nodiscard]] qsizetype findSymbol(QStringView text, QStringView symbol);

/// The lines of all rooms of a desk that named one symbol, newest first, bounded. The desk must outlive it.
class SymbolLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRows = 100;
    /// So far back each room is searched.
    static constexpr int kMostSearched = 5000;

    enum Role {
        RoomRole = Qt::UserRole + 1, ///< "lobby", or directTalkWith() somebody
        SequenceRole, ///< quint64; 0: a direct line
        SenderRole,
        TextRole,
        TimeRole, ///< qint64, ms since 1970 UTC
    };

    explicit SymbolLinesModel(Desk &desk, QObject *parent = nullptr);

    void setSymbol(const QString &symbol);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole: "#lobby 09:31  ann: look at $AAPL".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString room;
        quint64 sequence = 0;
        QString sender;
        QString text;
        qint64 timeMs = 0;
        QList<SaidPrice> prices{};
    };

    void searchAnew();
    void search();
    void followRoom(const QString &room);
    void forgetRoom(const QString &room);
    void onChanged(const MessageModel &messages, int first, int last);
    void onInserted(const MessageModel &messages, int first, int last);
    void add(const Line &line);

    Desk &m_desk;
    QString m_symbol;
    std::deque<Line> m_lines;
};

} // namespace outcry
