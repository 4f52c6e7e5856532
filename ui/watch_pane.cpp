// SPDX-License-Identifier: MIT
#include "ui/watch_pane.h"

#include "model/desk.h"
#include "ui/candle_chart.h"
#include "ui/lasting_menu.h"
#include "ui/look.h"
#include "ui/pane_keys.h"
#include "ui/preferences.h"
#include "ui/quote_grid.h"
#include "ui/symbol_field.h"
#include "ui/symbol_pane.h"
#include "ui/tone_label.h"
#include "ui/undo_bar.h"
#include "ui/watch_files.h"
#include "ui/watch_tabs.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f637770; // "ocwp"
static constexpr quint16 kStateVersion = 1;
static constexpr int kMessageMs = 15'000;

WatchPane::WatchPane(Desk &desk, Preferences &preferences, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_title(ToneLabel::heading(tr("WATCH LIST")))
    , m_mark(new ToneLabel(look::Role::Warning, tr("simulated")))
    , m_more(new QToolButton)
    , m_tabs(new WatchTabs(desk.watchLists()))
    , m_add(new SymbolField)
    , m_message(new ToneLabel(look::Role::DimText))
    , m_messageTimer(new QTimer(this))
    , m_undo(new UndoBar)
    , m_question(new UndoBar)
    , m_grid(new QuoteGrid(clock))
    , m_symbol(new SymbolPane(desk, clock))
    , m_parts(new QSplitter(Qt::Vertical))
    , m_files(new WatchFiles(desk, this))
{
    m_grid->setQuotes(&desk.watchList());
    m_grid->setList(&desk.watchLists(), 0);
    m_parts->addWidget(buildList());
    m_parts->addWidget(m_symbol);
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_parts, 1);
    connectParts();
    followPreferences();
    refreshFeeds();
}

void WatchPane::addPanesTo(PaneKeys &keys)
{
    keys.add(this, m_grid);
    m_symbol->addPanesTo(keys);
}

void WatchPane::followPreferences()
{
    m_grid->follow(m_preferences);
    m_symbol->chart().follow(m_preferences);
}

QWidget *WatchPane::buildHead()
{
    look::setFont(*m_mark, look::Font::Small);
    m_mark->setContentsMargins(m_title->contentsMargins());
    m_mark->setToolTip(tr("These prices are invented and belong to no market."));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setIcon(look::icon(u"more"));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Lists and columns"));
    m_more->setAccessibleName(tr("Lists and columns"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, look::halfGap(), 0);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_mark);
    layout->addWidget(m_more);
    return head;
}

QWidget *WatchPane::buildList()
{
    look::setFont(*m_message, look::Font::Small);
    m_message->setObjectName(QStringLiteral("watchMessage"));
    m_message->setWordWrap(true);
    m_message->setContentsMargins(look::gap(), 0, look::gap(), look::halfGap());
    m_message->hide();
    m_undo->setObjectName(QStringLiteral("undoBar"));
    m_question->setObjectName(QStringLiteral("addQuestion"));
    auto *field = new QHBoxLayout;
    field->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::halfGap());
    field->addWidget(m_add);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *add = new QToolButton;
    add->setObjectName(QStringLiteral("newList"));
    add->setIcon(look::icon(u"add"));
    add->setAutoRaise(true);
    add->setFocusPolicy(Qt::TabFocus);
    add->setToolTip(tr("New list"));
    add->setAccessibleName(tr("New list"));
    connect(add, &QToolButton::clicked, this, &WatchPane::addList);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(add);
    layout->addLayout(tabs);
    layout->addLayout(field);
    layout->addWidget(m_grid, 1);
    // Beneath it: rows that come and go with words over them would move under the mouse.
    layout->addWidget(m_message);
    layout->addWidget(m_undo);
    layout->addWidget(m_question);
    list->setMinimumHeight(look::gap() * 22);
    return list;
}

void WatchPane::connectParts()
{
    WatchLists *lists = &m_desk.watchLists();
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] {
        m_more->menu()->clear();
        fillMenu(*m_more->menu());
    });
    connect(m_tabs, &WatchTabs::listChosen, this, &WatchPane::showList);
    connect(m_tabs, &WatchTabs::addRequested, this, &WatchPane::addList);
    connect(m_tabs, &WatchTabs::closeRequested, this, &WatchPane::closeList);
    connect(m_add, &SymbolField::entered, this, &WatchPane::takeTyped);
    connect(m_add, &SymbolField::entering, this, &WatchPane::offerKnown);
    connect(m_add, &SymbolField::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_add, &QLineEdit::textEdited, m_message, &QWidget::hide);
    connect(m_add, &QLineEdit::textEdited, m_question, &UndoBar::dismiss);
    m_messageTimer->setSingleShot(true);
    connect(m_messageTimer, &QTimer::timeout, m_message, &QWidget::hide);
    connect(lists, &WatchLists::undoChanged, this, &WatchPane::offerUndo);
    connect(lists, &WatchLists::listsChanged, this, [this] { showList(m_tabs->currentIndex()); });
    connect(m_grid, &QuoteGrid::addRequested, this, &WatchPane::startAdding);
    connect(m_grid, &QuoteGrid::arrangingRefused, this, [this](const QString &why) { say(why, false); });
    connect(m_grid, &QuoteGrid::mentionRequested, this, &WatchPane::symbolMentioned);
    connect(m_grid, &QuoteGrid::windowRequested, this, &WatchPane::windowRequested);
    connect(m_grid, &QuoteGrid::symbolActivated, this, &WatchPane::windowRequested);
    connect(m_grid, &QuoteGrid::currentSymbolChanged, this, [this](const QString &symbol) {
        if (!symbol.isEmpty() && m_symbol->isVisibleTo(this))
            m_symbol->setSymbol(symbol);
    });
    connect(m_grid->model(), &QAbstractItemModel::rowsInserted, this, &WatchPane::chooseFirst);
    connect(m_grid->model(), &QAbstractItemModel::modelReset, this, &WatchPane::chooseFirst);
    connect(m_grid, &QuoteGrid::draggedOver, this,
            [this](const QPoint &position) { m_tabs->showTarget(m_tabs->tabAtGlobal(position)); });
    connect(m_grid, &QuoteGrid::droppedOutside, this, [this](const QPoint &position, const QList<int> &rows) {
        if (const int tab = m_tabs->tabAtGlobal(position); tab >= 0)
            m_desk.watchLists().moveRowsTo(currentList(), rows, tab);
    });
    m_symbol->setAddingOffered(true);
    connect(m_symbol, &SymbolPane::addRequested, this, [this](const QString &symbol) { addSymbols({symbol}); });
    connect(m_symbol, &SymbolPane::windowRequested, this, &WatchPane::windowRequested);
    connect(m_symbol, &SymbolPane::lineChosen, this, &WatchPane::lineChosen);
    connect(m_files, &WatchFiles::reported, this, &WatchPane::say);
    connect(m_files, &WatchFiles::imported, this, &WatchPane::showList);
    connect(&m_desk, &Desk::feedsChanged, this, &WatchPane::refreshFeeds);
    connect(&m_desk, &Desk::liveChanged, this, &WatchPane::refreshFeeds);
}

int WatchPane::currentList() const
{
    return m_grid->list();
}

void WatchPane::showList(int list)
{
    WatchLists &lists = m_desk.watchLists();
    const int shown = qBound(0, list, lists.count() - 1);
    m_tabs->setCurrentIndex(shown);
    m_grid->setList(&lists, shown);
    emit listNameChanged(listName());
}

QString WatchPane::listName() const
{
    const WatchLists &lists = m_desk.watchLists();
    return currentList() < lists.count() ? lists.at(currentList()).name : QString();
}

void WatchPane::addList()
{
    const int list = m_desk.watchLists().add(tr("List"));
    if (list < 0)
        return say(tr("There are too many watch lists. Close one first."), true);
    showList(list);
    m_tabs->editName(list);
}

void WatchPane::closeList(int list)
{
    if (list >= 0 && list < m_desk.watchLists().count())
        m_desk.watchLists().remove(list);
}

void WatchPane::offerUndo()
{
    WatchLists &lists = m_desk.watchLists();
    // What was said of a symbol that is gone says nothing any more.
    m_message->setHidden(m_message->isHidden() || lists.isUndoOffered());
    if (lists.isUndoOffered())
        m_undo->offer(lists.undoText(), tr("Undo"), [this] { m_grid->undo(); });
    else
        m_undo->dismiss();
}

void WatchPane::removeSymbols(const QStringList &symbols)
{
    const QList<WatchRow> &all = m_desk.watchLists().at(currentList()).rows;
    QList<int> rows;
    for (int row = 0; row < all.size(); ++row)
        if (symbols.contains(all[row].symbol) && !all[row].isHeading())
            rows.append(row);
    m_desk.watchLists().removeRows(currentList(), rows);
}

void WatchPane::say(const QString &text, bool isFailure)
{
    m_message->setTone(isFailure ? look::Role::Failure : look::Role::DimText);
    m_message->setText(text);
    m_message->show();
    m_messageTimer->start(kMessageMs);
}

void WatchPane::showSymbol(const QString &symbol)
{
    m_symbol->show();
    m_grid->selectSymbol(symbol);
    m_symbol->setSymbol(symbol);
}

void WatchPane::setSymbolPaneShown(bool shown)
{
    m_symbol->setVisible(shown);
    if (!shown)
        return m_symbol->setSymbol({});
    m_symbol->setSymbol(m_grid->currentSymbol());
    chooseFirst();
}

/// An empty chart tells nobody what it is for.
void WatchPane::chooseFirst()
{
    // Lists may have gone before the grid is told of another one.
    if (currentList() >= m_desk.watchLists().count())
        return;
    const QStringList symbols = m_desk.watchLists().at(currentList()).symbols();
    if (m_symbol->isVisibleTo(this) && m_symbol->symbol().isEmpty() && !symbols.isEmpty())
        m_symbol->setSymbol(symbols.first());
}

void WatchPane::refreshPast()
{
    m_symbol->sheet().refresh();
}

void WatchPane::refreshFeeds()
{
    const QList<FeedState> feeds = m_desk.feeds();
    m_mark->setVisible(std::any_of(feeds.begin(), feeds.end(), [](const FeedState &feed) { return feed.isSimulated; }));
    m_grid->setDeadSources(m_desk.deadSources());
    m_grid->setLive(m_desk.isLive());
}

void WatchPane::addColumnActions(QMenu &menu)
{
    m_grid->addColumnActions(menu);
    menu.addSeparator();
    menu.addAction(tr("&Usual columns"), m_grid, &QuoteGrid::resetColumns);
    menu.addAction(tr("&Fit widths"), m_grid, &QuoteGrid::fitWidths);
}

void WatchPane::fillMenu(QMenu &menu)
{
    WatchLists *lists = &m_desk.watchLists();
    const int list = currentList();
    menu.addAction(tr("New &heading"), m_grid, &QuoteGrid::addHeading)->setEnabled(!m_grid->isSorted());
    menu.addSeparator();
    menu.addAction(tr("&New list"), this, &WatchPane::addList);
    menu.addAction(tr("&Rename the list"), this, [this] { m_tabs->editName(currentList()); });
    menu.addAction(tr("&Close the list"), this, [this] { closeList(currentList()); });
    QAction *undo = menu.addAction(lists->canUndo() ? tr("&Undo: %1").arg(QString(lists->undoText()).replace(u'&', QStringLiteral("&&"))) : tr("&Undo"), m_grid,
                                   &QuoteGrid::undo);
    undo->setEnabled(lists->canUndo());
    // Shown here, pressed in the list.
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetShortcut);
    menu.addSeparator();
    menu.addAction(tr("&Import a list…"), m_files, &WatchFiles::askForImport);
    menu.addAction(tr("&Export the list…"), m_files, [this, list] { m_files->askForExport(list, false); });
    menu.addAction(tr("Export with &prices…"), m_files, [this, list] { m_files->askForExport(list, true); });
    menu.addSeparator();
    auto *columns = new LastingMenu(tr("C&olumns"), &menu);
    addColumnActions(*columns);
    menu.addMenu(columns);
    QAction *glow = menu.addAction(tr("Changed prices &glow"));
    glow->setCheckable(true);
    glow->setChecked(m_preferences.isOn(Preferences::Key::Glow));
    connect(glow, &QAction::toggled, &m_preferences, [this](bool isOn) { m_preferences.set(Preferences::Key::Glow, isOn); });
    QAction *chart = menu.addAction(tr("C&hart below the list"));
    chart->setCheckable(true);
    chart->setChecked(m_symbol->isVisibleTo(this));
    connect(chart, &QAction::toggled, this, &WatchPane::setSymbolPaneShown);
}

QByteArray WatchPane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kStateMark << kStateVersion << qint32(currentList()) << m_symbol->isVisibleTo(this) << m_symbol->areDetailsShown()
        << qint32(std::as_const(*m_symbol).sheet().interval()) << m_symbol->symbol() << m_parts->saveState() << m_grid->saveState();
    return state;
}

void WatchPane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    quint16 version = 0;
    qint32 list = 0;
    qint32 interval = 0;
    bool isSymbolShown = true;
    bool areDetailsShown = false;
    QString symbol;
    QByteArray parts;
    QByteArray grid;
    in >> mark >> version >> list >> isSymbolShown >> areDetailsShown >> interval >> symbol >> parts >> grid;
    if (in.status() != QDataStream::Ok || mark != kStateMark || version != kStateVersion) {
        m_grid->restoreState(state);
        return;
    }
    m_grid->restoreState(grid);
    // A preference of the whole program.
    m_grid->setGlowOn(m_preferences.isOn(Preferences::Key::Glow));
    m_parts->restoreState(parts);
    showList(list);
    m_symbol->setDetailsShown(areDetailsShown);
    m_symbol->setInterval(CandleInterval(qBound(0, interval, 3)));
    setSymbolPaneShown(isSymbolShown);
    if (isSymbolShown && !legalSymbol(symbol).isEmpty())
        showSymbol(symbol);
}

} // namespace outcry
