// SPDX-License-Identifier: MIT
#include "ui/symbol_pane.h"

#include "model/desk.h"
#include "model/quote_text.h"
#include "model/plain_tool_tip.h"
#include "ui/candle_chart.h"
#include "ui/frame_clock.h"
#include "ui/look.h"
#include "ui/pane_keys.h"
#include "ui/tone_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace outcry {

using look::Role;

namespace {

/// Colours the price and the move of a sale; a bar stands before the current one.
class SaleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != 0 || !(option.state & QStyle::State_Selected))
            return;
        const QSize bar(look::halfGap() - 1, option.rect.height());
        painter->fillRect(QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignTop, bar, option.rect), look::colour(Role::Accent));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int sign = index.data(TapeModel::SignRole).toInt();
        const bool isDim = index.column() == TapeModel::TimeColumn && !(option->state & QStyle::State_Selected);
        const Role ink = isDim                                        ? Role::DimText
            : index.column() == TapeModel::TimeColumn || sign == 0 ? Role::Text
            : sign > 0                                             ? Role::Up
                                                                   : Role::Down;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, look::colour(ink));
        option->palette.setColor(QPalette::Highlight, look::colour(Role::Selection));
    }
};

QString intervalText(CandleInterval interval)
{
    switch (interval) {
    case CandleInterval::Minute:
        return SymbolPane::tr("1m");
    case CandleInterval::FiveMinutes:
        return SymbolPane::tr("5m");
    case CandleInterval::Hour:
        return SymbolPane::tr("1h");
    case CandleInterval::Day:
        break;
    }
    return SymbolPane::tr("1D");
}

QString intervalName(CandleInterval interval)
{
    switch (interval) {
    case CandleInterval::Minute:
        return SymbolPane::tr("One candle a minute");
    case CandleInterval::FiveMinutes:
        return SymbolPane::tr("One candle every five minutes");
    case CandleInterval::Hour:
        return SymbolPane::tr("One candle an hour");
    case CandleInterval::Day:
        break;
    }
    return SymbolPane::tr("One candle a day");
}

Role signRole(qint64 value)
{
    return value > 0 ? Role::Up : value < 0 ? Role::Down : Role::Text;
}

} // namespace

SymbolPane::SymbolPane(Desk &desk, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_sheet(desk)
    , m_name(new QLabel)
    , m_last(new ToneLabel(Role::Text))
    , m_change(new ToneLabel(Role::Text))
    , m_facts(new ToneLabel(Role::DimText))
    , m_warning(new ToneLabel(Role::Warning))
    , m_source(new ToneLabel(Role::DimText))
    , m_intervals(new QButtonGroup(this))
    , m_detailsButton(new QToolButton)
    , m_addButton(new QToolButton)
    , m_windowButton(new QToolButton)
    , m_chart(new CandleChart(clock))
    , m_parts(new QSplitter(Qt::Vertical))
{
    setAccessibleName(tr("Symbol"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_chart);
    m_parts->setStretchFactor(0, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_parts, 1);
    connectSheet();
    connect(&m_ages, &QTimer::timeout, this, &SymbolPane::refreshFacts);
    connect(&m_desk, &Desk::liveChanged, this, &SymbolPane::refreshFacts);
    connect(&m_desk, &Desk::feedsChanged, this, &SymbolPane::refreshFacts);
    connect(&m_desk, &Desk::liveChanged, this, [this] { showPast(0); });
    showInterval();
    refreshFacts();
}

SymbolPane::~SymbolPane()
{
    m_desk.watchLists().release(m_sheet.symbol());
}

void SymbolPane::addPanesTo(PaneKeys &keys)
{
    keys.add(this, m_chart);
    if (m_details != nullptr)
        keys.add(m_details, m_details->findChild<QStackedWidget *>());
}

QWidget *SymbolPane::buildHead()
{
    look::setFont(*m_name, look::Font::Title);
    m_name->setTextFormat(Qt::PlainText);
    look::setFont(*m_last, look::Font::Title);
    m_last->setObjectName(QStringLiteral("last"));
    look::setFont(*m_change, look::Font::Bold);
    look::setFont(*m_facts, look::Font::Small);
    m_facts->setObjectName(QStringLiteral("facts"));
    look::setFont(*m_warning, look::Font::Small);
    m_warning->setObjectName(QStringLiteral("warning"));
    look::setFont(*m_source, look::Font::Small);
    m_source->setObjectName(QStringLiteral("source"));
    // Long texts give way: the pane may be narrow.
    for (ToneLabel *label : {m_facts, m_source})
        label->setEliding(true);
    auto *prices = new QHBoxLayout;
    prices->setSpacing(look::gap());
    prices->addWidget(m_name);
    prices->addWidget(m_last);
    prices->addWidget(m_change, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::halfGap() / 2);
    for (const CandleInterval interval : kCandleIntervals) {
        auto *button = new QToolButton;
        button->setText(intervalText(interval));
        button->setToolTip(intervalName(interval));
        button->setAccessibleName(intervalName(interval));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_intervals->addButton(button, int(interval));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_detailsButton->setObjectName(QStringLiteral("details"));
    m_detailsButton->setIcon(look::icon(u"log"));
    m_detailsButton->setToolTip(tr("Sales and talk"));
    m_detailsButton->setAccessibleName(tr("Sales and talk"));
    m_detailsButton->setCheckable(true);
    m_windowButton->setObjectName(QStringLiteral("openWindow"));
    m_windowButton->setIcon(look::icon(u"window-new"));
    m_windowButton->setToolTip(tr("Open in a window of its own"));
    m_windowButton->setAccessibleName(tr("Open in a window of its own"));
    m_addButton->setObjectName(QStringLiteral("addToList"));
    m_addButton->setIcon(look::icon(u"add"));
    m_addButton->setToolTip(tr("Add to the watch list"));
    m_addButton->setAccessibleName(tr("Add to the watch list"));
    m_addButton->hide();
    for (QToolButton *button : {m_addButton, m_detailsButton, m_windowButton}) {
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::halfGap());
    layout->setSpacing(look::halfGap() / 2);
    layout->addLayout(prices);
    layout->addWidget(m_facts);
    auto *origin = new QHBoxLayout;
    origin->setSpacing(look::gap());
    origin->addWidget(m_warning);
    origin->addWidget(m_source, 1);
    layout->addLayout(origin);
    layout->addLayout(buttons);
    return head;
}

void SymbolPane::buildDetails()
{
    m_details = new QTabWidget;
    auto *tape = new QTableView;
    auto *lines = new QListView;
    tape->setModel(&m_sheet.tape());
    tape->setItemDelegate(new SaleDelegate(tape));
    tape->setObjectName(QStringLiteral("tape"));
    tape->setAccessibleName(tr("Time and sales"));
    tape->setShowGrid(false);
    tape->setSelectionBehavior(QAbstractItemView::SelectRows);
    tape->setSelectionMode(QAbstractItemView::SingleSelection);
    tape->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tape->setTabKeyNavigation(false);
    tape->verticalHeader()->hide();
    tape->verticalHeader()->setDefaultSectionSize(look::rowHeight());
    tape->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    look::setFont(*tape->horizontalHeader(), look::Font::Small);
    lines->setModel(&m_sheet.lines());
    lines->setObjectName(QStringLiteral("lines"));
    lines->setAccessibleName(tr("Lines that named the symbol"));
    lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    lines->setTextElideMode(Qt::ElideRight);
    lines->setUniformItemSizes(true);
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(tape), static_cast<QAbstractItemView *>(lines)})
        view->setFrameShape(QFrame::NoFrame);
    m_details->setDocumentMode(true);
    m_details->addTab(tape, tr("Time and sales"));
    m_details->addTab(lines, tr("In the talk"));
    connect(lines, &QAbstractItemView::clicked, this, &SymbolPane::chooseLine);
    connect(lines, &QAbstractItemView::activated, this, &SymbolPane::chooseLine);
    m_parts->addWidget(m_details);
    m_parts->setStretchFactor(1, 1);
    // A quarter, until the user moves the line between them.
    m_parts->setSizes({3 * m_parts->height() / 4, m_parts->height() / 4});
}

void SymbolPane::connectSheet()
{
    connect(&m_sheet, &SymbolSheet::changesWaiting, this, [this] { m_clock.request(); });
    connect(&m_clock, &FrameClock::frame, &m_sheet, &SymbolSheet::publishChanges);
    connect(&m_sheet, &SymbolSheet::changed, this, [this] {
        m_chart->candlesChanged();
        refreshFacts();
    });
    connect(&m_sheet, &SymbolSheet::candlesReset, this, &SymbolPane::showPast);
    connect(m_chart, &CandleChart::olderWanted, &m_sheet, &SymbolSheet::fetchOlder, Qt::QueuedConnection);
    connect(m_intervals, &QButtonGroup::idClicked, this, [this](int id) { setInterval(CandleInterval(id)); });
    connect(m_detailsButton, &QToolButton::toggled, this, &SymbolPane::setDetailsShown);
    connect(m_addButton, &QToolButton::clicked, this, [this] { emit addRequested(symbol()); });
    connect(&m_desk.watchLists(), &WatchLists::rowsChanged, this, &SymbolPane::offerAdding);
    connect(&m_desk.watchLists(), &WatchLists::listsChanged, this, &SymbolPane::offerAdding);
    connect(m_windowButton, &QToolButton::clicked, this, [this] { emit windowRequested(symbol()); });
}

void SymbolPane::setSymbol(const QString &symbol)
{
    if (symbol == m_sheet.symbol())
        return;
    m_desk.watchLists().hold(symbol);
    const QString former = m_sheet.symbol();
    m_sheet.setSymbol(symbol);
    m_desk.watchLists().release(former);
    m_chart->setDecimals(m_sheet.decimals());
    showInterval();
    refreshFacts();
    offerAdding();
}

void SymbolPane::setInterval(CandleInterval interval)
{
    m_sheet.setInterval(interval);
    showInterval();
}

void SymbolPane::showInterval()
{
    m_intervals->button(int(m_sheet.interval()))->setChecked(true);
    m_chart->setCandles(&m_sheet.candles(), m_sheet.interval());
    showPast(0);
}

void SymbolPane::showPast(int addedInFront)
{
    using Past = SymbolSheet::Past;
    const Past past = m_sheet.past();
    m_chart->setMessage(symbol().isEmpty()          ? tr("Add a symbol to the list above: its candles are drawn here.")
                            : past == Past::Refused ? m_sheet.refusal()
                            : !m_desk.isLive()      ? tr("Not connected.")
                            : past == Past::Asked   ? tr("Asking for the past…")
                                                    : tr("No prices of %1 yet.").arg(symbol()));
    m_chart->setDecimals(m_sheet.decimals());
    m_chart->setSource(m_sheet.isSimulated() ? tr("simulated") : QString(), m_sheet.isSimulated());
    m_chart->candlesChanged(addedInFront);
}

static QString factsOf(const Quote &quote)
{
    QStringList facts;
    if (quote.bidTicks != 0 || quote.askTicks != 0)
        facts << SymbolPane::tr("bid %1").arg(quote_text::optional(quote.bidTicks, quote))
              << SymbolPane::tr("ask %1").arg(quote_text::optional(quote.askTicks, quote));
    if (const QString range = quote_text::range(quote); !range.isEmpty())
        facts << SymbolPane::tr("day %1").arg(range);
    if (quote.volume >= 0)
        facts << SymbolPane::tr("volume %1").arg(quote_text::volume(quote));
    return facts.join(QStringLiteral("  ·  "));
}

static QString arrowOf(const Quote &quote)
{
    return quote_text::trend(quote) == Quote::Trend::Rising ? QStringLiteral(" ▲")
        : quote_text::trend(quote) == Quote::Trend::Falling ? QStringLiteral(" ▼")
                                                 : QString();
}

QString SymbolPane::titleText() const
{
    const Quote &quote = m_sheet.quote();
    if (quote.symbol.isEmpty())
        return m_sheet.symbol();
    return QStringLiteral("%1  %2%3  %4")
        .arg(quote.symbol, quote_text::shown(quote_text::last(quote)), arrowOf(quote), quote_text::shown(quote_text::changePercent(quote)));
}

/// What may mislead stands out, and nothing else does.
void SymbolPane::showOrigin(bool hasPrice, qint64 nowMs)
{
    const Quote &quote = m_sheet.quote();
    const bool isStale = hasPrice && quote.isStale(nowMs);
    const QString age = quote_text::age(quote, nowMs);
    const auto joined = [](QStringList words) {
        words.removeAll(QString());
        return words.join(QStringLiteral("  ·  "));
    };
    m_warning->setText(hasPrice ? joined({quote.isSimulated ? tr("simulated") : QString(), isStale ? age : QString()}) : QString());
    m_warning->setHidden(m_warning->text().isEmpty());
    m_source->setText(
        hasPrice ? joined({quote_text::shortSource(quote), isStale ? QString() : age, m_desk.symbolName(symbol())}) : QString());
}

void SymbolPane::offerAdding()
{
    const bool isListed = m_desk.watchLists().symbols().contains(symbol());
    m_addButton->setVisible(m_isAddingOffered && !symbol().isEmpty() && !isListed);
}

void SymbolPane::setAddingOffered(bool isOffered)
{
    m_isAddingOffered = isOffered;
    offerAdding();
}

void SymbolPane::refreshFacts()
{
    const Quote &quote = m_sheet.quote();
    const bool hasPrice = !quote.symbol.isEmpty();
    const qint64 nowMs = m_desk.watchList().nowMs();
    const bool isStale
        = hasPrice && (!m_desk.isLive() || quote.isStale(nowMs) || m_desk.deadSources().contains(quote.source));
    m_name->setText(symbol());
    m_last->setText(hasPrice ? quote_text::last(quote) + arrowOf(quote) : QString());
    const Role trend = quote_text::trend(quote) == Quote::Trend::Rising ? Role::Up
        : quote_text::trend(quote) == Quote::Trend::Falling             ? Role::Down
                                                                : Role::Text;
    m_last->setTone(isStale ? Role::DimText : trend);
    const QString change = quote_text::change(quote) + QStringLiteral("  ") + quote_text::changePercent(quote);
    m_change->setText(hasPrice ? quote_text::shown(change) : QString());
    m_change->setTone(isStale ? Role::DimText : signRole(quote.changeTicks()));
    m_facts->setText(hasPrice ? factsOf(quote) : QString());
    showOrigin(hasPrice, nowMs);
    m_name->setToolTip(plainToolTip(m_desk.symbolName(symbol())));
    m_chart->setOld(isStale);
    for (QWidget *fact : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_source)})
        fact->setVisible(hasPrice);
    m_windowButton->setEnabled(!symbol().isEmpty());
    m_chart->setDecimals(m_sheet.decimals());
    m_chart->setSource(m_sheet.isSimulated() ? tr("simulated") : QString(), m_sheet.isSimulated());
    m_ages.arrange(hasPrice && isVisible() ? std::optional(nowMs - quote.receivedMs) : std::nullopt);
    emit titleChanged();
}

void SymbolPane::setDetailsShown(bool shown)
{
    if (shown && m_details == nullptr)
        buildDetails();
    if (m_details != nullptr)
        m_details->setVisible(shown);
    m_detailsButton->setChecked(shown);
}

bool SymbolPane::areDetailsShown() const
{
    return m_detailsButton->isChecked();
}

void SymbolPane::setWindowOffered(bool offered)
{
    m_windowButton->setVisible(offered);
}

void SymbolPane::chooseLine(const QModelIndex &index)
{
    if (index.isValid())
        emit lineChosen(index.data(SymbolLinesModel::RoomRole).toString(),
                        index.data(SymbolLinesModel::SequenceRole).toULongLong());
}

void SymbolPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshFacts();
}

void SymbolPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ages.stop();
}

} // namespace outcry
