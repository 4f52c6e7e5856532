// SPDX-License-Identifier: MIT
#pragma once

#include "model/telling.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>

struct ca_context;

namespace outcry {

/// Lets callings be heard. GUI thread.
class SoundPlayer
{
public:
    SoundPlayer() = default;
    virtual ~SoundPlayer() = default;
    Q_DISABLE_COPY_MOVE(SoundPlayer)

    virtual void play(Calling calling) = 0;
};

/// Plays chimes with libcanberra, the desktop's player for short sounds, which is loaded when the first one is wanted; where
/// it is not installed or has no way to be heard, the system's beep sounds. Several within a moment are one.
class DesktopSoundPlayer final : public SoundPlayer
{
public:
    DesktopSoundPlayer() = default;
    ~DesktopSoundPlayer() override;

    void play(Calling calling) override;
    /// The chime as a file that lasts as long as the player; empty: it could not be written.
    [[nodiscard]] QString fileOf(Calling calling);

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool playFile(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    ca_context *m_context = nullptr;
    bool m_hasTried = false;
    QElapsedTimer m_sinceLast;
};

} // namespace outcry
