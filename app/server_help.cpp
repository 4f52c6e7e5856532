// SPDX-License-Identifier: MIT
#include "app/server_help.h"

#include "app/server_command.h"
#include "model/text.h"
#include "server/doors/door.h"
#include "server/feeds/feed.h"


namespace outcry {

static constexpr qsizetype kWidth = 92;

/// Breaks at blanks; every line begins with the indent.
static QString wrapped(const QString &text, const QString &indent)
{
    QString result;
    QString line = indent;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() + word.size() > kWidth && line.size() > indent.size()) {
            result += line + u'\n';
            line = indent;
        }
        if (line.size() > indent.size())
            line += u' ';
        line += word;
    }
    return result + line + u'\n';
}

static QString row(const QString &name, const QString &text, qsizetype width)
{
    const QString indent(width + 4, u' ');
    QString result = wrapped(text, indent);
    const QString left = QStringLiteral("  ") + name;
    if (left.size() + 1 < indent.size())
        return left + result.mid(left.size());
    return left + u'\n' + result;
}

QString doorNames()
{
    QStringList names;
    for (const Door *door : doors())
        names.append(QString::fromLatin1(door->name));
    return names.join(QStringLiteral(", "));
}

QString feedNames()
{
    QStringList names;
    for (const FeedEntry *feed : feeds())
        names.append(QString::fromLatin1(feed->name));
    return names.join(QStringLiteral(", "));
}

static QString optionRows()
{
    QString text;
    for (const OptionSpec &spec : serverOptionSpecs()) {
        QString name = QStringLiteral("--") + spec.name;
        if (!spec.valueName.isEmpty())
            name += u' ' + spec.valueName;
        text += row(name, spec.help, 20);
    }
    return text;
}

static QString catalogueRows()
{
    QString text = u'\n' + Text::tr("Doors (for --listen PORT=DOOR):") + u'\n';
    for (const Door *door : doors())
        text += row(QString::fromLatin1(door->name), QString::fromLatin1(door->paths.join(' ')), 12);
    text += u'\n' + Text::tr("Feeds:") + u'\n';
    for (const FeedEntry *feed : feeds())
        text += row(QString::fromLatin1(feed->name), feed->argumentHelp, 12);
    text += u'\n' + Text::tr("Limits, as they are unless said:") + u'\n';
    const Limits limits;
    for (const QString &name : Limits::names())
        text += row(name + u'=' + limits.valueOf(name), Limits::meaningOf(name), 20);
    return text;
}

QString serverHelp(const QString &program, const QString &settingsFile)
{
    QString text = Text::tr("Usage: %1 [OPTIONS]").arg(program) + u'\n';
    text += Text::tr("A server for chat and live prices.") + QStringLiteral("\n\n");
    text += Text::tr("Options:") + u'\n' + optionRows() + catalogueRows();
    text += u'\n' + Text::tr("Examples:") + u'\n';
    for (const char *example : {"--listen 0.0.0.0:8181", "--listen 8181 --listen 7777=tutorial",
                                "--feed 'random_walk:seed=7&symbols=AAPL,MSFT'",
                                "--feed 'replay:AAPL.csv?rate=2&loop' --limit chat=10/5"})
        text += QStringLiteral("  %1 %2\n").arg(program, QString::fromLatin1(example));
    text += u'\n'
        + wrapped(Text::tr("Every option but the last five can also stand in the environment (OUTCRY_LISTEN, OUTCRY_FEED, OUTCRY_LIMIT, "
                     "OUTCRY_WORKERS, OUTCRY_PRICE_WINDOW, OUTCRY_NAME, OUTCRY_SETTINGS; several values separated by ';') and in the settings file "
                     "(listen = 8181). Options win over the environment, that over the file: %1")
                      .arg(settingsFile),
                  {});
    text += u'\n'
        + wrapped(Text::tr("SIGINT and SIGTERM end the server in good order, a second one at once. Exit codes: 0 ended in good order, 1 "
                     "ended with clients still open, 2 could not start."),
                  {});
    return text;
}

} // namespace outcry
