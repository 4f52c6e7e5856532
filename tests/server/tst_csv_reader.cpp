// SPDX-License-Identifier: MIT
#include "server/feeds/csv_reader.h"

#include <QBuffer>
#include <QTest>

using namespace outcry;

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsCutIntoRecords_data();
    void aFileIsCutIntoRecords();
    void aBrokenFileStaysBroken_data();
    void aBrokenFileStaysBroken();
    void theLineIsWhereTheRecordBegan();
};

using Records = QList<QByteArrayList>;

static Records recordsOf(CsvReader &reader)
{
    Records records;
    QList<QByteArrayView> fields;
    while (reader.next(fields) == CsvReader::Status::Record) {
        records.append(QByteArrayList());
        for (const QByteArrayView field : fields)
            records.last().append(field.toByteArray());
    }
    return records;
}

void CsvReaderTest::aFileIsCutIntoRecords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Records>("records");
    const Records plain{{"a", "b"}, {"1", "2"}};
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << plain;
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << plain;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" "a,b\n1,2\n") << plain;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << plain;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << plain;
    QTest::newRow("blanks around") << QByteArray(" a , b \n 1 ,\t2\n") << plain;
    QTest::newRow("empty lines") << QByteArray("\n\r\na,b\n\n   \n1,2\n\n") << plain;
    QTest::newRow("all quoted") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"\n") << plain;
    QTest::newRow("blank before a quote") << QByteArray("a, \"b\" \n1,2") << plain;
    QTest::newRow("separator in quotes") << QByteArray("\"a,x\",b") << Records{{"a,x", "b"}};
    QTest::newRow("quote in quotes") << QByteArray("\"a\"\"x\"\"\",b") << Records{{"a\"x\"", "b"}};
    QTest::newRow("line end in quotes") << QByteArray("\"a\nx\",b\n1,2") << Records{{"a\nx", "b"}, {"1", "2"}};
    QTest::newRow("empty quotes") << QByteArray("\"\",b") << Records{{"", "b"}};
    QTest::newRow("empty fields") << QByteArray("a,b,c\n,,\n") << Records{{"a", "b", "c"}, {"", "", ""}};
    QTest::newRow("trailing separator") << QByteArray("a,b\n1,2,\n") << Records{{"a", "b"}, {"1", "2", ""}};
    QTest::newRow("quoted last empty") << QByteArray("a,\"\"") << Records{{"a", ""}};
    QTest::newRow("nothing") << QByteArray() << Records();
    QTest::newRow("only line ends") << QByteArray("\n\n\n") << Records();
    QTest::newRow("comma decides over a lone semicolon") << QByteArray("a,b,c;d\n") << Records{{"a", "b", "c;d"}};
}

void CsvReaderTest::aFileIsCutIntoRecords()
{
    QFETCH(QByteArray, file);
    QFETCH(Records, records);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);

    const Records found = recordsOf(reader);

    QVERIFY2(reader.error().isEmpty(), qPrintable(reader.error()));
    QCOMPARE(found, records);
}

void CsvReaderTest::aBrokenFileStaysBroken_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("binary") << QByteArray("a,b\n1,\0x\n", 9) << "not a text file (line 2)";
    QTest::newRow("program") << QByteArray("\x7f" "ELF\x02\x01\x01", 7) << "not a text file";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe" "a\0,\0", 6) << "UTF-16";
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << "line 2: a quote is never closed";
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"1\"x,2\n") << "line 2: a quoted field goes on";
    QTest::newRow("giant line") << QByteArray(70'000, 'x') << "line 1 is longer than 65536 bytes";
    QTest::newRow("giant second line") << QByteArray("a,b\n") + QByteArray(200'000, '1') << "line 2 is longer";
    QTest::newRow("giant quoted field") << QByteArray("a,\"") + QByteArray("x\n").repeated(60'000) << "never closed";
}

void CsvReaderTest::aBrokenFileStaysBroken()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);

    recordsOf(reader);

    QVERIFY2(reader.error().contains(says), qPrintable(reader.error()));
    QList<QByteArrayView> fields;
    QCOMPARE(reader.next(fields), CsvReader::Status::Broken);
}

void CsvReaderTest::theLineIsWhereTheRecordBegan()
{
    QByteArray file("a,b\n\n\"1\n1\",2\n3,4\n");
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);
    QList<QByteArrayView> fields;
    QList<qint64> lines;

    while (reader.next(fields) == CsvReader::Status::Record)
        lines.append(reader.line());

    QCOMPARE(lines, (QList<qint64>{1, 3, 5}));
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
