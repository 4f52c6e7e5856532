// SPDX-License-Identifier: MIT
// What the machine itself takes for the frames of a chat view: a bare widget of the same size that
// fills, draws glyphs it has laid out before, and moves its pixels. It knows no rows.
#include "tests/bench_views/lines.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "ui/look.h"

#include <QGlyphRun>
#include <QPaintEvent>
#include <QPainter>
#include <QTextLayout>
#include <QWidget>

namespace outcry::bench {

namespace {

constexpr int kSteps = 200;
constexpr int kScrollStep = 12;
/// As many lines as the chat view shows on a page of the bench.
constexpr int kLines = 48;
constexpr QSize kViewSize(990, 760);

class BarePage final : public QWidget
{
public:
    explicit BarePage(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(kViewSize);
        for (int i = 0; i < kLines; ++i)
            m_lines.append(glyphsOf(lineNumber(quint64(i)).text.left(90)));
    }

    [[nodiscard]] int lineHeight() const { return height() / kLines; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setPen(look::colour(look::Role::Text));
        for (const QRect &part : event->region())
            painter.fillRect(part, look::colour(look::Role::Background));
        for (int i = 0; i < kLines; ++i) {
            const QRect place(0, i * lineHeight(), width(), lineHeight());
            if (!event->region().intersects(place))
                continue;
            for (const QGlyphRun &run : m_lines[i])
                painter.drawGlyphRun(QPointF(180, place.top()), run);
        }
    }

private:
    static QList<QGlyphRun> glyphsOf(const QString &text)
    {
        QTextLayout layout(text, look::textFont());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        return layout.glyphRuns();
    }

    QList<QList<QGlyphRun>> m_lines;
};

} // namespace

QJsonObject measureFloor(const Wishes &)
{
    QJsonObject out;
    QWidget window;
    window.resize(1280, 800);
    BarePage page(&window);
    window.show();
    rest(300);
    const auto measure = [&](const QString &name, int pause, const std::function<void()> &deed) {
        Timings timings;
        for (int i = 0; i < kSteps; ++i) {
            rest(pause);
            timings.add(page, deed);
        }
        timings.write(out, name);
    };
    measure(QStringLiteral("append_painted"), 20, [&] { page.scroll(0, -page.lineHeight()); });
    measure(QStringLiteral("scroll"), 4, [&] { page.scroll(0, kScrollStep); });
    measure(QStringLiteral("page"), 4, [&] { page.update(); });
    return out;
}

} // namespace outcry::bench
