// SPDX-License-Identifier: MIT
#include "ui/roster_view.h"

#include "model/ignored_people.h"
#include "model/roster_model.h"
#include "model/text.h"
#include "ui/context_place.h"
#include "ui/look.h"
#include "ui/look_shapes.h"
#include "ui/presence_dot.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace outcry {

namespace {

/// Dot, name, what is to be known of it. Names are drawn, never interpreted.
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
        look::drawListRow(*painter, option);
        const QString name = index.data(RosterModel::NicknameRole).toString();
        QRect place = option.rect.adjusted(look::gap() + look::halfGap(), 0, -look::gap(), 0);
        painter->setLayoutDirection(option.direction);
        const QRect dot(place.left(), place.top(), look::gap(), place.height());
        const Presence presence = !m_view.isLive()                ? Presence::Gone
            : index.data(RosterModel::IsAwayRole).toBool() ? Presence::Away
                                                           : Presence::Here;
        paintPresence(*painter, QStyle::visualRect(option.direction, option.rect, dot), presence);
        place.setLeft(place.left() + look::gap() * 2);
        paintName(*painter, option.rect, place, name, marksOf(index),
                  presence == Presence::Here ? look::nameColour(name) : look::colour(look::Role::DimText));
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

    /// `place`: as if read from left to right, within `row`.
    static void paintName(QPainter &painter, const QRect &row, QRect place, const QString &name, const QString &marks, const QColor &colour)
    {
        const QFontMetrics metrics(look::textFont());
        const int marksWidth = marks.isEmpty() ? 0 : metrics.horizontalAdvance(marks) + look::gap();
        const QString shown = metrics.elidedText(name, Qt::ElideRight, place.width() - marksWidth);
        painter.setFont(look::textFont());
        painter.setPen(colour);
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
    // The button chose the person for the menu only; keys go on from theirs.
    if (event->reason() != QContextMenuEvent::Keyboard)
        clearSelection();
}

void RosterView::openMenu(const QModelIndex &person, QPoint globalPlace)
{
    if (!person.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (person.data(RosterModel::IsMeRole).toBool())
        addOwnActions(*menu, person);
    else
        addPersonActions(*menu, person);
    menu->addAction(look::icon(u"copy"), Text::tr("Copy name"), this, [name = person.data(RosterModel::NicknameRole).toString()] {
        QGuiApplication::clipboard()->setText(name);
    });
    menu->popup(globalPlace);
}

void RosterView::addPersonActions(QMenu &menu, const QModelIndex &person)
{
    const Person whom = personAt(person);
    menu.addAction(look::icon(u"person"), Text::tr("Direct talk"), this, [this, whom] { emit directMessageRequested(whom); });
    menu.addAction(look::icon(u"at"), Text::tr("Mention"), this, [this, whom] { emit mentionRequested(whom.nickname); });
    if (m_ignored == nullptr)
        return;
    const bool isHidden = isIgnored(person);
    menu.addAction(look::icon(isHidden ? u"bell" : u"bell-off"), isHidden ? Text::tr("Show again what they say") : Text::tr("Ignore"), this,
                   [this, whom, isHidden] { emit ignoreRequested(whom, !isHidden); });
}

void RosterView::addOwnActions(QMenu &menu, const QModelIndex &me)
{
    QAction *name = menu.addAction(look::icon(u"rename"), Text::tr("Change name…"), this, &RosterView::otherNameRequested);
    QAction *away = menu.addAction(look::icon(u"away"), Text::tr("Away"), this, &RosterView::awayToggled);
    away->setCheckable(true);
    away->setChecked(me.data(RosterModel::IsAwayRole).toBool());
    for (QAction *action : {name, away})
        action->setEnabled(m_isLive);
}

} // namespace outcry
