// SPDX-License-Identifier: MIT
#include "ui/newest_button.h"

#include "model/text.h"
#include "ui/look.h"

#include <QLocale>

namespace outcry {

NewestButton::NewestButton(QWidget *parent)
    : KeptButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void NewestButton::tell(int newRows, const QRect &area)
{
    setText(newRows > 0 ? Text::tr("↓ %1 new").arg(QLocale().toString(newRows)) : Text::tr("↓ Newest"));
    adjustSize();
    move(area.right() - width() - look::gap() * 2, area.bottom() - height() - look::gap());
}

} // namespace outcry
