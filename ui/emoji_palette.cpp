// SPDX-License-Identifier: MIT
#include "ui/emoji_palette.h"

#include "ui/emoji_text.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace outcry {

constexpr int kColumns = 9;
constexpr int kRows = 6;

/// The emoji shown now.
class EmojiModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Emoji &emoji = m_shown[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return emoji.text;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return emoji.name;
        case Qt::UserRole:
            return QString(emoji.name + QStringLiteral("  ") + emoji.shortName());
        case Qt::TextAlignmentRole:
            return int(Qt::AlignCenter);
        default:
            return {};
        }
    }

    void show(const QList<Emoji> &emoji)
    {
        beginResetModel();
        m_shown = emoji;
        endResetModel();
    }

private:
    QList<Emoji> m_shown;
};

constexpr double kCellScale = 1.4;

namespace {

/// One emoji in the middle of its cell.
class EmojiDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, look::colour(look::Role::Selection));
        painter->setFont(option.font);
        painter->setPen(look::colour(look::Role::Text));
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const int cell = cellOf(option.font);
        return {cell, cell};
    }
    static int cellOf(const QFont &font) { return QFontMetrics(font).height() + look::gap(); }
};

} // namespace

EmojiPalette::EmojiPalette(const QStringList &recent, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_recent(recent)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_name(new ToneLabel(look::Role::DimText))
    , m_model(new EmojiModel(this))
{
    setObjectName(QStringLiteral("emojiPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_field->setPlaceholderText(tr("Search emoji"));
    m_field->setAccessibleName(tr("Search emoji"));
    m_field->setMaxLength(50);
    m_field->installEventFilter(this);
    const int cell = EmojiDelegate::cellOf(emojiFont(kCellScale));
    m_list->setModel(m_model);
    m_list->setFont(emojiFont(kCellScale));
    m_list->setItemDelegate(new EmojiDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({cell, cell});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setFixedSize(cell * kColumns + m_list->verticalScrollBar()->sizeHint().width() + 4, cell * kRows);
    m_name->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::gap(), look::gap(), look::gap());
    layout->setSpacing(look::halfGap());
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_name);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &EmojiPalette::filter);
    connect(m_list, &QListView::clicked, this, &EmojiPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EmojiPalette::showName);
    filter({});
}

void EmojiPalette::popup(QPoint globalPlace)
{
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(std::clamp(globalPlace.x() - width(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(globalPlace.y() - height(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

QStringList EmojiPalette::withRecent(QStringList recent, const QString &emoji)
{
    recent.removeAll(emoji);
    recent.prepend(emoji);
    return recent.mid(0, kMostRecent);
}

void EmojiPalette::filter(const QString &typed)
{
    QList<Emoji> shown = emojiFor(typed, int(emojiTable().size()));
    if (typed.trimmed().isEmpty()) {
        // Those used lately stand in front, and in their own place too.
        QList<Emoji> lately;
        for (const QString &text : std::as_const(m_recent)) {
            const auto known = std::find_if(shown.cbegin(), shown.cend(),
                                            [&text](const Emoji &one) { return one.text == text; });
            if (known != shown.cend())
                lately.append(*known);
        }
        shown = lately + shown;
    }
    m_model->show(shown);
    moveTo(0);
    if (shown.isEmpty())
        m_name->setText(tr("No emoji is called that."));
}

void EmojiPalette::moveTo(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, last)));
}

void EmojiPalette::showName(const QModelIndex &index)
{
    m_name->setText(index.data(Qt::UserRole).toString());
}

void EmojiPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    emit chosen(index.data().toString());
    close();
}

bool EmojiPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        return moveTo(row - 1), true;
    case Qt::Key_Right:
        return moveTo(row + 1), true;
    case Qt::Key_Up:
        return moveTo(row - kColumns), true;
    case Qt::Key_Down:
        return moveTo(row + kColumns), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_list->currentIndex()), true;
    case Qt::Key_Escape:
        return close(), true;
    default:
        return false;
    }
}

} // namespace outcry
