// SPDX-License-Identifier: MIT
#include "ui/completion_popup.h"

#include "ui/emoji_text.h"
#include "ui/look.h"

#include <QCoreApplication>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace outcry {

namespace {

constexpr int kDetailRole = Qt::UserRole;
constexpr int kPersonRole = Qt::UserRole + 1;
constexpr int kPriceRole = Qt::UserRole + 2;
constexpr int kMostRows = 8;
constexpr int kMostWidthCharacters = 70;

/// Label, then the detail, dim; the price at the right.
class CompletionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool isCurrent = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect,
                          look::colour(isCurrent ? look::Role::AccentPale : look::Role::Surface));
        QRect place = option.rect.adjusted(look::gap(), 0, -look::gap(), 0);
        const QString label = index.data().toString();
        if (const QString person = index.data(kPersonRole).toString(); !person.isEmpty()) {
            paintCircle(*painter, place, person);
            place.setLeft(place.left() + circleWidth());
        }
        painter->setFont(isEmoji(label) ? emojiFont(1) : look::boldFont());
        painter->setPen(look::colour(look::Role::Text));
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, label);
        place.setLeft(place.left() + labelWidth(label));
        painter->setFont(look::textFont());
        if (const int width = priceWidth(index); width > 0) {
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, index.data(kPriceRole).toString());
            place.setRight(place.right() - width);
        }
        painter->setPen(look::colour(look::Role::DimText));
        const QString detail
            = QFontMetrics(look::textFont())
                  .elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, place.width());
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, detail);
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int detail
            = QFontMetrics(look::textFont()).horizontalAdvance(index.data(kDetailRole).toString());
        const int circle = index.data(kPersonRole).toString().isEmpty() ? 0 : circleWidth();
        return {circle + labelWidth(index.data().toString()) + detail + priceWidth(index) + look::gap() * 3,
                look::rowHeight()};
    }

private:
    /// With the gap before it; 0 without a price.
    static int priceWidth(const QModelIndex &index)
    {
        const QString price = index.data(kPriceRole).toString();
        return price.isEmpty() ? 0 : QFontMetrics(look::textFont()).horizontalAdvance(price) + look::gap() * 2;
    }
    static int circleWidth() { return look::rowHeight(); }
    /// The name's initial on its colour.
    static void paintCircle(QPainter &painter, const QRect &row, const QString &person)
    {
        const int edge = look::rowHeight() - look::halfGap() * 2;
        const QRect circle(row.left(), row.center().y() - edge / 2, edge, edge);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::nameColour(person));
        painter.drawEllipse(circle);
        painter.setPen(look::colour(look::Role::Background));
        painter.setFont(look::smallFont());
        const int initial = person.front().isHighSurrogate() ? 2 : 1;
        painter.drawText(circle, Qt::AlignCenter, person.left(initial).toUpper());
        painter.restore();
    }
    /// A sign of its own, not a word.
    static bool isEmoji(const QString &label)
    {
        return !label.isEmpty() && label.back() > QChar(0x2000) && !label.back().isLetter();
    }
    static int labelWidth(const QString &label)
    {
        if (isEmoji(label))
            return std::max(QFontMetrics(emojiFont(1)).horizontalAdvance(label), look::rowHeight()) + look::gap();
        const QFontMetrics metrics(look::boldFont());
        return std::max(metrics.horizontalAdvance(label) + look::gap() * 2,
                        metrics.averageCharWidth() * 12);
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *window)
    : QFrame(window)
    , m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(false);
    m_list->setAccessibleName(QCoreApplication::translate("outcry", "Completions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit chosen(m_items.value(m_list->row(item))); });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &CompletionPopup::sightChanged);
    hide();
}

static void fill(QListWidgetItem &entry, const CompletionItem &item)
{
    entry.setData(kDetailRole, item.detail);
    entry.setData(kPersonRole, item.person);
    entry.setData(kPriceRole, item.price);
}

static bool areAlike(const QList<CompletionItem> &some, const QList<CompletionItem> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const CompletionItem &a, const CompletionItem &b) { return a.label == b.label && a.insertion == b.insertion; });
}

void CompletionPopup::showItems(const QList<CompletionItem> &items, const QRect &caret)
{
    if (areAlike(items, m_items)) {
        refreshItems(items);
    } else {
        m_items = items;
        m_list->clear();
        for (const CompletionItem &item : items)
            fill(*new QListWidgetItem(item.label, m_list), item);
        m_list->setCurrentRow(0);
    }
    place(caret);
    raise();
    show();
    emit sightChanged();
}

void CompletionPopup::refreshItems(const QList<CompletionItem> &items)
{
    if (!areAlike(items, m_items))
        return;
    m_items = items;
    for (int row = 0; row < m_list->count(); ++row)
        fill(*m_list->item(row), items[row]);
}

QList<CompletionItem> CompletionPopup::itemsInSight() const
{
    if (!isVisible() || m_items.isEmpty())
        return {};
    const int first = std::max(0, m_list->indexAt({1, 1}).row());
    const int end = m_list->indexAt({1, m_list->viewport()->height() - 2}).row();
    return m_items.mid(first, end < 0 ? -1 : end - first + 1);
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit sightChanged();
}

void CompletionPopup::place(const QRect &caret)
{
    const QRect window
        = parentWidget()->rect().adjusted(look::gap(), look::gap(), -look::gap(), -look::gap());
    const int above = caret.top() - window.top();
    const int below = window.bottom() - caret.bottom();
    const int frame = frameWidth() * 2 + 2;
    const int room = std::max(above, below) - frame;
    const int rows
        = std::clamp(room / look::rowHeight(), 1, std::min(kMostRows, int(m_items.size())));
    const int character = QFontMetrics(look::textFont()).averageCharWidth();
    const int bar = m_items.size() > rows ? m_list->verticalScrollBar()->sizeHint().width() : 0;
    const int wanted = std::min(m_list->sizeHintForColumn(0), character * kMostWidthCharacters)
        + bar + frame + look::gap();
    const int width = std::clamp(wanted, character * 16, window.width());
    const int height = rows * look::rowHeight() + frame;
    const int x
        = std::clamp(caret.left(), window.left(), std::max(window.left(), window.right() - width));
    setGeometry(x, above >= below ? caret.top() - height : caret.bottom(), width, height);
}

void CompletionPopup::move(int direction)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + direction + count) % count);
}

CompletionItem CompletionPopup::current() const
{
    return m_items.value(m_list->currentRow());
}

} // namespace outcry
