// SPDX-License-Identifier: MIT
#include "ui/watch_pane.h"

#include "model/desk.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/tone_label.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace outcry {

/// More symbols than this at once are a mistaken paste.
static constexpr qsizetype kMostSymbolsAtOnce = 200;

WatchPane::WatchPane(Desk &desk, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(ToneLabel::heading(tr("WATCH LIST")))
    , m_mark(new ToneLabel(look::Role::Warning, tr("simulated")))
    , m_add(new QLineEdit)
    , m_grid(new QuoteGrid(clock))
{
    m_mark->setFont(look::smallFont());
    m_mark->setContentsMargins(m_title->contentsMargins());
    m_mark->setToolTip(tr("These prices are invented and belong to no market."));
    m_add->setObjectName(QStringLiteral("addSymbol"));
    m_add->setPlaceholderText(tr("Add a symbol: AAPL"));
    m_add->setAccessibleName(tr("Add a symbol"));
    m_add->addAction(look::icon(u"add"), QLineEdit::LeadingPosition);
    m_grid->setQuotes(&desk.watchList());

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_mark);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(look::gap(), 0, look::gap(), look::gap());
    field->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(field);
    layout->addWidget(m_grid, 1);

    connect(m_add, &QLineEdit::returnPressed, this, &WatchPane::enter);
    connect(m_grid, &QuoteGrid::removeRequested, this, &WatchPane::symbolsRemoved);
    connect(m_grid, &QuoteGrid::addRequested, this, &WatchPane::startAdding);
    connect(m_grid, &QuoteGrid::mentionRequested, this,
            [this](const QString &symbol) { emit symbolMentioned(symbol); });
    connect(&desk, &Desk::feedsChanged, this, &WatchPane::refreshTitle);
    refreshTitle();
}

void WatchPane::startAdding()
{
    // Made anew each time: the list of known symbols grows while the program runs.
    auto *completer = new QCompleter(m_desk.knownSymbols(), m_add);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_add->completer();
    m_add->setCompleter(completer);
    m_add->setFocus();
    m_add->selectAll();
}

void WatchPane::enter()
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    const QStringList words = m_add->text().split(separators, Qt::SkipEmptyParts).mid(0, kMostSymbolsAtOnce);
    QStringList symbols;
    for (const QString &word : words) {
        const QString symbol = legalSymbol(word.startsWith(u'$') ? QStringView(word).mid(1) : QStringView(word));
        if (symbol.isEmpty()) {
            emit symbolRefused(tr("\"%1\" is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.").arg(word.left(40)));
            return;
        }
        symbols << symbol;
    }
    m_add->clear();
    if (!symbols.isEmpty())
        emit symbolsEntered(symbols);
}

void WatchPane::refreshTitle()
{
    const QList<FeedState> feeds = m_desk.feeds();
    m_mark->setVisible(std::any_of(feeds.begin(), feeds.end(), [](const FeedState &feed) { return feed.isSimulated; }));
}

} // namespace outcry
