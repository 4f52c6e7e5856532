// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <utility>

namespace outcry {

/// The head of one HTTP/1.1 request (RFC 9112), and its body once it is whole.
struct HttpRequest
{
    QByteArray method;
    /// As it stood: "/ws?x=1".
    QByteArray target;
    /// Without the query: "/ws".
    QByteArray path;
    QByteArray query;
    int minorVersion = 1;
    /// In order; names in lower case, values trimmed.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

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

} // namespace outcry
