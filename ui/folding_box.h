// SPDX-License-Identifier: MIT
#pragma once

#include <QBoxLayout>

namespace outcry {

/// Two things beside each other, the first as wide as may be; where there is no room for both, the second goes beneath.
class FoldingBox : public QBoxLayout
{
public:
    /// The first needs so much to stay beside the second; 0: as much as it would like.
    explicit FoldingBox(int leastFirst = 0);

    void setGeometry(const QRect &rect) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    [[nodiscard]] bool foldsAt(int inner) const;

    int m_leastFirst;
};

} // namespace outcry
