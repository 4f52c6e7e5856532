// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tour.h"

namespace outcry {

/// The parts of a client window that its tour points at.
struct ClientParts
{
    QWidget *side;
    QWidget *people;
    QWidget *talk;
    QWidget *watchList;
    QWidget *status;
    QWidget *jump;
};

[[nodiscard]] QList<TourStep> clientTour(const ClientParts &parts);

} // namespace outcry
