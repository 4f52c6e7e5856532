// SPDX-License-Identifier: MIT
#pragma once

#include "ui/found_lines.h"
#include "ui/palette.h"

namespace outcry {

/// "Ctrl+Shift+F": finds lines in all rooms and direct talks at once; choosing one goes there.
class LinePalette : public Palette
{
    Q_OBJECT

public:
    /// Lies over this window. The desk must outlive it.
    LinePalette(Desk &desk, QWidget &window);

    void open() { Palette::open(); }

signals:
    /// `sequence` 0: a line of a direct talk, known by its time.
    void lineChosen(const QString &room, quint64 sequence, qint64 timeMs);

protected:
    void search(const QString &text) override;
    void choose(const QModelIndex &index) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rememberCurrent();
    [[nodiscard]] int currentRow() const;
    void refresh();

    FoundLines m_lines;
    /// Where the user was in the list before it was told anew.
    int m_row = 0;
    /// The line there; an empty room: the newest, whichever that is.
    QString m_room;
    quint64 m_sequence = 0;
    qint64 m_timeMs = 0;
    /// All was looked through once: what comes on top now is new.
    bool m_isSettled = false;
};

} // namespace outcry
