// SPDX-License-Identifier: MIT
#include "app/log_relay.h"

#include "app/log_output.h"

#include <QDateTime>

#include <atomic>

namespace outcry {

static std::atomic<LogRelay *> theRelay = nullptr;
static QtMessageHandler theFormerHandler = nullptr;

static QString wordFor(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug  ");
    case QtInfoMsg:
        return QStringLiteral("info   ");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return QStringLiteral("error  ");
}

static void relay(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (theFormerHandler != nullptr)
        theFormerHandler(type, context, text);
    LogRelay *relay = theRelay.load();
    if (relay == nullptr)
        return;
    const QString line = QTime::currentTime().toString(QStringLiteral("HH:mm:ss ")) + wordFor(type) + u' ' + onOneLine(text);
    QMetaObject::invokeMethod(relay, [relay, line] { emit relay->lineLogged(line); }, Qt::QueuedConnection);
}

LogRelay::LogRelay(QObject *parent)
    : QObject(parent)
{
    theRelay = this;
    theFormerHandler = qInstallMessageHandler(relay);
}

LogRelay::~LogRelay()
{
    theRelay = nullptr;
    qInstallMessageHandler(theFormerHandler);
}

} // namespace outcry
