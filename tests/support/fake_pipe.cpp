// SPDX-License-Identifier: MIT
#include "tests/support/fake_pipe.h"

#include <utility>

namespace outcry {

void FakePipe::sendText(const OutgoingText &text)
{
    m_sentAfterClose += isClosing();
    m_texts.append(text.utf8());
}

void FakePipe::sendBinary(const QByteArray &bytes)
{
    m_sentAfterClose += isClosing();
    m_binaries.append(bytes);
}

void FakePipe::close(quint16 code, const QString &reason)
{
    if (++m_closeCount > 1)
        return;
    m_closeCode = code;
    m_closeReason = reason;
}

QByteArrayList FakePipe::takeTexts()
{
    return std::exchange(m_texts, {});
}

QByteArrayList FakePipe::takeBinaries()
{
    return std::exchange(m_binaries, {});
}

} // namespace outcry
