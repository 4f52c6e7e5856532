// SPDX-License-Identifier: MIT
#include "ui/connection_view.h"

#include "model/nickname.h"
#include "ui/empty_state.h"
#include "ui/look.h"

#include <QAction>
#include <QDataStream>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace outcry {

using look::Role;

static constexpr quint32 kStateMark = 0x6f636376; // "occv"
static constexpr quint16 kStateVersion = 1;

namespace {

/// Names in their people's colours, what is missing dim, a backlog as the warning it is.
class ConnectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const QColor ink = inkOf(option, index);
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, ink);
        option->palette.setColor(QPalette::Highlight, look::colour(Role::Selection));
    }

private:
    static QColor inkOf(QStyleOptionViewItem *option, const QModelIndex &index)
    {
        const QVariant value = index.data(ConnectionModel::SortRole);
        switch (index.column()) {
        case ConnectionModel::NicknameColumn:
            if (value.toString().isEmpty())
                return look::colour(Role::DimText);
            option->font = look::boldFont();
            return look::nameColour(value.toString());
        case ConnectionModel::AddressColumn:
        case ConnectionModel::SinceColumn:
            return look::colour(Role::DimText);
        case ConnectionModel::BacklogColumn:
            return look::colour(Role::Warning);
        default:
            return look::colour(Role::Text);
        }
    }
};

} // namespace

ConnectionView::ConnectionView(QWidget *parent)
    : QWidget(parent)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_emptyState(new EmptyState(QStringLiteral("people"), tr("Nobody is connected"),
                                  tr("Clients appear here as soon as they connect."), {},
                                  m_table->viewport()))
    , m_rename(new QAction(look::icon(u"rename"), tr("&Rename…"), this))
    , m_kick(new QAction(look::icon(u"kick"), tr("&Kick"), this))
{
    setUpTable();
    setUpActions();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    bar->setSpacing(look::halfGap());
    bar->addWidget(m_summary, 1);
    for (QAction *action : {m_rename, m_kick}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table);
    m_summary->setTextFormat(Qt::PlainText);
    arrange();
}

void ConnectionView::setUpTable()
{
    m_sorted->setSortRole(ConnectionModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new ConnectionDelegate(m_table));
    m_table->setAccessibleName(tr("Connections"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(look::rowHeight());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setFont(look::smallFont());
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionView::arrange);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, signal, this, &ConnectionView::arrange);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ConnectionView::arrange);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &ConnectionView::arrange);
}

void ConnectionView::setUpActions()
{
    m_rename->setShortcut(Qt::Key_F2);
    m_kick->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_rename, m_kick}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_rename, &QAction::triggered, this, &ConnectionView::askForName);
    connect(m_kick, &QAction::triggered, this, &ConnectionView::requestKick);
}

void ConnectionView::setConnections(ConnectionModel *model)
{
    m_connections = model;
    m_sorted->setSourceModel(model);
    const QFontMetrics metrics(look::textFont());
    const auto width
        = [&](const QString &usual) { return metrics.horizontalAdvance(usual) + 3 * look::gap(); };
    m_table->setColumnWidth(ConnectionModel::NicknameColumn,
                            width(QStringLiteral("AnonymousUser12")));
    m_table->setColumnWidth(ConnectionModel::AddressColumn,
                            width(QStringLiteral("192.168.100.100:54321")));
    m_table->setColumnWidth(ConnectionModel::DoorColumn, width(QStringLiteral("tutorial")));
    m_table->setColumnWidth(ConnectionModel::SinceColumn, width(QStringLiteral("00:00:00")));
    for (const int column : {ConnectionModel::RoomsColumn, ConnectionModel::LinesColumn})
        m_table->setColumnWidth(column, width(QStringLiteral("00,000")));
    for (const int column : {ConnectionModel::SentColumn, ConnectionModel::ReceivedColumn,
                             ConnectionModel::BacklogColumn})
        m_table->setColumnWidth(column, width(QStringLiteral("1,023.9 kB")));
    arrange();
}

PeerId ConnectionView::currentPeer() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.data(ConnectionModel::PeerRole).value<PeerId>() : 0;
}

void ConnectionView::arrange()
{
    const bool hasCurrent = currentPeer() != 0;
    m_rename->setEnabled(hasCurrent);
    m_kick->setEnabled(hasCurrent);
    const int count = m_sorted->rowCount();
    m_emptyState->setVisible(count == 0);
    m_emptyState->setGeometry(m_table->viewport()->rect());
    int named = 0;
    for (int row = 0; row < count && m_connections; ++row)
        named += m_connections->connectionAt(row).nickname.isEmpty() ? 0 : 1;
    m_summary->setText(count == 1 ? tr("1 connection, %1 with a name").arg(named)
                                  : tr("%1 connections, %2 with a name").arg(count).arg(named));
}

bool ConnectionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        m_emptyState->setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void ConnectionView::showMenu(const QPoint &position)
{
    if (currentPeer() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_rename, m_kick});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ConnectionView::requestKick()
{
    const PeerId peer = currentPeer();
    if (peer != 0)
        emit kickRequested(peer);
    // A second press must not meet whoever moves up to this row.
    m_table->setCurrentIndex({});
    m_table->clearSelection();
}

void ConnectionView::askForName()
{
    const PeerId peer = currentPeer();
    if (peer == 0)
        return;
    const QString before = m_table->currentIndex()
                               .siblingAtColumn(ConnectionModel::NicknameColumn)
                               .data(ConnectionModel::SortRole)
                               .toString();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    const QString question
        = before.isEmpty() ? tr("Name for this connection:") : tr("New name for %1:").arg(before);
    dialog->setLabelText(question);
    dialog->setTextValue(before);
    connect(dialog, &QInputDialog::textValueChanged, dialog,
            [dialog, question](const QString &text) {
                const Result<Nickname> name = Nickname::parse(text);
                dialog->setLabelText(name || text.isEmpty() ? question : name.error().text);
                if (const auto *buttons = dialog->findChild<QDialogButtonBox *>())
                    buttons->button(QDialogButtonBox::Ok)->setEnabled(name.isOk());
            });
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, peer, before](const QString &text) {
                const Result<Nickname> name = Nickname::parse(text);
                if (name && name->text() != before)
                    emit renameRequested(peer, name->text());
            });
    dialog->open();
}

QByteArray ConnectionView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kStateMark << kStateVersion << quint16(ConnectionModel::ColumnCount)
           << m_table->horizontalHeader()->saveState();
    return state;
}

bool ConnectionView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    quint16 version = 0;
    quint16 columns = 0;
    QByteArray header;
    stream >> mark >> version >> columns >> header;
    if (stream.status() != QDataStream::Ok || mark != kStateMark || version != kStateVersion
        || columns != ConnectionModel::ColumnCount)
        return false;
    return m_table->horizontalHeader()->restoreState(header);
}

} // namespace outcry
