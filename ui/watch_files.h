// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace outcry {

class Desk;

/// Watch lists from files and into files, with the desktop's dialogs; none of them stops the program.
class WatchFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kLargestFileBytes = 1024 * 1024;

    /// Dialogs belong to the window of `parent`. The desk must outlive it.
    WatchFiles(Desk &desk, QWidget *parent);

    void askForImport();
    void askForExport(int list, bool asTable);
    /// As a new list, named as the file.
    void import(const QString &path);
    void exportTo(const QString &path, int list, bool asTable);

signals:
    void imported(int list);
    /// What was done, or why it was not.
    void reported(const QString &text, bool isFailure);

private:
    Desk &m_desk;
    QWidget *m_parent;
    QString m_folder;
};

} // namespace outcry
