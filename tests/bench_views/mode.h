// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace outcry::bench {

/// What was asked for on the command line: NAME=VALUE words.
class Wishes
{
public:
    explicit Wishes(const QStringList &words);
    [[nodiscard]] int number(const QString &name, int usual) const;
    [[nodiscard]] QString text(const QString &name, const QString &usual) const;

private:
    QHash<QString, QString> m_values;
};

/// One kind of measurement: figures by name. GUI thread, with a QApplication.
struct Mode
{
    const char *name;
    const char *help;
    QJsonObject (*run)(const Wishes &wishes);
};

QJsonObject measureTick(const Wishes &wishes);
QJsonObject measureGrid(const Wishes &wishes);
QJsonObject measureRoom(const Wishes &wishes);
QJsonObject measureFloor(const Wishes &wishes);
QJsonObject measureReadyMadeRoom(const Wishes &wishes);
QJsonObject measureHeartbeat(const Wishes &wishes);
QJsonObject measureChart(const Wishes &wishes);

} // namespace outcry::bench
