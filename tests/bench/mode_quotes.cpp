// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <charconv>
#include <ctime>

namespace outcry::bench {

namespace {

constexpr std::string_view kSourceTime = "\"t\":";
constexpr std::string_view kSymbol = "{\"s\":";

std::int64_t wallMs()
{
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    return std::int64_t(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/// What one Watch asks for: `watched` symbols in a row, beginning elsewhere for each client.
std::string watchText(const BenchOptions &options)
{
    if (options.watched == 0)
        return R"({"type":"watch","id":2,"topics":["quotes/*"]})";
    return R"({"type":"watch","id":2,"topics":[{topics}]})";
}

std::string topicsOf(const BenchOptions &options, int number)
{
    std::string topics;
    for (int i = 0; i < options.watched; ++i) {
        // A prime apart, so that every symbol has about as many watchers.
        const int symbol = 1 + int((std::int64_t(number) * 7919 + i * 31) % options.symbols);
        std::string digits = std::to_string(symbol);
        digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
        topics += (i ? ",\"quotes/S" : "\"quotes/S") + digits + '"';
    }
    return topics;
}

struct Heard
{
    std::int64_t texts = 0;
    std::int64_t quotes = 0;
    std::int64_t bytes = 0;
    LatencyScale age;
};

void count(Heard &heard, std::string_view text)
{
    ++heard.texts;
    heard.bytes += std::int64_t(text.size());
    for (std::size_t at = text.find(kSymbol); at != std::string_view::npos; at = text.find(kSymbol, at + 1))
        ++heard.quotes;
    // One of each text is enough: they left together.
    const std::size_t at = text.find(kSourceTime);
    std::int64_t time = 0;
    if (at == std::string_view::npos)
        return;
    const char *digits = text.data() + at + kSourceTime.size();
    if (std::from_chars(digits, text.data() + text.size(), time).ec == std::errc())
        heard.age.note((wallMs() - time) * 1'000'000);
}

void run(const BenchOptions &given, Report &report)
{
    BenchOptions options = given;
    options.dialect = *dialectNamed("native");
    options.dialect.opening = {watchText(options)};
    Talk talk(options);
    talk.fillIn = [&](std::string &text, int number) {
        const std::size_t at = text.find("{topics}");
        if (at != std::string::npos)
            text.replace(at, 8, topicsOf(options, number));
    };
    if (!talk.bringIn(options.clients, report))
        return;
    Heard heard;
    std::vector<std::int64_t> textsOf(std::size_t(options.clients), 0);
    talk.otherText = [&](Link &link, std::string_view text, std::int64_t) {
        if (text.find("\"quotes\"") == std::string_view::npos)
            return;
        ++textsOf[std::size_t(link.number())];
        count(heard, text);
    };
    Cost cost(options);
    cost.begin();
    talk.turnUntil([] { return false; }, nowNs() + std::int64_t(options.seconds * 1e9));
    cost.end();
    const auto [least, most] = std::minmax_element(textsOf.begin(), textsOf.end());
    if (*least == 0)
        report.fail("a client heard no price at all");
    report.add("quotes_out_per_second", double(heard.quotes) / cost.seconds());
    report.add("texts_per_second", double(heard.texts) / cost.seconds());
    report.add("megabytes_per_second", double(heard.bytes) / 1e6 / cost.seconds());
    report.add("fewest_texts_of_a_client", double(*least));
    report.add("most_texts_of_a_client", double(*most));
    report.add("feed_to_client_p50", heard.age.microsecondsAt(0.5) / 1000, "ms");
    report.add("feed_to_client_p99", heard.age.microsecondsAt(0.99) / 1000, "ms");
    cost.describe(report, "quote_out", double(heard.quotes));
    report.add("server_cpu_per_text", heard.texts ? cost.cpuNs() / double(heard.texts) / 1000 : 0, "µs");
    if (options.ticksPerSecond > 0)
        report.add("server_cpu_per_tick_in", cost.cpuNs() / (options.ticksPerSecond * cost.seconds()) / 1000, "µs");
}

} // namespace

const Mode &quotes()
{
    static const Mode mode{"quotes", "clients watch prices of an Outcry server's feed and say nothing", run};
    return mode;
}

} // namespace outcry::bench
