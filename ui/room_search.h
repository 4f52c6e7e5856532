// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <optional>

namespace outcry {

class MessageModel;

/// Where a text stands in the loaded lines of one room, newest first. Looks through a stretch of
/// rows per turn of the event loop, so that a million rows never hold the window up; follows rows
/// that come and go. Only what people said is searched.
class RoomSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRowsPerTurn = 2000;
    static constexpr int kMostFound = 10'000;

    explicit RoomSearch(QObject *parent = nullptr);

    void setModel(MessageModel *model);
    /// Empty: finds nothing.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whether rows are left to be looked through.
    [[nodiscard]] bool isRunning() const { return m_unseen > 0; }
    [[nodiscard]] int count() const { return int(m_found.size()); }
    /// The row of one of those found, 0 the newest.
    [[nodiscard]] int foundRow(int number) const { return int(m_found[std::size_t(number)] - m_shift); }
    /// Of the chosen row among those found, from 1, the newest; 0: none is chosen.
    [[nodiscard]] int number() const { return m_chosen + 1; }
    /// -1: none is chosen.
    [[nodiscard]] int row() const;
    /// Names the chosen line as long as the search lasts, wherever its row goes.
    [[nodiscard]] std::optional<qint64> chosen() const;
    /// The next older (1) or newer (-1) of those found. False: there is none in that direction.
    bool choose(int direction);
    /// The newest or the oldest.
    void chooseFirst();
    void chooseLast();

signals:
    /// What was found, or which of it is chosen.
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin();
    void look(int first, int last);
    [[nodiscard]] bool matches(int row) const;
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void onChanged(int first, int last);
    void lookAgainFrom(int row);

    QPointer<MessageModel> m_model;
    QString m_text;
    /// Row plus m_shift, newest first: older rows that come leave them as they are.
    std::deque<qint64> m_found;
    qint64 m_shift = 0;
    int m_chosen = -1;
    /// Rows before this one were not looked through.
    int m_unseen = 0;
    QBasicTimer m_timer;
};

} // namespace outcry
