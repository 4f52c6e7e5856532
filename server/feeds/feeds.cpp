// SPDX-License-Identifier: MIT
#include "server/feeds/feed.h"
#include "server/feeds/feed_argument.h"

#include <QCoreApplication>

namespace outcry {

const FeedEntry &random_walk();
const FeedEntry &replay();

const QList<const FeedEntry *> &feeds()
{
    static const QList<const FeedEntry *> catalogue{&random_walk(), &replay()};
    return catalogue;
}

const FeedEntry *feedNamed(QByteArrayView name)
{
    for (const FeedEntry *entry : feeds()) {
        if (entry->name == name)
            return entry;
    }
    return nullptr;
}

QString feedTitle(const QString &nameAndArgument)
{
    const qsizetype colon = nameAndArgument.indexOf(u':');
    const QString name = (colon < 0 ? nameAndArgument : nameAndArgument.left(colon)).trimmed();
    const FeedEntry *entry = feedNamed(name.toUtf8());
    const QString detail = entry && entry->detail && colon >= 0 ? entry->detail(nameAndArgument.mid(colon + 1)) : QString();
    return detail.isEmpty() ? name : name + u' ' + detail;
}

Result<std::shared_ptr<Feed>> createFeed(const QString &nameAndArgument)
{
    const qsizetype colon = nameAndArgument.indexOf(u':');
    const QString name = (colon < 0 ? nameAndArgument : nameAndArgument.left(colon)).trimmed();
    const FeedEntry *entry = feedNamed(name.toUtf8());
    if (!entry) {
        QStringList names;
        for (const FeedEntry *known : feeds())
            names.append(QString::fromLatin1(known->name));
        return badFeed(QCoreApplication::translate("outcry", "\"%1\" is not a feed; there are %2")
                           .arg(name.left(40), names.join(QStringLiteral(", "))));
    }
    const auto feed = entry->create(colon < 0 ? QString() : nameAndArgument.mid(colon + 1));
    if (!feed)
        return badFeed(QCoreApplication::translate("outcry", "feed %1: %2").arg(name, feed.error().text));
    return feed;
}

} // namespace outcry
