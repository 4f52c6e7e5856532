// SPDX-License-Identifier: MIT
#include "ui/join_dialog.h"

#include "model/topic.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace outcry {

JoinDialog::JoinDialog(const QStringList &rooms, const QMap<QString, Here> &here, QWidget *parent)
    : QDialog(parent)
    , m_rooms(rooms)
    , m_here(here)
    , m_name(new QLineEdit)
    , m_list(new QListWidget)
    , m_word(new ToneLabel(look::Role::DimText))
    , m_join(nullptr)
{
    setWindowTitle(tr("Join a room"));
    m_rooms.sort(Qt::CaseInsensitive);
    m_name->setObjectName(QStringLiteral("roomName"));
    m_name->setPlaceholderText(tr("Find a room, or name a new one"));
    m_name->setAccessibleName(tr("Name of the room"));
    m_name->addAction(look::icon(u"room", look::Role::DimText), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Rooms of this server"));
    m_word->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_join = buttons->addButton(tr("Join"), QDialogButtonBox::AcceptRole);
    m_join->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_word);
    layout->addWidget(buttons);
    resize(look::gap() * 52, look::gap() * 48);

    connect(m_name, &QLineEdit::textEdited, this, &JoinDialog::refreshList);
    connect(m_name, &QLineEdit::textChanged, this, &JoinDialog::refreshWord);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        m_name->setText(item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, this, &JoinDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &JoinDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshList();
    refreshWord();
    m_name->setFocus();
}

QString JoinDialog::typed() const
{
    const QString text = m_name->text().trimmed();
    return text.startsWith(u'#') ? text.mid(1) : text;
}

QString JoinDialog::wordsOf(const QString &room) const
{
    if (!m_here.contains(room))
        return u'#' + room;
    const Here here = m_here.value(room);
    const QString words = tr("#%1 — you are here, %n people", nullptr, here.people).arg(room);
    return here.subject.isEmpty() ? words : words + QStringLiteral(" — ") + here.subject;
}

void JoinDialog::refreshList()
{
    m_list->clear();
    for (const QString &name : std::as_const(m_rooms)) {
        if (!name.contains(typed(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(wordsOf(name), m_list);
        item->setData(Qt::UserRole, name);
    }
}

void JoinDialog::refreshWord()
{
    const QString room = legalRoomName(typed());
    const bool isKnown = m_rooms.contains(room);
    if (typed().isEmpty())
        m_word->setText(tr("Click a room, or type a name that is not there yet to make a new room."));
    else if (room.isEmpty())
        m_word->setText(tr("A room's name has 1 to 32 letters, digits, - and _."));
    else
        m_word->setText(isKnown ? QString() : tr("There is no #%1 yet: it is made when you join.").arg(room));
    m_join->setText(room.isEmpty() || isKnown ? tr("Join") : tr("Make and join"));
    m_join->setEnabled(!room.isEmpty());
}

void JoinDialog::choose()
{
    const QString room = legalRoomName(typed());
    // Return in the list reaches the default button too.
    if (room.isEmpty() || !isVisible())
        return;
    accept();
    emit roomChosen(room);
}

} // namespace outcry
