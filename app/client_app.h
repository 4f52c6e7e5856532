// SPDX-License-Identifier: MIT
#pragma once

#include "app/client_arguments.h"
#include "app/client_settings.h"
#include "app/client_telling.h"
#include "client/outbox.h"
#include "model/event.h"
#include "ui/known_servers.h"
#include "ui/open_windows.h"
#include "ui/preferences.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace outcry {

class AppliedPreferences;
class DemoServer;
class LoginDialog;

/// The desktop client: its windows, each with a connection, a desk and a name of its own, and what it remembers. Wires
/// windows to clients and holds no other logic.
class ClientApp : public QObject
{
    Q_OBJECT

public:
    ClientApp(ClientArguments options, QObject *parent = nullptr);
    ~ClientApp() override;

    /// Opens the first window.
    void start();
    /// Remembers everything, closes every window and ends.
    void quit();
    /// Closes all windows and opens them again as they were, in the language chosen meanwhile.
    void restart();

private:
    struct Place;

    /// Of a window: whose it is, and how it is to come.
    struct Visit
    {
        enum class Look { AsPreferred, Open, Minimized };

        QString address;
        QString nickname;
        Look look = Look::AsPreferred;
    };
    Place &openFirst(const Visit &visit);
    void openAgain(const QList<Visit> &visits);
    void closeWindows();
    void noteLanguage();

    Place &openWindow();
    void show(Place &place, Visit::Look look);
    void connectWindow(Place &place);
    void connectClient(Place &place);
    void connectTelling(Place &first);
    [[nodiscard]] bool hidesInTray(const Place &place);
    void showWindows();
    void forget(Place *place);
    void restoreWishes(Place &place);
    /// How loud rooms or people shall be on the server of this place, as it is now.
    void rememberIgnored(Place &place);
    void rememberWish(QVariantMap &wishes, const Place &place, const QStringList &now);
    void askWhere(Place &place);
    void connectTo(Place &place, const QString &address, const QString &nickname);
    void leaveServer(Place &place);
    void takeProfile(Place &place);
    void connectServers();
    void listServers();
    void offerDemo(LoginDialog &dialog);
    [[nodiscard]] bool isDemo(const Place &place) const;
    void welcome(Place &place, const Welcome &welcome);
    void noteIdentity(Place &place, const Person &me);
    [[nodiscard]] QString takeTicket(const Place &place);
    void keepTicket(const Place &place);
    [[nodiscard]] bool isFirst(const Place &place) const;
    void keepDrafts(Place &place);
    void restoreDrafts(Place &place);
    void takeUnsentLines(Place &place);
    void putUnsentLines(Place &place);
    void keepUnsentLines();
    void forgetLines(const QString &address);
    void takeBackLines(const QString &address);
    void rememberTalks(const Place &place);
    [[nodiscard]] ServerProfile profileOf(const Place &place) const;
    void remember(Place &place);
    void save();
    [[nodiscard]] QString freshNickname() const;

    ClientArguments m_options;
    ClientSettings m_settings;
    Preferences m_preferences;
    std::unique_ptr<AppliedPreferences> m_applied;
    KnownServers m_servers;
    OpenWindows m_windows;
    /// By address; until the end of this run.
    QHash<QString, ClientSettings::Forgotten> m_forgotten;
    QHash<QString, QList<Outbox::Line>> m_forgottenLines;
    ClientTelling m_telling{m_preferences};
    bool m_isQuitting = false;
    /// The one on the screen.
    int m_language = 0;
    /// Gathers the changes of a moment.
    QTimer m_saveSoon;
    /// The same for what remember() takes.
    QTimer m_rememberSoon;
    /// How far busy rooms are read changes all the time.
    QTimer m_rememberLater;
    /// The same for the outbox.
    QTimer m_keepLinesSoon;
    bool m_isSaveFailureTold = false;
    std::unique_ptr<DemoServer> m_demo;
    /// A demo ends with this program: at the next start nobody is there.
    QStringList m_demoAddresses;
    std::vector<std::unique_ptr<Place>> m_places;
};

} // namespace outcry
