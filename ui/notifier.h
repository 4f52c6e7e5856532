// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace outcry {

/// What a notification on the desktop says. Plain text, whatever the desktop makes of markup.
struct Notification
{
    /// A newer one of the same key takes the place of the former.
    QString key;
    QString title;
    QString text;
};

/// Where notifications are shown. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Notification &notification) = 0;
    /// It has been read elsewhere.
    virtual void withdraw(const QString &key) = 0;

signals:
    /// The user clicked it.
    void activated(const QString &key);
    /// It was not shown; somebody else may try.
    void undelivered(const outcry::Notification &notification);
};

} // namespace outcry

Q_DECLARE_METATYPE(outcry::Notification)
