// SPDX-License-Identifier: MIT
#include "model/nickname.h"

#include <QTest>

using namespace outcry;

class NicknameTest : public QObject
{
    Q_OBJECT

private slots:
    void legalNamesAreKept_data();
    void legalNamesAreKept();
    void illegalNamesAreRefusedInWords_data();
    void illegalNamesAreRefusedInWords();
    void namesThatLookAlikeHaveOneSkeleton_data();
    void namesThatLookAlikeHaveOneSkeleton();
    void namesThatDifferHaveTwoSkeletons_data();
    void namesThatDifferHaveTwoSkeletons();
    void aSkeletonOfASkeletonIsTheSame_data();
    void aSkeletonOfASkeletonIsTheSame();
    void twoWaysToTypeANameGiveOneText();
    void numbersOfAnonymousUsersStayApart();
};

void NicknameTest::legalNamesAreKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("one letter") << u"a"_qs;
    QTest::newRow("digits") << u"007"_qs;
    QTest::newRow("32 letters") << QString(32, u'x');
    // Each fox takes two UTF-16 units.
    QTest::newRow("32 code points beyond 16 bits") << u"🦊"_qs.repeated(32);
    QTest::newRow("emoji") << u"🦊"_qs;
    QTest::newRow("coloured heart") << u"❤\uFE0F"_qs;
    QTest::newRow("skin tone") << u"👍🏽"_qs;
    QTest::newRow("Cyrillic") << u"Маша"_qs;
    QTest::newRow("Hindi with vowel signs") << u"कुमार"_qs;
    QTest::newRow("Hebrew") << u"שלום"_qs;
    QTest::newRow("Arabic with vowels") << u"مُحَمَّد"_qs;
    QTest::newRow("Chinese") << u"小明"_qs;
    QTest::newRow("Thai") << u"สมชาย"_qs;
    QTest::newRow("Korean") << u"민준"_qs;
    QTest::newRow("punctuation inside") << u"a.b-c_d'e"_qs;
    QTest::newRow("slash inside") << u"a/b"_qs;
    QTest::newRow("HTML is only text") << u"<b>bob</b>"_qs;
    QTest::newRow("percent") << u"%1%n"_qs;
}

void NicknameTest::legalNamesAreKept()
{
    QFETCH(QString, name);

    const Result<Nickname> nickname = Nickname::parse(name);

    QVERIFY2(nickname.isOk(), nickname ? "" : qPrintable(nickname.error().text));
    QCOMPARE(nickname->text(), name);
    QVERIFY(!nickname->skeleton().isEmpty());
}

void NicknameTest::illegalNamesAreRefusedInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("33 letters") << QString(33, u'x');
    QTest::newRow("33 code points beyond 16 bits") << u"🦊"_qs.repeated(33);
    QTest::newRow("a novel") << QString(100'000, u'x');
    QTest::newRow("space inside") << u"ann lee"_qs;
    QTest::newRow("space in front") << u" ann"_qs;
    QTest::newRow("space behind") << u"ann "_qs;
    QTest::newRow("no-break space") << u"ann\u00A0lee"_qs;
    QTest::newRow("ideographic space") << u"\u3000"_qs;
    QTest::newRow("line separator") << u"a\u2028b"_qs;
    QTest::newRow("tab") << u"a\tb"_qs;
    QTest::newRow("line feed") << u"a\nb"_qs;
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("delete") << u"a\u007F"_qs;
    QTest::newRow("C1 control") << u"a\u0085"_qs;
    QTest::newRow("right-to-left mark") << u"\u200Fann"_qs;
    QTest::newRow("left-to-right mark") << u"ann\u200E"_qs;
    QTest::newRow("right-to-left override") << u"\u202Enna"_qs;
    QTest::newRow("isolate") << u"\u2066ann\u2069"_qs;
    QTest::newRow("zero width space") << u"an\u200Bn"_qs;
    QTest::newRow("zero width joiner") << u"an\u200Dn"_qs;
    QTest::newRow("family by joiners") << u"👨\u200D👩\u200D👧"_qs;
    QTest::newRow("byte order mark") << u"\uFEFFann"_qs;
    QTest::newRow("soft hyphen") << u"an\u00ADn"_qs;
    QTest::newRow("tag characters") << u"a\U000E0041"_qs;
    QTest::newRow("Hangul filler, a blank letter") << u"\u3164"_qs;
    QTest::newRow("halfwidth filler") << u"a\uFFA0b"_qs;
    QTest::newRow("blank Braille") << u"\u2800"_qs;
    QTest::newRow("grapheme joiner") << u"a\u034Fb"_qs;
    QTest::newRow("private use") << u"a\uE000"_qs;
    QTest::newRow("unassigned") << u"a\u0378"_qs;
    QTest::newRow("noncharacter") << u"a\uFFFF"_qs;
    QTest::newRow("half a character") << QString(u'a') + QChar(0xD83E);
    QTest::newRow("the other half") << QChar(0xDD8A) + QString(u'a');
    QTest::newRow("replacement character") << u"a\uFFFD"_qs;
    QTest::newRow("accent in front") << u"\u0301ann"_qs;
    QTest::newRow("only an emoji selector") << u"\uFE0F"_qs;
    QTest::newRow("a tower of accents") << u"x"_qs + QString(9, QChar(0x0348));
    QTest::newRow("slash") << u"/nick"_qs;
    QTest::newRow("hash") << u"#lobby"_qs;
    QTest::newRow("at") << u"@ann"_qs;
    QTest::newRow("dollar") << u"$ACME"_qs;
}

void NicknameTest::illegalNamesAreRefusedInWords()
{
    QFETCH(QString, name);

    const Result<Nickname> nickname = Nickname::parse(name);

    QVERIFY(!nickname.isOk());
    QCOMPARE(nickname.error().code, u"nick_illegal"_qs);
    QVERIFY(nickname.error().text.endsWith(u'.'));
}

void NicknameTest::namesThatLookAlikeHaveOneSkeleton_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("case") << u"Ann"_qs << u"aNN"_qs;
    QTest::newRow("German sharp s") << u"Strauß"_qs << u"STRAUSS"_qs;
    QTest::newRow("Greek case and final sigma") << u"ΝΙΚΟΣ"_qs << u"νικος"_qs;
    QTest::newRow("accents") << u"José"_qs << u"Jose"_qs;
    QTest::newRow("two accents") << u"Ệ"_qs << u"e"_qs;
    QTest::newRow("fullwidth") << u"ａｎｎ"_qs << u"ann"_qs;
    QTest::newRow("mathematical bold") << u"𝐚𝐧𝐧"_qs << u"ann"_qs;
    QTest::newRow("in circles") << u"ⓐⓝⓝ"_qs << u"ann"_qs;
    QTest::newRow("superscript") << u"annᵃ"_qs << u"anna"_qs;
    QTest::newRow("ligature") << u"ﬁn"_qs << u"fin"_qs;
    QTest::newRow("Cyrillic a") << u"\u0430nn"_qs << u"ann"_qs;
    QTest::newRow("all Cyrillic") << u"\u0440\u0430\u0443\u0440\u0430\u04CF"_qs << u"paypal"_qs;
    QTest::newRow("Cyrillic capitals") << u"ВОВ"_qs << u"bob"_qs;
    QTest::newRow("Cyrillic palochka") << u"a\u04C0ice"_qs << u"alice"_qs;
    QTest::newRow("Greek omicron") << u"b\u03BFb"_qs << u"bob"_qs;
    QTest::newRow("Greek capitals") << u"ΑΤΕ"_qs << u"ATE"_qs;
    QTest::newRow("Armenian") << u"b\u0585b"_qs << u"bob"_qs;
    QTest::newRow("Cherokee") << u"\u13AA\u13B7"_qs << u"am"_qs;
    QTest::newRow("Cherokee small letters") << u"\uAB7A\uAB87"_qs << u"am"_qs;
    QTest::newRow("Lisu") << u"\uA4D0\uA4F3\uA4D0"_qs << u"BOB"_qs;
    QTest::newRow("small capitals") << u"\u1D00\u0274\u0274"_qs << u"ann"_qs;
    QTest::newRow("stroke") << u"bøb"_qs << u"bob"_qs;
    QTest::newRow("dotless i") << u"b\u0131ll"_qs << u"bill"_qs;
    QTest::newRow("zero and o") << u"b0b"_qs << u"bob"_qs;
    QTest::newRow("one and l") << u"a1ice"_qs << u"alice"_qs;
    QTest::newRow("capital i and l") << u"aIice"_qs << u"alice"_qs;
    QTest::newRow("bar and l") << u"a|ice"_qs << u"alice"_qs;
    QTest::newRow("rn and m") << u"rnary"_qs << u"mary"_qs;
    QTest::newRow("vv and w") << u"vvill"_qs << u"will"_qs;
    QTest::newRow("curly apostrophe") << u"o’neil"_qs << u"o'neil"_qs;
    QTest::newRow("dashes") << u"a\u2013b"_qs << u"a-b"_qs;
    QTest::newRow("hidden joiner") << u"an\u200Dn"_qs << u"ann"_qs;
    QTest::newRow("hidden mark") << u"ann\u200F"_qs << u"ann"_qs;
    QTest::newRow("emoji with and without colour") << u"❤\uFE0F"_qs << u"❤"_qs;
    QTest::newRow("half- and fullwidth Kana") << u"ｶ"_qs << u"カ"_qs;
}

void NicknameTest::namesThatLookAlikeHaveOneSkeleton()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(Nickname::skeletonOf(one), Nickname::skeletonOf(other));
}

void NicknameTest::namesThatDifferHaveTwoSkeletons_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("letters") << u"ann"_qs << u"anna"_qs;
    QTest::newRow("five and s") << u"5am"_qs << u"sam"_qs;
    QTest::newRow("eight and b") << u"8ob"_qs << u"bob"_qs;
    QTest::newRow("e and c") << u"eat"_qs << u"cat"_qs;
    QTest::newRow("n and m") << u"nat"_qs << u"mat"_qs;
    QTest::newRow("u and v") << u"ual"_qs << u"val"_qs;
    QTest::newRow("dash") << u"ann-lee"_qs << u"annlee"_qs;
    QTest::newRow("emoji") << u"🦊"_qs << u"🐻"_qs;
    QTest::newRow("Thai vowels are no accents") << u"กิ"_qs << u"กี"_qs;
    QTest::newRow("Hindi vowel signs are no accents") << u"कु"_qs << u"क"_qs;
    QTest::newRow("Kana ka and ga") << u"か"_qs << u"が"_qs;
    QTest::newRow("Korean") << u"민"_qs << u"미"_qs;
}

void NicknameTest::namesThatDifferHaveTwoSkeletons()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(Nickname::skeletonOf(one) != Nickname::skeletonOf(other));
}

void NicknameTest::aSkeletonOfASkeletonIsTheSame_data()
{
    namesThatLookAlikeHaveOneSkeleton_data();
}

void NicknameTest::aSkeletonOfASkeletonIsTheSame()
{
    QFETCH(QString, one);
    const QString skeleton = Nickname::skeletonOf(one);
    QCOMPARE(Nickname::skeletonOf(skeleton), skeleton);
}

void NicknameTest::twoWaysToTypeANameGiveOneText()
{
    const Result<Nickname> composed = Nickname::parse(u"Jos\u00E9"_qs);
    const Result<Nickname> decomposed = Nickname::parse(u"Jose\u0301"_qs);

    QVERIFY(composed.isOk() && decomposed.isOk());
    QCOMPARE(composed->text(), decomposed->text());
}

void NicknameTest::numbersOfAnonymousUsersStayApart()
{
    QSet<QString> skeletons;
    for (int number = 1; number <= 2000; ++number)
        skeletons.insert(Nickname::skeletonOf(u"AnonymousUser%1"_qs.arg(number)));
    QCOMPARE(skeletons.size(), 2000);
}

QTEST_GUILESS_MAIN(NicknameTest)
#include "tst_nickname.moc"
