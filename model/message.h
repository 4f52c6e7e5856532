// SPDX-License-Identifier: MIT
#pragma once

#include "model/said_price.h"

#include <QMetaType>
#include <QString>
#include <QUuid>

namespace outcry {

/// One line of chat.
struct Message
{
    Q_GADGET

public:
    enum class Kind {
        Talk,   ///< somebody said something
        Action, ///< "/me": to be shown as "ann waves"
        Direct, ///< "/msg": only sender and receiver have it; `receiver` is set
    };
    Q_ENUM(Kind)

    /// Name of the room without '#'; empty for Kind::Direct.
    QString room;
    /// 1, 2, 3… without gaps within one epoch of the room; 0 while unsent and for Kind::Direct.
    quint64 sequence = 0;
    QUuid senderId;
    /// The sender's name when it was said.
    QString sender;
    /// Kind::Direct: whom it was sent to, as named then; see also `receiverId`.
    QString receiver;
    Kind kind = Kind::Talk;
    QString text;
    /// When the hub accepted it, milliseconds since 1970 UTC.
    qint64 timeMs = 0;
    /// Made by the sender's client, unique for one line: a line sent twice with one key is said once.
    /// Empty for lines of foreign clients.
    QString key;
    /// Kind::Direct: whom it was sent to.
    QUuid receiverId{};
    /// The line of the same room and epoch that this one answers; 0: none.
    quint64 reply = 0;
    /// What the symbols that it names cost then; each once.
    QList<SaidPrice> prices{};
    /// When its author changed it last, 0: never. With an empty `text` it was deleted.
    qint64 editedMs = 0;

    [[nodiscard]] bool isDeleted() const { return editedMs != 0 && text.isEmpty(); }

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Message)
