// SPDX-License-Identifier: MIT
#include "ui/room_head.h"

#include "model/desk.h"
#include "model/direct_talk.h"
#include "ui/look.h"
#include "ui/room_bell.h"
#include "ui/subject_line.h"
#include "ui/tone_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace outcry {

RoomHead::RoomHead(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel)
    , m_people(new ToneLabel(look::Role::DimText))
    , m_subject(new SubjectLine)
    , m_bell(new RoomBell(desk.levels(), this))
{
    look::setFont(*m_title, look::Font::Title);
    m_title->setTextFormat(Qt::PlainText);
    look::setFont(*m_people, look::Font::Small);
    m_subject->setObjectName(QStringLiteral("subject"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::gap(), look::halfGap(), look::gap(), look::halfGap());
    layout->setSpacing(look::gap());
    layout->addWidget(m_title);
    layout->addWidget(m_people);
    layout->addWidget(m_subject, 1);
    layout->addWidget(m_bell);
    connect(addButton(*layout, QStringLiteral("search"), tr("Search in this room (Ctrl+F)"), "searchRoom"),
            &QToolButton::clicked, this, &RoomHead::searchWanted);
    connect(addButton(*layout, QStringLiteral("calendar"), tr("Go to a date (Ctrl+G)"), "goToDate"),
            &QToolButton::clicked, this, &RoomHead::dateWanted);
    connect(&desk, &Desk::subjectChanged, this, [this](const QString &room) {
        if (room == m_room)
            refreshSubject();
    });
}

QToolButton *RoomHead::addButton(QBoxLayout &layout, const QString &icon, const QString &what, const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(look::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setFocusPolicy(Qt::TabFocus);
    layout.addWidget(button);
    return button;
}

QString RoomHead::talkWords(const QString &name) const
{
    const Person other = m_desk.otherOf(m_room);
    if (m_desk.isGone(m_room))
        return tr("%1 is not here").arg(name);
    if (!other.isAway)
        return tr("only the two of you read this");
    return other.awayReason.isEmpty() ? tr("%1 is away").arg(name) : tr("%1 is away: %2").arg(name, other.awayReason);
}

QString RoomHead::peopleWords(const QString &title) const
{
    if (m_room.isEmpty())
        return {};
    if (isDirectTalk(m_room))
        return talkWords(title);
    const RosterModel *people = m_desk.people(m_room);
    const int count = people == nullptr ? 0 : people->peopleCount();
    return count == 1 ? tr("1 person") : tr("%1 people").arg(QLocale().toString(count));
}

void RoomHead::showRoom(const QString &room)
{
    const bool isOther = std::exchange(m_room, room) != room;
    const QString title = room.isEmpty() ? QString() : m_desk.title(room);
    m_title->setText(title);
    m_people->setText(peopleWords(title));
    m_bell->setRoom(room, title);
    if (!isOther)
        return;
    m_subject->setEditable(!room.isEmpty() && !isDirectTalk(room));
    refreshSubject();
}

void RoomHead::refreshSubject()
{
    m_subject->setSubject(m_desk.subject(m_room));
}

} // namespace outcry
