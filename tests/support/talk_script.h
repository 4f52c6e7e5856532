// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArrayList>
#include <QList>

namespace outcry {

/// One line of a written conversation (docs: tests/talks/README.md).
struct TalkStep
{
    enum class Kind {
        Say, ///< "> text": a client says something
        Hear, ///< "< pattern": the next thing it is told
        Closed, ///< "x 1001 pattern": it is sent away with a code and a reason
        Happen, ///< "! verb word …": something happens elsewhere
    };

    Kind kind = Kind::Say;
    int line = 0;
    /// Which of the clients, from 1: "2> text".
    int client = 1;
    /// Say: the text. Happen: empty.
    QByteArray text;
    /// Hear, Closed: the pattern, cut at its wildcards.
    QByteArrayList pieces;
    int closeCode = 0;
    /// Happen: the verb and its words, quotation marks removed.
    QByteArrayList words;
};

/// Reads a whole .talk file. Error code "bad_talk"; the text names the line.
Result<QList<TalkStep>> parseTalk(const QByteArray &script);

/// Whether `text` consists of the pieces in their order with anything between them; the first
/// stands at the beginning and the last at the end.
[[nodiscard]] bool matchesPieces(QByteArrayView text, const QByteArrayList &pieces);

} // namespace outcry
