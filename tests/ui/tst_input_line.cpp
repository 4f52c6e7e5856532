// SPDX-License-Identifier: MIT
#include "ui/completion_popup.h"
#include "ui/input_line.h"
#include "ui/look.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace outcry;

namespace {

/// An input line at the bottom of a window.
struct Scene
{
    Scene()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addStretch();
        layout->addWidget(line = new InputLine(&window));
        layout->addWidget(other = new QPlainTextEdit(&window));
        line->setCommands({{"help", "[command]", "What one can do here"},
                           {"me", "<text>", "Say what you do"},
                           {"msg", "<name> <text>", "Say it to one person"},
                           {"nick", "<name>", "Take another name"}});
        line->setNameSource([] { return QStringList{"ann", "anna", "Bob"}; });
        line->setSymbolSource([] {
            return QList<CompletionSymbol>{{"AAPL", "Apple Inc."}, {"MSFT", "Microsoft Corporation"}, {"AMZN"}};
        });
        line->setPriceSource(
            [](const QString &symbol) { return symbol == "AAPL" ? QString("187.20") : QString(); });
        window.resize(600, 400);
        window.show();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
        line->setFocus();
        edit = line->findChild<QPlainTextEdit *>();
    }

    void type(const QString &text) { QTest::keyClicks(edit, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(edit, key, modifiers);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    QWidget *question() const { return line->findChild<QWidget *>("pasteQuestion"); }
    void answer(const char *button)
    {
        QTest::mouseClick(question()->findChild<QPushButton *>(button), Qt::LeftButton);
        QTRY_VERIFY(!question());
    }
    QStringList labels() const
    {
        QStringList all;
        for (const CompletionItem &item : line->completions())
            all.append(item.label);
        return all;
    }

    QWidget window;
    InputLine *line = nullptr;
    QPlainTextEdit *other = nullptr;
    QPlainTextEdit *edit = nullptr;
};

} // namespace

class InputLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void placesAreFound_data();
    void placesAreFound();
    void returnSendsAndClears();
    void shiftReturnBreaksTheLine();
    void blankLinesAreNotSent_data();
    void blankLinesAreNotSent();
    void thePromptStaysOnOneLine();
    void itGrowsToEightLinesAndShrinks();
    void severalPastedLinesAreAskedAbout();
    void pastedLinesAreSentTogether();
    void pastedLinesAreSentOneByOne();
    void aPasteThatIsRefusedLosesNothing();
    void returnSendsNoPaste();
    void tooManyLinesAreNotSentSingly();
    void aLinePastedWithItsEndIsOneLine();
    void farTooMuchIsNotInserted();
    void aPastedPictureKeepsTheText();
    void theUsageOfACommandIsShownWhileItIsTyped();
    void theEmojiWindowFindsAndInserts();
    void emojiUsedLatelyComeFirst();
    void controlUpAsksForALineToAnswer();
    void bytesAreCountedAsTold();
    void ownLinesComeBackByUpAndDown();
    void upMovesWithinSeveralLinesFirst();
    void slashListsCommandsWithTheirUsage();
    void typingGoesOnWhileTheListIsOpen();
    void arrowsChooseAndReturnTakes();
    void aCommandTypedOutIsSentByReturn();
    void escapeClosesTheListForThisWord();
    void tabCompletesNames_data();
    void tabCompletesNames();
    void severalNamesAreListed();
    void symbolsAreListedWithPrices();
    void symbolsAreFoundByTheirNames();
    void emojiAreInserted();
    void anEmojiSpelledOutIsDrawn();
    void pageKeysReadOn();
    void aClickTakesACompletion();
    void tabWithNothingTypedGoesOn();
    void aTooLongLineIsKeptAndSaysWhy();
    void bytesAreCountedNotLetters();
    void draftsAreKept();
    void insertedTextKeepsADistance();
    void nothingIsSentOrCompletedWhileComposing();
    void theListStaysInsideTheWindow();
};

void InputLineTest::placesAreFound_data()
{
    using Kind = CompletionPlace::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << "" << true << Kind::Nothing << 0 << "";
    QTest::newRow("slash") << "/" << false << Kind::Command << 0 << "";
    QTest::newRow("command") << "/ni" << false << Kind::Command << 0 << "ni";
    QTest::newRow("slash later") << "a /ni" << false << Kind::Nothing << 2 << "ni";
    QTest::newRow("after a command") << "/nick bo" << true << Kind::Name << 6 << "bo";
    QTest::newRow("at") << "hi @b" << false << Kind::Name << 3 << "b";
    QTest::newRow("address") << "a@b" << false << Kind::Nothing << 0 << "@b";
    QTest::newRow("symbol") << "buy $aa" << false << Kind::Symbol << 4 << "aa";
    QTest::newRow("money") << "$5" << false << Kind::Nothing << 0 << "5";
    QTest::newRow("smiley") << ":)" << false << Kind::Nothing << 0 << ")";
    QTest::newRow("emoji") << "ok :th" << false << Kind::Emoji << 3 << "th";
    QTest::newRow("plain word") << "an" << false << Kind::Nothing << 0 << "n";
    QTest::newRow("plain word, asked") << "an" << true << Kind::Name << 0 << "an";
    QTest::newRow("second line") << "one\nan" << true << Kind::Name << 4 << "an";
}

void InputLineTest::placesAreFound()
{
    QFETCH(QString, text);
    QFETCH(bool, isAsked);
    QFETCH(CompletionPlace::Kind, kind);
    QFETCH(int, start);
    QFETCH(QString, typed);

    const CompletionPlace place = completionPlace(text, int(text.size()), isAsked);

    QCOMPARE(place.kind, kind);
    QCOMPARE(place.start, start);
    QCOMPARE(place.length, int(text.size()) - start);
    if (kind != CompletionPlace::Kind::Nothing)
        QCOMPARE(place.typed, typed);
}

void InputLineTest::returnSendsAndClears()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);

    scene.type("hello there");
    scene.press(Qt::Key_Return);

    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), QString("hello there"));
    QVERIFY(scene.line->draft().isEmpty());
}

void InputLineTest::shiftReturnBreaksTheLine()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);

    scene.type("one");
    scene.press(Qt::Key_Return, Qt::ShiftModifier);
    scene.type("two");
    QCOMPARE(sent.count(), 0);
    scene.press(Qt::Key_Enter, Qt::KeypadModifier);

    QCOMPARE(sent.value(0).value(0).toString(), QString("one\ntwo"));
}

void InputLineTest::blankLinesAreNotSent_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << "";
    QTest::newRow("spaces") << "   ";
    QTest::newRow("breaks") << "\n\n ";
}

void InputLineTest::blankLinesAreNotSent()
{
    QFETCH(QString, text);
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.line->setDraft(text);

    scene.press(Qt::Key_Return);

    QCOMPARE(sent.count(), 0);
    QCOMPARE(scene.line->draft(), text);
}

void InputLineTest::thePromptStaysOnOneLine()
{
    Scene scene;
    const QString prompt("Message to #a-room-with-a-long-name, or / for commands");
    scene.line->setPrompt(prompt);
    QTRY_COMPARE(scene.edit->placeholderText(), prompt);

    scene.window.resize(260, 400);
    QTRY_VERIFY(scene.edit->placeholderText().endsWith(QChar(0x2026)));
    const QFontMetrics metrics(scene.edit->font());
    QVERIFY(metrics.horizontalAdvance(scene.edit->placeholderText()) < scene.edit->viewport()->width());
    QVERIFY(prompt.startsWith(scene.edit->placeholderText().chopped(1)));

    scene.window.resize(700, 400);
    QTRY_COMPARE(scene.edit->placeholderText(), prompt);
}

void InputLineTest::itGrowsToEightLinesAndShrinks()
{
    Scene scene;
    const int one = scene.edit->height();
    const int lineHeight = QFontMetrics(scene.edit->font()).lineSpacing();

    scene.line->setDraft("1\n2\n3");
    QTRY_COMPARE(scene.edit->height(), one + 2 * lineHeight);
    scene.line->setDraft(QString("x\n").repeated(30));
    QTRY_COMPARE(scene.edit->height(), one + 7 * lineHeight);
    scene.line->setDraft(QString("word ").repeated(40));
    QTRY_VERIFY(scene.edit->height() > one && scene.edit->height() < one + 7 * lineHeight);
    scene.line->setDraft({});
    QTRY_COMPARE(scene.edit->height(), one);
}

void InputLineTest::severalPastedLinesAreAskedAbout()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.paste("a\r\nb\nc");
    QVERIFY(scene.question());
    QVERIFY(scene.line->draft().isEmpty());

    scene.answer("insertOnly");

    QCOMPARE(sent.count(), 0);
    QCOMPARE(scene.line->draft(), QString("a\nb\nc"));
    scene.press(Qt::Key_Return);
    QCOMPARE(sent.value(0).value(0).toString(), QString("a\nb\nc"));
}

void InputLineTest::pastedLinesAreSentTogether()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.type("so: ");
    scene.paste("a\nb");

    scene.answer("sendTogether");

    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent[0][0].toString(), QString("so: a\nb"));
    QVERIFY(scene.line->draft().isEmpty());
}

void InputLineTest::pastedLinesAreSentOneByOne()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.paste("a\n\nb\n");

    scene.answer("sendSingly");

    QCOMPARE(sent.count(), 2);
    QCOMPARE(sent[0][0].toString(), QString("a"));
    QCOMPARE(sent[1][0].toString(), QString("b"));
    QVERIFY(scene.line->draft().isEmpty());
}

void InputLineTest::aPasteThatIsRefusedLosesNothing()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.type("kept");
    scene.paste("a\nb");

    QTest::keyClick(scene.question(), Qt::Key_Escape);

    QTRY_VERIFY(!scene.question());
    QCOMPARE(sent.count(), 0);
    QCOMPARE(scene.line->draft(), QString("kept"));
}

void InputLineTest::returnSendsNoPaste()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.paste("a\nb");
    QVERIFY(QTest::qWaitForWindowActive(scene.question()));

    QTest::keyClick(scene.question()->focusWidget(), Qt::Key_Return);

    QTRY_VERIFY(!scene.question());
    QCOMPARE(sent.count(), 0);
}

void InputLineTest::tooManyLinesAreNotSentSingly()
{
    Scene scene;
    scene.line->setLongestMessageBytes(100);
    scene.paste(QString("line\n").repeated(60));

    QVERIFY(!scene.question()->findChild<QPushButton *>("sendSingly")->isEnabled());
    QVERIFY(!scene.question()->findChild<QPushButton *>("sendTogether")->isEnabled());
    QVERIFY(scene.question()->findChild<QPushButton *>("insertOnly")->isEnabled());
}

void InputLineTest::aLinePastedWithItsEndIsOneLine()
{
    Scene scene;

    scene.paste("one line\n");

    QVERIFY(!scene.question());
    QCOMPARE(scene.line->draft(), QString("one line"));
}

void InputLineTest::farTooMuchIsNotInserted()
{
    Scene scene;
    scene.type("kept");

    scene.paste(QString(1'000'000, u'x'));

    QCOMPARE(scene.line->draft(), QString("kept"));
    QVERIFY(scene.line->noteText().contains("1,000,000"));
    scene.type("!");
    QVERIFY(scene.line->noteText().isEmpty());
}

void InputLineTest::aPastedPictureKeepsTheText()
{
    Scene scene;
    scene.type("look at this");
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);

    scene.press(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(scene.line->draft(), QString("look at this"));
    QVERIFY(scene.line->noteText().startsWith("Pictures cannot be sent"));
}

void InputLineTest::theUsageOfACommandIsShownWhileItIsTyped()
{
    Scene scene;
    scene.type("/msg bob");
    QVERIFY(scene.line->noteText().startsWith("/msg <name> <text>"));

    scene.press(Qt::Key_Return);

    QVERIFY(scene.line->noteText().isEmpty());
}

void InputLineTest::theEmojiWindowFindsAndInserts()
{
    Scene scene;
    scene.type("up ");
    QTest::mouseClick(scene.line->findChild<QToolButton *>("emojiButton"), Qt::LeftButton);
    auto *palette = scene.line->findChild<QWidget *>("emojiPalette");
    QVERIFY(palette && palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();

    QTest::keyClicks(field, "rocket");
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(scene.line->draft(), QString::fromUtf8("up \xf0\x9f\x9a\x80"));
    QTRY_VERIFY(!scene.line->findChild<QWidget *>("emojiPalette"));
    QCOMPARE(scene.line->recentEmoji(), QStringList{QString::fromUtf8("\xf0\x9f\x9a\x80")});
}

void InputLineTest::emojiUsedLatelyComeFirst()
{
    Scene scene;
    scene.line->setRecentEmoji({QString::fromUtf8("\xf0\x9f\x90\xbb")});
    QTest::mouseClick(scene.line->findChild<QToolButton *>("emojiButton"), Qt::LeftButton);
    auto *palette = scene.line->findChild<QWidget *>("emojiPalette");

    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);

    QCOMPARE(scene.line->draft(), QString::fromUtf8("\xf0\x9f\x90\xbb"));
}

void InputLineTest::controlUpAsksForALineToAnswer()
{
    Scene scene;
    QSignalSpy steps(scene.line, &InputLine::replyStepRequested);
    QSignalSpy escapes(scene.line, &InputLine::escaped);

    scene.press(Qt::Key_Up, Qt::ControlModifier);
    scene.press(Qt::Key_Down, Qt::ControlModifier);
    scene.press(Qt::Key_Escape);

    QCOMPARE(steps.count(), 2);
    QCOMPARE(steps[0][0].toInt(), -1);
    QCOMPARE(steps[1][0].toInt(), 1);
    QCOMPARE(escapes.count(), 1);
}

void InputLineTest::bytesAreCountedAsTold()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.line->setByteCounter([](const QString &text) { return 100 + text.size(); });
    scene.line->setLongestMessageBytes(104);
    scene.type("five!");

    scene.press(Qt::Key_Return);

    QCOMPARE(sent.count(), 0);
    scene.press(Qt::Key_Backspace);
    scene.press(Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void InputLineTest::ownLinesComeBackByUpAndDown()
{
    Scene scene;
    for (const char *text : {"first", "second", "second"}) {
        scene.type(text);
        scene.press(Qt::Key_Return);
    }
    scene.type("unsent");

    scene.press(Qt::Key_Up);
    QCOMPARE(scene.line->draft(), QString("second"));
    scene.press(Qt::Key_Up);
    QCOMPARE(scene.line->draft(), QString("first"));
    scene.press(Qt::Key_Up);
    QCOMPARE(scene.line->draft(), QString("first"));
    scene.press(Qt::Key_Down);
    scene.press(Qt::Key_Down);
    QCOMPARE(scene.line->draft(), QString("unsent"));
}

void InputLineTest::upMovesWithinSeveralLinesFirst()
{
    Scene scene;
    scene.type("sent");
    scene.press(Qt::Key_Return);
    scene.line->setDraft("one\ntwo");

    scene.press(Qt::Key_Up);
    QCOMPARE(scene.line->draft(), QString("one\ntwo"));
    QCOMPARE(scene.edit->textCursor().blockNumber(), 0);
    scene.press(Qt::Key_Up);

    QCOMPARE(scene.line->draft(), QString("sent"));
}

void InputLineTest::slashListsCommandsWithTheirUsage()
{
    Scene scene;

    scene.type("/");

    QCOMPARE(scene.labels(), QStringList({"/help", "/me", "/msg", "/nick"}));
    QCOMPARE(scene.line->completions().last().detail, QString("<name>  Take another name"));
}

void InputLineTest::typingGoesOnWhileTheListIsOpen()
{
    Scene scene;

    scene.type("/m");
    QCOMPARE(scene.labels(), QStringList({"/me", "/msg"}));
    scene.type("s");
    QCOMPARE(scene.labels(), QStringList({"/msg"}));
    scene.press(Qt::Key_Backspace);
    QCOMPARE(scene.labels().size(), 2);
    scene.type("zz");
    QVERIFY(!scene.line->isCompleting());
    QCOMPARE(scene.line->draft(), QString("/mzz"));
}

void InputLineTest::arrowsChooseAndReturnTakes()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.type("/m");

    scene.press(Qt::Key_Down);
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.line->draft(), QString("/msg "));
    QVERIFY(!scene.line->isCompleting());
    QCOMPARE(sent.count(), 0);

    scene.line->setDraft({});
    scene.type("/m");
    scene.press(Qt::Key_Up);
    scene.press(Qt::Key_Tab);
    QCOMPARE(scene.line->draft(), QString("/msg "));
}

void InputLineTest::aCommandTypedOutIsSentByReturn()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);

    scene.type("/help");
    QVERIFY(scene.line->isCompleting());
    scene.press(Qt::Key_Return);

    QCOMPARE(sent.value(0).value(0).toString(), QString("/help"));
    QVERIFY(!scene.line->isCompleting());
}

void InputLineTest::escapeClosesTheListForThisWord()
{
    Scene scene;
    scene.type("/m");

    scene.press(Qt::Key_Escape);
    scene.type("e");
    QVERIFY(!scene.line->isCompleting());
    scene.press(Qt::Key_Return);
    scene.type("/m");

    QVERIFY(scene.line->isCompleting());
}

void InputLineTest::tabCompletesNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("completed");

    QTest::newRow("at the start") << "bo"
                                  << "Bob: ";
    QTest::newRow("later") << "hello bo"
                           << "hello Bob ";
    QTest::newRow("with a sign") << "@bo"
                                 << "Bob: ";
    QTest::newRow("as an argument") << "/msg bo"
                                    << "/msg Bob ";
    QTest::newRow("nobody") << "zz"
                            << "zz";
}

void InputLineTest::tabCompletesNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, completed);
    Scene scene;
    scene.type(typed);

    scene.press(Qt::Key_Tab);

    QCOMPARE(scene.line->draft(), completed);
    QVERIFY(scene.edit->hasFocus());
}

void InputLineTest::severalNamesAreListed()
{
    Scene scene;
    scene.type("an");
    QVERIFY(!scene.line->isCompleting());

    scene.press(Qt::Key_Tab);
    QCOMPARE(scene.labels(), QStringList({"ann", "anna"}));
    scene.type("na");
    QCOMPARE(scene.labels(), QStringList({"anna"}));
    scene.press(Qt::Key_Tab);

    QCOMPARE(scene.line->draft(), QString("anna: "));
}

void InputLineTest::symbolsAreListedWithPrices()
{
    Scene scene;
    scene.type("buy $");
    QCOMPARE(scene.labels(), QStringList({"$AAPL", "$MSFT", "$AMZN"}));
    QCOMPARE(scene.line->completions().first().detail, QString("Apple Inc."));
    QCOMPARE(scene.line->completions().first().price, QString("187.20"));

    scene.type("am");
    scene.press(Qt::Key_Return);

    QCOMPARE(scene.line->draft(), QString("buy $AMZN "));
}

void InputLineTest::symbolsAreFoundByTheirNames()
{
    Scene scene;
    scene.type("buy $app");
    QCOMPARE(scene.labels(), QStringList({"$AAPL"}));
    QCOMPARE(scene.line->completions().first().detail, QString("Apple Inc."));
    QCOMPARE(scene.line->completions().first().price, QString("187.20"));

    scene.press(Qt::Key_Return);

    QCOMPARE(scene.line->draft(), QString("buy $AAPL "));
}

void InputLineTest::emojiAreInserted()
{
    Scene scene;
    scene.type("ok :thumbsup");

    scene.press(Qt::Key_Tab);

    QCOMPARE(scene.line->draft(), QString::fromUtf8("ok \xf0\x9f\x91\x8d "));
}

void InputLineTest::anEmojiSpelledOutIsDrawn()
{
    Scene scene;

    scene.type("ok :thumbsup:");
    QCOMPARE(scene.line->draft(), QString::fromUtf8("ok \xf0\x9f\x91\x8d "));
    QVERIFY(!scene.line->isCompleting());

    scene.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(scene.line->draft(), QString("ok :thumbsup"));

    for (const char *text : {"at 9:30: go", "see ::", "a :nosuchthing: b", "http://a.example:80/"}) {
        scene.line->setDraft({});
        scene.type(text);
        QCOMPARE(scene.line->draft(), QString(text));
    }
}

void InputLineTest::pageKeysReadOn()
{
    Scene scene;
    QSignalSpy pages(scene.line, &InputLine::pageRequested);
    scene.type("hello");

    scene.press(Qt::Key_PageUp);
    scene.press(Qt::Key_PageDown);

    QCOMPARE(pages.count(), 2);
    QCOMPARE(pages[0][0].toInt(), -1);
    QCOMPARE(pages[1][0].toInt(), 1);
    QCOMPARE(scene.line->draft(), QString("hello"));
}

void InputLineTest::aClickTakesACompletion()
{
    Scene scene;
    scene.type("/");
    auto *list = scene.window.findChild<QListWidget *>();
    QVERIFY(list);

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(3)).center());

    QCOMPARE(scene.line->draft(), QString("/nick "));
    QVERIFY(scene.edit->hasFocus());
}

void InputLineTest::tabWithNothingTypedGoesOn()
{
    Scene scene;

    scene.press(Qt::Key_Tab);

    QVERIFY(!scene.edit->hasFocus());
    QVERIFY(scene.line->draft().isEmpty());
}

void InputLineTest::aTooLongLineIsKeptAndSaysWhy()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.line->setLongestMessageBytes(20);
    scene.type("short");
    QVERIFY(scene.line->noteText().isEmpty());
    scene.line->setDraft(QString(18, u'x'));
    QVERIFY(scene.line->noteText().contains("2 of 20"));

    scene.line->setDraft(QString(25, u'x'));
    QVERIFY(scene.line->noteText().contains("5 bytes"));
    scene.press(Qt::Key_Return);

    QCOMPARE(sent.count(), 0);
    QCOMPARE(scene.line->draft().size(), 25);
    scene.line->setDraft(QString(20, u'x'));
    scene.press(Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QVERIFY(scene.line->noteText().isEmpty());
}

void InputLineTest::bytesAreCountedNotLetters()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.line->setLongestMessageBytes(20);
    scene.line->setDraft(QString::fromUtf8("\xed\x95\x9c\xea\xb5\xad\xec\x96\xb4").repeated(3));

    scene.press(Qt::Key_Return);

    QCOMPARE(sent.count(), 0);
    QVERIFY(scene.line->noteText().contains("7 bytes"));
}

void InputLineTest::draftsAreKept()
{
    Scene scene;
    QSignalSpy changes(scene.line, &InputLine::draftChanged);
    scene.type("in room one");
    const QString draft = scene.line->draft();

    scene.line->setDraft("@bob's");
    QVERIFY(!scene.line->isCompleting());
    scene.line->setDraft(draft);

    QCOMPARE(scene.line->draft(), QString("in room one"));
    QCOMPARE(scene.edit->textCursor().position(), int(draft.size()));
    QVERIFY(changes.count() > 0);
}

void InputLineTest::insertedTextKeepsADistance()
{
    Scene scene;
    scene.line->insertText("ann: ");
    QCOMPARE(scene.line->draft(), QString("ann: "));
    scene.type("hi");

    scene.line->insertText("$AAPL ");

    QCOMPARE(scene.line->draft(), QString("ann: hi $AAPL "));
}

void InputLineTest::nothingIsSentOrCompletedWhileComposing()
{
    Scene scene;
    QSignalSpy sent(scene.line, &InputLine::submitted);
    scene.type("a");
    QInputMethodEvent composing(QString::fromUtf8("\xed\x95\x9c"), {});
    QApplication::sendEvent(scene.edit, &composing);

    scene.press(Qt::Key_Return);
    scene.press(Qt::Key_Tab);
    QCOMPARE(sent.count(), 0);
    QCOMPARE(scene.line->draft(), QString("a"));

    QInputMethodEvent done;
    done.setCommitString(QString::fromUtf8("\xed\x95\x9c"));
    QApplication::sendEvent(scene.edit, &done);
    scene.press(Qt::Key_Return);
    QCOMPARE(sent.value(0).value(0).toString(), QString::fromUtf8("a\xed\x95\x9c"));
}

void InputLineTest::theListStaysInsideTheWindow()
{
    Scene scene;
    for (const QSize size : {QSize(600, 400), QSize(220, 180)}) {
        scene.window.resize(size);
        scene.line->setDraft({});
        scene.type(QString(20, u'x') + " /");
        scene.line->setDraft({});
        scene.type("/");
        const auto *popup = scene.window.findChild<CompletionPopup *>();
        QVERIFY(popup && popup->isVisible());
        QVERIFY2(scene.window.rect().contains(popup->geometry()),
                 QTest::toString(popup->geometry()));
        scene.line->grab();
    }
}

QTEST_MAIN(InputLineTest)
#include "tst_input_line.moc"
