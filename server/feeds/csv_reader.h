// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace outcry {

/// Cuts a CSV file (RFC 4180, with ',', ';' or tab between the fields, any line end, with or without a byte order mark) into
/// records, one at a time, so that a large file needs little memory. A broken file stays broken.
class CsvReader
{
public:
    enum class Status { Record, End, Broken };

    /// The device must be open and outlive the reader.
    explicit CsvReader(QIODevice &device);

    /// The fields of the next record that is not empty; views into a buffer that the next call overwrites.
    Status next(QList<QByteArrayView> &fields);
    /// What stands between the fields; 0 before the first record.
    [[nodiscard]] char separator() const { return m_separator; }
    /// Where the last record began, from 1.
    [[nodiscard]] qint64 line() const { return m_recordLine; }
    /// Why it is broken, in words.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    bool readLine();
    bool readRecord();
    void chooseSeparator();
    bool split(QList<QByteArrayView> &fields);
    [[nodiscard]] qsizetype endOfField(qsizetype begin) const;
    QByteArrayView unquoted(qsizetype begin, qsizetype end);
    Status breakOff(const QString &reason);

    QIODevice &m_device;
    QByteArray m_record;
    QByteArray m_line;
    qint64 m_linesRead = 0;
    qint64 m_recordLine = 0;
    char m_separator = 0;
    QString m_error;
};

} // namespace outcry
