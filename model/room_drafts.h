// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QMap>
#include <QObject>

namespace outcry {

/// What was typed and not sent, one draft for each room, wherever the room is shown. Lives in the window's thread.
class RoomDrafts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] QString text(const QString &room) const { return m_texts.value(room); }
    /// Something that can be seen.
    [[nodiscard]] bool has(const QString &room) const { return !text(room).trimmed().isEmpty(); }
    void set(const QString &room, const QString &text);
    /// Those of rooms that are worth keeping; bounded.
    [[nodiscard]] QMap<QString, QString> lasting() const;
    /// Does not touch what is being typed.
    void restore(const QMap<QString, QString> &drafts);
    void forget(const QString &room) { set(room, {}); }
    /// A talk has another key.
    void move(const QString &former, const QString &room);

signals:
    void changed(const QString &room);

private:
    QHash<QString, QString> m_texts;
};

} // namespace outcry
