// SPDX-License-Identifier: MIT
#include "app/settings_edit.h"

#include "app/settings_file.h"
#include "model/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace outcry {

static QString nameOf(const QString &line)
{
    if (line.startsWith(u'#') || line.startsWith(u';') || line.startsWith(u'['))
        return {};
    const qsizetype equals = line.indexOf(u'=');
    return equals < 0 ? QString() : line.left(equals).trimmed();
}

static QString lineFor(const QString &name, const QString &value)
{
    // A ';' separates values unless quoted; so a value that holds one is one in quotes.
    const bool mustQuote = value.contains(u';') && !value.contains(u'"');
    return mustQuote ? QStringLiteral("%1 = \"%2\"").arg(name, value) : QStringLiteral("%1 = %2").arg(name, value);
}

QByteArray withOption(const QByteArray &content, const QString &section, const QString &name, const QStringList &values)
{
    QStringList lines = QString::fromUtf8(content).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    QStringList added;
    for (const QString &value : values)
        added.append(lineFor(name, value));
    QStringList result;
    // Where the first of the former lines stood, else where the options begin or end.
    qsizetype place = -1;
    qsizetype endOfSection = -1;
    QString current;
    for (const QString &line : std::as_const(lines)) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'[') && trimmed.endsWith(u']'))
            current = trimmed.mid(1, trimmed.size() - 2).trimmed();
        const bool isOurs = current.isEmpty() || current == section;
        if (isOurs && nameOf(trimmed) == name) {
            if (place < 0)
                place = result.size();
            continue;
        }
        result.append(line);
        if (current == section)
            endOfSection = result.size();
    }
    if (place < 0)
        place = qMax<qsizetype>(0, endOfSection);
    for (qsizetype i = 0; i < added.size(); ++i)
        result.insert(place + i, added[i]);
    return result.isEmpty() ? QByteArray() : (result.join(u'\n') + u'\n').toUtf8();
}

Result<Done> keepOption(const QString &path, const QString &section, const QString &name, const QStringList &values)
{
    const Result<QByteArray> content = readSettingsFile(path, false);
    if (!content)
        return content.error();
    QDir().mkpath(QFileInfo(path).path());
    const Result<Done> written = writeWholeFile(path, withOption(*content, section, name, values));
    if (written)
        return written;
    return Error{QStringLiteral("settings"),
                 QCoreApplication::translate("outcry", "The settings file %1 could not be written: %2.").arg(path, written.error().text)};
}

} // namespace outcry
