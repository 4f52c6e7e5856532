// SPDX-License-Identifier: MIT
#include "tests/bench/bench_options.h"

#include "tests/bench/mode.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

namespace outcry::bench {

namespace {

/// One option: how it is called, what it takes, what it means, what it does. False: the value is wrong.
struct Option
{
    std::string name;
    std::string value;
    std::string meaning;
    std::function<bool(BenchOptions &, const std::string &)> take;
};

template <typename Number>
auto number(Number BenchOptions::*member, Number least)
{
    return [member, least](BenchOptions &options, const std::string &text) {
        Number value{};
        const char *const end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, value);
        options.*member = value;
        return read.ec == std::errc() && read.ptr == end && value >= least;
    };
}

auto text(std::string Dialect::*member)
{
    return [member](BenchOptions &options, const std::string &text) {
        options.dialect.*member = unescaped(text);
        return true;
    };
}

bool takeDialect(BenchOptions &options, const std::string &name)
{
    const Dialect *dialect = dialectNamed(name);
    if (dialect)
        options.dialect = *dialect;
    return dialect;
}

bool takeStream(BenchOptions &options, const std::string &text)
{
    options.dialect.isStream = text == "yes";
    return text == "yes" || text == "no";
}

/// The first one replaces what the dialect brings, the others follow it.
auto opening()
{
    return [isFirst = true](BenchOptions &options, const std::string &text) mutable {
        if (std::exchange(isFirst, false))
            options.dialect.opening.clear();
        options.dialect.opening.push_back(unescaped(text));
        return true;
    };
}

std::vector<Option> allOptions()
{
    return {
        {"port", "PORT", "where the server listens on this machine (8181)", number(&BenchOptions::port, 1)},
        {"pid", "PID", "the server's process; by itself whoever listens on the port",
         number(&BenchOptions::server, pid_t(1))},
        {"clients", "N", "connections (100); 10,000 are fine", number(&BenchOptions::clients, 1)},
        {"per-second", "N", "lines per second of all together (50)", number(&BenchOptions::perSecond, 0.001)},
        {"seconds", "S", "how long to measure (5)", number(&BenchOptions::seconds, 0.1)},
        {"patience", "S", "how long to wait for lines that are late (10)", number(&BenchOptions::patience, 0.1)},
        {"in-flight", "K", "window: lines under way at a time (8)", number(&BenchOptions::inFlight, 1)},
        {"bytes", "B", "length of a line's text (64)", number(&BenchOptions::bytes, 1)},
        {"room-size", "N", "people in one room; 0: all in one (0)", number(&BenchOptions::roomSize, 0)},
        {"senders", "N", "how many of the clients talk; 0: all in turn (0)", number(&BenchOptions::senders, 0)},
        {"at-once", "N", "handshakes under way at a time (200)", number(&BenchOptions::atOnce, 1)},
        {"trips", "N", "reply, trips: how many round trips (10000)", number(&BenchOptions::trips, 1)},
        {"watched", "N", "quotes: symbols watched by each client; 0: all of them (0)",
         number(&BenchOptions::watched, 0)},
        {"symbols", "N", "quotes: symbols of the feed, S0001 and so on (100)", number(&BenchOptions::symbols, 1)},
        {"ticks", "N", "quotes: what the feed sends per second, to tell the cost of one",
         number(&BenchOptions::ticksPerSecond, 0.0)},
        {"dialect", "NAME", "what the server speaks (native); what follows changes it", takeDialect},
        {"path", "PATH", "of the WebSocket", text(&Dialect::path)},
        {"subprotocol", "NAME", "that is offered", text(&Dialect::subprotocol)},
        {"open", "TEXT", "sent when the WebSocket is open; may be repeated", opening()},
        {"ready", "TEXT", "a client takes part when it has heard this", text(&Dialect::ready)},
        {"line", "TEXT", "one line of chat, with {mark} in it", text(&Dialect::line)},
        {"counts", "TEXT", "only texts with this in them count as lines", text(&Dialect::counts)},
        {"answer-to", "TEXT", "what begins with this is answered", text(&Dialect::answerTo)},
        {"answer", "TEXT", "the answer", text(&Dialect::answer)},
        {"stream", "yes|no", "whether messages are pieces of one text, cut anywhere", takeStream},
    };
}

std::string mistakeOf(const Option &option, const std::string &value)
{
    return "--" + option.name + " takes " + option.value + " (" + option.meaning + "), not \"" + value + "\"";
}

} // namespace

BenchOptions readOptions(const std::vector<std::string> &words)
{
    BenchOptions options;
    options.dialect = *dialectNamed("native");
    const std::vector<Option> known = allOptions();
    for (std::size_t i = 0; i < words.size() && options.mistake.empty(); ++i) {
        const std::string &word = words[i];
        if (word == "--help" || word == "-h") {
            options.isHelpWanted = true;
        } else if (word == "--json") {
            options.isJson = true;
        } else if (!word.starts_with("--") && options.mode.empty()) {
            options.mode = word;
        } else {
            const auto isIt = [&](const Option &option) { return word == "--" + option.name; };
            const auto found = std::find_if(known.begin(), known.end(), isIt);
            if (found == known.end())
                options.mistake = "\"" + word + "\" is not understood; --help lists what is";
            else if (++i == words.size())
                options.mistake = mistakeOf(*found, "nothing");
            else if (!found->take(options, words[i]))
                options.mistake = mistakeOf(*found, words[i]);
        }
    }
    if (options.mistake.empty() && !options.isHelpWanted && !modeNamed(options.mode))
        options.mistake = options.mode.empty() ? "which MODE? --help lists them" : "there is no mode " + options.mode;
    if (options.mistake.empty() && options.dialect.line.find("{mark}") == std::string::npos)
        options.mistake = "--line needs {mark} in it, or nothing could be counted";
    return options;
}

std::string helpText()
{
    const auto row = [](std::string name, std::string_view meaning) {
        name.resize(std::max<std::size_t>(name.size() + 1, 24), ' ');
        return "  " + name + std::string(meaning) + '\n';
    };
    std::string help = "outcry-bench MODE [OPTION…]\n\n"
                       "Opens many WebSockets to a server on this machine, talks, and tells what came back, how late, and\n"
                       "what it cost the server. Ends with 1 when not everything was delivered, with 2 on a mistake.\n\nModes\n";
    for (const Mode *mode : modes())
        help += row(std::string(mode->name), mode->summary);
    help += "\nDialects\n";
    for (const Dialect &dialect : dialects())
        help += row(dialect.name, dialect.summary);
    help += "\nOptions\n";
    for (const Option &option : allOptions())
        help += row("--" + option.name + ' ' + option.value, option.meaning);
    help += row("--json", "one JSON object instead of a table");
    return help + "\nTexts may hold {n} (number of the client), {room}, and in a line {mark}: what makes it countable,\n"
                  "\"~oID,NANOSECONDS~\" and filling, and {size}, its length. \\n, \\r, \\0 and \\\\ stand for themselves.\n"
                  "A text that comes counts once for each mark in it.\n\n"
                  "  outcry-bench rate --clients 1000 --per-second 50\n"
                  "  outcry-bench window --clients 1000 --in-flight 8 --dialect plain --port 9000 --path /chat\n"
                  "  # STOMP 1.2 by template (the same as --dialect stomp), here RabbitMQ Web STOMP:\n"
                  "  outcry-bench rate --port 15674 --path /ws --subprotocol v12.stomp \\\n"
                  "    --open 'CONNECT\\naccept-version:1.2\\nhost:/\\nlogin:guest\\npasscode:guest\\n\\n\\0' \\\n"
                  "    --open 'SUBSCRIBE\\nid:1\\ndestination:/topic/r{room}\\nreceipt:in\\n\\n\\0' \\\n"
                  "    --ready receipt-id:in --line 'SEND\\ndestination:/topic/r{room}\\n\\n{mark}\\0' --counts MESSAGE\n";
}

} // namespace outcry::bench
