// SPDX-License-Identifier: MIT
#pragma once

#include "model/candle.h"
#include "model/feed_state.h"
#include "model/quote.h"
#include "model/result.h"
#include "model/symbol_names.h"

#include <QObject>

#include <memory>

namespace outcry {

/// A source of prices. Lives in the serving thread; made in another and moved there, so that whatever QObject it owns
/// needs it as parent. Says what went wrong and goes on if it can.
class Feed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;
    /// Every symbol it may quote, known before the first price.
    [[nodiscard]] virtual QStringList symbols() const = 0;
    /// Of its symbols, those that have one.
    [[nodiscard]] virtual SymbolNames names() const { return {}; }
    [[nodiscard]] virtual bool isSimulated() const = 0;
    /// What it knows of the time before now, oldest first and bounded; `step` is Minute or Day. Nothing, for a source that
    /// only knows the present. Asked whenever somebody looks at a chart: must be quick, a few milliseconds at most.
    [[nodiscard]] virtual QList<Candle> past(const QString &symbol, CandleInterval step) const
    {
        Q_UNUSED(symbol)
        Q_UNUSED(step)
        return {};
    }

signals:
    /// New prices, oldest first, with source, reference, decimals and interval filled in; previousTicks and
    /// receivedMs are the quote board's.
    void quotesArrived(const QList<outcry::Quote> &quotes);
    /// It goes on, but people should know (a bad row; told once for each cause).
    void reported(const QString &text);
    void failed(const QString &reason);
    /// A finite source has no more prices.
    void ended();
};

/// A row in the catalogue of feeds.
struct FeedEntry
{
    QByteArray name;
    /// For `--help`: what the part after the colon means.
    QString argumentHelp;
    /// Error: what is wrong with the argument, in words that name file and line.
    Result<std::shared_ptr<Feed>> (*create)(const QString &argument);
    /// What tells one of the kind from another, for people: "GME.csv". Null: nothing does.
    QString (*detail)(const QString &argument) = nullptr;
};

const QList<const FeedEntry *> &feeds();
/// Null: no such feed.
const FeedEntry *feedNamed(QByteArrayView name);
/// What people call it: "random_walk", "replay GME.csv".
QString feedTitle(const QString &nameAndArgument);
/// "random_walk", "replay:prices.csv?speed=60&loop". Error code "bad_feed".
Result<std::shared_ptr<Feed>> createFeed(const QString &nameAndArgument);

} // namespace outcry
