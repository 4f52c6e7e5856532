// SPDX-License-Identifier: MIT
#include "app/shutdown.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace outcry {

static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

// A signal handler sees globals only; both are set before the first signal can come.
static int s_writeEnd = -1;
static int s_readEnd = -1;
static volatile std::sig_atomic_t s_wasAsked = 0;

static void onSignal(int number)
{
    if (s_wasAsked)
        _exit(128 + number);
    s_wasAsked = 1;
    const int savedError = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(s_writeEnd, &byte, 1);
    errno = savedError;
}

Shutdown::Shutdown(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(s_writeEnd < 0);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    s_readEnd = ends[0];
    s_writeEnd = ends[1];
    m_notifier = new QSocketNotifier(s_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Shutdown::readPipe);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals) {
        struct sigaction before = {};
        // Under nohup a closed terminal must not end us.
        if (number == SIGHUP && sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
            continue;
        sigaction(number, &action, nullptr);
    }
}

Shutdown::~Shutdown()
{
    if (!m_notifier)
        return;
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    delete m_notifier;
    close(s_readEnd);
    close(s_writeEnd);
    s_readEnd = s_writeEnd = -1;
}

void Shutdown::readPipe()
{
    char byte = 0;
    if (read(s_readEnd, &byte, 1) == 1)
        emit requested();
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace outcry
