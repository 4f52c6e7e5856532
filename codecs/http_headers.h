// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <utility>

namespace outcry {

/// The header lines of one HTTP/1.1 request or answer (RFC 9110 section 5).
struct HttpHeaders
{
    /// In order; names in lower case, values trimmed.
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Takes a line without its end. False: it has no name, or no colon directly behind the name.
    [[nodiscard]] bool takeHeader(QByteArrayView line);

    /// The first header of this (lower-case) name, or an empty array.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] int headerCount(QByteArrayView name) const;
    /// The comma-separated tokens of all headers of this name, trimmed, in order.
    [[nodiscard]] QByteArrayList tokens(QByteArrayView name) const;
    /// tokens() without regard to case.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;

private:
    template <typename Visit>
    void visitTokens(QByteArrayView name, Visit visit) const;
};

/// RFC 9110 section 5.6.2.
[[nodiscard]] bool isHttpTokenChar(char c);
[[nodiscard]] bool isHttpToken(QByteArrayView text);
/// Whether a line holds no control character but tabs.
[[nodiscard]] bool isHttpText(QByteArrayView line);
/// Without blanks and tabs at both ends.
[[nodiscard]] QByteArrayView trimmedHttp(QByteArrayView text);

} // namespace outcry
