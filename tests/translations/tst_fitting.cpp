// SPDX-License-Identifier: MIT
#include "app/language.h"
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/client_window.h"
#include "ui/login_dialog.h"
#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/server_window.h"
#include "ui/settings_dialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

using namespace outcry;

/// Every window in every language, as small as it may be, at the scale the environment asks for (QT_SCALE_FACTOR; the tests
/// are run with several): no words are cut off, no two keys of a menu are alike. And mirrored, for people who read from
/// right to left.
class FittingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void wordsAreNotCutOff_data();
    void wordsAreNotCutOff();
    void keysOfAMenuDiffer_data();
    void keysOfAMenuDiffer();
    void panesAreMirrored();

private:
    [[nodiscard]] std::unique_ptr<QWidget> makeWindow(const QString &name);

    ScriptedSource m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
};

namespace {

const QStringList kWindows{QStringLiteral("client"), QStringLiteral("server"), QStringLiteral("login"), QStringLiteral("settings")};

/// Words of a widget that it means to show whole.
QString wholeWordsOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const bool isWhole = label != nullptr && !label->wordWrap() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored;
    return isWhole ? label->text() : QString();
}

void collectDoubledKeys(const QList<QAction *> &actions, const QString &where, QStringList &found, int depth = 0)
{
    QHash<QString, QString> known;
    for (const QAction *action : actions) {
        if (!action->isVisible() || action->isSeparator())
            continue;
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty() && known.contains(key.toString()))
            found << QStringLiteral("%1: \"%2\" and \"%3\" both have %4").arg(where, known[key.toString()], action->text(), key.toString());
        known.insert(key.toString(), action->text());
        if (action->menu() != nullptr && depth < 4)
            collectDoubledKeys(action->menu()->actions(), action->text(), found, depth + 1);
    }
}

} // namespace

void FittingTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
}

void FittingTest::cleanup()
{
    m_desk.reset();
    for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

std::unique_ptr<QWidget> FittingTest::makeWindow(const QString &name)
{
    const auto fine = [](const QString &) { return QString(); };
    m_preferences = std::make_unique<Preferences>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(m_source);
    std::unique_ptr<QWidget> window;
    if (name == QStringLiteral("client"))
        window = std::make_unique<ClientWindow>(*m_desk, *m_preferences);
    else if (name == QStringLiteral("server"))
        window = std::make_unique<ServerWindow>(*m_desk, *m_preferences);
    else if (name == QStringLiteral("login"))
        window = std::make_unique<LoginDialog>(fine, fine);
    else
        window = std::make_unique<SettingsDialog>(*m_preferences);
    m_source.login(QStringLiteral("ann"));
    m_source.enter(QStringLiteral("lobby"), {QStringLiteral("bob")});
    window->show();
    return window;
}

void FittingTest::wordsAreNotCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("window");
    for (const QString &language : languages()) {
        for (const QString &window : kWindows)
            QTest::addRow("%s %s", qPrintable(language), qPrintable(window)) << language << window;
    }
}

void FittingTest::wordsAreNotCutOff()
{
    QFETCH(QString, language);
    QFETCH(QString, window);
    speak(*qApp, language);
    const auto shown = makeWindow(window);
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    shown->resize(shown->minimumSizeHint().expandedTo({look::gap() * 112, look::gap() * 70}));
    QCoreApplication::processEvents();

    QStringList cut;
    for (const QWidget *widget : shown->findChildren<QWidget *>()) {
        const QString words = widget->isVisible() ? wholeWordsOf(*widget) : QString();
        if (!words.isEmpty() && widget->width() < widget->minimumSizeHint().width())
            cut << QStringLiteral("%1 \"%2\": %3 of %4").arg(QString::fromLatin1(widget->metaObject()->className()), words)
                       .arg(widget->width()).arg(widget->minimumSizeHint().width());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void FittingTest::keysOfAMenuDiffer_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

void FittingTest::keysOfAMenuDiffer()
{
    QFETCH(QString, language);
    speak(*qApp, language);
    QStringList doubled;
    for (const QString &name : {QStringLiteral("client"), QStringLiteral("server")}) {
        const auto window = makeWindow(name);
        for (const QMenuBar *bar : window->findChildren<QMenuBar *>())
            collectDoubledKeys(bar->actions(), name, doubled);
    }
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
}

void FittingTest::panesAreMirrored()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto window = makeWindow(QStringLiteral("client"));
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    const auto *rooms = window->findChild<QWidget *>(QStringLiteral("roomList"));
    QVERIFY(rooms != nullptr);

    const int centre = rooms->mapTo(window.get(), rooms->rect().center()).x();

    QVERIFY2(centre > window->width() / 2, qPrintable(QString::number(centre)));
}

QTEST_MAIN(FittingTest)
#include "tst_fitting.moc"
