// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <optional>
#include <span>

namespace outcry {

/// Numbers on the wire stay within what every JSON reader keeps exactly: 2^53 - 1 (RFC 8259 section
/// 6).
constexpr qint64 kLargestJsonNumber = 9'007'199'254'740'991;

/// Reads the members of one JSON object strictly: a member that is there must have the right type.
/// The first fault is remembered and names the member; what is read after it are defaults.
class JsonFields
{
public:
    enum class Presence { Optional, Required };

    explicit JsonFields(const QJsonObject &object)
        : m_object(object)
    {
    }

    /// At most `mostCharacters` UTF-16 units; 0: no bound.
    QString text(QLatin1String name, Presence presence = Presence::Optional,
                 int mostCharacters = 0);
    quint64 number(QLatin1String name, Presence presence = Presence::Optional);
    /// A whole number from `least` to `most`; `otherwise` when it is missing.
    qint64 numberBetween(QLatin1String name, qint64 least, qint64 most, qint64 otherwise);
    double real(QLatin1String name);
    bool flag(QLatin1String name);
    QUuid uuid(QLatin1String name, Presence presence);
    QJsonArray array(QLatin1String name, Presence presence = Presence::Optional);
    QJsonObject object(QLatin1String name, Presence presence = Presence::Optional);
    QStringList texts(QLatin1String name);
    /// The place of the text in `words`; the first when it is missing and optional.
    int word(QLatin1String name, std::span<const QLatin1String> words,
             Presence presence = Presence::Optional);
    /// A legal room name. An empty one only when optional.
    QString room(QLatin1String name, Presence presence = Presence::Required);
    /// A legal symbol.
    QString symbol(QLatin1String name);
    /// A decimal number in quotation marks, in ticks; 0 when missing.
    qint64 price(QLatin1String name, Presence presence = Presence::Optional);

    [[nodiscard]] bool has(QLatin1String name) const { return m_object.contains(name); }
    void fail(QLatin1String name, const QString &whatIsDue);
    /// Takes over the first fault of an object inside this one.
    void adopt(const JsonFields &inner);
    [[nodiscard]] bool isOk() const { return !m_error; }
    /// Only after a fault. Code "bad_field".
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    /// Undefined when missing; a missing required member is a fault.
    QJsonValue find(QLatin1String name, Presence presence);

    QJsonObject m_object;
    std::optional<Error> m_error;
};

/// Reads one JSON object. Refuses what is no object ("bad_json") and what is nested deeper than
/// `deepest` before any recursion ("too_deep").
Result<QJsonObject> parseJsonObject(QByteArrayView text, int deepest);

} // namespace outcry
