// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace outcry {

/// When a window paints what changed: one for each window, shared by its views. Views ask for a
/// frame when something is dirty and ask again while something moves; when nobody asks, or the
/// window can not be seen, the clock stands still and costs nothing. Widgets are painted as often
/// as update() is called otherwise: no screen limits them.
class FrameClock : public QObject
{
    Q_OBJECT

public:
    enum class Pace {
        Calm, ///< something changed: 33 ms between frames
        Fast, ///< something moves: 16 ms
    };

    static constexpr int kCalmMs = 33;
    static constexpr int kFastMs = 16;

    /// Belongs to this window, and stops while it is hidden or minimised.
    explicit FrameClock(QWidget &window);

    /// One frame is wanted. Comes at once when the last one is long enough ago. To be called again
    /// from within frame() for a further one.
    void request(Pace pace = Pace::Calm) { requestWithin(pace == Pace::Fast ? kFastMs : kCalmMs); }
    /// The same for what may wait longer: counted from the last frame, and earlier if anybody asks for an earlier one.
    void requestWithin(int ms);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    /// Milliseconds from the last frame to the next.
    [[nodiscard]] int interval() const { return m_wishMs.value_or(kCalmMs); }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void frame();

private:
    void onTimeout();
    void arrange();
    [[nodiscard]] bool canBeSeen() const;

    QPointer<QWidget> m_window;
    QTimer m_timer;
    QElapsedTimer m_sinceFrame;
    /// Nobody asks: none.
    std::optional<int> m_wishMs;
    bool m_isInFrame = false;
};

} // namespace outcry
