// SPDX-License-Identifier: MIT
#pragma once

#include "tests/system/owned_process.h"

#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>
#include <QWebSocket>

namespace outcry {

/// A headless Chromium with an empty profile of its own, driven by the DevTools protocol. Gone when
/// it goes out of scope.
class Browser
{
public:
    Browser() = default;
    /// Politely, so that it takes its own children with it; a browser that does not go is killed.
    ~Browser();
    Q_DISABLE_COPY_MOVE(Browser)

    /// Empty where no Chromium is installed.
    [[nodiscard]] static QString program();

    /// Whether it runs and can be driven.
    [[nodiscard]] bool start();
    /// One command of the DevTools protocol; its result, or an empty object with a warning in the
    /// test's log. `session`: of a page; empty: the browser itself.
    QJsonObject call(const QString &method, const QJsonObject &parameters = {},
                     const QString &session = {});
    [[nodiscard]] const QByteArray &errors() const { return m_process.errors(); }

private:
    void onText(const QString &text);

    QTemporaryDir m_profile;
    OwnedProcess m_process;
    QWebSocket m_socket;
    QHash<int, QJsonObject> m_answers;
    int m_lastId = 0;
};

/// One page in a window of its own. The browser must outlive it.
class BrowserPage
{
public:
    explicit BrowserPage(Browser &browser)
        : m_browser(browser)
    {
    }

    [[nodiscard]] bool open(const QUrl &url);
    void close();
    /// The value of a JavaScript expression.
    QJsonValue evaluate(const QString &expression);
    /// textContent of the first element that matches.
    [[nodiscard]] QString textOf(const QString &selector);
    /// textContent of all that match.
    [[nodiscard]] QStringList textsOf(const QString &selector);
    /// Puts the cursor into the element by a click of the mouse.
    void click(const QString &selector);
    /// Text as from an input method, then the Return key.
    void typeLine(const QString &text);

private:
    Browser &m_browser;
    QString m_target;
    QString m_session;
};

} // namespace outcry
