// SPDX-License-Identifier: MIT
#pragma once

#include "server/pipes/pipe.h"

#include <QByteArrayList>

namespace outcry {

/// A pipe without a network: remembers what a peer sends and lets a test say what its reader does.
class FakePipe final : public Pipe
{
public:
    void sendText(const OutgoingText &text) override;
    void sendBinary(const QByteArray &bytes) override;
    void close(quint16 code, const QString &reason) override;
    using Pipe::close;
    [[nodiscard]] qsizetype backlogBytes() const override { return m_backlogBytes; }
    [[nodiscard]] bool isClosing() const override { return m_closeCount > 0; }
    [[nodiscard]] QString address() const override { return QStringLiteral("203.0.113.7"); }

    /// Pretends that the reader is slow.
    void setBacklogBytes(qsizetype bytes) { m_backlogBytes = bytes; }
    /// Texts since the last takeTexts(), oldest first.
    [[nodiscard]] const QByteArrayList &texts() const { return m_texts; }
    [[nodiscard]] QByteArrayList takeTexts();
    [[nodiscard]] QByteArrayList takeBinaries();
    /// 0: not closed.
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    [[nodiscard]] const QString &closeReason() const { return m_closeReason; }
    [[nodiscard]] int closeCount() const { return m_closeCount; }
    /// What was sent although the pipe was closed: a mistake of the peer.
    [[nodiscard]] int sentAfterClose() const { return m_sentAfterClose; }

private:
    QByteArrayList m_texts;
    QByteArrayList m_binaries;
    QString m_closeReason;
    qsizetype m_backlogBytes = 0;
    int m_closeCode = 0;
    int m_closeCount = 0;
    int m_sentAfterClose = 0;
};

} // namespace outcry
