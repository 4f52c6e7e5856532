// SPDX-License-Identifier: MIT
#include "model/topic.h"

#include "model/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry {

static constexpr qsizetype kLongestRoomName = 32;

Result<Topic> Topic::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView kind = slash < 0 ? text : text.left(slash);
    const QStringView name = slash < 0 ? QStringView() : text.mid(slash + 1);
    if (kind == u"room") {
        if (const QString room = legalRoomName(name); !room.isEmpty())
            return Topic::room(room);
    } else if (kind == u"quotes") {
        if (name == u"*")
            return Topic::allQuotes();
        if (const QString symbol = legalSymbol(name); !symbol.isEmpty())
            return Topic::quotes(symbol);
    }
    return Error{QStringLiteral("bad_topic"),
                 QCoreApplication::translate(
                     "outcry", "\"%1\" is no topic; topics look like room/lobby, quotes/ACME or quotes/*")
                     .arg(text.left(60))};
}

QString Topic::toString() const
{
    switch (m_kind) {
    case Kind::Room:
        return QStringLiteral("room/") + m_name;
    case Kind::Quotes:
        return QStringLiteral("quotes/") + m_name;
    case Kind::None:
        break;
    }
    return {};
}

QString legalRoomName(QStringView text)
{
    QStringView name = text.trimmed();
    if (name.startsWith(u'#'))
        name = name.mid(1);
    if (name.isEmpty() || name.size() > kLongestRoomName)
        return {};
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    };
    if (std::all_of(name.begin(), name.end(), isPlain))
        return name.toString();
    // Checked after normalising: one sign may stand for several words with blanks between them.
    const QString room = name.toString().normalized(QString::NormalizationForm_KC).toLower();
    const auto isLegal = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
    if (room.size() > kLongestRoomName || !std::all_of(room.begin(), room.end(), isLegal))
        return {};
    return room;
}

} // namespace outcry
