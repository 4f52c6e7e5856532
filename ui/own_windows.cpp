// SPDX-License-Identifier: MIT
#include "ui/own_windows.h"

#include "ui/pane_window.h"
#include "ui/window_place.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace outcry {

/// Nobody has more screens than that; a broken file opens no thousand windows.
static constexpr int kMostWindows = 40;

OwnWindows::OwnWindows(QObject *parent)
    : QObject(parent)
{
}

OwnWindows::~OwnWindows()
{
    for (PaneWindow *window : std::exchange(m_windows, {})) {
        window->disconnect(this);
        delete window;
    }
}

void OwnWindows::closeAll()
{
    for (PaneWindow *window : QList<PaneWindow *>(m_windows))
        window->close();
}

void OwnWindows::setMaker(const QString &kind, Maker maker)
{
    m_makers.insert(kind, std::move(maker));
}

PaneWindow *OwnWindows::find(const QString &kind, const QString &name) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(), [&](const PaneWindow *window) {
        return window->kind() == kind && window->name() == name;
    });
    return found == m_windows.end() ? nullptr : *found;
}

PaneWindow *OwnWindows::open(const QString &kind, const QString &name)
{
    PaneWindow *window = find(kind, name);
    if (window == nullptr)
        window = make(kind, name, {});
    if (window == nullptr)
        return nullptr;
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

PaneWindow *OwnWindows::make(const QString &kind, const QString &name, const QByteArray &place)
{
    const Maker maker = m_makers.value(kind);
    if (!maker || m_windows.size() >= kMostWindows)
        return nullptr;
    auto *window = new PaneWindow(kind, name);
    if (!maker(*window)) {
        delete window;
        return nullptr;
    }
    window->showPlace(m_place);
    restorePlace(*window, place);
    m_windows << window;
    connect(window, &PaneWindow::closed, this, [this, window] { forget(window); });
    emit made(*window);
    return window;
}

void OwnWindows::forget(PaneWindow *window)
{
    m_windows.removeOne(window);
    window->deleteLater();
}

void OwnWindows::close(const QString &kind, const QString &name)
{
    if (PaneWindow *window = find(kind, name))
        window->close();
}

void OwnWindows::showPlace(const QString &place)
{
    m_place = place;
    for (PaneWindow *window : std::as_const(m_windows))
        window->showPlace(place);
}

QByteArray OwnWindows::state() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint32(m_windows.size());
    for (const PaneWindow *window : m_windows)
        out << window->kind() << (m_storedName ? m_storedName(window->kind(), window->name()) : window->name()) << placeOf(*window);
    return bytes;
}

void OwnWindows::restoreState(const QByteArray &state, bool isMinimized)
{
    QDataStream in(state);
    qint32 count = 0;
    in >> count;
    for (int i = 0; i < count && i < kMostWindows; ++i) {
        QString kind;
        QString stored;
        QByteArray place;
        in >> kind >> stored >> place;
        if (in.status() != QDataStream::Ok)
            return;
        const QString name = m_nameOfStored ? m_nameOfStored(kind, stored) : stored;
        if (find(kind, name) != nullptr)
            continue;
        PaneWindow *window = make(kind, name, place);
        if (window != nullptr && isMinimized)
            window->showMinimized();
        else if (window != nullptr)
            window->show();
    }
}

} // namespace outcry
