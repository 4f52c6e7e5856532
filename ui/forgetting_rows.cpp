// SPDX-License-Identifier: MIT
#include "ui/forgetting_rows.h"

#include "ui/look.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace outcry {

ForgettingRows::ForgettingRows(QComboBox &box)
    : QObject(&box)
    , m_box(box)
{
    box.view()->installEventFilter(this);
    box.view()->viewport()->installEventFilter(this);
}

bool ForgettingRows::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched)
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        if (const QModelIndex current = m_box.view()->currentIndex(); current.isValid())
            emit forgetWanted(current.data().toString());
        return true;
    }
    const bool isButton = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    // Otherwise the box takes any button for a choice.
    if (!isButton || static_cast<QMouseEvent *>(event)->button() != Qt::RightButton)
        return false;
    if (event->type() == QEvent::MouseButtonPress)
        openMenu(static_cast<QMouseEvent *>(event)->position().toPoint());
    return true;
}

void ForgettingRows::openMenu(const QPoint &place)
{
    const QModelIndex row = m_box.view()->indexAt(place);
    if (!row.isValid())
        return;
    const QString text = row.data().toString();
    auto *menu = new QMenu(m_box.view());
    menu->setObjectName(QStringLiteral("forgetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(u"remove"), tr("Forget %1").arg(QString(text).replace(u'&', QStringLiteral("&&"))), this,
                    [this, text] { emit forgetWanted(text); });
    menu->popup(m_box.view()->viewport()->mapToGlobal(place));
}

} // namespace outcry
