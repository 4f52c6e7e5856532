// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace outcry {

class Desk;
class RoomBell;
class SubjectLine;

/// What stands over the talk: the room's title, how many are in it, what it is about, and the buttons.
class RoomHead : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    explicit RoomHead(Desk &desk, QWidget *parent = nullptr);

    /// Empty: none. The same one again refreshes what is shown of it.
    void showRoom(const QString &room);
    [[nodiscard]] SubjectLine &subject() { return *m_subject; }

signals:
    void searchWanted();
    void dateWanted();

private:
    QToolButton *addButton(QBoxLayout &layout, const QString &icon, const QString &what, const char *name);
    void refreshSubject();
    [[nodiscard]] QString talkWords(const QString &name) const;
    [[nodiscard]] QString peopleWords(const QString &title) const;

    Desk &m_desk;
    QString m_room;
    QLabel *m_title;
    QLabel *m_people;
    SubjectLine *m_subject;
    RoomBell *m_bell;
};

} // namespace outcry
