// SPDX-License-Identifier: MIT
#pragma once

#include "ui/kept_widgets.h"

namespace outcry {

/// "↓ 4 new": lies over a view that does not show its end, and leads there.
class NewestButton final : public KeptButton
{
    Q_OBJECT

public:
    explicit NewestButton(QWidget *parent);

    /// In the lower corner of `area`, in its parent; 0 new rows: only the way to the end.
    void tell(int newRows, const QRect &area);
};

} // namespace outcry
