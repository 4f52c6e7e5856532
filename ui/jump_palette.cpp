// SPDX-License-Identifier: MIT
#include "ui/jump_palette.h"

#include "ui/look.h"
#include "ui/tone_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace outcry {

namespace {

constexpr int kMostVisibleRows = 12;

QString iconOf(JumpEntry::Kind kind)
{
    switch (kind) {
    case JumpEntry::Kind::Room:
        return QStringLiteral("room");
    case JumpEntry::Kind::Person:
        return QStringLiteral("person");
    case JumpEntry::Kind::Symbol:
        return QStringLiteral("prices");
    case JumpEntry::Kind::Action:
        return QStringLiteral("chevron-right");
    }
    return {};
}

/// Icon, text with the matched letters marked, where it belongs, its keys.
class JumpDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, look::rowHeight()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect row = option.rect.adjusted(look::halfGap(), 0, -look::halfGap(), 0);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look::colour(look::Role::AccentPale));
            painter->drawRoundedRect(row, look::radius(), look::radius());
        }
        row.adjust(look::gap(), 0, -look::gap(), 0);
        const int edge = look::iconSize();
        look::icon(iconOf(JumpEntry::Kind(index.data(JumpList::KindRole).toInt())), look::Role::DimText)
            .paint(painter, QRect(row.left(), row.center().y() - edge / 2, edge, edge));
        row.setLeft(row.left() + edge + look::gap());
        row.setRight(row.right() - paintRight(*painter, row, index.data(JumpList::KeysRole).toString()));
        row.setRight(row.right() - paintRight(*painter, row, index.data(JumpList::DetailRole).toString()));
        paintText(*painter, row, index.data().toString(), index.data(JumpList::PlacesRole).value<QList<int>>());
        painter->restore();
    }

private:
    /// The width it took.
    static int paintRight(QPainter &painter, const QRect &row, const QString &text)
    {
        if (text.isEmpty())
            return 0;
        painter.setFont(look::smallFont());
        painter.setPen(look::colour(look::Role::DimText));
        painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine), text);
        return painter.fontMetrics().horizontalAdvance(text) + 2 * look::gap();
    }

    static void paintText(QPainter &painter, const QRect &row, const QString &text, const QList<int> &places)
    {
        const QFontMetrics plain(look::textFont());
        const QString shown = plain.elidedText(text, Qt::ElideRight, row.width());
        int x = row.left();
        for (int i = 0; i < int(shown.size());) {
            const bool isMatched = places.contains(i);
            int end = i;
            while (end < int(shown.size()) && places.contains(end) == isMatched)
                ++end;
            // A surrogate pair is one letter.
            const QString part = shown.mid(i, end - i);
            painter.setFont(isMatched ? look::boldFont() : look::textFont());
            painter.setPen(look::colour(isMatched ? look::Role::Link : look::Role::Text));
            const int width = painter.fontMetrics().horizontalAdvance(part);
            painter.drawText(QRect(x, row.top(), width + 1, row.height()),
                             int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine), part);
            x += width;
            i = end;
        }
    }
};

} // namespace

JumpPalette::JumpPalette(QWidget &window)
    : QFrame(&window)
    , m_window(window)
    , m_field(new QLineEdit)
    , m_rows(new QListView)
    , m_nothing(new ToneLabel(look::Role::DimText, tr("Nothing of this name. Try fewer letters.")))
{
    setObjectName(QStringLiteral("jumpPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_field->setPlaceholderText(tr("Jump to a room, a person, a symbol, or do something"));
    m_field->setAccessibleName(tr("Jump to"));
    m_field->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_rows->setModel(&m_list);
    m_rows->setItemDelegate(new JumpDelegate(m_rows));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setUniformItemSizes(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setMouseTracking(true);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setAccessibleName(tr("Places and actions found"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::gap(), look::gap(), look::gap());
    layout->addWidget(m_field);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_nothing, 1);
    m_field->installEventFilter(this);
    m_window.installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &JumpPalette::search);
    connect(m_rows, &QListView::clicked, this, &JumpPalette::choose);
    connect(m_rows, &QListView::entered, m_rows, &QListView::setCurrentIndex);
    hide();
}

void JumpPalette::open(QList<JumpEntry> entries, const QStringList &recent)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_list.setEntries(std::move(entries), recent);
    m_field->clear();
    search();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void JumpPalette::place()
{
    const int rows = qBound(3, m_list.rowCount(), kMostVisibleRows);
    const int width = qMin(m_window.width() - 4 * look::gap(), look::gap() * 80);
    const int height = m_field->sizeHint().height() + rows * look::rowHeight() + 4 * look::gap();
    setGeometry((m_window.width() - width) / 2, qMin(6 * look::gap(), m_window.height() / 8), width,
                qMin(height, m_window.height() - 8 * look::gap()));
}

void JumpPalette::search()
{
    m_list.search(m_field->text());
    const bool isFound = m_list.rowCount() > 0;
    m_rows->setVisible(isFound);
    m_nothing->setVisible(!isFound);
    if (isFound)
        m_rows->setCurrentIndex(m_list.index(0));
    place();
}

void JumpPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const JumpEntry entry = m_list.entryAt(index.row());
    dismiss();
    emit chosen(entry);
}

void JumpPalette::dismiss()
{
    const QPointer<QWidget> before = m_focusBefore;
    hide();
    if (before != nullptr && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void JumpPalette::step(int by)
{
    const int count = m_list.rowCount();
    if (count > 0)
        m_rows->setCurrentIndex(m_list.index((m_rows->currentIndex().row() + by + count) % count));
}

bool JumpPalette::onKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_rows->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int to = m_rows->currentIndex().row() + (key == Qt::Key_PageDown ? kMostVisibleRows : -kMostVisibleRows);
        m_rows->setCurrentIndex(m_list.index(qBound(0, to, qMax(0, m_list.rowCount() - 1))));
        return true;
    }
    default:
        return false;
    }
}

bool JumpPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)->key());
}

} // namespace outcry
