// SPDX-License-Identifier: MIT
#include "client/outbox.h"

#include <QCoreApplication>

#include <algorithm>

namespace outcry {

qsizetype Outbox::indexOf(const QString &key) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&key](const Line &line) { return line.key == key; });
    return found == m_lines.end() ? -1 : found - m_lines.begin();
}

Result<Done> Outbox::add(const Line &line)
{
    if (m_lines.size() >= kMostLines) {
        return Error{QStringLiteral("outbox_full"),
                     QCoreApplication::translate(
                         "outcry",
                         "%1 lines are waiting for the server already; this one was not taken. "
                         "Wait until you are online again.")
                         .arg(kMostLines)};
    }
    m_lines.append(line);
    return Done();
}

std::optional<Outbox::Line> Outbox::find(const QString &key) const
{
    const qsizetype at = indexOf(key);
    return at < 0 ? std::nullopt : std::optional(m_lines[at]);
}

std::optional<Outbox::Line> Outbox::take(const QString &key)
{
    const qsizetype at = indexOf(key);
    return at < 0 ? std::nullopt : std::optional(m_lines.takeAt(at));
}

std::optional<Outbox::Line> Outbox::onItsWay() const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [](const Line &line) { return line.state == State::Sent; });
    return found == m_lines.end() ? std::nullopt : std::optional(*found);
}

std::optional<Outbox::Line> Outbox::next() const
{
    for (const Line &line : m_lines) {
        if (line.state == State::Sent)
            return std::nullopt;
        if (line.state == State::Waiting)
            return line;
    }
    return std::nullopt;
}

void Outbox::setState(const QString &key, State state)
{
    if (const qsizetype at = indexOf(key); at >= 0)
        m_lines[at].state = state;
}

void Outbox::markSent(const QString &key)
{
    const qsizetype at = indexOf(key);
    if (at < 0)
        return;
    m_lines[at].state = State::Sent;
    ++m_lines[at].sendCount;
}

void Outbox::markFailed(const QString &key)
{
    setState(key, State::Failed);
}

void Outbox::retry(const QString &key)
{
    std::optional<Line> line = take(key);
    if (!line)
        return;
    line->state = State::Waiting;
    line->sendCount = 0;
    m_lines.append(*line);
}

void Outbox::putBack(const QString &key)
{
    const qsizetype at = indexOf(key);
    if (at >= 0 && m_lines[at].state == State::Sent)
        m_lines[at].state = State::Waiting;
}

void Outbox::putBackAll()
{
    for (Line &line : m_lines) {
        if (line.state == State::Sent)
            line.state = State::Waiting;
    }
}

int Outbox::count() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [](const Line &line) { return line.state != State::Failed; }));
}

void Outbox::moveLines(const QString &former, const QString &room)
{
    for (Line &line : m_lines) {
        if (line.room == former)
            line.room = room;
    }
}

QList<Outbox::Line> Outbox::lasting() const
{
    QList<Line> lines;
    for (Line line : m_lines) {
        if (line.isEdit()) {
            line.editedSequence = 0;
            line.editedKey.clear();
            line.replyEpoch = 0;
            line.state = State::Failed;
            // The server may have carried out the change under the former.
            line.key += u'+';
            // What it is changed to is no command, whatever it begins with.
            if (line.text.startsWith(u'/'))
                line.text.prepend(u'/');
        }
        // What was to be deleted is no word of anybody's.
        if (!line.text.isEmpty())
            lines.append(line);
    }
    return lines;
}

Outbox Outbox::fromList(const QList<Line> &lines)
{
    Outbox outbox;
    outbox.m_lines = lines.mid(0, kMostLines);
    outbox.putBackAll();
    return outbox;
}

} // namespace outcry
