// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QHashFunctions>
#include <QString>

namespace outcry {

/// Where an envelope is addressed to: "room/lobby", "quotes/ACME", "quotes/*" (every symbol).
/// Legal by construction; cheap to copy, to compare and to hash.
class Topic
{
public:
    enum class Kind : quint8 { None, Room, Quotes };

    Topic() = default;
    /// The name must be legal already (a room that exists, a symbol of a quote).
    static Topic room(const QString &name) { return Topic(Kind::Room, name); }
    static Topic quotes(const QString &symbol) { return Topic(Kind::Quotes, symbol); }
    static Topic allQuotes() { return Topic(Kind::Quotes, QStringLiteral("*")); }
    /// Reads "room/NAME", "quotes/SYMBOL", "quotes/*". The error's code is "bad_topic".
    static Result<Topic> parse(QStringView text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// "lobby", "ACME", "*".
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool isAllQuotes() const { return m_kind == Kind::Quotes && m_name == u"*"; }
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Topic &, const Topic &) = default;
    friend size_t qHash(const Topic &topic, size_t seed = 0)
    {
        return qHashMulti(seed, int(topic.m_kind), topic.m_name);
    }

private:
    Topic(Kind kind, QString name)
        : m_kind(kind)
        , m_name(std::move(name))
    {
    }

    Kind m_kind = Kind::None;
    QString m_name;
};

/// What a legal room name is: 1–32 letters, digits, '-' and '_'; given with or without '#', kept in lower
/// case without it. Returns an empty text for anything else.
[[nodiscard]] QString legalRoomName(QStringView text);

constexpr auto kLobby = u"lobby";

} // namespace outcry
