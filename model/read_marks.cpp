// SPDX-License-Identifier: MIT
#include "model/read_marks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outcry {

static constexpr qsizetype kMostRooms = 200;

// As texts: a number of JSON holds 53 bits.
QByteArray saveReadMarks(const ReadMarks &marks)
{
    QJsonObject saved;
    for (auto mark = marks.begin(); mark != marks.end() && saved.size() < kMostRooms; ++mark)
        saved.insert(mark.key(), QJsonArray{QString::number(mark->epoch), QString::number(mark->sequence)});
    return saved.isEmpty() ? QByteArray() : QJsonDocument(saved).toJson(QJsonDocument::Compact);
}

ReadMarks readReadMarks(const QByteArray &saved)
{
    ReadMarks marks;
    const QJsonObject rooms = QJsonDocument::fromJson(saved).object();
    for (auto room = rooms.begin(); room != rooms.end() && marks.size() < kMostRooms; ++room) {
        const ReadMark mark{room.value()[0].toString().toULongLong(), room.value()[1].toString().toULongLong()};
        if (mark.epoch != 0)
            marks.insert(room.key(), mark);
    }
    return marks;
}

} // namespace outcry
