// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/raw_client.h"
#include "tests/system/running_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

namespace outcry {

/// Somebody in the book's chat on a raw socket.
class ChatPartner
{
public:
    explicit ChatPartner(const RunningServer &server)
        : m_client(server.port())
    {
        m_client.send(RawClient::handshake("/"));
    }

    /// Whether the server has announced this one.
    [[nodiscard]] bool waitForArrival()
    {
        return QTest::qWaitFor([this] { return !lines().isEmpty(); }, kPatienceMs);
    }
    void say(const QString &line) { m_client.sendText(line.toUtf8()); }
    /// The `message` of everything heard.
    [[nodiscard]] const QStringList &lines()
    {
        const QByteArrayList &texts = m_client.texts();
        for (; m_read < texts.size(); ++m_read)
            m_lines.append(json(texts.at(m_read)).value(QLatin1String("message")).toString());
        return m_lines;
    }
    [[nodiscard]] bool waitFor(const QString &line, int patienceMs = kPatienceMs)
    {
        return QTest::qWaitFor([&] { return lines().contains(line); }, patienceMs);
    }
    /// "AnonymousUser1"
    [[nodiscard]] QString name() { return lines().value(0).section(u' ', 0, 0); }
    [[nodiscard]] RawClient &client() { return m_client; }

private:
    [[nodiscard]] static QJsonObject json(const QByteArray &text)
    {
        return QJsonDocument::fromJson(text).object();
    }

    RawClient m_client;
    QStringList m_lines;
    qsizetype m_read = 0;
};

} // namespace outcry
