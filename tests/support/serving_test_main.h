// SPDX-License-Identifier: MIT
#pragma once

#include "server/streams/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QTest>

/// As QTEST_GUILESS_MAIN, with the event loop of the threads that serve.
#define OUTCRY_SERVING_TEST_MAIN(TestClass) \
    int main(int argc, char **argv) \
    { \
        QCoreApplication::setEventDispatcher(new outcry::EpollDispatcher); \
        QCoreApplication app(argc, argv); \
        TestClass test; \
        return QTest::qExec(&test, argc, argv); \
    }
