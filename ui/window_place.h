// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QRect>

class QWidget;

namespace outcry {

/// Where a window stands and whether it is maximised, for a later start.
[[nodiscard]] QByteArray placeOf(const QWidget &window);
/// Puts a window where it stood, or, when its screen has gone or become smaller, where it can be seen and moved. False:
/// `place` is none; the window stays.
bool restorePlace(QWidget &window, const QByteArray &place);

/// `wanted`, moved and made smaller as little as needed so that all of it lies on the screen it shares most with; with none,
/// in the middle of the first. `screens` are free areas, without panels.
[[nodiscard]] QRect fittedTo(const QList<QRect> &screens, const QRect &wanted);

} // namespace outcry
