// SPDX-License-Identifier: MIT
#include "tests/system/browser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <utility>

namespace outcry {

QString Browser::program()
{
    for (const QString &name : {u"chromium"_qs, u"chromium-browser"_qs}) {
        const QString found = QStandardPaths::findExecutable(name);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

Browser::~Browser()
{
    if (m_process.isOver())
        return;
    call(u"Browser.close"_qs);
    (void)QTest::qWaitFor([this] { return m_process.isOver(); });
}

bool Browser::start()
{
    // A home folder of its own keeps the user's clean.
    m_process.environment().insert(u"HOME"_qs, m_profile.path());
    m_process.environment().insert(u"XDG_CONFIG_HOME"_qs, m_profile.path());
    m_process.environment().insert(u"TMPDIR"_qs, m_profile.path());
    m_process.environment().remove(u"DISPLAY"_qs);
    m_process.start(program(),
                    {u"--headless"_qs, u"--no-sandbox"_qs, u"--disable-gpu"_qs,
                     u"--disable-quic"_qs, u"--no-first-run"_qs,
                     u"--disable-background-networking"_qs, u"--disable-component-update"_qs,
                     u"--disable-sync"_qs, u"--disable-default-apps"_qs, u"--disable-extensions"_qs,
                     u"--disable-breakpad"_qs, u"--disable-dev-shm-usage"_qs,
                     u"--no-proxy-server"_qs, u"--remote-debugging-port=0"_qs,
                     u"--user-data-dir="_qs + m_profile.path(), u"about:blank"_qs});
    static const QRegularExpression line(u"DevTools listening on (ws://\\S+)"_qs);
    QString address;
    (void)QTest::qWaitFor(
        [&] {
            address = line.match(QString::fromUtf8(errors())).captured(1);
            return !address.isEmpty() || m_process.isOver();
        },
        2 * kPatienceMs);
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &text) { onText(text); });
    m_socket.open(QUrl(address));
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; },
                           kPatienceMs);
}

void Browser::onText(const QString &text)
{
    const QJsonObject told = QJsonDocument::fromJson(text.toUtf8()).object();
    // Without an id it is news that nobody asked for.
    if (told.contains(u"id"))
        m_answers.insert(told.value(u"id").toInt(), told);
}

QJsonObject Browser::call(const QString &method, const QJsonObject &parameters,
                          const QString &session)
{
    const int id = ++m_lastId;
    QJsonObject command{{u"id"_qs, id}, {u"method"_qs, method}, {u"params"_qs, parameters}};
    if (!session.isEmpty())
        command.insert(u"sessionId"_qs, session);
    m_socket.sendTextMessage(
        QString::fromUtf8(QJsonDocument(command).toJson(QJsonDocument::Compact)));
    if (!QTest::qWaitFor([&] { return m_answers.contains(id); }, kPatienceMs))
        qWarning("the browser does not answer %s", qPrintable(method));
    const QJsonObject answer = m_answers.take(id);
    if (answer.contains(u"error"))
        qWarning() << "the browser refuses" << method << answer.value(u"error");
    return answer.value(u"result").toObject();
}

bool BrowserPage::open(const QUrl &url)
{
    // In a window of its own it counts as visible and gets the keys.
    const QJsonObject created
        = m_browser.call(u"Target.createTarget"_qs,
                         {{u"url"_qs, url.toString(QUrl::FullyEncoded)}, {u"newWindow"_qs, true}});
    m_target = created.value(u"targetId").toString();
    const QJsonObject attached = m_browser.call(
        u"Target.attachToTarget"_qs, {{u"targetId"_qs, m_target}, {u"flatten"_qs, true}});
    m_session = attached.value(u"sessionId").toString();
    if (m_session.isEmpty())
        return false;
    m_browser.call(u"Emulation.setFocusEmulationEnabled"_qs, {{u"enabled"_qs, true}}, m_session);
    return QTest::qWaitFor(
        [this] { return evaluate(u"document.readyState"_qs).toString() == u"complete"; },
        kPatienceMs);
}

void BrowserPage::close()
{
    m_browser.call(u"Target.closeTarget"_qs, {{u"targetId"_qs, std::exchange(m_target, {})}});
    m_session.clear();
}

QJsonValue BrowserPage::evaluate(const QString &expression)
{
    const QJsonObject result
        = m_browser.call(u"Runtime.evaluate"_qs,
                         {{u"expression"_qs, expression}, {u"returnByValue"_qs, true}}, m_session);
    if (result.contains(u"exceptionDetails"))
        qWarning() << "the page throws" << result.value(u"exceptionDetails");
    return result.value(u"result").toObject().value(u"value");
}

/// A text as it stands in JavaScript source.
static QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString BrowserPage::textOf(const QString &selector)
{
    return textsOf(selector).value(0);
}

QStringList BrowserPage::textsOf(const QString &selector)
{
    const QString expression = u"[...document.querySelectorAll(%1)].map(e => e.textContent)"_qs;
    QStringList texts;
    for (const QJsonValue text : evaluate(expression.arg(quoted(selector))).toArray())
        texts.append(text.toString());
    return texts;
}

void BrowserPage::click(const QString &selector)
{
    const QString expression
        = u"(() => { const r = document.querySelector(%1).getBoundingClientRect();"
          u" return [r.x + r.width / 2, r.y + r.height / 2]; })()"_qs;
    const QJsonArray place = evaluate(expression.arg(quoted(selector))).toArray();
    for (const QString &what : {u"mousePressed"_qs, u"mouseReleased"_qs}) {
        m_browser.call(u"Input.dispatchMouseEvent"_qs,
                       {{u"type"_qs, what},
                        {u"x"_qs, place.at(0)},
                        {u"y"_qs, place.at(1)},
                        {u"button"_qs, u"left"_qs},
                        {u"clickCount"_qs, 1}},
                       m_session);
    }
}

void BrowserPage::typeLine(const QString &text)
{
    m_browser.call(u"Input.insertText"_qs, {{u"text"_qs, text}}, m_session);
    for (const QString &what : {u"keyDown"_qs, u"keyUp"_qs}) {
        QJsonObject key{{u"type"_qs, what},
                        {u"key"_qs, u"Enter"_qs},
                        {u"code"_qs, u"Enter"_qs},
                        {u"windowsVirtualKeyCode"_qs, 13}};
        if (what == u"keyDown")
            key.insert(u"text"_qs, u"\r"_qs);
        m_browser.call(u"Input.dispatchKeyEvent"_qs, key, m_session);
    }
}

} // namespace outcry
