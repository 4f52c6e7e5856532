// SPDX-License-Identifier: MIT
#include "model/quote_model.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "tests/bench_views/price_stream.h"

namespace outcry::bench {

static constexpr int kTicksPerFrame = 3'300;

/// What a price costs that goes into the model, and what making it costs alone.
QJsonObject measureTick(const Wishes &wishes)
{
    const int ticks = wishes.number(QStringLiteral("ticks"), 3'000'000);
    PriceStream prices(wishes.number(QStringLiteral("symbols"), 1000));
    QuoteModel model;
    model.setSymbols(prices.symbols());
    for (int i = 0; i < ticks / 10; ++i)
        model.applyOne(prices.next(i + 1));
    model.publishChanges();

    qint64 spent = 0;
    quint64 allocations = 0;
    for (int done = 0; done < ticks; done += kTicksPerFrame) {
        const qint64 start = threadCpuNs();
        const quint64 before = allocationCount();
        for (int i = 0; i < kTicksPerFrame; ++i)
            model.applyOne(prices.next(ticks + done + i));
        allocations += allocationCount() - before;
        spent += threadCpuNs() - start;
        model.publishChanges();
    }
    qint64 sum = 0;
    const qint64 start = threadCpuNs();
    for (int i = 0; i < ticks; ++i)
        sum += prices.next(i).priceTicks;
    const qint64 making = threadCpuNs() - start;
    return {{QStringLiteral("ns_per_tick"), double(spent - making) / ticks},
            {QStringLiteral("ns_making"), double(making) / ticks},
            {QStringLiteral("allocations"), double(allocations)},
            {QStringLiteral("sum"), double(sum % 1000)}};
}

} // namespace outcry::bench
