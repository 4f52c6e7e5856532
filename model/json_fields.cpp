// SPDX-License-Identifier: MIT
#include "model/json_fields.h"

#include "model/price.h"
#include "model/quote.h"
#include "model/text.h"
#include "model/topic.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace outcry {

QJsonValue JsonFields::find(QLatin1String name, Presence presence)
{
    const auto found = m_object.constFind(name);
    if (found != m_object.constEnd())
        return *found;
    if (presence == Presence::Required)
        fail(name, Text::tr("is missing"));
    return QJsonValue(QJsonValue::Undefined);
}

void JsonFields::fail(QLatin1String name, const QString &whatIsDue)
{
    if (!m_error)
        m_error
            = Error{QStringLiteral("bad_field"), QStringLiteral("\"%1\" %2").arg(name, whatIsDue)};
}

void JsonFields::adopt(const JsonFields &inner)
{
    if (!m_error)
        m_error = inner.m_error;
}

QString JsonFields::text(QLatin1String name, Presence presence, int mostCharacters)
{
    const QJsonValue value = find(name, presence);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        fail(name, Text::tr("must be a text"));
        return {};
    }
    const QString text = value.toString();
    if (mostCharacters > 0 && text.size() > mostCharacters) {
        fail(name, Text::tr("may have %1 characters at most").arg(mostCharacters));
        return {};
    }
    return text;
}

quint64 JsonFields::number(QLatin1String name, Presence presence)
{
    if (find(name, presence).isUndefined())
        return 0;
    return quint64(numberBetween(name, 0, kLargestJsonNumber, 0));
}

qint64 JsonFields::numberBetween(QLatin1String name, qint64 least, qint64 most, qint64 otherwise)
{
    const QJsonValue value = find(name, Presence::Optional);
    if (value.isUndefined())
        return otherwise;
    // What is no whole number turns into one that is never allowed.
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNone);
    if (number == kNone || number < least || number > most) {
        fail(name, Text::tr("must be a whole number from %1 to %2").arg(least).arg(most));
        return otherwise;
    }
    return number;
}

double JsonFields::real(QLatin1String name)
{
    const QJsonValue value = find(name, Presence::Optional);
    if (!value.isUndefined() && !value.isDouble())
        fail(name, Text::tr("must be a number"));
    return value.toDouble();
}

bool JsonFields::flag(QLatin1String name)
{
    const QJsonValue value = find(name, Presence::Optional);
    if (!value.isUndefined() && !value.isBool())
        fail(name, Text::tr("must be true or false"));
    return value.toBool();
}

QUuid JsonFields::uuid(QLatin1String name, Presence presence)
{
    const QString value = text(name, presence);
    if (value.isEmpty() && presence == Presence::Optional)
        return {};
    const QUuid uuid = QUuid::fromString(value);
    // Qt also reads forms with braces and forms with anything behind.
    if (uuid.toString(QUuid::WithoutBraces).compare(value, Qt::CaseInsensitive) != 0)
        fail(name, Text::tr("must be a UUID without braces"));
    return uuid;
}

QJsonArray JsonFields::array(QLatin1String name, Presence presence)
{
    const QJsonValue value = find(name, presence);
    if (!value.isUndefined() && !value.isArray())
        fail(name, Text::tr("must be an array"));
    return value.toArray();
}

QJsonObject JsonFields::object(QLatin1String name, Presence presence)
{
    const QJsonValue value = find(name, presence);
    if (!value.isUndefined() && !value.isObject())
        fail(name, Text::tr("must be an object"));
    return value.toObject();
}

QStringList JsonFields::texts(QLatin1String name)
{
    const QJsonArray values = array(name);
    QStringList texts;
    texts.reserve(values.size());
    for (const QJsonValue &value : values) {
        if (!value.isString()) {
            fail(name, Text::tr("must hold texts only"));
            return {};
        }
        texts.append(value.toString());
    }
    return texts;
}

int JsonFields::word(QLatin1String name, std::span<const QLatin1String> words, Presence presence)
{
    const QString value = text(name, presence);
    if (!has(name) || !isOk())
        return 0;
    const auto found = std::find(words.begin(), words.end(), value);
    if (found != words.end())
        return int(found - words.begin());
    QStringList known;
    for (const QLatin1String &each : words)
        known.append(each);
    fail(name, Text::tr("must be one of: %1").arg(known.join(QLatin1String(", "))));
    return 0;
}

QString JsonFields::room(QLatin1String name, Presence presence)
{
    const QString value = text(name, presence);
    if (value.isEmpty() && presence == Presence::Optional)
        return {};
    const QString room = legalRoomName(value);
    if (room.isEmpty())
        fail(name, Text::tr("must be a room's name: 1 to 32 letters, digits, - or _"));
    return room;
}

QString JsonFields::symbol(QLatin1String name)
{
    const QString symbol = legalSymbol(text(name, Presence::Required));
    if (symbol.isEmpty())
        fail(name, Text::tr("must be a symbol: 1 to 24 letters, digits or . - _ : = ^ / + !"));
    return symbol;
}

qint64 JsonFields::price(QLatin1String name, Presence presence)
{
    const QString value = text(name, presence);
    if (!has(name) || !isOk())
        return 0;
    const Result<ParsedPrice> price = parsePrice(value);
    if (!price) {
        fail(name, Text::tr("must be a decimal number in quotation marks"));
        return 0;
    }
    return price->ticks;
}

/// Brackets inside strings do not count.
static bool isDeeperThan(QByteArrayView text, int deepest)
{
    // Nearly no text opens as many as that.
    if (std::count_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '['; }) <= deepest)
        return false;
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Result<QJsonObject> parseJsonObject(QByteArrayView text, int deepest)
{
    if (isDeeperThan(text, deepest)) {
        return Error{QStringLiteral("too_deep"),
                     Text::tr("The JSON is nested deeper than %1 levels.").arg(deepest)};
    }
    QJsonParseError fault;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &fault);
    if (fault.error != QJsonParseError::NoError) {
        return Error{QStringLiteral("bad_json"),
                     Text::tr("This is not JSON: %1 at byte %2.")
                         .arg(fault.errorString())
                         .arg(fault.offset)};
    }
    if (!document.isObject())
        return Error{QStringLiteral("bad_json"), Text::tr("A message must be one JSON object.")};
    return document.object();
}

} // namespace outcry
