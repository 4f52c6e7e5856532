// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jump_list.h"
#include "ui/palette.h"

namespace outcry {

/// "Ctrl+K": finds rooms, people, symbols and actions by a few letters.
class JumpPalette : public Palette
{
    Q_OBJECT

public:
    /// Lies over this window.
    explicit JumpPalette(QWidget &window);

    void open(QList<JumpEntry> entries, const QStringList &recent);

signals:
    void chosen(const outcry::JumpEntry &entry);

protected:
    void search(const QString &text) override;
    void choose(const QModelIndex &index) override;

private:
    JumpList m_list;
};

} // namespace outcry
