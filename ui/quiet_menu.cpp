// SPDX-License-Identifier: MIT
#include "ui/quiet_menu.h"

#include "ui/look.h"
#include "ui/quiet.h"

namespace outcry {

QuietMenu::QuietMenu(Quiet &quiet, QWidget *parent)
    : QMenu(tr("&Do not disturb"), parent)
    , m_quiet(quiet)
{
    setIcon(look::icon(u"bell-off"));
    m_state = addAction(QString());
    m_state->setEnabled(false);
    addAction(tr("For &30 minutes"), &quiet, [&quiet] { quiet.beginFor(std::chrono::minutes(30)); });
    addAction(tr("For &1 hour"), &quiet, [&quiet] { quiet.beginFor(std::chrono::hours(1)); });
    addAction(tr("For &4 hours"), &quiet, [&quiet] { quiet.beginFor(std::chrono::hours(4)); });
    addAction(tr("Until &tomorrow"), &quiet, &Quiet::beginUntilTomorrow);
    addSeparator();
    m_end = addAction(look::icon(u"bell"), tr("&End now"), &quiet, &Quiet::endNow);
    connect(&quiet, &Quiet::changed, this, &QuietMenu::refresh);
    refresh();
}

void QuietMenu::refresh()
{
    m_state->setText(m_quiet.text());
    m_state->setVisible(m_quiet.isQuiet());
    m_end->setEnabled(m_quiet.isQuiet());
}

} // namespace outcry
