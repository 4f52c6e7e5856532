// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed_listing.h"
#include "model/feed_state.h"

#include <QAbstractTableModel>

namespace outcry {

/// The sources of prices of a server and how each does, in the order they were set up.
class FeedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SetupColumn, HealthColumn, RateColumn, SymbolsColumn, TextColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { HealthRole = Qt::UserRole + 1 }; ///< FeedState::Health

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const FeedListing &listingAt(int row) const { return m_rows[row].listing; }
    [[nodiscard]] FeedState::Health healthAt(int row) const { return m_rows[row].state.health; }
    /// "running", "failed"
    [[nodiscard]] static QString wordFor(FeedState::Health health);

public slots:
    /// What is known of those that stay is kept.
    void setFeeds(const QList<outcry::FeedListing> &feeds);
    void apply(const outcry::FeedState &state);
    /// The server was stopped, and its feeds with it.
    void stopAll();

private:
    struct Row
    {
        FeedListing listing;
        FeedState state;
    };

    QList<Row> m_rows;
};

} // namespace outcry
