// SPDX-License-Identifier: MIT
#include "ui/clock.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace outcry {

void applyClock(Clock wanted)
{
    if (wanted == clock())
        return;
    setClock(wanted);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(QEvent::LocaleChange);
        QCoreApplication::sendEvent(widget, &change);
        widget->update();
    }
}

} // namespace outcry
