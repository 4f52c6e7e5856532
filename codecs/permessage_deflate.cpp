// SPDX-License-Identifier: MIT
#include "codecs/permessage_deflate.h"

#include <vector>

namespace outcry {

namespace {

/// A parameter without a value differs from one with an empty one, which cannot be written.
struct Parameter
{
    QByteArray name;
    std::optional<QByteArray> value;
};

struct Offer
{
    QByteArray name;
    std::vector<Parameter> parameters;
};

/// Reads the grammar of RFC 6455 section 9.1 from the left.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_rest(text)
    {
    }

    /// Behind any blanks.
    bool isAtEnd()
    {
        skipBlanks();
        return m_rest.isEmpty();
    }
    bool take(char c)
    {
        skipBlanks();
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    /// Empty: there is none.
    QByteArray takeToken()
    {
        skipBlanks();
        qsizetype size = 0;
        while (size < m_rest.size() && isTokenChar(m_rest[size]))
            ++size;
        const QByteArray token = m_rest.first(size).toByteArray();
        m_rest = m_rest.sliced(size);
        return token;
    }
    /// A token, bare or in quotes: what stands in them has to be one too. Empty: neither.
    QByteArray takeValue()
    {
        if (!take('"'))
            return takeToken();
        QByteArray value;
        while (!m_rest.isEmpty() && m_rest.front() != '"') {
            if (m_rest.front() == '\\')
                m_rest = m_rest.sliced(1);
            if (m_rest.isEmpty() || !isTokenChar(m_rest.front()))
                return {};
            value.append(m_rest.front());
            m_rest = m_rest.sliced(1);
        }
        return take('"') ? value : QByteArray();
    }

private:
    // RFC 9110 section 5.6.2.
    static bool isTokenChar(char c)
    {
        const bool isAlphanumeric
            = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return isAlphanumeric || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
    }
    void skipBlanks()
    {
        while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest = m_rest.sliced(1);
    }

    QByteArrayView m_rest;
};

std::optional<Offer> readOffer(Reader &reader)
{
    Offer offer{reader.takeToken(), {}};
    if (offer.name.isEmpty())
        return {};
    while (reader.take(';')) {
        Parameter parameter{reader.takeToken(), {}};
        if (parameter.name.isEmpty())
            return {};
        if (reader.take('=')) {
            parameter.value = reader.takeValue();
            if (parameter.value->isEmpty())
                return {};
        }
        offer.parameters.push_back(parameter);
    }
    return offer;
}

/// 8 to 15 without leading zeros (RFC 7692 section 7.1.2); 0: neither.
quint8 windowBitsOf(const QByteArray &value)
{
    static constexpr const char *kSpellings[] = {"8", "9", "10", "11", "12", "13", "14", "15"};
    quint8 bits = 8;
    for (const char *spelling : kSpellings) {
        if (value == spelling)
            return bits;
        ++bits;
    }
    return 0;
}

bool accept(const Parameter &parameter, PermessageDeflate &agreed)
{
    const bool hasValue = parameter.value.has_value();
    // Both are answered with in any case.
    if (parameter.name == "server_no_context_takeover"
        || parameter.name == "client_no_context_takeover")
        return !hasValue;
    // We read with the widest window, so what the client says of its own is only checked.
    if (parameter.name == "client_max_window_bits")
        return !hasValue || windowBitsOf(*parameter.value) != 0;
    if (parameter.name != "server_max_window_bits" || !hasValue)
        return false;
    agreed.serverWindowBits = windowBitsOf(*parameter.value);
    agreed.isWindowNamed = true;
    return agreed.serverWindowBits != 0;
}

std::optional<PermessageDeflate> agreeOn(const Offer &offer)
{
    PermessageDeflate agreed;
    if (offer.name != "permessage-deflate")
        return {};
    for (size_t i = 0; i < offer.parameters.size(); ++i) {
        for (size_t other = 0; other < i; ++other) {
            if (offer.parameters[other].name == offer.parameters[i].name)
                return {};
        }
        if (!accept(offer.parameters[i], agreed))
            return {};
    }
    return agreed;
}

} // namespace

QByteArray PermessageDeflate::answer() const
{
    QByteArray text = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
    if (isWindowNamed)
        text += "; server_max_window_bits=" + QByteArray::number(serverWindowBits);
    return text;
}

ExtensionOffers readExtensionOffers(QByteArrayView header)
{
    ExtensionOffers result;
    Reader reader(header);
    while (!reader.isAtEnd()) {
        // RFC 9110 section 5.6.1: empty elements of a list are to be ignored.
        if (reader.take(','))
            continue;
        const std::optional<Offer> offer = readOffer(reader);
        if (!offer || (!reader.isAtEnd() && !reader.take(','))) {
            result.isMalformed = true;
            result.deflate.reset();
            return result;
        }
        if (!result.deflate)
            result.deflate = agreeOn(*offer);
    }
    return result;
}

} // namespace outcry
