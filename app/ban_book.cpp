// SPDX-License-Identifier: MIT
#include "app/ban_book.h"

#include "app/settings_file.h"
#include "model/text.h"
#include "model/whole_file.h"
#include "server/ban_list.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace outcry {

/// A timer can not wait longer than this; it looks again then.
static constexpr qint64 kLongestWaitMs = 24 * 60 * 60 * 1000;

static QByteArray momentText(qint64 timeMs)
{
    return timeMs == 0 ? QByteArray("-") : QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

QString banFileOf(const QString &settingsPath)
{
    if (settingsPath.isEmpty())
        return {};
    const QFileInfo settings(settingsPath);
    return settings.dir().filePath(settings.completeBaseName() + QStringLiteral(".bans"));
}

BanBook::BanBook(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_nextEnd(this)
{
    m_nextEnd.setSingleShot(true);
    connect(&m_nextEnd, &QTimer::timeout, this, [this] {
        dropOver();
        (void)write();
        tell();
    });
}

QList<Ban> BanBook::parse(const QByteArray &content, QStringList &complaints)
{
    QList<Ban> bans;
    const QStringList lines = QString::fromUtf8(content).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty() || lines[i].startsWith(u'#'))
            continue;
        const QStringList fields = lines[i].split(u'\t');
        Ban ban;
        ban.address = banAddress(fields[0]);
        const auto momentAt = [&fields](qsizetype field) {
            const QDateTime moment = QDateTime::fromString(fields.value(field).trimmed(), Qt::ISODate);
            return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
        };
        ban.sinceMs = momentAt(1);
        ban.untilMs = momentAt(2);
        ban.nickname = fields.value(3).trimmed();
        const QString end = fields.value(2).trimmed();
        const bool isEndLegal = end.isEmpty() || end == u"-" || ban.untilMs != 0;
        if (ban.address.isEmpty() || !isEndLegal)
            complaints.append(Text::tr("line %1 is no ban: \"%2\"").arg(i + 1).arg(lines[i].left(60)));
        else if (bans.size() < kMost)
            bans.append(ban);
    }
    return bans;
}

QByteArray BanBook::toBytes(const QList<Ban> &bans)
{
    QByteArray bytes("# Addresses that may not come in: ADDRESS, since, until (- for ever), name; separated by tabs.\n");
    for (const Ban &ban : bans) {
        QString name = ban.nickname;
        name.replace(u'\t', u' ').replace(u'\n', u' ');
        bytes += ban.address.toLatin1() + '\t' + momentText(ban.sinceMs) + '\t' + momentText(ban.untilMs) + '\t' + name.toUtf8() + '\n';
    }
    return bytes;
}

Result<Done> BanBook::load()
{
    const Result<QByteArray> content = m_path.isEmpty() ? Result<QByteArray>(QByteArray()) : readSettingsFile(m_path, false);
    if (!content)
        return Error{QStringLiteral("bans"), content.error().text};
    QStringList complaints;
    m_bans = parse(*content, complaints);
    dropOver();
    tell();
    if (!complaints.isEmpty())
        return Error{QStringLiteral("bans"), Text::tr("The list of bans %1: %2.").arg(m_path, complaints.mid(0, 3).join(QStringLiteral("; ")))};
    return Done{};
}

void BanBook::dropOver()
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    m_bans.removeIf([nowMs](const Ban &ban) { return ban.isOver(nowMs); });
}

Result<Done> BanBook::add(Ban ban)
{
    ban.address = banAddress(ban.address);
    if (ban.address.isEmpty())
        return Error{QStringLiteral("bad_address"), Text::tr("That is no address. Right are 203.0.113.7 or 2001:db8::7.")};
    dropOver();
    const auto former = std::find_if(m_bans.begin(), m_bans.end(), [&](const Ban &one) { return one.address == ban.address; });
    if (former == m_bans.end() && m_bans.size() >= kMost)
        return Error{QStringLiteral("too_many"), Text::tr("There are %1 bans already. Lift some first.").arg(kMost)};
    if (former == m_bans.end())
        m_bans.append(ban);
    else
        *former = ban;
    tell();
    return write();
}

BanBook::Standing BanBook::standing(const QStringList &addresses) const
{
    Standing standing;
    for (const QString &address : addresses)
        standing.addresses.append(banAddress(address));
    std::copy_if(m_bans.begin(), m_bans.end(), std::back_inserter(standing.bans),
                 [&](const Ban &ban) { return standing.addresses.contains(ban.address); });
    return standing;
}

Result<Done> BanBook::restore(const Standing &standing)
{
    for (const QString &address : standing.addresses) {
        const auto isOfAddress = [&](const Ban &ban) { return ban.address == address; };
        const auto former = std::find_if(standing.bans.begin(), standing.bans.end(), isOfAddress);
        const auto present = std::find_if(m_bans.begin(), m_bans.end(), isOfAddress);
        if (former == standing.bans.end())
            m_bans.removeIf(isOfAddress);
        else if (present == m_bans.end())
            m_bans.append(*former);
        else
            *present = *former;
    }
    dropOver();
    tell();
    return write();
}

Result<Done> BanBook::lift(const QString &address)
{
    dropOver();
    m_bans.removeIf([&](const Ban &ban) { return ban.address == address; });
    tell();
    return write();
}

Result<Done> BanBook::write()
{
    if (m_path.isEmpty())
        return Done{};
    QDir().mkpath(QFileInfo(m_path).path());
    const Result<Done> written = writeWholeFile(m_path, toBytes(m_bans));
    if (written)
        return written;
    return Error{QStringLiteral("bans"),
                 Text::tr("The bans hold, but could not be written to %1 (%2): they are forgotten when the server ends.").arg(m_path, written.error().text)};
}

void BanBook::tell()
{
    qint64 waitMs = -1;
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    for (const Ban &ban : std::as_const(m_bans)) {
        if (ban.untilMs != 0)
            waitMs = waitMs < 0 ? ban.untilMs - nowMs : std::min(waitMs, ban.untilMs - nowMs);
    }
    m_nextEnd.stop();
    if (waitMs >= 0)
        m_nextEnd.start(int(std::clamp(waitMs + 1, qint64(1), kLongestWaitMs)));
    emit changed(m_bans);
}

} // namespace outcry
