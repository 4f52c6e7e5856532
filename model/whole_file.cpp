// SPDX-License-Identifier: MIT
#include "model/whole_file.h"

#include <QSaveFile>

namespace outcry {

Result<Done> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Asked to flush, since QSaveFile forgets what goes wrong when commit() does it, and would put an empty file in the
    // place of the old one (seen with Qt 6.4).
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (isWritten && file.commit())
        return Done{};
    const QString reason = file.errorString();
    file.cancelWriting();
    return Error{QStringLiteral("file"), reason};
}

} // namespace outcry
