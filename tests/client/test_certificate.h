// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace outcry {

/// A key and a certificate for one host that is signed by itself, made by the program openssl when
/// a test asks for it.
struct TestCertificate
{
    [[nodiscard]] static bool canBeMade()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    explicit TestCertificate(const QString &host)
    {
        const QTemporaryDir folder;
        const QString keyPath = folder.filePath(QStringLiteral("key.pem"));
        const QString path = folder.filePath(QStringLiteral("certificate.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                       QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                       QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=test"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=DNS:") + host, QStringLiteral("-keyout"),
                       keyPath, QStringLiteral("-out"), path});
        openssl.waitForFinished();
        QFile keyFile(keyPath);
        if (keyFile.open(QIODevice::ReadOnly))
            key = QSslKey(&keyFile, QSsl::Ec);
        certificate = QSslCertificate::fromPath(path).value(0);
        Q_ASSERT(!key.isNull() && !certificate.isNull());
    }

    /// For a server.
    [[nodiscard]] QSslConfiguration configuration() const
    {
        QSslConfiguration result = QSslConfiguration::defaultConfiguration();
        result.setPrivateKey(key);
        result.setLocalCertificate(certificate);
        result.setPeerVerifyMode(QSslSocket::VerifyNone);
        return result;
    }
    /// Every client of this program trusts it from now on, and nobody else.
    void trust() const
    {
        QSslConfiguration clients = QSslConfiguration::defaultConfiguration();
        clients.setCaCertificates({certificate});
        QSslConfiguration::setDefaultConfiguration(clients);
    }

    QSslKey key;
    QSslCertificate certificate;
};

} // namespace outcry
