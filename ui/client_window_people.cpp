// SPDX-License-Identifier: MIT
// ClientWindow: its user's own name, and the people that are talked to or not heard.
#include "model/desk.h"
#include "model/nickname.h"
#include "ui/client_menus.h"
#include "ui/client_side.h"
#include "ui/client_window.h"
#include "ui/input_line.h"
#include "ui/own_commands.h"
#include "ui/own_windows.h"
#include "ui/pane_window.h"
#include "ui/prompt_bar.h"
#include "ui/room_pane.h"

namespace outcry {

void ClientWindow::moveTalk(const QString &former, const QString &room)
{
    for (RoomPane *talk : talks())
        talk->moveTalk(former, room);
    if (PaneWindow *window = m_own->find(QStringLiteral("room"), former))
        window->setName(room);
    m_side->showRoom(currentRoom());
}

void ClientWindow::openDirectTalk(const Person &person)
{
    showRoom(m_desk.openDirectTalk(person));
}

void ClientWindow::changeName()
{
    comeForwardIfBehind();
    m_menus->showTalk();
    askForName(tr("Which name shall others see?"), m_desk.me().nickname);
    m_talk->prompt().focusField();
}

void ClientWindow::toggleAway()
{
    emit lineEntered({}, QStringLiteral("/away"));
}

void ClientWindow::askForName(const QString &words, const QString &name)
{
    m_isNameAsked = true;
    m_isNickSent = false;
    const bool isTyping = !m_talk->input().draft().isEmpty();
    PromptBar::Question question;
    question.words = words;
    question.fieldName = tr("Another name");
    question.text = name;
    question.mostCharacters = Nickname::kMostCharacters;
    question.deed = tr("Take this name");
    question.objection = [](const QString &text) {
        const Result<Nickname> parsed = Nickname::parse(text);
        return parsed ? QString() : parsed.error().text;
    };
    question.done = [this](const PromptBar::Answer &answer) {
        // Whether it is free is known to the server only.
        m_isNameAsked = true;
        m_isNickSent = true;
        // Of no room, so that the answer is told here and not among the lines of one.
        m_nameTyped = answer.text;
        emit lineEntered({}, QStringLiteral("/nick ") + answer.text);
    };
    m_talk->prompt().ask(question);
    // Nobody's words go into another field in the middle.
    if (isTyping)
        m_talk->input().setFocus();
}

/// Whichever way the user came to the name.
void ClientWindow::showNamed()
{
    refreshTitle();
    m_menus->showMe(m_desk.me());
    m_isNickSent = false;
    if (std::exchange(m_isNameAsked, false))
        m_talk->prompt().dismiss();
}

void ClientWindow::setIgnored(const Person &person, bool isIgnored)
{
    Notice notice = ignore(m_desk, person, isIgnored);
    notice.room = frontTalk().room();
    showNotice(notice);
}

} // namespace outcry
