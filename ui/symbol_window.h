// SPDX-License-Identifier: MIT
#pragma once

#include "ui/frame_clock.h"

#include <QWidget>

namespace outcry {

class Desk;
class SymbolPane;

/// A symbol in a window of its own, with a frame clock of its own. The desk must outlive it.
class SymbolWindow : public QWidget
{
    Q_OBJECT

public:
    SymbolWindow(Desk &desk, const QString &symbol, QWidget *parent = nullptr);

    [[nodiscard]] SymbolPane &pane() { return *m_pane; }

private:
    void refreshTitle();

    FrameClock m_clock;
    SymbolPane *m_pane;
};

} // namespace outcry
