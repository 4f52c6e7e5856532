// SPDX-License-Identifier: MIT
#include "tests/bench_views/mode.h"
#include "ui/look.h"

#include <QApplication>
#include <QJsonDocument>

#include <array>
#include <cstdio>

namespace outcry::bench {

static constexpr std::array kModes{
    Mode{"tick", "a price into the model: symbols= ticks=", &measureTick},
    Mode{"grid", "a table of prices: view=ours|naive|batched|bare|none symbols= ticks= batch= rows= glow= seconds=", &measureGrid},
    Mode{"room", "a long room in the chat view: rows= part=open|append|resize|scroll|jump", &measureRoom},
    Mode{"floor", "frames of a bare widget of that size", &measureFloor},
    Mode{"readymade", "the same in Qt's views: view=list|plain rows=", &measureReadyMadeRoom},
    Mode{"heartbeat", "lateness of a 10 ms beat under load: ticks= messages= seconds=", &measureHeartbeat},
    Mode{"chart", "a frame of a chart at many zooms: candles=", &measureChart},
};

Wishes::Wishes(const QStringList &words)
{
    for (const QString &word : words)
        m_values[word.section(u'=', 0, 0)] = word.section(u'=', 1);
}

int Wishes::number(const QString &name, int usual) const
{
    return m_values.contains(name) ? m_values[name].toInt() : usual;
}

QString Wishes::text(const QString &name, const QString &usual) const
{
    return m_values.value(name, usual);
}

static int run(const QStringList &words)
{
    for (const Mode &mode : kModes) {
        if (words.value(0) != QLatin1String(mode.name))
            continue;
        const QJsonObject figures = mode.run(Wishes(words.mid(1)));
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::puts("Usage: outcry-bench-views MODE [NAME=VALUE]…");
    for (const Mode &mode : kModes)
        std::printf("  %-10s %s\n", mode.name, mode.help);
    return 2;
}

} // namespace outcry::bench

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    outcry::look::apply(application, outcry::look::Theme::Light);
    return outcry::bench::run(QApplication::arguments().mid(1));
}
