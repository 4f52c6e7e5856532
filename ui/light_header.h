// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace outcry {

/// A header whose sections are as large as their texts need in its own font. Qt's measures in a bold
/// one, which nothing is drawn in, and loading a font is a large part of a window's start.
class LightHeader final : public QHeaderView
{
    Q_OBJECT

public:
    using QHeaderView::QHeaderView;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
};

} // namespace outcry
