// SPDX-License-Identifier: MIT
#include "app/language.h"
#include "model/clock_text.h"
#include "model/desk.h"
#include "model/room_list_model.h"
#include "model/text.h"

#include <QApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace outcry;

/// The program in other languages.
class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void everyLanguageIsSpoken_data();
    void everyLanguageIsSpoken();
    void pluralsFollowTheNumber();
    void anUnknownLanguageIsTheDesktops();
    void numbersAndTimesFollowAChosenLanguage();
    void datesStandInTheOrderOfTheLanguage_data();
    void datesStandInTheOrderOfTheLanguage();
};

void LanguagesTest::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(QLocale::system());
}

void LanguagesTest::everyLanguageIsSpoken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("A name has no spaces.");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("Ein Name hat keine Leerzeichen.");
    QTest::newRow("Korean") << QStringLiteral("ko") << QStringLiteral("이름에는 공백을 쓸 수 없습니다.");
}

void LanguagesTest::everyLanguageIsSpoken()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QVERIFY(languages().contains(language));

    speak(*qApp, language);

    QCOMPARE(Text::tr("A name has no spaces."), text);
}

void LanguagesTest::pluralsFollowTheNumber()
{
    Desk desk;
    const RoomListModel rooms(desk);

    speak(*qApp, QStringLiteral("en"));

    QCOMPARE(RoomListModel::tr("%1, %n unread", nullptr, 3).arg(QStringLiteral("lobby")), QStringLiteral("lobby, 3 unread"));
}

void LanguagesTest::anUnknownLanguageIsTheDesktops()
{
    speak(*qApp, QStringLiteral("tlh"));

    // The tests' locale is C.
    QCOMPARE(Text::tr("A name has no spaces."), QStringLiteral("A name has no spaces."));
}

void LanguagesTest::numbersAndTimesFollowAChosenLanguage()
{
    speak(*qApp, QStringLiteral("de"));

    QCOMPARE(QLocale().toString(1234.5, 'f', 2), QStringLiteral("1.234,50"));
    QCOMPARE(QLocale().toString(QTime(14, 5), QLocale::ShortFormat), QStringLiteral("14:05"));
}

void LanguagesTest::datesStandInTheOrderOfTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("date");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("26 Nov") << QStringLiteral("Thu 26 Nov 2026");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("26. Nov.") << QStringLiteral("Do. 26. Nov. 2026");
    QTest::newRow("Korean") << QStringLiteral("ko") << QStringLiteral("11월 26일") << QStringLiteral("2026년 11월 26일 (목)");
}

void LanguagesTest::datesStandInTheOrderOfTheLanguage()
{
    QFETCH(const QString, language);

    speak(*qApp, language);

    QTEST(dayText(QDate(2026, 11, 26)), "day");
    QTEST(dateText(QDate(2026, 11, 26)), "date");
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
