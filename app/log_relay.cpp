// SPDX-License-Identifier: MIT
#include "app/log_relay.h"

#include "app/log_output.h"

#include <QDateTime>

#include <atomic>

namespace outcry {

static std::atomic<LogRelay *> theRelay = nullptr;
static QtMessageHandler theFormerHandler = nullptr;

static LogLine::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLine::Level::Detail;
    case QtInfoMsg:
        return LogLine::Level::Hint;
    case QtWarningMsg:
        return LogLine::Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLine::Level::Failure;
}

static QString areaOf(const QMessageLogContext &context)
{
    const QString category = QString::fromLatin1(context.category);
    return category.startsWith(QLatin1String("outcry.")) ? category.mid(7) : category;
}

static void relay(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (theFormerHandler != nullptr)
        theFormerHandler(type, context, text);
    LogRelay *relay = theRelay.load();
    if (relay == nullptr)
        return;
    const LogLine line{QDateTime::currentMSecsSinceEpoch(), levelOf(type), areaOf(context), onOneLine(text)};
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
