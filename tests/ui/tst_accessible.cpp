// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/login_dialog.h"
#include "ui/look.h"
#include "ui/preferences.h"
#include "ui/quote_grid.h"
#include "ui/server_window.h"
#include "ui/settings_dialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QLocale>
#include <QTest>

using namespace outcry;

/// What a screen reader finds in the windows.
class AccessibleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everythingThatTakesTheFocusHasAName_data();
    void everythingThatTakesTheFocusHasAName();
    void theTabKeyReachesEverythingOnce_data();
    void theTabKeyReachesEverythingOnce();
    void aMessageIsOneItem();
    void pricesAreATableWithHeaders();
    void theFocusStepsThroughThePanes();

private:
    [[nodiscard]] std::unique_ptr<QWidget> makeWindow(const QString &name);

    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
};

namespace {

const QString kClient = QStringLiteral("client window");
const QString kServer = QStringLiteral("server window");
const QString kLogin = QStringLiteral("login dialog");
const QString kPreferences = QStringLiteral("preferences");

void windowRows()
{
    QTest::addColumn<QString>("window");
    for (const QString &name : {kClient, kServer, kLogin, kPreferences})
        QTest::newRow(qPrintable(name)) << name;
}

QString describe(const QWidget &widget)
{
    return QStringLiteral("%1 %2 \"%3\" in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), widget.accessibleName() + widget.toolTip(),
             QString::fromLatin1(widget.parentWidget() != nullptr ? widget.parentWidget()->metaObject()->className() : ""));
}

bool takesTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
        && widget.focusProxy() == nullptr;
}

/// Names of whatever the tree of accessible objects offers for the focus without telling what it is.
void collectNameless(QAccessibleInterface *one, QStringList &found, int depth = 0)
{
    if (one == nullptr || depth > 30)
        return;
    const auto *widget = qobject_cast<QWidget *>(one->object());
    if (widget != nullptr && takesTab(*widget) && one->text(QAccessible::Name).isEmpty())
        found << describe(*widget);
    if (widget != nullptr && takesTab(*widget) && one->role() == QAccessible::NoRole)
        found << describe(*widget) + QStringLiteral(" has no role");
    // Rows and cells have tests of their own.
    if (widget != nullptr && qobject_cast<const QAbstractScrollArea *>(widget) != nullptr)
        return;
    for (int i = 0; i < one->childCount(); ++i)
        collectNameless(one->child(i), found, depth + 1);
}

} // namespace

void AccessibleTest::initTestCase()
{
    look::apply(*qApp, look::Theme::Light);
    QAccessible::setActive(true);
}

void AccessibleTest::init()
{
    m_preferences = std::make_unique<Preferences>();
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
}

void AccessibleTest::cleanup()
{
    m_desk.reset();
}

std::unique_ptr<QWidget> AccessibleTest::makeWindow(const QString &name)
{
    const auto fine = [](const QString &) { return QString(); };
    std::unique_ptr<QWidget> window;
    if (name == kClient)
        window = std::make_unique<ClientWindow>(*m_desk, *m_preferences);
    else if (name == kServer)
        window = std::make_unique<ServerWindow>(*m_desk, *m_preferences);
    else if (name == kLogin)
        window = std::make_unique<LoginDialog>(fine, fine);
    else
        window = std::make_unique<SettingsDialog>(*m_preferences);
    window->show();
    window->activateWindow();
    m_source->login(QStringLiteral("ann"));
    m_source->enter(QStringLiteral("lobby"), {QStringLiteral("bob")});
    m_source->quote(QStringLiteral("ACME"), 100'00000000);
    return window;
}

void AccessibleTest::everythingThatTakesTheFocusHasAName_data()
{
    windowRows();
}

void AccessibleTest::everythingThatTakesTheFocusHasAName()
{
    QFETCH(QString, window);
    const auto shown = makeWindow(window);
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    QStringList found;

    collectNameless(QAccessible::queryAccessibleInterface(shown.get()), found);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(!QAccessible::queryAccessibleInterface(shown.get())->text(QAccessible::Name).isEmpty());
}

void AccessibleTest::theTabKeyReachesEverythingOnce_data()
{
    windowRows();
}

void AccessibleTest::theTabKeyReachesEverythingOnce()
{
    QFETCH(QString, window);
    const auto shown = makeWindow(window);
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    QSet<QWidget *> wanted;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        // Of several that exclude each other Tab reaches the chosen one; the arrow keys choose.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isLeftToArrows = button != nullptr && !button->isChecked()
            && (button->autoExclusive() || (button->group() != nullptr && button->group()->exclusive()));
        if (takesTab(*widget) && widget->window() == shown.get() && !isLeftToArrows)
            wanted << widget;
    }
    QVERIFY(!wanted.isEmpty());

    QSet<QWidget *> reached;
    for (qsizetype i = 0; i < 3 * wanted.size(); ++i) {
        // A field may want the key for itself; F6 and Ctrl+Tab leave it.
        QWidget *from = shown->focusWidget();
        QTest::keyClick(from != nullptr ? from : shown.get(), Qt::Key_Tab);
        if (shown->focusWidget() == from && from != nullptr)
            QTest::keyClick(from, Qt::Key_Tab, Qt::ControlModifier);
        if (shown->focusWidget() != nullptr)
            reached << shown->focusWidget();
    }
    QStringList missed;
    for (QWidget *widget : wanted - reached)
        missed << describe(*widget);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void AccessibleTest::aMessageIsOneItem()
{
    const auto window = makeWindow(kClient);
    m_source->say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("look at the open"));
    const auto views = window->findChildren<ChatView *>();
    QVERIFY(!views.isEmpty());
    QAccessibleInterface *chat = QAccessible::queryAccessibleInterface(views.last());

    QCOMPARE(chat->role(), QAccessible::List);
    QVERIFY(chat->childCount() > 0);
    QAccessibleInterface *row = chat->child(chat->childCount() - 1);
    QCOMPARE(row->role(), QAccessible::ListItem);
    const QString words = row->text(QAccessible::Name);
    QVERIFY2(words.endsWith(QStringLiteral("bob: look at the open")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral(", ")), qPrintable(words));
    QCOMPARE(row->parent(), chat);
    QCOMPARE(chat->indexOfChild(row), chat->childCount() - 1);
}

void AccessibleTest::pricesAreATableWithHeaders()
{
    const auto window = makeWindow(kClient);
    m_desk->watchLists().setLists({{QStringLiteral("Desk"), {WatchRow::ofSymbol(QStringLiteral("ACME"))}}});
    m_source->quote(QStringLiteral("ACME"), 189'50000000);
    auto *grid = window->findChild<QuoteGrid *>();
    m_desk->watchList().publishChanges();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(grid);

    QCOMPARE(accessible->role(), QAccessible::Table);
    QAccessibleTableInterface *table = accessible->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->columnDescription(0), QStringLiteral("Symbol"));
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), QStringLiteral("ACME"));
    QVERIFY(table->cellAt(0, 1)->text(QAccessible::Name).startsWith(QStringLiteral("189.50")));
}

void AccessibleTest::theFocusStepsThroughThePanes()
{
    const auto window = makeWindow(kClient);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSet<QWidget *> seen;

    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(window.get(), Qt::Key_F6);
        QVERIFY(window->focusWidget() != nullptr);
        seen << window->focusWidget();
    }

    QVERIFY2(seen.size() >= 4, qPrintable(QString::number(seen.size())));
}

QTEST_MAIN(AccessibleTest)
#include "tst_accessible.moc"
