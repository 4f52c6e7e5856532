// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QRect;

namespace outcry {

/// Whether somebody can be talked to.
enum class Presence {
    Here,
    Away, ///< said to be
    Gone, ///< or not known now
};

/// At the left of `place`, half way up, as wide as a gap: filled, a ring, grey.
void paintPresence(QPainter &painter, const QRect &place, Presence presence);

} // namespace outcry
