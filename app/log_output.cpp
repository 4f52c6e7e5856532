// SPDX-License-Identifier: MIT
#include "app/log_output.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace outcry {

static const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "failure";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

/// Called by any thread; one fputs per line keeps lines whole.
static void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    QByteArray category(context.category ? context.category : "default");
    if (category.startsWith("outcry."))
        category.remove(0, 7);
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + nameOf(type) + ' '
        + category + ' ' + onOneLine(text).toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
}

void startLogging(ServerCommand::Detail detail)
{
    // The rules of QT_LOGGING_RULES come later and win.
    switch (detail) {
    case ServerCommand::Detail::Quiet:
        QLoggingCategory::setFilterRules(QStringLiteral("outcry.*.debug=false\noutcry.*.info=false"));
        break;
    case ServerCommand::Detail::Verbose:
        QLoggingCategory::setFilterRules(QStringLiteral("outcry.*.debug=true"));
        break;
    case ServerCommand::Detail::Usual:
        break;
    }
    qInstallMessageHandler(writeLine);
}

QString onOneLine(const QString &text)
{
    QString line = text.trimmed();
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

} // namespace outcry
