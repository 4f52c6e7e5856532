// SPDX-License-Identifier: MIT
#include "ui/watch_files.h"

#include "model/desk.h"
#include "model/list_text.h"
#include "model/whole_file.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>

namespace outcry {

WatchFiles::WatchFiles(Desk &desk, QWidget *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_parent(parent)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void WatchFiles::askForImport()
{
    auto *dialog = new QFileDialog(m_parent, tr("Import a watch list"), m_folder,
                                   tr("Watch lists (*.txt *.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WatchFiles::import);
    dialog->open();
}

/// A name that every file system takes.
static QString fileNameOf(const QString &listName)
{
    QString name;
    for (const QChar one : listName)
        name += one.isLetterOrNumber() || QStringView(u"-_ ").contains(one) ? one : QChar(u'-');
    return name.trimmed().isEmpty() ? QStringLiteral("list") : name.trimmed();
}

void WatchFiles::askForExport(int list, bool asTable)
{
    const QString suffix = asTable ? QStringLiteral("csv") : QStringLiteral("txt");
    auto *dialog = new QFileDialog(m_parent, asTable ? tr("Export with prices") : tr("Export the watch list"), m_folder,
                                   asTable ? tr("Tables (*.csv)") : tr("Watch lists (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileNameOf(m_desk.watchLists().at(list).name) + u'.' + suffix);
    const QString name = m_desk.watchLists().at(list).name;
    connect(dialog, &QFileDialog::fileSelected, this, [this, name, asTable](const QString &path) {
        // Lists may have changed places while the dialog was open.
        if (const int now = m_desk.watchLists().indexOf(name); now >= 0)
            exportTo(path, now, asTable);
    });
    dialog->open();
}

void WatchFiles::import(const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return emit reported(tr("%1 cannot be read: %2").arg(name, file.errorString()), true);
    if (file.size() > kLargestFileBytes)
        return emit reported(tr("%1 is too large for a watch list (more than 1 MiB).").arg(name), true);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(file.readAll());
    if (decode.hasError() || text.contains(QChar(u'\0')))
        return emit reported(tr("%1 is no text in UTF-8.").arg(name), true);
    const QStringList knownSymbols = m_desk.knownSymbols();
    const QSet<QString> known(knownSymbols.begin(), knownSymbols.end());
    const list_text::Read read = list_text::read(text, [&known](const QString &symbol) { return known.contains(symbol); });
    const QString faults = read.faults.mid(0, 5).join(QStringLiteral("; "));
    if (read.rows.isEmpty()) {
        return emit reported(faults.isEmpty() ? tr("%1 holds no symbols.").arg(name)
                                              : tr("%1 holds no symbols: %2").arg(name, faults),
                             true);
    }
    const int list = m_desk.watchLists().add(QFileInfo(path).completeBaseName(), read.rows);
    if (list < 0)
        return emit reported(tr("There are too many watch lists. Close one first."), true);
    const int wanted = int(std::count_if(read.rows.begin(), read.rows.end(), [](const WatchRow &row) { return !row.isHeading(); }));
    const int got = int(m_desk.watchLists().at(list).symbols().size());
    QStringList words{tr("%n symbol(s) imported from %1.", nullptr, got).arg(name)};
    if (got < wanted)
        words += tr("%n symbol(s) left out: a list holds 1,000 rows, all lists together 1,000 symbols.", nullptr, wanted - got);
    if (!faults.isEmpty())
        words += tr("Left out: %1").arg(faults);
    emit imported(list);
    emit reported(words.join(u' '), got < wanted || !faults.isEmpty());
}

void WatchFiles::exportTo(const QString &path, int list, bool asTable)
{
    m_folder = QFileInfo(path).absolutePath();
    const WatchList &wanted = m_desk.watchLists().at(list);
    const QString text = asTable ? list_text::writeTable(wanted, m_desk.watchList()) : list_text::write(wanted);
    if (const Result<Done> written = writeWholeFile(path, text.toUtf8()); !written)
        return emit reported(tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), written.error().text), true);
    emit reported(tr("Written to %1.").arg(QFileInfo(path).fileName()), false);
}

} // namespace outcry
