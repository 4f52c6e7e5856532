// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace outcry {

/// A source of prices as the owner of a server set it up.
struct FeedListing
{
    /// As everybody sees it (FeedState::name); unique in a server: "replay GME.csv", "random_walk 2".
    QString name;
    /// As options and settings name it: "replay:aapl.csv?speed=60". For the owner alone: it holds paths.
    QString setup;

    friend bool operator==(const FeedListing &, const FeedListing &) = default;
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::FeedListing)
