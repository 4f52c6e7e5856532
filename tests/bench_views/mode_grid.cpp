// SPDX-License-Identifier: MIT
#include "model/quote_model.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "tests/bench_views/price_stream.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/quote_grid.h"

#include <QDateTime>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <memory>

namespace outcry::bench {

namespace {

/// Prices arrive as they do from a socket: many at once, a hundred times a second. Our own server gathers them for 50 ms.
constexpr int kBatchMs = 10;
constexpr int kWarmUpMs = 1200;

/// Who tells the view, and when.
enum class Telling {
    ByTheFrame, ///< the window's frame clock does
    AfterEachTick,
    AfterEachBatch,
    Never,
};

class Feeder final : public QObject
{
public:
    Feeder(QuoteModel &model, PriceStream &prices, int perSecond, int batchMs, Telling telling)
        : m_model(model)
        , m_prices(prices)
        , m_perSecond(perSecond)
        , m_telling(telling)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Feeder::feed);
        m_startNs = wallNs();
        m_timer.start(batchMs);
    }

    [[nodiscard]] qint64 count() const { return m_count; }

private:
    void feed()
    {
        const qint64 due = (wallNs() - m_startNs) * m_perSecond / 1'000'000'000;
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        // Who can not follow is not given ever larger batches.
        for (qint64 most = m_count + m_perSecond / 10 + 1; m_count < due && m_count < most; ++m_count) {
            m_model.applyOne(m_prices.next(nowMs));
            if (m_telling == Telling::AfterEachTick)
                m_model.publishChanges();
        }
        if (m_telling == Telling::AfterEachBatch || m_telling == Telling::Never)
            m_model.publishChanges();
        m_count = qMax(m_count, due);
    }

    QuoteModel &m_model;
    PriceStream &m_prices;
    int m_perSecond;
    Telling m_telling;
    QTimer m_timer;
    qint64 m_startNs = 0;
    qint64 m_count = 0;
};

/// The least that any view can cost: a bare widget that fills as many rectangles of the same sizes with one colour, as often
/// as ours paints.
class BareTable final : public QWidget
{
public:
    BareTable(QuoteModel &model, FrameClock &clock)
        : m_model(model)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        connect(&model, &QuoteModel::changesWaiting, &clock, [&clock] { clock.requestWithin(QuoteGrid::kRestMs); });
        connect(&model, &QuoteModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            const int height = look::rowHeight();
            const int rows = last.row() - first.row() + 1;
            m_changed += QRect(width() / 4, first.row() * height, width() / 4, rows * height);
        });
        connect(&clock, &FrameClock::frame, this, [this] {
            m_model.publishChanges();
            repaint(std::exchange(m_changed, {}) & rect());
        });
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_isDark = !m_isDark;
        for (const QRect &part : event->region())
            painter.fillRect(part, look::colour(m_isDark ? look::Role::Hover : look::Role::Background));
    }

private:
    QuoteModel &m_model;
    QRegion m_changed;
    bool m_isDark = false;
};

/// The same four in every view, however much room there is.
bool isCompared(int column)
{
    return column == QuoteModel::SymbolColumn || column == QuoteModel::LastColumn
        || column == QuoteModel::ChangePercentColumn || column == QuoteModel::AgeColumn;
}

QTableView *readyMadeTable(QuoteModel &model)
{
    auto *table = new QTableView;
    table->setModel(&model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(look::rowHeight());
    for (int column = 0; column < QuoteModel::ColumnCount; ++column)
        table->setColumnHidden(column, !isCompared(column));
    return table;
}

QWidget *makeView(const QString &kind, QuoteModel &model, FrameClock &clock, bool glows)
{
    if (kind == u"none")
        return new QWidget;
    if (kind == u"bare")
        return new BareTable(model, clock);
    if (kind != u"ours")
        return readyMadeTable(model);
    auto *grid = new QuoteGrid(clock);
    grid->setQuotes(&model);
    grid->setGlowOn(glows);
    for (int column = 0; column < QuoteOrder::kColumnCount; ++column)
        grid->setColumnShown(column, isCompared(column));
    return grid;
}

} // namespace

/// CPU of the GUI thread while prices come, making them included: to be compared with view=none.
QJsonObject measureGrid(const Wishes &wishes)
{
    const QString kind = wishes.text(QStringLiteral("view"), QStringLiteral("ours"));
    const int rows = wishes.number(QStringLiteral("rows"), 0);
    PriceStream prices(wishes.number(QStringLiteral("symbols"), 1000));
    QuoteModel model;
    model.setSymbols(prices.symbols());
    QWidget window;
    FrameClock clock(window);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    QWidget *view = makeView(kind, model, clock, wishes.number(QStringLiteral("glow"), 0) != 0);
    layout->addWidget(view);
    const int headerHeight = look::rowHeight();
    window.resize(1280, rows > 0 ? rows * look::rowHeight() + headerHeight : 780);
    window.show();
    const Telling telling = kind == u"ours" || kind == u"bare" ? Telling::ByTheFrame
        : kind == u"naive"                                      ? Telling::AfterEachTick
        : kind == u"batched"                                    ? Telling::AfterEachBatch
                                                                 : Telling::Never;
    Feeder feeder(model, prices, wishes.number(QStringLiteral("ticks"), 100'000),
                  wishes.number(QStringLiteral("batch"), kBatchMs), telling);
    rest(kWarmUpMs);

    const qint64 cpu = threadCpuNs();
    const qint64 wall = wallNs();
    const qint64 count = feeder.count();
    rest(wishes.number(QStringLiteral("seconds"), 4) * 1000);
    const double seconds = double(wallNs() - wall) / 1e9;
    return {{QStringLiteral("cpu_percent"), double(threadCpuNs() - cpu) / 1e7 / seconds},
            {QStringLiteral("ticks_per_second"), double(feeder.count() - count) / seconds}};
}

} // namespace outcry::bench
