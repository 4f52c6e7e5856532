// SPDX-License-Identifier: MIT
#pragma once

#include "ui/spark_line.h"

#include <QHash>
#include <QObject>

namespace outcry {

class QuoteModel;

/// The curves of all symbols of a QuoteModel, for every grid that shows them: a list in a new window has its curves at once.
/// Belongs to the model.
class SparkLines : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static SparkLines &of(QuoteModel &quotes);

    /// Takes the prices as they are now. By the second: a look-up for each row at each frame would cost more than painting.
    void gather();
    /// Null: none yet.
    [[nodiscard]] const SparkLine *find(const QString &symbol) const;

signals:
    /// A row of the model has a point more.
    void grown(int row);

private:
    explicit SparkLines(QuoteModel &quotes);

    QuoteModel &m_quotes;
    QHash<QString, SparkLine> m_lines;
};

} // namespace outcry
