// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <optional>

namespace outcry {

/// Beats when ages on the screen read otherwise: by the second while the youngest is told in seconds, every ten seconds
/// afterwards, never where nothing has an age. An idle program must not be woken.
class AgeClock : public QTimer
{
public:
    explicit AgeClock(QObject *parent = nullptr);

    /// `youngestMs`: how old the youngest thing in sight is; none: nothing has an age.
    void arrange(std::optional<qint64> youngestMs);
};

} // namespace outcry
