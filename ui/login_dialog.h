// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QUrl>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace outcry {

class KnownServers;
class UndoBar;

/// Asks where to connect and as whom. Refuses what cannot work while it is typed, in words, and never loses a text.
class LoginDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is wrong with an address or a name, in words; empty: nothing.
    using Check = std::function<QString(const QString &)>;

    LoginDialog(Check checkAddress, Check checkNickname, QWidget *parent = nullptr);

    /// Shows them as a list, from which they can be forgotten. Must outlive the dialog.
    void offerServers(KnownServers &servers);
    void setAddress(const QString &address);
    void setNickname(const QString &nickname);
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString nickname() const;

public slots:
    /// A server answers on this computer; offers its address unless the user has begun to type one.
    void offerLocalServer(const QString &address);
    /// The demo runs: its address is taken, and who has a name already goes there at once.
    void showDemo(const QString &address);
    /// It was started before, and its user is there or not: it is to be gone to, not to be started.
    void showDemoRuns(bool isThere);
    /// The demo could not be started.
    void showDemoProblem(const QString &text);

signals:
    /// A server of this computer's own is to be started.
    void demoWanted();

private:
    void check();
    QWidget *buildDemo();
    void takeKnownName();
    void listServers();
    void forget(const QString &address);
    void showHint(const QString &text);
    void growToFit();
    void refreshLocal();

    Check m_checkAddress;
    Check m_checkNickname;
    QComboBox *m_address;
    QLineEdit *m_nickname;
    QLabel *m_hint;
    QLabel *m_problem;
    QPushButton *m_connect;
    QPushButton *m_local;
    QWidget *m_demoBox = nullptr;
    QLabel *m_demoWords;
    QPushButton *m_demo;
    KnownServers *m_servers = nullptr;
    UndoBar *m_undo;
    QString m_localAddress;
    bool m_isAddressTouched = false;
    bool m_isNameTouched = false;
};

} // namespace outcry
