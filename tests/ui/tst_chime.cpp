// SPDX-License-Identifier: MIT
#include "ui/chime.h"
#include "ui/sound_player.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace outcry;

/// The sounds: sound files, short, soft, and without a click at either end.
class ChimeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCallingHasItsOwnFile_data();
    void everyCallingHasItsOwnFile();
    void theFilesGoWithThePlayer();
};

template <typename Number>
static Number at(const QByteArray &bytes, qsizetype place)
{
    return qFromLittleEndian<Number>(bytes.constData() + place);
}

void ChimeTest::everyCallingHasItsOwnFile_data()
{
    QTest::addColumn<Calling>("calling");
    QTest::newRow("line") << Calling::Line;
    QTest::newRow("mention") << Calling::Mention;
    QTest::newRow("direct") << Calling::Direct;
    QTest::newRow("alert") << Calling::Alert;
}

void ChimeTest::everyCallingHasItsOwnFile()
{
    QFETCH(Calling, calling);

    const QByteArray file = chime(calling);

    QVERIFY(file.startsWith("RIFF"));
    QCOMPARE(file.mid(8, 8), QByteArray("WAVEfmt "));
    QCOMPARE(at<quint32>(file, 4), quint32(file.size() - 8));
    QCOMPARE(at<quint32>(file, 24), quint32(kChimeRate));
    QCOMPARE(at<quint32>(file, 40), quint32(file.size() - 44));
    const qsizetype samples = (file.size() - 44) / 2;
    QVERIFY(samples > kChimeRate / 10 && samples < kChimeRate);
    int loudest = 0;
    for (qsizetype i = 0; i < samples; ++i)
        loudest = std::max(loudest, std::abs(int(at<qint16>(file, 44 + 2 * i))));
    QVERIFY(loudest > 2'000 && loudest < 16'000);
    QVERIFY(std::abs(at<qint16>(file, 44)) < 50);
    QVERIFY(std::abs(at<qint16>(file, file.size() - 2)) < 50);
    for (const Calling other : {Calling::Line, Calling::Mention, Calling::Direct, Calling::Alert})
        QCOMPARE(chime(other) == file, other == calling);
}

void ChimeTest::theFilesGoWithThePlayer()
{
    QString path;
    {
        DesktopSoundPlayer player;
        path = player.fileOf(Calling::Mention);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), chime(Calling::Mention));
        QCOMPARE(player.fileOf(Calling::Mention), path);
    }

    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(ChimeTest)
#include "tst_chime.moc"
