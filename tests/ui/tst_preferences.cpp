// SPDX-License-Identifier: MIT
#include "ui/preference_table.h"
#include "ui/preferences.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Key = Preferences::Key;
using Kind = PreferenceEntry::Kind;

/// Every preference is asked the same questions, so that a new one is tested on the day it is listed.
class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyHasOneRow();
    void everyRowIsSound();
    void aChangeIsToldOnce();
    void everyPreferenceComesBackFromItsStoredForm();
    void whatIsAsUsualIsNotStored();
    void badValuesChangeNothing_data();
    void badValuesChangeNothing();
    void valuesOutOfBoundsAreBroughtIntoThem();
};

/// A value that is legal and not the usual one; as a settings file would give it back.
static QString anotherValue(const PreferenceEntry &entry)
{
    switch (entry.kind) {
    case Kind::Flag:
        return entry.usual.toBool() ? QStringLiteral("false") : QStringLiteral("true");
    case Kind::Number:
    case Kind::Time:
        return QString::number(entry.usual.toInt() == entry.most ? entry.least : entry.most);
    case Kind::Choice:
        return QString::number(entry.usual.toInt() == 0 ? 1 : 0);
    case Kind::Text:
    case Kind::Named:
        return QStringLiteral("x");
    }
    return {};
}

void PreferencesTest::everyKeyHasOneRow()
{
    QSet<Key> keys;
    QSet<QString> names;
    for (const PreferenceEntry &entry : preferenceTable()) {
        keys.insert(entry.key);
        names.insert(QString::fromLatin1(entry.name));
    }
    QCOMPARE(keys.size(), int(Key::Count));
    QCOMPARE(preferenceTable().size(), std::size_t(Key::Count));
    QCOMPARE(names.size(), int(Key::Count));
}

void PreferencesTest::everyRowIsSound()
{
    for (const PreferenceEntry &entry : preferenceTable()) {
        QVERIFY2(!QByteArray(entry.label).isEmpty(), entry.name);
        QVERIFY2(legalValue(entry, entry.usual) == entry.usual, entry.name);
        if (entry.kind == Kind::Choice)
            QVERIFY2(entry.words.size() >= 2, entry.name);
        if (entry.kind == Kind::Number || entry.kind == Kind::Time)
            QVERIFY2(entry.least < entry.most, entry.name);
        if (entry.kind == Kind::Text || entry.kind == Kind::Named)
            QVERIFY2(entry.most > 0, entry.name);
        if (entry.kind == Kind::Named)
            QVERIFY2(entry.names().size() >= 2, entry.name);
    }
}

void PreferencesTest::aChangeIsToldOnce()
{
    Preferences preferences;
    QSignalSpy changes(&preferences, &Preferences::changed);

    preferences.set(Key::Glow, false);
    preferences.set(Key::Glow, false);
    preferences.reset(Key::Glow);
    preferences.reset(Key::Glow);

    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes[0][0].value<Key>(), Key::Glow);
}

void PreferencesTest::everyPreferenceComesBackFromItsStoredForm()
{
    Preferences preferences;
    for (const PreferenceEntry &entry : preferenceTable())
        preferences.set(entry.key, anotherValue(entry));
    QVariantMap words = preferences.stored();
    QCOMPARE(words.size(), int(Key::Count));
    // An INI file gives words back.
    for (QVariant &word : words)
        word = word.toString();

    Preferences another;
    another.restore(words);

    QCOMPARE(another.stored(), preferences.stored());
}

void PreferencesTest::whatIsAsUsualIsNotStored()
{
    Preferences preferences;
    QVERIFY(preferences.stored().isEmpty());
    preferences.set(Key::Theme, 2);
    QCOMPARE(preferences.stored().keys(), QStringList{QStringLiteral("theme")});
}

void PreferencesTest::badValuesChangeNothing_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("a word for a flag") << Key::Glow << QVariant(QStringLiteral("perhaps"));
    QTest::newRow("nothing for a flag") << Key::Glow << QVariant();
    QTest::newRow("no such choice") << Key::Theme << QVariant(17);
    QTest::newRow("a negative choice") << Key::Theme << QVariant(-1);
    QTest::newRow("a word for a choice") << Key::Theme << QVariant(QStringLiteral("dark"));
    QTest::newRow("a word for a number") << Key::FontPoints << QVariant(QStringLiteral("big"));
}

void PreferencesTest::badValuesChangeNothing()
{
    QFETCH(Key, key);
    QFETCH(QVariant, value);
    Preferences preferences;
    QSignalSpy changes(&preferences, &Preferences::changed);

    preferences.set(key, value);

    QCOMPARE(changes.count(), 0);
    QVERIFY(preferences.isUsual(key));
}

void PreferencesTest::valuesOutOfBoundsAreBroughtIntoThem()
{
    Preferences preferences;
    preferences.set(Key::FontPoints, 4000);
    QCOMPARE(preferences.number(Key::FontPoints), preferenceEntry(Key::FontPoints).most);
    preferences.set(Key::FontPoints, -3);
    QCOMPARE(preferences.number(Key::FontPoints), preferenceEntry(Key::FontPoints).least);
    preferences.set(Key::FontPoints, 0);
    QCOMPARE(preferences.number(Key::FontPoints), 0);
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
