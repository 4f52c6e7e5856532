// SPDX-License-Identifier: MIT
#include "ui/input_edit.h"
#include "ui/look.h"
#include "ui/spell_highlighter.h"
#include "ui/spelling.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace outcry;

namespace {

/// A field whose mistakes are underlined.
struct Scene
{
    Scene()
        : spelling(&edit)
    {
        spelling.setNameSource([] { return QStringList{"Xolotl"}; });
        QObject::connect(&edit, &InputEdit::menuRequested, &spelling, &SpellHighlighter::fillMenu);
        edit.resize(500, 100);
        edit.show();
        static_cast<void>(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
    }
    QStringList underlined() const
    {
        QStringList words;
        const QTextBlock block = edit.document()->firstBlock();
        for (const QTextLayout::FormatRange &range : block.layout()->formats())
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                words.append(block.text().mid(range.start, range.length));
        return words;
    }

    InputEdit edit;
    SpellHighlighter spelling;
};

QStringList wordsOf(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions())
        words.append(action->text());
    return words;
}

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theMenuSaysWhatIsMissing();
    void mistakesAreUnderlined_data();
    void mistakesAreUnderlined();
    void theWordBeingTypedIsLeftAlone();
    void aSuggestionReplacesTheWord();
    void anAddedWordIsRightFromNowOn();
    void checkingCanBeSwitchedOff();

private:
    QTemporaryDir m_home;
    bool m_hasEnglish = false;
};

void SpellingTest::initTestCase()
{
    // Never the words of whoever runs the tests, nor those of the last run.
    QVERIFY(m_home.isValid());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    look::apply(*qApp, look::Theme::Light);
    m_hasEnglish = Spelling::shared().languages().contains("en_US");
}

void SpellingTest::init()
{
    const QString test = QTest::currentTestFunction();
    if (!m_hasEnglish && test != "theMenuSaysWhatIsMissing")
        QSKIP("needs hunspell and the dictionary en_US");
    Spelling::shared().setLanguage("en_US");
}

void SpellingTest::theMenuSaysWhatIsMissing()
{
    Scene scene;
    QMenu menu;
    menu.addAction("Copy");

    scene.spelling.fillMenu(&menu, 0);

    auto *choice = menu.actions().first()->menu();
    QVERIFY(choice);
    const QString missing = Spelling::shared().whatIsMissing();
    QCOMPARE(missing.isEmpty(), m_hasEnglish || !Spelling::shared().languages().isEmpty());
    QVERIFY(missing.isEmpty() || wordsOf(*choice).contains(missing));
}

void SpellingTest::mistakesAreUnderlined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("underlined");

    QTest::newRow("right") << "good morning " << QStringList();
    QTest::newRow("wrong") << "good mornnig all " << QStringList{"mornnig"};
    QTest::newRow("apostrophe") << "don't, it's " << QStringList();
    QTest::newRow("a person's name") << "ask xolotl now " << QStringList();
    QTest::newRow("a symbol") << "buy $zzzq now " << QStringList();
    QTest::newRow("capitals") << "AAPL and MSFTX " << QStringList();
    QTest::newRow("an address") << "see https://exampel.com/qwertz now " << QStringList();
    QTest::newRow("a command") << "/nick qwertzu " << QStringList();
    QTest::newRow("digits") << "order a4x9q now " << QStringList();
    QTest::newRow("an emoji by name") << "go :rokket: now " << QStringList();
}

void SpellingTest::mistakesAreUnderlined()
{
    QFETCH(QString, text);
    QFETCH(QStringList, underlined);
    Scene scene;

    QTest::keyClicks(&scene.edit, text);

    QCOMPARE(scene.underlined(), underlined);
}

void SpellingTest::theWordBeingTypedIsLeftAlone()
{
    Scene scene;
    QTest::keyClicks(&scene.edit, "mornnig");
    QVERIFY(scene.underlined().isEmpty());

    QTest::keyClicks(&scene.edit, " ");

    QCOMPARE(scene.underlined(), QStringList{"mornnig"});
}

void SpellingTest::aSuggestionReplacesTheWord()
{
    Scene scene;
    QTest::keyClicks(&scene.edit, "good mornnig all");
    QMenu menu;
    menu.addAction("Copy");

    scene.spelling.fillMenu(&menu, 7);
    for (QAction *action : menu.actions())
        if (action->text() == "morning")
            action->trigger();

    QCOMPARE(scene.edit.toPlainText(), QString("good morning all"));
}

void SpellingTest::anAddedWordIsRightFromNowOn()
{
    Scene scene;
    QTest::keyClicks(&scene.edit, "the outcryings here");
    QCOMPARE(scene.underlined(), QStringList{"outcryings"});

    Spelling::shared().addWord("outcryings");

    QTRY_VERIFY(scene.underlined().isEmpty());
}

void SpellingTest::checkingCanBeSwitchedOff()
{
    Scene scene;
    QTest::keyClicks(&scene.edit, "mornnig all");
    QCOMPARE(scene.underlined(), QStringList{"mornnig"});

    Spelling::shared().setLanguage({});

    QTRY_VERIFY(scene.underlined().isEmpty());
}

QTEST_MAIN(SpellingTest)
#include "tst_spelling.moc"
