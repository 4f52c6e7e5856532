// SPDX-License-Identifier: MIT
#include "server/feeds/replay_plan.h"

#include "model/price.h"
#include "model/quote.h"
#include "model/text.h"
#include "server/feeds/feed_argument.h"

#include <QDir>
#include <QFileInfo>

namespace outcry {

namespace {

constexpr qsizetype kMostTitleCharacters = 40;

struct Parts
{
    QStringList paths;
    QString options;
};

/// Cuts at ',' and the first '?', but not inside double quotes; "" within them is a quote.
Result<Parts> cut(const QString &argument)
{
    Parts parts{{QString()}, {}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < argument.size(); ++i) {
        const QChar c = argument[i];
        if (c == u'"') {
            if (isQuoted && argument.mid(i, 2) == u"\"\"")
                parts.paths.last() += argument[i++];
            else
                isQuoted = !isQuoted;
        } else if (!isQuoted && c == u',') {
            parts.paths.append(QString());
        } else if (!isQuoted && c == u'?') {
            parts.options = argument.mid(i + 1);
            break;
        } else {
            parts.paths.last() += c;
        }
    }
    if (isQuoted)
        return badFeed(Text::tr("a quote is never closed"));
    if (parts.paths.contains(QString()))
        return badFeed(Text::tr("a file is missing; right is replay:prices.csv, replay:AAPL.csv,MSFT.csv?rate=2&loop or a folder"));
    return parts;
}

Result<QStringList> expandFolders(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        if (!QFileInfo(path).isReadable())
            return badFeed(Text::tr("%1: the folder cannot be read").arg(path));
        const QStringList names = folder.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            return badFeed(Text::tr("%1: the folder holds no *.csv").arg(path));
        for (const QString &name : names)
            files.append(folder.filePath(name));
    }
    return files;
}

Result<Done> readPace(const FeedArgument &options, ReplayPlan &plan)
{
    const QString kSpeed = QStringLiteral("speed");
    const QString kRate = QStringLiteral("rate");
    const auto speed = options.number(kSpeed, 0, 0.001, 1e9);
    if (!speed)
        return speed.error();
    const auto rate = options.number(kRate, 1, 0.001, 100'000);
    if (!rate)
        return rate.error();
    if (options.has(kSpeed) && options.has(kRate))
        return badFeed(Text::tr("speed and rate exclude each other: speed follows the times in the data, rate counts rows"));
    plan.speed = *speed;
    plan.stepsPerSecond = *rate;
    return Done{};
}

Result<Done> readOptions(const FeedArgument &options, ReplayPlan &plan)
{
    if (const auto pace = readPace(options, plan); !pace)
        return pace;
    const auto loop = options.flag(QStringLiteral("loop"));
    if (!loop)
        return loop.error();
    plan.isLoop = *loop;
    const auto decimals = options.whole(QStringLiteral("decimals"), 0, kMostDecimals);
    if (!decimals)
        return decimals.error();
    if (options.has(QStringLiteral("decimals")))
        plan.decimals = quint8(*decimals);
    return Done{};
}

Result<QString> readSymbol(const FeedArgument &options, const QStringList &files)
{
    if (!options.has(QStringLiteral("symbol")))
        return QString();
    const QString text = options.text(QStringLiteral("symbol"));
    const QString symbol = legalSymbol(text);
    if (symbol.isEmpty())
        return badFeed(Text::tr("\"symbol=%1\": not a symbol; right is symbol=AAPL").arg(text.left(40)));
    if (files.size() != 1)
        return badFeed(Text::tr("symbol=%1 is for one file, but there are %2; give each a feed of its own").arg(symbol).arg(files.size()));
    return symbol;
}

} // namespace

QString ReplayPlan::titleOf(const QString &argument)
{
    const Result<Parts> parts = cut(argument);
    if (!parts)
        return {};
    // Everybody reads it; where the files lie is the owner's affair.
    const QString first = QDir(parts->paths.first().trimmed()).dirName().simplified().left(kMostTitleCharacters);
    const qsizetype more = parts->paths.size() - 1;
    return more == 0 ? first : QStringLiteral("%1 +%2").arg(first).arg(more);
}

Result<ReplayPlan> ReplayPlan::read(const QString &argument)
{
    const auto parts = cut(argument);
    if (!parts)
        return parts.error();
    const auto options = FeedArgument::parse(parts->options,
                                             {QStringLiteral("rate"), QStringLiteral("speed"), QStringLiteral("loop"),
                                              QStringLiteral("symbol"), QStringLiteral("decimals")});
    if (!options)
        return options.error();
    ReplayPlan plan;
    if (const auto read = readOptions(*options, plan); !read)
        return read.error();
    const auto files = expandFolders(parts->paths);
    if (!files)
        return files.error();
    const auto symbol = readSymbol(*options, *files);
    if (!symbol)
        return symbol.error();
    const auto table = std::make_shared<PriceTable>();
    for (const QString &file : *files) {
        if (const auto loaded = table->load(file, *symbol); !loaded)
            return loaded.error();
    }
    table->finish();
    plan.table = table;
    return plan;
}

} // namespace outcry
