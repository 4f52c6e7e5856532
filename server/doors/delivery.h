// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "server/pipes/outgoing_text.h"

#include <utility>
#include <vector>

namespace outcry {

/// One envelope on its way to the peers of one worker. Each form of it (a door's way to say it) is encoded at most
/// once and shared by all peers that want this form.
class Delivery
{
public:
    explicit Delivery(EnvelopePtr envelope, qint64 nowMs)
        : m_envelope(std::move(envelope))
        , m_nowMs(nowMs)
    {
    }

    [[nodiscard]] const Envelope &envelope() const { return *m_envelope; }
    [[nodiscard]] const Event &event() const { return m_envelope->event; }
    /// Milliseconds since 1970 UTC, the same for all peers.
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

    /// `form` is any address that is unique to the form, such as that of a static variable of the door.
    /// `encode()` returns the UTF-8 text; an empty one means that this form has nothing to say.
    template <typename Encode>
    const OutgoingText &encodedOnce(const void *form, Encode encode)
    {
        for (const auto &[known, text] : m_forms) {
            if (known == form)
                return *text;
        }
        m_forms.emplace_back(form, std::make_unique<OutgoingText>(encode()));
        return *m_forms.back().second;
    }

private:
    EnvelopePtr m_envelope;
    qint64 m_nowMs;
    std::vector<std::pair<const void *, std::unique_ptr<OutgoingText>>> m_forms;
};

/// One quote on its way to those who watch its symbol; see Delivery.
class QuoteDelivery
{
public:
    explicit QuoteDelivery(const Quote &quote, qint64 nowMs, quint32 batch = 0)
        : m_quote(quote)
        , m_nowMs(nowMs)
        , m_batch(batch)
    {
    }

    [[nodiscard]] const Quote &quote() const { return m_quote; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    /// The same for quotes that came together, each of another symbol; 0: unknown. See NewestPerSymbol::put().
    [[nodiscard]] quint32 batch() const { return m_batch; }

    /// A piece of a message, not a message: peers put theirs together in flush().
    template <typename Encode>
    const QByteArray &encodedOnce(const void *form, Encode encode)
    {
        for (const auto &[known, piece] : m_forms) {
            if (known == form)
                return *piece;
        }
        m_forms.emplace_back(form, std::make_unique<QByteArray>(encode()));
        return *m_forms.back().second;
    }

private:
    const Quote &m_quote;
    qint64 m_nowMs;
    quint32 m_batch;
    std::vector<std::pair<const void *, std::unique_ptr<QByteArray>>> m_forms;
};

} // namespace outcry
