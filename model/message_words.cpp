// SPDX-License-Identifier: MIT
#include "model/message_words.h"

#include "model/clock_text.h"
#include "model/text.h"


namespace outcry {

using namespace Qt::StringLiterals;
using RowKind = MessageModel::RowKind;

RowKind rowKind(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Action:
        return RowKind::Action;
    case Message::Kind::Direct:
        return RowKind::Direct;
    case Message::Kind::Talk:
        break;
    }
    return RowKind::Talk;
}

RowKind rowKind(RosterChange::Kind kind)
{
    switch (kind) {
    case RosterChange::Kind::Left:
        return RowKind::Left;
    case RosterChange::Kind::Renamed:
        return RowKind::Renamed;
    case RosterChange::Kind::Came:
    case RosterChange::Kind::Away:
    case RosterChange::Kind::Back:
        break;
    }
    return RowKind::Came;
}

RowKind rowKind(Notice::Severity severity)
{
    switch (severity) {
    case Notice::Severity::Warning:
        return RowKind::Warning;
    case Notice::Severity::Failure:
        return RowKind::Failure;
    case Notice::Severity::Hint:
        break;
    }
    return RowKind::Hint;
}

QString rosterText(RowKind kind, const QString &name, const QString &formerName)
{
    if (kind == RowKind::Came)
        return Text::tr("%1 joined").arg(name);
    if (kind == RowKind::Left)
        return Text::tr("%1 left").arg(name);
    // Names are set in at once: one that holds "%1" stays as it is.
    return Text::tr("%1 is now known as %2").arg(formerName, name);
}

/// Who said it before what: `text` is the row's, as it is to be given.
static QString withSender(const MessageModel::Row &row, const QString &text)
{
    switch (row.kind) {
    case RowKind::Talk:
        return row.sender + u": "_s + text;
    case RowKind::Direct:
        return row.sender + u" → "_s + row.receiver + u": "_s + text;
    case RowKind::Action:
        return u"* "_s + row.sender + u' ' + text;
    default:
        return text;
    }
}

QString deletedText(const QString &name)
{
    return Text::tr("%1 deleted this line").arg(name);
}

QString plainText(const MessageModel::Row &row)
{
    return withSender(row, withSaidPrices(row.text, row.prices));
}

QString accessibleText(const MessageModel::Row &row, const QString &answered)
{
    const bool isAnswer = !answered.isEmpty() && row.kind == RowKind::Talk;
    const QString text = spokenWithPrices(row.text, row.prices);
    const QString said = isAnswer
        ? Text::tr("%1, in reply to %2: %3").arg(row.sender, answered, text)
        : withSender(row, text);
    const QString told = clockText(row.timeMs) + u", "_s + said;
    const bool isEdited = row.editedMs != 0 && row.kind != RowKind::Deleted;
    const QString words = isEdited ? Text::tr("%1, edited").arg(told) : told;
    if (row.state == MessageModel::RowState::Pending)
        return Text::tr("%1, not sent yet").arg(words);
    if (row.state == MessageModel::RowState::Failed)
        return Text::tr("%1, not sent: %2").arg(words, row.reason);
    return words;
}

} // namespace outcry
