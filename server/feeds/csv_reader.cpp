// SPDX-License-Identifier: MIT
#include "server/feeds/csv_reader.h"

#include "model/text.h"

#include <QIODevice>

#include <algorithm>

namespace outcry {

static constexpr qint64 kLongestRecord = 64 * 1024;

CsvReader::CsvReader(QIODevice &device)
    : m_device(device)
{
}

CsvReader::Status CsvReader::next(QList<QByteArrayView> &fields)
{
    fields.clear();
    if (!m_error.isEmpty())
        return Status::Broken;
    do {
        if (!readRecord())
            return m_error.isEmpty() ? Status::End : Status::Broken;
    } while (m_record.trimmed().isEmpty());
    if (m_separator == 0)
        chooseSeparator();
    if (!split(fields))
        return breakOff(Text::tr("line %1: a quoted field goes on after its closing quote").arg(m_recordLine));
    return Status::Record;
}

/// One line without its end. False at the end of the file or when it is no text.
bool CsvReader::readLine()
{
    if (m_device.atEnd())
        return false;
    m_line.resize(kLongestRecord + 3);
    m_line.resize(qMax<qint64>(0, m_device.readLine(m_line.data(), m_line.size())));
    if (m_line.isEmpty()) {
        breakOff(Text::tr("it cannot be read to its end: %1").arg(m_device.errorString()));
        return false;
    }
    ++m_linesRead;
    if (m_linesRead == 1) {
        if (m_line.startsWith("\xff\xfe") || m_line.startsWith("\xfe\xff")) {
            breakOff(Text::tr("it is UTF-16 text; save it as UTF-8"));
            return false;
        }
        if (m_line.startsWith("\xef\xbb\xbf"))
            m_line.remove(0, 3);
    }
    if (m_line.size() > kLongestRecord) {
        breakOff(Text::tr("line %1 is longer than %2 bytes").arg(m_linesRead).arg(kLongestRecord));
        return false;
    }
    const auto isBinary = [](char c) { return uchar(c) < 0x20 && c != '\t' && c != '\r' && c != '\n'; };
    if (std::any_of(m_line.cbegin(), m_line.cend(), isBinary)) {
        breakOff(Text::tr("it is not a text file (line %1)").arg(m_linesRead));
        return false;
    }
    while (m_line.endsWith('\n') || m_line.endsWith('\r'))
        m_line.chop(1);
    return true;
}

/// Joins the lines of a record whose quoted field holds line ends.
bool CsvReader::readRecord()
{
    if (!readLine())
        return false;
    m_recordLine = m_linesRead;
    m_record.swap(m_line);
    bool isOpen = m_record.count('"') % 2 != 0;
    while (isOpen) {
        if (m_record.size() > kLongestRecord || !readLine()) {
            if (m_error.isEmpty())
                breakOff(Text::tr("line %1: a quote is never closed").arg(m_recordLine));
            return false;
        }
        m_record.append('\n').append(m_line);
        isOpen = m_line.count('"') % 2 == 0;
    }
    return true;
}

/// The first record decides: whatever of the three occurs most often in it.
void CsvReader::chooseSeparator()
{
    m_separator = ',';
    for (const char candidate : {';', '\t'}) {
        if (m_record.count(candidate) > m_record.count(m_separator))
            m_separator = candidate;
    }
}

bool CsvReader::split(QList<QByteArrayView> &fields)
{
    // Unquoting only ever shortens, so the record's own buffer takes the result.
    m_record.detach();
    qsizetype begin = 0;
    while (begin <= m_record.size()) {
        qsizetype end = begin;
        while (end < m_record.size() && m_record[end] == ' ')
            ++end;
        if (end < m_record.size() && m_record[end] == '"') {
            begin = end++;
            while (end < m_record.size() && (m_record[end] != '"' || m_record.mid(end, 2) == "\"\""))
                end += m_record[end] == '"' ? 2 : 1;
            const qsizetype afterQuote = std::min(end + 1, m_record.size());
            const qsizetype fieldEnd = endOfField(afterQuote);
            if (!QByteArrayView(m_record).sliced(afterQuote, fieldEnd - afterQuote).trimmed().isEmpty())
                return false;
            fields.append(unquoted(begin + 1, end));
            begin = fieldEnd + 1;
            continue;
        }
        end = endOfField(begin);
        fields.append(QByteArrayView(m_record).sliced(begin, end - begin).trimmed());
        begin = end + 1;
    }
    return true;
}

qsizetype CsvReader::endOfField(qsizetype begin) const
{
    const qsizetype separator = m_record.indexOf(m_separator, begin);
    return separator < 0 ? m_record.size() : separator;
}

/// Turns doubled quotes into single ones, in place.
QByteArrayView CsvReader::unquoted(qsizetype begin, qsizetype end)
{
    char *const bytes = m_record.data();
    qsizetype to = begin;
    for (qsizetype from = begin; from < end; ++from) {
        bytes[to++] = bytes[from];
        if (bytes[from] == '"')
            ++from;
    }
    return QByteArrayView(bytes + begin, to - begin).trimmed();
}

CsvReader::Status CsvReader::breakOff(const QString &reason)
{
    m_error = reason;
    return Status::Broken;
}

} // namespace outcry
