// SPDX-License-Identifier: MIT
#pragma once

#include "app/client_app.h"
#include "tests/system/owned_process.h"
#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/input_line.h"
#include "ui/login_dialog.h"
#include "ui/room_pane.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace outcry {

/// One run of the desktop client with a settings file of the test's own: typed into, looked at, ended and started again.
class ClientRun
{
public:
    ClientRun(const QString &settingsFile, const QString &address, const QString &nickname)
        : m_app(std::make_unique<ClientApp>(ClientArguments{address, nickname, settingsFile, {}}))
    {
        m_app->start();
    }
    ~ClientRun() { quit(); }

    void quit()
    {
        if (m_app)
            m_app->quit();
        // Windows that are closed go a moment later.
        QCoreApplication::processEvents();
        m_app.reset();
    }

    /// The first one; null while there is none.
    [[nodiscard]] static ClientWindow *window() { return find<ClientWindow>(); }
    [[nodiscard]] static LoginDialog *dialog() { return find<LoginDialog>(); }

    /// With real keys, into the main window's input.
    static void type(const QString &text) { QTest::keyClicks(edit(), text); }
    static void typeLine(const QString &text)
    {
        type(text);
        QTest::keyClick(edit(), Qt::Key_Return);
    }
    /// Shortcuts go to the active window only.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        QTest::keyClick(window(), key, modifiers);
    }
    /// By the dialog, as a user goes to another server.
    static void connectTo(const QString &address)
    {
        press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), kPatienceMs);
        auto *field = dialog()->findChild<QComboBox *>()->lineEdit();
        field->selectAll();
        QTest::keyClicks(field, address);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), kPatienceMs);
    }
    [[nodiscard]] static QString draft() { return window()->talk().input().draft(); }

    /// What the current room shows, as it would be copied, notifications included.
    [[nodiscard]] static QStringList lines()
    {
        QStringList lines;
        const ChatView *view = window() ? window()->talk().currentView() : nullptr;
        const MessageModel *model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row)
            lines << model->index(row).data().toString();
        return lines;
    }
    [[nodiscard]] static bool shows(const QString &words)
    {
        return !lines().filter(words).isEmpty();
    }
    [[nodiscard]] static bool isOnline()
    {
        const auto *state = window() ? window()->findChild<QLabel *>(QStringLiteral("state")) : nullptr;
        return state && state->text().contains(QStringLiteral("online"));
    }

private:
    template <typename Widget>
    static Widget *find()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Widget *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QWidget *edit()
    {
        InputLine &input = window()->talk().input();
        QWidget *edit = input.focusProxy() ? input.focusProxy() : &input;
        edit->setFocus();
        return edit;
    }

    std::unique_ptr<ClientApp> m_app;
};

} // namespace outcry
