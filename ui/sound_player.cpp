// SPDX-License-Identifier: MIT
#include "ui/sound_player.h"

#include "ui/chime.h"

#include <QApplication>
#include <QFile>
#include <QLibrary>

namespace outcry {

namespace {

constexpr qint64 kLeastMsBetween = 700;

/// The four calls of libcanberra that are needed, as its manual declares them; found at run time, so that the program
/// starts without it.
struct Canberra
{
    using Create = int (*)(ca_context **);
    using Destroy = int (*)(ca_context *);
    /// Ends with a null; names and values in turn.
    using Play = int (*)(ca_context *, quint32, ...);
    using Change = int (*)(ca_context *, ...);

    Create create = nullptr;
    Destroy destroy = nullptr;
    Play play = nullptr;
    Change change = nullptr;

    Canberra()
    {
        QLibrary library(QStringLiteral("canberra"), 0);
        create = Create(library.resolve("ca_context_create"));
        destroy = Destroy(library.resolve("ca_context_destroy"));
        play = Play(library.resolve("ca_context_play"));
        change = Change(library.resolve("ca_context_change_props"));
    }
    [[nodiscard]] bool isThere() const { return create && destroy && play && change; }
};

const Canberra &canberra()
{
    static const Canberra calls;
    return calls;
}

QString fileName(Calling calling)
{
    switch (calling) {
    case Calling::Mention:
        return QStringLiteral("mention.wav");
    case Calling::Direct:
        return QStringLiteral("direct.wav");
    case Calling::Alert:
        return QStringLiteral("alert.wav");
    case Calling::Line:
        break;
    }
    return QStringLiteral("line.wav");
}

} // namespace

DesktopSoundPlayer::~DesktopSoundPlayer()
{
    if (m_context != nullptr)
        canberra().destroy(m_context);
}

void DesktopSoundPlayer::play(Calling calling)
{
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() < kLeastMsBetween)
        return;
    m_sinceLast.start();
    const QString file = fileOf(calling);
    if (file.isEmpty() || !playFile(file))
        QApplication::beep();
}

QString DesktopSoundPlayer::fileOf(Calling calling)
{
    if (m_folder == nullptr)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return {};
    const QString path = m_folder->filePath(fileName(calling));
    if (QFile::exists(path))
        return path;
    QFile file(path);
    const QByteArray bytes = chime(calling);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    return isWritten ? path : QString();
}

bool DesktopSoundPlayer::open()
{
    if (std::exchange(m_hasTried, true))
        return m_context != nullptr;
    if (!canberra().isThere() || canberra().create(&m_context) != 0)
        m_context = nullptr;
    if (m_context != nullptr)
        canberra().change(m_context, "application.name", "Outcry", "application.icon_name", "outcry", nullptr);
    return m_context != nullptr;
}

bool DesktopSoundPlayer::playFile(const QString &file)
{
    return open()
        && canberra().play(m_context, 0, "media.filename", QFile::encodeName(file).constData(), "media.role", "event",
                           nullptr)
        == 0;
}

} // namespace outcry
