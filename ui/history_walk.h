// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace outcry {

class MessageModel;

/// Goes back through a room's history, page by page, until what is looked for is there. Every page
/// has a deadline and the pages are counted, so that it always ends.
class HistoryWalk : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostPages = 1000;
    static constexpr int kPageWithinMs = 10'000;
    /// After so many pages it slows down: servers refuse who asks too fast (docs/protocol.md, "Limits").
    static constexpr int kQuickPages = 50;
    static constexpr int kPauseMs = 120;

    enum class End {
        Found,
        Start, ///< nothing older is kept, and it was not there
        Silent, ///< the server did not answer
    };

    explicit HistoryWalk(QObject *parent = nullptr);

    /// Calls `done` once, at once when nothing has to be fetched. Another walk is given up without
    /// a word. `isThere` is asked after every page.
    void begin(MessageModel *model, std::function<bool()> isThere, std::function<void(End)> done);
    void cancel();
    [[nodiscard]] bool isWalking() const { return bool(m_done); }

signals:
    /// To be fetched; the page comes by the model.
    void pageWanted(quint64 beforeSequence);
    void walkingChanged();

private:
    void step();
    void fetch();
    void end(End how);

    QPointer<MessageModel> m_model;
    std::function<bool()> m_isThere;
    std::function<void(End)> m_done;
    QTimer m_deadline;
    QTimer m_pause;
    int m_pages = 0;
};

} // namespace outcry
