// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"
#include "model/result.h"

#include <QByteArray>

/// The JSON form of requests and events for our own client: subprotocol "v1.outcry", docs/protocol.md.
/// Pure functions on UTF-8; nothing here knows a socket.
namespace outcry::wire {

constexpr auto kSubprotocol = "v1.outcry";
/// Objects and arrays nested deeper are refused ("too_deep").
constexpr int kDeepestNesting = 16;

[[nodiscard]] QByteArray encode(const Request &request);
/// Error codes: "bad_json", "too_deep", "unknown_type", "bad_field" (the text names the field). When the text was
/// an object with a number `id`, `id` is set even on failure, so that the refusal can carry it.
Result<Request> decodeRequest(QByteArrayView text, quint64 *id = nullptr);

/// `nowMs`: this machine's clock; ages of quotes are sent relative to it, so that clocks need not agree.
[[nodiscard]] QByteArray encode(const Event &event, qint64 nowMs);
/// One quote as it stands inside the array of a "quotes" message, so that it is encoded once for all watchers.
[[nodiscard]] QByteArray encodeQuote(const Quote &quote, qint64 nowMs);
/// The "quotes" message around quotes encoded by encodeQuote().
[[nodiscard]] QByteArray quotesMessage(const QList<QByteArray> &encodedQuotes);
Result<Event> decodeEvent(QByteArrayView text, qint64 nowMs);

/// Appends `text` as a JSON string with its quotation marks; control characters are escaped. For doors whose
/// member order is part of their protocol.
void appendJsonString(QByteArray &out, QStringView text);

} // namespace outcry::wire
