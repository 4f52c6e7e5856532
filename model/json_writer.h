// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace outcry {

/// Builds one JSON object as UTF-8, members in the order they are given. Faster than a tree of
/// values, and the reader of a log finds "type" first. Names are literals that need no escaping.
class JsonWriter
{
public:
    JsonWriter();
    /// Begins with the member "type".
    explicit JsonWriter(const char *type);

    JsonWriter &text(const char *name, QStringView value);
    /// Left out when empty.
    JsonWriter &textIfAny(const char *name, QStringView value);
    JsonWriter &number(const char *name, qint64 value);
    JsonWriter &number(const char *name, quint64 value);
    /// Left out when 0.
    JsonWriter &numberIfAny(const char *name, quint64 value);
    JsonWriter &real(const char *name, double value);
    JsonWriter &flag(const char *name, bool value);
    /// Without braces.
    JsonWriter &uuid(const char *name, const QUuid &value);
    /// `json` is a finished value.
    JsonWriter &raw(const char *name, QByteArrayView json);

    /// The finished object; the writer is spent.
    [[nodiscard]] QByteArray finish();

private:
    void begin(const char *name);

    QByteArray m_out;
};

/// Puts finished values between brackets: [a,b].
class JsonArrayWriter
{
public:
    JsonArrayWriter &add(QByteArrayView json);
    JsonArrayWriter &addText(QStringView text);
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_out = "[";
};

} // namespace outcry
