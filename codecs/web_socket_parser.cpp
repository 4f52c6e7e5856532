// SPDX-License-Identifier: MIT
#include "codecs/web_socket_parser.h"

#include "codecs/deflate.h"
#include "codecs/utf8_checker.h"

#include <QtEndian>

#include <cstring>

namespace outcry {

/// What has to be kept from one chunk of bytes to the next.
struct WebSocketParser::Unfinished
{
    std::array<char, WebSocketFrameHead::kMostBytes> head = {};
    int headBytes = 0;

    bool isInsideFrame = false;
    WebSocketFrameHead frame;
    qint64 frameBytesTaken = 0;
    QByteArray control;

    bool isInsideMessage = false;
    bool isCompressed = false;
    WebSocketOpcode kind = WebSocketOpcode::Text;
    qint32 fragments = 0;
    Utf8Checker utf8;
    QByteArray message;
};

WebSocketParser::WebSocketParser(const Rules &rules)
    : m_rules(rules)
{
}

WebSocketParser::~WebSocketParser() = default;

void WebSocketParser::feed(QByteArrayView bytes, WebSocketSink &sink)
{
    while (!bytes.isEmpty() && m_fault == WebSocketFault::None && !m_isFinished)
        bytes = bytes.sliced(isInsideFrame() ? takePayload(bytes, sink) : takeHead(bytes, sink));
}

bool WebSocketParser::isInsideMessage() const
{
    return m_unfinished && m_unfinished->isInsideMessage;
}

bool WebSocketParser::isInsideFrame() const
{
    return m_unfinished && m_unfinished->isInsideFrame;
}

WebSocketParser::Unfinished &WebSocketParser::unfinished()
{
    if (!m_unfinished)
        m_unfinished = std::make_unique<Unfinished>();
    return *m_unfinished;
}

void WebSocketParser::fail(WebSocketFault fault)
{
    m_fault = fault;
    m_unfinished.reset();
}

/// Reads a head and, if its payload lies whole behind it, the payload. Returns how many bytes it
/// took.
qsizetype WebSocketParser::takeHead(QByteArrayView bytes, WebSocketSink &sink)
{
    const int kept = m_unfinished ? m_unfinished->headBytes : 0;
    QByteArrayView view = bytes;
    if (kept > 0) {
        Unfinished &rest = *m_unfinished;
        const auto more = qMin<qsizetype>(bytes.size(), rest.head.size() - size_t(kept));
        std::memcpy(rest.head.data() + kept, bytes.data(), size_t(more));
        view = QByteArrayView(rest.head.data(), kept + more);
    }
    WebSocketFrameHead head;
    const int headBytes = readHead(view, head);
    if (m_fault != WebSocketFault::None)
        return bytes.size();
    if (headBytes == 0) {
        Unfinished &rest = unfinished();
        if (kept == 0)
            std::memcpy(rest.head.data(), bytes.data(), size_t(bytes.size()));
        rest.headBytes = kept + int(bytes.size());
        return bytes.size();
    }
    if (kept > 0)
        m_unfinished->headBytes = 0;

    const qsizetype taken = headBytes - kept;
    const bool standsAlone = isControl(head.opcode) || (head.isFinal && !isInsideMessage());
    if (!standsAlone || bytes.size() - taken < head.payloadBytes) {
        beginFrame(head, sink);
        return taken;
    }
    if (!isInsideMessage())
        m_unfinished.reset();
    tellWholeFrame(head, bytes.sliced(taken, head.payloadBytes), sink);
    return taken + head.payloadBytes;
}

/// Judges as much of a head as is there. Returns its size; 0: more is needed, or it is broken.
int WebSocketParser::readHead(QByteArrayView bytes, WebSocketFrameHead &head)
{
    const auto first = uchar(bytes[0]);
    head.isFinal = first & 0x80;
    head.isCompressed = first & 0x40;
    head.opcode = WebSocketOpcode(first & 0x0f);
    WebSocketFault fault = faultOfKind(head, first);
    if (fault == WebSocketFault::None && bytes.size() >= 2) {
        const auto second = uchar(bytes[1]);
        head.isMasked = second & 0x80;
        if (head.isMasked != m_rules.isServer)
            fault = head.isMasked ? WebSocketFault::Masked : WebSocketFault::NotMasked;
        else if (isControl(head.opcode) && (second & 0x7f) > 125)
            fault = WebSocketFault::ControlTooLong;
    }
    if (fault != WebSocketFault::None) {
        fail(fault);
        return 0;
    }
    const int size = bytes.size() < 2 ? 0 : readLength(bytes, head);
    if (size == 0)
        return 0;
    if (!head.isMasked)
        return size;
    if (bytes.size() < size + 4)
        return 0;
    std::memcpy(head.mask.data(), bytes.data() + size, 4);
    return size + 4;
}

/// The head's length, judged before the mask or the payload is there. Returns the size of the head
/// without the mask.
int WebSocketParser::readLength(QByteArrayView bytes, WebSocketFrameHead &head)
{
    const int shortLength = bytes[1] & 0x7f;
    const int size = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
    if (bytes.size() < size)
        return 0;
    quint64 length = quint64(shortLength);
    if (size == 4)
        length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (size == 10)
        length = qFromBigEndian<quint64>(bytes.data() + 2);
    head.payloadBytes = qint64(length);

    WebSocketFault fault = WebSocketFault::None;
    if (length >> 63)
        fault = WebSocketFault::LengthTooBig;
    else if ((size == 4 && length < 126) || (size == 10 && length <= 0xffff))
        fault = WebSocketFault::LengthNotMinimal;
    else
        fault = faultOfSize(head);
    if (fault == WebSocketFault::None)
        return size;
    fail(fault);
    return 0;
}

WebSocketFault WebSocketParser::faultOfKind(const WebSocketFrameHead &head, uchar first) const
{
    const auto opcode = quint8(head.opcode);
    const bool isContinuation = head.opcode == WebSocketOpcode::Continuation;
    const bool mayBeCompressed
        = m_rules.isCompressionAllowed && !isContinuation && !isControl(head.opcode);
    if ((first & 0x30) || (head.isCompressed && !mayBeCompressed))
        return WebSocketFault::ReservedBit;
    if ((opcode > 2 && opcode < 8) || opcode > 10)
        return WebSocketFault::ReservedOpcode;
    if (isControl(head.opcode))
        return head.isFinal ? WebSocketFault::None : WebSocketFault::ControlFragmented;
    if (isContinuation == isInsideMessage())
        return WebSocketFault::None;
    return isContinuation ? WebSocketFault::NothingToContinue : WebSocketFault::MessageNotFinished;
}

WebSocketFault WebSocketParser::faultOfSize(const WebSocketFrameHead &head) const
{
    if (isControl(head.opcode))
        return WebSocketFault::None;
    const bool continues = isInsideMessage();
    const qint64 bytesSoFar = continues ? m_unfinished->message.size() : 0;
    const qint64 fragmentsSoFar = continues ? m_unfinished->fragments : 0;
    const bool isCompressed = continues ? m_unfinished->isCompressed : head.isCompressed;
    const qint64 longest = isCompressed ? mostDeflatedBytes(m_rules.longestMessageBytes)
                                        : m_rules.longestMessageBytes;
    if (longest > 0 && head.payloadBytes > longest - bytesSoFar)
        return WebSocketFault::MessageTooBig;
    if (m_rules.mostFragments > 0 && fragmentsSoFar >= m_rules.mostFragments)
        return WebSocketFault::TooManyFragments;
    return WebSocketFault::None;
}

void WebSocketParser::beginFrame(const WebSocketFrameHead &head, WebSocketSink &sink)
{
    Unfinished &rest = unfinished();
    rest.frame = head;
    rest.frameBytesTaken = 0;
    rest.isInsideFrame = true;
    if (!isControl(head.opcode)) {
        if (head.opcode != WebSocketOpcode::Continuation) {
            rest.isInsideMessage = true;
            rest.kind = head.opcode;
            rest.isCompressed = head.isCompressed;
        }
        ++rest.fragments;
    }
    if (head.payloadBytes == 0)
        finishFrame(sink);
}

// The message grows with the bytes that come, not with the length a head promises: a promise costs
// us nothing.
qsizetype WebSocketParser::takePayload(QByteArrayView bytes, WebSocketSink &sink)
{
    Unfinished &rest = *m_unfinished;
    const auto size
        = qsizetype(qMin<qint64>(bytes.size(), rest.frame.payloadBytes - rest.frameBytesTaken));
    const bool isData = !isControl(rest.frame.opcode);
    QByteArray &whole = isData ? rest.message : rest.control;
    const qsizetype before = whole.size();
    whole.resize(before + size);
    char *const to = whole.data() + before;
    // An unmasked frame has a mask of zeros, so this copies.
    const bool isBeyondAscii
        = maskWebSocketBytes(to, bytes.data(), size, rest.frame.mask, rest.frameBytesTaken & 3);
    rest.frameBytesTaken += size;

    const bool isText = isData && rest.kind == WebSocketOpcode::Text && !rest.isCompressed;
    const bool needsCheck = isText && (isBeyondAscii || !rest.utf8.isComplete());
    if (needsCheck && !rest.utf8.feed(QByteArrayView(to, size)))
        fail(WebSocketFault::BadUtf8);
    else if (rest.frameBytesTaken == rest.frame.payloadBytes)
        finishFrame(sink);
    return size;
}

void WebSocketParser::finishFrame(WebSocketSink &sink)
{
    Unfinished &rest = *m_unfinished;
    rest.isInsideFrame = false;
    if (isControl(rest.frame.opcode)) {
        const WebSocketFrameHead head = rest.frame;
        const QByteArray payload = std::exchange(rest.control, {});
        if (!rest.isInsideMessage)
            m_unfinished.reset();
        tellFrame(head, payload, sink);
    } else if (rest.frame.isFinal) {
        finishMessage(sink);
    }
}

void WebSocketParser::finishMessage(WebSocketSink &sink)
{
    if (!m_unfinished->utf8.isComplete())
        return fail(WebSocketFault::BadUtf8);
    const std::unique_ptr<Unfinished> done = std::move(m_unfinished);
    sink.messageReceived(done->kind, done->message, done->isCompressed);
}

void WebSocketParser::tellWholeFrame(const WebSocketFrameHead &head, QByteArrayView payload,
                                     WebSocketSink &sink)
{
    // Most messages fit here, which spares them the allocation; the copy costs no more than
    // unmasking in place.
    char small[4096];
    QByteArray large;
    bool isBeyondAscii = true;
    if (head.isMasked) {
        if (payload.size() > qsizetype(sizeof small))
            large = QByteArray(payload.size(), Qt::Uninitialized);
        char *const to = large.isEmpty() ? small : large.data();
        isBeyondAscii = maskWebSocketBytes(to, payload.data(), payload.size(), head.mask);
        payload = QByteArrayView(to, payload.size());
    }
    const bool isText = head.opcode == WebSocketOpcode::Text && !head.isCompressed;
    if (isText && isBeyondAscii && !Utf8Checker::isValid(payload))
        return fail(WebSocketFault::BadUtf8);
    tellFrame(head, payload, sink);
}

void WebSocketParser::tellFrame(const WebSocketFrameHead &head, QByteArrayView payload,
                                WebSocketSink &sink)
{
    switch (head.opcode) {
    case WebSocketOpcode::Ping:
        return sink.pingReceived(payload);
    case WebSocketOpcode::Pong:
        return sink.pongReceived(payload);
    case WebSocketOpcode::Close:
        return tellClose(payload, sink);
    default:
        return sink.messageReceived(head.opcode, payload, head.isCompressed);
    }
}

void WebSocketParser::tellClose(QByteArrayView payload, WebSocketSink &sink)
{
    constexpr quint16 kNoCode = 1005;
    if (payload.size() == 1)
        return fail(WebSocketFault::CloseTooShort);
    const quint16 code = payload.isEmpty() ? kNoCode : qFromBigEndian<quint16>(payload.data());
    const QByteArrayView reason = payload.isEmpty() ? payload : payload.sliced(2);
    if (!payload.isEmpty() && !isWebSocketCloseCode(code))
        return fail(WebSocketFault::BadCloseCode);
    if (!Utf8Checker::isValid(reason))
        return fail(WebSocketFault::BadUtf8);
    m_isFinished = true;
    m_unfinished.reset();
    sink.closeReceived(code, reason);
}

quint16 closeCodeOf(WebSocketFault fault)
{
    switch (fault) {
    case WebSocketFault::None:
        return 1000;
    case WebSocketFault::BadUtf8:
    case WebSocketFault::BadCompression:
        return 1007;
    case WebSocketFault::TooManyFragments:
        return 1008;
    case WebSocketFault::MessageTooBig:
        return 1009;
    default:
        return 1002;
    }
}

const char *textOf(WebSocketFault fault)
{
    switch (fault) {
    case WebSocketFault::None:
        return "";
    case WebSocketFault::ReservedBit:
        return "a reserved bit is set without an extension";
    case WebSocketFault::ReservedOpcode:
        return "reserved opcode";
    case WebSocketFault::NotMasked:
        return "frames of a client must be masked";
    case WebSocketFault::Masked:
        return "frames of a server must not be masked";
    case WebSocketFault::LengthNotMinimal:
        return "the length is not in its shortest form";
    case WebSocketFault::LengthTooBig:
        return "the top bit of a length must be 0";
    case WebSocketFault::ControlTooLong:
        return "a control frame carries at most 125 bytes";
    case WebSocketFault::ControlFragmented:
        return "a control frame must not be fragmented";
    case WebSocketFault::NothingToContinue:
        return "continuation without a message to continue";
    case WebSocketFault::MessageNotFinished:
        return "new message inside a fragmented one";
    case WebSocketFault::MessageTooBig:
        return "message too big";
    case WebSocketFault::TooManyFragments:
        return "too many fragments in one message";
    case WebSocketFault::BadUtf8:
        return "text is not valid UTF-8";
    case WebSocketFault::CloseTooShort:
        return "a close frame carries nothing or at least two bytes";
    case WebSocketFault::BadCloseCode:
        return "this close code must not be sent";
    case WebSocketFault::BadCompression:
        return "the compressed message cannot be read";
    }
    return "";
}

} // namespace outcry
