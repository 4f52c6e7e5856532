// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace outcry {

class Desk;
class FrameClock;
class QuoteGrid;

/// The watch list with its head: a field to add symbols, what the prices are worth ("simulated"), the grid.
class WatchPane : public QWidget
{
    Q_OBJECT

public:
    WatchPane(Desk &desk, FrameClock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QuoteGrid &grid() { return *m_grid; }

public slots:
    /// Puts the cursor where a symbol is typed.
    void startAdding();

signals:
    void symbolsEntered(const QStringList &symbols);
    void symbolsRemoved(const QStringList &symbols);
    /// The user wants to speak about it.
    void symbolMentioned(const QString &symbol);
    /// A symbol that no market would call so was typed.
    void symbolRefused(const QString &reason);

private:
    void enter();
    void refreshTitle();

    Desk &m_desk;
    QLabel *m_title;
    QLabel *m_mark;
    QLineEdit *m_add;
    QuoteGrid *m_grid;
};

} // namespace outcry
