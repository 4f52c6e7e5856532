// SPDX-License-Identifier: MIT
#include "model/json_writer.h"

#include "model/wire.h"

#include <QLocale>
#include <QtNumeric>

#include <array>
#include <charconv>
#include <cstring>

namespace outcry {

static constexpr qsizetype kUsualLength = 256;

template <typename Number>
static void appendNumber(QByteArray &out, Number value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end - digits.data());
}

JsonWriter::JsonWriter()
{
    m_out.reserve(kUsualLength);
    m_out += '{';
}

JsonWriter::JsonWriter(const char *type)
    : JsonWriter()
{
    begin("type");
    m_out += '"';
    m_out += type;
    m_out += '"';
}

void JsonWriter::begin(const char *name)
{
    const size_t length = std::strlen(name);
    const qsizetype before = m_out.size();
    const bool isFirst = before <= 1;
    m_out.resize(before + qsizetype(length) + (isFirst ? 3 : 4));
    char *to = m_out.data() + before;
    if (!isFirst)
        *to++ = ',';
    *to++ = '"';
    std::memcpy(to, name, length);
    to[length] = '"';
    to[length + 1] = ':';
}

JsonWriter &JsonWriter::text(const char *name, QStringView value)
{
    begin(name);
    wire::appendJsonString(m_out, value);
    return *this;
}

JsonWriter &JsonWriter::textIfAny(const char *name, QStringView value)
{
    return value.isEmpty() ? *this : text(name, value);
}

JsonWriter &JsonWriter::number(const char *name, qint64 value)
{
    begin(name);
    appendNumber(m_out, value);
    return *this;
}

JsonWriter &JsonWriter::number(const char *name, quint64 value)
{
    begin(name);
    appendNumber(m_out, value);
    return *this;
}

JsonWriter &JsonWriter::numberIfAny(const char *name, quint64 value)
{
    return value == 0 ? *this : number(name, value);
}

JsonWriter &JsonWriter::real(const char *name, double value)
{
    begin(name);
    // JSON knows neither infinity nor NaN.
    m_out += qIsFinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                              : QByteArray("0");
    return *this;
}

JsonWriter &JsonWriter::flag(const char *name, bool value)
{
    begin(name);
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::uuid(const char *name, const QUuid &value)
{
    begin(name);
    m_out += '"';
    m_out += value.toByteArray(QUuid::WithoutBraces);
    m_out += '"';
    return *this;
}

JsonWriter &JsonWriter::raw(const char *name, QByteArrayView json)
{
    begin(name);
    m_out += json;
    return *this;
}

QByteArray JsonWriter::finish()
{
    m_out += '}';
    return std::move(m_out);
}

JsonArrayWriter &JsonArrayWriter::add(QByteArrayView json)
{
    if (m_out.size() > 1)
        m_out += ',';
    m_out += json;
    return *this;
}

JsonArrayWriter &JsonArrayWriter::addText(QStringView text)
{
    if (m_out.size() > 1)
        m_out += ',';
    wire::appendJsonString(m_out, text);
    return *this;
}

QByteArray JsonArrayWriter::finish()
{
    m_out += ']';
    return std::move(m_out);
}

} // namespace outcry
