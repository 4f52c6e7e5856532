// SPDX-License-Identifier: MIT
#include "ui/roster_view.h"

#include "model/ignored_people.h"
#include "model/roster_model.h"
#include "model/text.h"
#include "ui/context_place.h"
#include "ui/look.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace outcry {

namespace {

/// Dot, a ring for somebody who is away; name, what is to be known of it. Names are drawn, never interpreted.
class PersonDelegate final : public QStyledItemDelegate
{
public:
    explicit PersonDelegate(const RosterView &view, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, look::colour(look::Role::AccentPale));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, look::colour(look::Role::Hover));
        const QString name = index.data(RosterModel::NicknameRole).toString();
        QRect place = option.rect.adjusted(look::gap() + look::halfGap(), 0, -look::gap(), 0);
        painter->setLayoutDirection(option.direction);
        const QRect dot(place.left(), place.top(), look::gap(), place.height());
        const bool isAway = index.data(RosterModel::IsAwayRole).toBool();
        const bool isDim = isAway || !m_view.isLive();
        paintDot(*painter, QStyle::visualRect(option.direction, option.rect, dot),
                 m_view.isLive() ? look::nameColour(name) : look::colour(look::Role::DimText), isAway);
        place.setLeft(place.left() + look::gap() * 2);
        paintName(*painter, option.rect, place, name, marksOf(index), isDim ? look::Role::DimText : look::Role::Text);
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int words = QFontMetrics(look::textFont()).horizontalAdvance(index.data().toString() + marksOf(index));
        return {words + look::gap() * 6, look::rowHeight()};
    }

private:
    /// Empty for most.
    QString marksOf(const QModelIndex &person) const
    {
        QStringList marks;
        if (person.data(RosterModel::IsMeRole).toBool())
            marks.append(Text::tr("(you)"));
        if (person.data(RosterModel::IsAwayRole).toBool())
            marks.append(Text::tr("away"));
        if (m_view.isIgnored(person))
            marks.append(Text::tr("ignored"));
        return marks.join(u' ');
    }

    static void paintDot(QPainter &painter, const QRect &place, const QColor &colour, bool isHollow)
    {
        const qreal radius = look::gap() * 0.5;
        const qreal line = isHollow ? radius * 0.4 : 0;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isHollow ? QPen(colour, line) : QPen(Qt::NoPen));
        painter.setBrush(isHollow ? QBrush(Qt::NoBrush) : QBrush(colour));
        painter.drawEllipse(QPointF(place.left() + radius, place.center().y() + 0.5), radius - line / 2,
                            radius - line / 2);
        painter.restore();
    }

    /// `place`: as if read from left to right, within `row`.
    static void paintName(QPainter &painter, const QRect &row, QRect place, const QString &name, const QString &marks, look::Role role)
    {
        const QFontMetrics metrics(look::textFont());
        const int marksWidth = marks.isEmpty() ? 0 : metrics.horizontalAdvance(marks) + look::gap();
        const QString shown = metrics.elidedText(name, Qt::ElideRight, place.width() - marksWidth);
        painter.setFont(look::textFont());
        painter.setPen(look::colour(role));
        const auto put = [&](const QString &words) {
            const QRect wide(place.left(), place.top(), metrics.horizontalAdvance(words) + 1, place.height());
            painter.drawText(QStyle::visualRect(painter.layoutDirection(), row, wide),
                             Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine, words);
        };
        put(shown);
        if (marks.isEmpty())
            return;
        place.setLeft(place.left() + metrics.horizontalAdvance(shown) + look::gap());
        painter.setPen(look::colour(look::Role::DimText));
        put(marks);
    }

    const RosterView &m_view;
};

} // namespace

RosterView::RosterView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(Text::tr("People"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PersonDelegate(*this, this));
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::doubleClicked, this, &RosterView::onActivated);
}

void RosterView::setLive(bool isLive)
{
    if (std::exchange(m_isLive, isLive) != isLive)
        viewport()->update();
}

void RosterView::setIgnored(const IgnoredPeople &ignored)
{
    m_ignored = &ignored;
    connect(&ignored, &IgnoredPeople::changed, viewport(), qOverload<>(&QWidget::update));
}

bool RosterView::isIgnored(const QModelIndex &person) const
{
    return m_ignored != nullptr
        && m_ignored->isIgnored(person.data(RosterModel::PersonIdRole).toUuid(), person.data(RosterModel::NicknameRole).toString());
}

static Person personAt(const QModelIndex &row)
{
    return {row.data(RosterModel::PersonIdRole).toUuid(), row.data(RosterModel::NicknameRole).toString()};
}

// Nobody writes to himself; his own name is not a way to do it.
void RosterView::onActivated(const QModelIndex &person)
{
    if (person.isValid() && !person.data(RosterModel::IsMeRole).toBool())
        emit directMessageRequested(personAt(person));
}

void RosterView::keyPressEvent(QKeyEvent *event)
{
    const bool isMenu = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        onActivated(currentIndex());
    else if (isMenu && currentIndex().isValid())
        openMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else
        QListView::keyPressEvent(event);
}

void RosterView::contextMenuEvent(QContextMenuEvent *event)
{
    const ContextPlace place = contextPlace(*this, *event);
    openMenu(place.index, place.global);
}

void RosterView::openMenu(const QModelIndex &person, QPoint globalPlace)
{
    if (!person.isValid())
        return;
    const QString name = person.data(RosterModel::NicknameRole).toString();
    const bool isMe = person.data(RosterModel::IsMeRole).toBool();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *direct = menu->addAction(look::icon(u"person"), Text::tr("Direct message"), this,
                                      [this, whom = personAt(person)] { emit directMessageRequested(whom); });
    QAction *mention = menu->addAction(look::icon(u"at"), Text::tr("Mention"), this,
                                       [this, name] { emit mentionRequested(name); });
    direct->setEnabled(!isMe);
    mention->setEnabled(!isMe);
    menu->addAction(look::icon(u"copy"), Text::tr("Copy name"), this,
                    [name] { QGuiApplication::clipboard()->setText(name); });
    if (m_ignored != nullptr) {
        menu->addSeparator();
        const bool isHidden = isIgnored(person);
        QAction *ignoring = menu->addAction(look::icon(isHidden ? u"bell" : u"bell-off"),
                                            isHidden ? Text::tr("Show again what they say") : Text::tr("Ignore"), this,
                                            [this, name, isHidden] { emit ignoreRequested(name, !isHidden); });
        ignoring->setEnabled(!isMe);
    }
    menu->popup(globalPlace);
}

} // namespace outcry
