// SPDX-License-Identifier: MIT
#pragma once

#include "codecs/web_socket_frame.h"

#include <memory>

namespace outcry {

/// What a WebSocketParser tells, in the order of the wire. Views are valid during the call only.
class WebSocketSink
{
public:
    virtual ~WebSocketSink() = default;

    /// A whole message, `kind` Text or Binary. Texts are valid UTF-8, unless the message is still
    /// compressed.
    virtual void messageReceived(WebSocketOpcode kind, QByteArrayView payload, bool isCompressed)
        = 0;
    virtual void pingReceived(QByteArrayView payload) = 0;
    virtual void pongReceived(QByteArrayView payload) = 0;
    /// The last call; code 1005 and no reason for an empty close frame.
    virtual void closeReceived(quint16 code, QByteArrayView reason) = 0;
};

/// What can be wrong with a stream of frames.
enum class WebSocketFault : quint8 {
    None,
    ReservedBit,
    ReservedOpcode,
    NotMasked,
    Masked,
    LengthNotMinimal,
    LengthTooBig,
    ControlTooLong,
    ControlFragmented,
    NothingToContinue,
    MessageNotFinished,
    MessageTooBig,
    TooManyFragments,
    BadUtf8,
    CloseTooShort,
    BadCloseCode,
    BadCompression,
};

/// The close code a fault is answered with (RFC 6455 section 7.4.1).
[[nodiscard]] quint16 closeCodeOf(WebSocketFault fault);
/// In plain English, short enough for a close frame.
[[nodiscard]] const char *textOf(WebSocketFault fault);

/// Reads a stream of RFC 6455 frames, cut anywhere, into messages. A message that lies whole in the
/// given bytes is unmasked on the stack or, if long, in a passing array; memory is held only while
/// a message is unfinished. A broken stream stays broken; after a close frame everything is
/// ignored.
class WebSocketParser
{
public:
    struct Rules
    {
        /// In bytes as they come; refused at the head of the frame that would exceed it. 0: no
        /// limit. Compressed messages may be as much longer as compression can make them.
        qint64 longestMessageBytes = 0;
        /// Frames of one message. 0: no limit.
        qint32 mostFragments = 0;
        /// Whether frames must be masked (we are the server) or must not (we are the client).
        bool isServer = true;
        /// Whether the first reserved bit may stand on the first frame of a message (RFC 7692).
        bool isCompressionAllowed = false;
    };

    explicit WebSocketParser(const Rules &rules);
    ~WebSocketParser();
    WebSocketParser(const WebSocketParser &) = delete;
    WebSocketParser &operator=(const WebSocketParser &) = delete;

    /// Tells the sink everything that became whole. The sink must not feed this parser meanwhile.
    void feed(QByteArrayView bytes, WebSocketSink &sink);

    [[nodiscard]] WebSocketFault fault() const { return m_fault; }
    /// The sink has found what no parser can see; nothing more is read.
    void fail(WebSocketFault fault);
    /// Between messages, holding nothing.
    [[nodiscard]] bool isIdle() const { return !m_unfinished; }

private:
    struct Unfinished;

    bool isInsideMessage() const;
    bool isInsideFrame() const;
    Unfinished &unfinished();
    qsizetype takeHead(QByteArrayView bytes, WebSocketSink &sink);
    int readHead(QByteArrayView bytes, WebSocketFrameHead &head);
    int readLength(QByteArrayView bytes, WebSocketFrameHead &head);
    WebSocketFault faultOfKind(const WebSocketFrameHead &head, uchar first) const;
    WebSocketFault faultOfSize(const WebSocketFrameHead &head) const;
    void beginFrame(const WebSocketFrameHead &head, WebSocketSink &sink);
    qsizetype takePayload(QByteArrayView bytes, WebSocketSink &sink);
    void finishFrame(WebSocketSink &sink);
    void finishMessage(WebSocketSink &sink);
    void tellWholeFrame(const WebSocketFrameHead &head, QByteArrayView payload,
                        WebSocketSink &sink);
    void tellFrame(const WebSocketFrameHead &head, QByteArrayView payload, WebSocketSink &sink);
    void tellClose(QByteArrayView payload, WebSocketSink &sink);

    std::unique_ptr<Unfinished> m_unfinished;
    Rules m_rules;
    WebSocketFault m_fault = WebSocketFault::None;
    bool m_isFinished = false;
};

} // namespace outcry
