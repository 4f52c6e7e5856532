// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look.h"

#include <QLabel>

namespace outcry {

/// Plain text in one of the look's colours, which it keeps when the theme changes.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(look::Role role, const QString &text = {}, QWidget *parent = nullptr);
    /// The head of a pane: small, semi-bold, dim, with the usual margins.
    [[nodiscard]] static ToneLabel *heading(const QString &text);

    void setTone(look::Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();

    look::Role m_role;
};

} // namespace outcry
