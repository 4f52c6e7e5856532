// SPDX-License-Identifier: MIT
#include "ui/picture_offer.h"

#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace outcry {

static bool isPictureFile(const QUrl &url)
{
    static const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    return url.isLocalFile()
        && formats.contains(QFileInfo(url.toLocalFile()).suffix().toLower().toLatin1());
}

bool holdsPicture(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (std::any_of(urls.begin(), urls.end(), isPictureFile))
        return true;
    // Office programs put a picture of the text beside the text; the text is meant then.
    return data.hasImage() && !data.hasText();
}

} // namespace outcry
