// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace outcry::bench {

namespace {

/// One POST on a connection of its own, as a program does that asks a REST service. Whether the body came back.
bool call(int port, const std::string &request, const std::string &body)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server.sin_port = htons(std::uint16_t(port));
    std::string answer;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0
        && ::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size())) {
        char buffer[16 * 1024];
        for (ssize_t count = 1; count > 0;) {
            count = ::recv(descriptor, buffer, sizeof buffer, 0);
            answer.append(buffer, std::size_t(std::max<ssize_t>(count, 0)));
        }
    }
    ::close(descriptor);
    return answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\n" + body);
}

double restSeconds(const BenchOptions &options, const std::string &body, Report &report)
{
    const std::string request = "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nConnection: close\r\n"
                                "Content-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    const std::int64_t beginNs = nowNs();
    for (int i = 0; i < options.trips && !report.hasFailed(); ++i) {
        if (!call(options.port, request, body))
            report.fail("a POST to /echo was not answered with its own text");
    }
    return double(nowNs() - beginNs) / 1e9;
}

double webSocketSeconds(const BenchOptions &options, Report &report)
{
    Talk talk(options);
    if (!talk.bringIn(1, report))
        return 0;
    const std::int64_t beginNs = nowNs();
    for (int i = 0; i < options.trips; ++i) {
        talk.say(0);
        if (!talk.hearAll()) {
            report.fail("an echo did not come");
            return 0;
        }
    }
    talk.check(report);
    return double(nowNs() - beginNs) / 1e9;
}

void run(const BenchOptions &given, Report &report)
{
    BenchOptions options = given;
    options.dialect = *dialectNamed("echo");
    options.clients = 1;
    Cost rest(options);
    rest.begin();
    const double restTook = restSeconds(options, Mark{1, 1}.text(options.bytes), report);
    rest.end();
    Cost socket(options);
    socket.begin();
    const double socketTook = webSocketSeconds(options, report);
    socket.end();
    report.add("trips", options.trips);
    report.add("rest_total", restTook * 1000, "ms");
    report.add("websocket_total", socketTook * 1000, "ms");
    report.add("rest_over_websocket", restTook / socketTook);
    report.add("rest_server_cpu_per_trip", rest.cpuNs() / options.trips / 1000, "µs");
    report.add("websocket_server_cpu_per_trip", socket.cpuNs() / options.trips / 1000, "µs");
}

} // namespace

const Mode &trips()
{
    static const Mode mode{"trips", "round trips: a new HTTP connection for each POST /echo, against one WebSocket", run};
    return mode;
}

} // namespace outcry::bench
