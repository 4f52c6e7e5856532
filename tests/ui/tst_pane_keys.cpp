// SPDX-License-Identifier: MIT
#include "ui/focus_ring.h"
#include "ui/pane_keys.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace outcry;

namespace {

/// Remembers how its context menu was asked for.
class MenuSpy : public QListWidget
{
public:
    int asked = 0;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override
    {
        asked += event->reason() == QContextMenuEvent::Keyboard ? 1 : 0;
    }
};

} // namespace

/// Going from pane to pane with keys.
class PaneKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void stepsGoRoundBothWays();
    void hiddenPanesArePassedOver();
    void aPaneRemembersWhatWasUsedLast();
    void aPaneHasATarget();
    void aPaneMayLieInAnother();
    void shiftF10OpensTheContextMenu();
    void aViewReachedByKeyboardIsFramed();

private:
    std::unique_ptr<QWidget> m_window;
    PaneKeys *m_keys = nullptr;
    MenuSpy *m_list = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLineEdit *m_field = nullptr;
};

void PaneKeysTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_list = new MenuSpy;
    m_form = new QWidget;
    m_first = new QLineEdit(m_form);
    m_second = new QLineEdit(m_form);
    m_field = new QLineEdit;
    auto *layout = new QHBoxLayout(m_window.get());
    for (QWidget *pane : {static_cast<QWidget *>(m_list), m_form, static_cast<QWidget *>(m_field)})
        layout->addWidget(pane);
    m_keys = new PaneKeys(*m_window);
    m_keys->add(m_list);
    m_keys->add(m_form);
    m_keys->add(m_field);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_list->setFocus();
}

void PaneKeysTest::cleanup()
{
    m_window.reset();
}

void PaneKeysTest::stepsGoRoundBothWays()
{
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_first);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_field);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_list);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_window->focusWidget(), m_field);
}

void PaneKeysTest::hiddenPanesArePassedOver()
{
    m_form->hide();

    QTest::keyClick(m_window.get(), Qt::Key_F6);

    QCOMPARE(m_window->focusWidget(), m_field);
}

void PaneKeysTest::aPaneRemembersWhatWasUsedLast()
{
    m_second->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_field);

    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);

    QCOMPARE(m_window->focusWidget(), m_second);
}

void PaneKeysTest::aPaneHasATarget()
{
    auto *pane = new QWidget;
    auto *button = new QLineEdit(pane);
    auto *meant = new QLineEdit(pane);
    m_window->layout()->addWidget(pane);
    pane->show();
    m_keys->add(pane, meant);
    button->setFocus();

    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_list);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);

    QCOMPARE(m_window->focusWidget(), meant);
}

void PaneKeysTest::aPaneMayLieInAnother()
{
    m_keys->add(m_second);
    m_second->setFocus();

    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_list);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_window->focusWidget(), m_second);
}

void PaneKeysTest::shiftF10OpensTheContextMenu()
{
    QTest::keyClick(m_window.get(), Qt::Key_F10, Qt::ShiftModifier);

    QCOMPARE(m_list->asked, 1);
}

void PaneKeysTest::aViewReachedByKeyboardIsFramed()
{
    const auto *ring = m_window->findChild<FocusRing *>();
    QVERIFY(!ring->isVisible());

    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(!ring->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F6);

    QCOMPARE(ring->surrounded(), static_cast<QWidget *>(m_list));
    QCOMPARE(ring->geometry(), m_list->geometry());
    QVERIFY(ring->isVisible());
    m_window->resize(m_window->width() + 90, m_window->height() + 40);
    QTRY_COMPARE(ring->geometry(), m_list->geometry());
    QTest::mouseClick(m_field, Qt::LeftButton);
    QVERIFY(!ring->isVisible());
}

QTEST_MAIN(PaneKeysTest)
#include "tst_pane_keys.moc"
