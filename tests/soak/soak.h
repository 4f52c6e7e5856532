// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/crowd.h"
#include "tests/bench/server_meter.h"
#include "tests/soak/room_ledger.h"

#include <QJsonObject>
#include <QStringList>

#include <array>
#include <map>
#include <random>
#include <vector>

namespace outcry::soak {

struct SoakOptions
{
    int port = 0;
    pid_t server = 0;
    int seconds = 600;
    quint64 seed = 1;
    /// From its second quarter to its last the server's usual memory may grow by so much; 0: it is not judged (sanitizers
    /// keep what was freed).
    qint64 mostGrowthKiB = 4 * 1024;
};

/// Many clients of the native door that talk, and lose their connections in every way they can: resets, silent ends,
/// broken handshakes, long pauses; some never read at all. Those who come back resume with ticket and sequence and must
/// have heard every line exactly once.
class Soak : private bench::LinkListener
{
public:
    explicit Soak(const SoakOptions &options);
    /// Whether everything was as it must be. Tells on standard output what happened, and on standard error what was wrong.
    bool run();

private:
    /// Resuming: talks, is torn away, comes back. Noisy: fills a room with long lines. Slow: is in that room and never reads.
    /// Rude: opens connections only to break them.
    enum class Role { Resuming, Noisy, Slow, Rude };

    struct Guest
    {
        Role role = Role::Resuming;
        QString room;
        QString ticket;
        QString id;
        qint64 epoch = -1;
        quint64 lastHeard = 0;
        /// Said and not yet known to have arrived, by key.
        std::map<QString, QString> pending;
        std::int64_t dueNs = 0;
        bool isIn = false;
        bool isPaused = false;
    };

    struct Count
    {
        int lines = 0;
        int resets = 0;
        int silentEnds = 0;
        int pauses = 0;
        int resumes = 0;
        int brokenHandshakes = 0;
        int slowReadersClosed = 0;
        qint64 heard = 0;
    };

    void opened(bench::Link &link) override;
    void textReceived(bench::Link &link, std::string_view text, std::int64_t nowNs) override;
    void closed(bench::Link &link, int code) override;

    void addGuests(Role role, int count, const QString &room);
    void act(bench::Link &link, Guest &guest);
    void actResuming(bench::Link &link, Guest &guest);
    void breakAway(bench::Link &link, Guest &guest, bool isReset);
    void say(bench::Link &link, Guest &guest, int bytes);
    void sendJoin(bench::Link &link, Guest &guest);
    void takeRoom(bench::Link &link, Guest &guest, const QJsonObject &event);
    void takeLine(bench::Link &link, Guest &guest, const QJsonObject &line);
    void takeOther(bench::Link &link, Guest &guest, const QString &type, const QJsonObject &event);
    void send(bench::Link &link, const QJsonObject &request);
    void fail(const bench::Link &link, const QString &what);

    void comeToRest();
    [[nodiscard]] bool isAtRest() const;
    void lookAtMemory(double passed);
    bool judge();
    [[nodiscard]] std::int64_t between(double leastSeconds, double mostSeconds);
    [[nodiscard]] int dice(int sides);

    const SoakOptions m_options;
    std::mt19937_64 m_random;
    std::vector<Guest> m_guests;
    std::map<QString, RoomLedger> m_ledgers;
    bench::ServerMeter m_meter;
    bench::Crowd m_crowd;
    Count m_count;
    QStringList m_faults;
    /// KiB, once a second, of each quarter of the time.
    std::array<std::vector<qint64>, 4> m_memory;
    qint64 m_nextKey = 1;
    bool m_isEnding = false;
};

} // namespace outcry::soak
