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
    /// One line whatever the width: what does not fit ends in "…", and the whole text is the tool tip.
    void setEliding(bool isEliding);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeColour();

    [[nodiscard]] QString fittingText() const;

    look::Role m_role;
    bool m_isEliding = false;
};

} // namespace outcry
