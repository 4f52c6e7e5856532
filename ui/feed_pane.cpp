// SPDX-License-Identifier: MIT
#include "ui/feed_pane.h"

#include "ui/action_button.h"
#include "ui/empty_state.h"
#include "ui/feed_form.h"
#include "ui/look.h"
#include "ui/table_setup.h"
#include "ui/undo_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace outcry {

using look::Role;

namespace {

class FeedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const auto health = index.data(FeedModel::HealthRole).value<FeedState::Health>();
        Role ink = index.column() == FeedModel::SetupColumn ? Role::DimText : Role::Text;
        const bool hasFailed = health == FeedState::Health::Failed;
        if (index.column() == FeedModel::HealthColumn)
            ink = hasFailed ? Role::Failure : health == FeedState::Health::Running ? Role::Online : Role::DimText;
        else if (index.column() == FeedModel::TextColumn && hasFailed)
            ink = Role::Failure;
        if (index.column() == FeedModel::NameColumn)
            option->font = look::boldFont();
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, look::colour(ink));
        option->palette.setColor(QPalette::Highlight, look::colour(Role::Selection));
        if (index.column() == FeedModel::SetupColumn)
            option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

FeedPane::FeedPane(QWidget *parent)
    : QWidget(parent)
    , m_feeds(new FeedModel(this))
    , m_table(new QTableView)
    , m_form(new FeedForm(this))
    , m_undo(new UndoBar(this))
    , m_emptyState(new EmptyState(QStringLiteral("prices"), tr("No prices come in"),
                                  tr("Add a feed: invented prices to try things out, or a file to replay."),
                                  tr("Add a feed…"), m_table->viewport()))
    , m_start(new QAction(look::icon(u"start"), tr("&Start the feed"), this))
    , m_stop(new QAction(look::icon(u"stop"), tr("S&top the feed"), this))
    , m_restart(new QAction(look::icon(u"retry"), tr("R&estart the feed"), this))
    , m_add(new QAction(look::icon(u"add"), tr("&Add a feed…"), this))
    , m_remove(new QAction(look::icon(u"remove"), tr("&Remove the feed"), this))
    , m_keep(new QAction(look::icon(u"settings"), tr("&Keep the feeds in the settings"), this))
{
    setUpTable(*m_table);
    m_table->setObjectName(QStringLiteral("feeds"));
    m_table->setAccessibleName(tr("Feeds"));
    m_table->setModel(m_feeds);
    chooseWhatIsCurrent(*m_table);
    m_table->setItemDelegate(new FeedDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(FeedModel::SetupColumn, QHeaderView::Stretch);
    const int gap = look::gap();
    for (const auto &[column, width] : {std::pair(FeedModel::NameColumn, 28 * gap), std::pair(FeedModel::HealthColumn, 10 * gap),
                                        std::pair(FeedModel::RateColumn, 9 * gap), std::pair(FeedModel::SymbolsColumn, 9 * gap),
                                        std::pair(FeedModel::TextColumn, 32 * gap)})
        m_table->setColumnWidth(column, width);
    m_table->viewport()->installEventFilter(this);
    setUpActions();

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    bar->setSpacing(look::halfGap());
    for (QAction *action : feedActions()) {
        bar->addWidget(makeActionButton(*action));
        if (action == m_restart)
            bar->addSpacing(look::gap());
        if (action == m_remove)
            bar->addStretch();
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_form);
    layout->addWidget(m_undo);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    arrange();
}

void FeedPane::setUpActions()
{
    m_start->setIconText(tr("Start"));
    m_stop->setIconText(tr("Stop"));
    m_restart->setIconText(tr("Restart"));
    m_add->setIconText(tr("Add…"));
    m_remove->setIconText(tr("Remove"));
    m_keep->setIconText(tr("Keep in the settings"));
    m_keep->setToolTip(tr("Write these feeds to the settings file, so that the next start has them too"));
    m_restart->setToolTip(tr("From its beginning"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_remove);
    connect(m_start, &QAction::triggered, this, [this] { emit startWanted(currentName()); });
    connect(m_stop, &QAction::triggered, this, [this] { emit stopWanted(currentName()); });
    connect(m_restart, &QAction::triggered, this, [this] { emit restartWanted(currentName()); });
    connect(m_remove, &QAction::triggered, this, &FeedPane::removeCurrent);
    connect(m_add, &QAction::triggered, this, &FeedPane::startAdding);
    connect(m_keep, &QAction::triggered, this, &FeedPane::keepWanted);
    connect(m_form, &FeedForm::submitted, this, &FeedPane::addWanted);
    connect(m_form, &FeedForm::givenUp, this, &FeedPane::addUnwanted);
    connect(m_form, &FeedForm::ended, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_emptyState, &EmptyState::actionRequested, this, &FeedPane::startAdding);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FeedPane::arrange);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_feeds, signal, this, &FeedPane::arrange);
    connect(m_feeds, &QAbstractItemModel::dataChanged, this, &FeedPane::arrange);
}

void FeedPane::setKinds(const QList<FeedKind> &kinds)
{
    m_form->setKinds(kinds);
}

void FeedPane::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    if (!isRunning)
        m_feeds->stopAll();
    arrange();
}

QString FeedPane::currentName() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_feeds->rowCount() ? QString() : m_feeds->listingAt(row).name;
}

void FeedPane::arrange()
{
    using Health = FeedState::Health;
    const bool hasCurrent = !currentName().isEmpty();
    const Health health = hasCurrent ? m_feeds->healthAt(m_table->currentIndex().row()) : Health::Stopped;
    const bool isAtWork = health == Health::Running || health == Health::Starting || health == Health::Failed;
    m_start->setEnabled(m_isRunning && hasCurrent && !isAtWork);
    m_stop->setEnabled(m_isRunning && hasCurrent && isAtWork);
    m_restart->setEnabled(m_isRunning && hasCurrent && health != Health::Stopped);
    m_remove->setEnabled(hasCurrent);
    m_emptyState->setVisible(m_feeds->rowCount() == 0);
    m_emptyState->setGeometry(m_table->viewport()->rect());
}

bool FeedPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        m_emptyState->setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void FeedPane::startAdding()
{
    m_form->start();
}

void FeedPane::answerAdd(const QString &failure)
{
    if (!failure.isEmpty())
        return m_form->showFailure(failure);
    m_form->finish();
    // It is the last of the list by then.
    m_table->selectRow(m_feeds->rowCount() - 1);
}

void FeedPane::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (currentName().isEmpty())
        return;
    const FeedListing feed = m_feeds->listingAt(row);
    emit removeWanted(feed.name);
    m_undo->offer(tr("%1 was removed. Its last prices stay until they are old.").arg(feed.name), tr("Undo"),
                  [this, feed] { emit addWanted(feed.setup); });
}

} // namespace outcry
