// SPDX-License-Identifier: MIT
#pragma once

#include "model/ban.h"
#include "model/result.h"

#include <QObject>
#include <QTimer>

namespace outcry {

/// The owner's list of addresses that may not come in, kept in a file beside the settings: a line each,
/// `ADDRESS <tab> SINCE <tab> UNTIL <tab> NAME`, times as ISO 8601 in UTC, "-" for no end. Main thread.
class BanBook : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 10'000;

    /// An empty path: kept in memory only.
    explicit BanBook(QString path, QObject *parent = nullptr);

    /// A missing file is an empty list. Error code "bans": unreadable, or a line means nothing (it and its number are
    /// named); the others hold.
    Result<Done> load();
    [[nodiscard]] const QList<Ban> &bans() const { return m_bans; }

    /// Takes the place of a former one of the same address. Error codes: "bad_address", "too_many", "bans" (it holds, but
    /// could not be written).
    Result<Done> add(Ban ban);
    Result<Done> lift(const QString &address);

    /// Which bans there are of some addresses, for restore().
    struct Standing
    {
        QStringList addresses;
        QList<Ban> bans;
    };
    [[nodiscard]] Standing standing(const QStringList &addresses) const;
    /// As it was: what was banned then is, with its end, and what was not is not. All others stay. Error code "bans".
    Result<Done> restore(const Standing &standing);

    /// Lines of a file; what can not be read is told by `complaints`.
    [[nodiscard]] static QList<Ban> parse(const QByteArray &content, QStringList &complaints);
    [[nodiscard]] static QByteArray toBytes(const QList<Ban> &bans);

signals:
    void changed(const QList<outcry::Ban> &bans);

private:
    void dropOver();
    Result<Done> write();
    void tell();

    QString m_path;
    QList<Ban> m_bans;
    QTimer m_nextEnd;
};

/// "…/server.ini" → "…/server.bans".
[[nodiscard]] QString banFileOf(const QString &settingsPath);

} // namespace outcry
