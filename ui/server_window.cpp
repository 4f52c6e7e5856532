// SPDX-License-Identifier: MIT
#include "ui/server_window.h"

#include "model/connection_model.h"
#include "model/desk.h"
#include "model/topic.h"
#include "ui/chat_view.h"
#include "ui/connection_view.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/status_line.h"
#include "ui/tone_label.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace outcry {

/// Raised whenever what arrangement() holds changes its meaning.
static constexpr quint32 kArrangementVersion = 1;
static constexpr int kMostLogLines = 5000;

static QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A widget under a small heading.
static QWidget *titled(const QString &title, QWidget *content)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(ToneLabel::heading(title));
    layout->addWidget(content, 1);
    return pane;
}

ServerWindow::ServerWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_connectionModel(new ConnectionModel(this))
    , m_connections(new ConnectionView)
    , m_talk(new ChatView)
    , m_announcement(new QLineEdit)
    , m_clock(*this)
    , m_prices(new QuoteGrid(m_clock))
    , m_log(new QPlainTextEdit)
    , m_state(plainLabel())
    , m_addresses(plainLabel())
    , m_figures(plainLabel())
    , m_feeds(plainLabel())
{
    setWindowTitle(tr("Outcry server"));
    statusBar()->addPermanentWidget(m_feeds);
    buildTools();
    buildPanes();
    connect(m_connections, &ConnectionView::kickRequested, this, &ServerWindow::kickRequested);
    connect(m_connections, &ConnectionView::renameRequested, this, &ServerWindow::renameRequested);
    connect(m_announcement, &QLineEdit::returnPressed, this, &ServerWindow::announce);
    connect(&m_desk, &Desk::feedsChanged, this, &ServerWindow::watchEverySymbol);
    connect(&m_desk, &Desk::noticeReceived, this, [this](const Notice &notice) {
        appendLog(notice.text);
        statusBar()->showMessage(notice.text, 10'000);
    });
    connect(&m_desk, &Desk::roomAdded, this, [this](const QString &room) {
        if (room == QStringView(kLobby))
            m_talk->setModel(m_desk.messages(room));
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ServerWindow::refreshFigures);
    showStopped();
    resize(look::gap() * 145, look::gap() * 92);
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::buildTools()
{
    m_start = new QAction(look::icon(u"start"), tr("&Start"), this);
    m_stop = new QAction(look::icon(u"stop"), tr("S&top"), this);
    m_start->setToolTip(tr("Open the ports and serve"));
    m_stop->setToolTip(tr("Say goodbye to everybody and close the ports"));
    connect(m_start, &QAction::triggered, this, &ServerWindow::startWanted);
    connect(m_stop, &QAction::triggered, this, &ServerWindow::stopWanted);

    QMenu *server = menuBar()->addMenu(tr("&Server"));
    server->addActions({m_start, m_stop});
    server->addSeparator();
    QAction *quit = server->addAction(tr("&Quit"), this, &ServerWindow::quitWanted);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Copy the log"), this, [this] {
        m_log->selectAll();
        m_log->copy();
        m_log->moveCursor(QTextCursor::End);
    });

    auto *tools = new QToolBar(tr("Server"));
    tools->setObjectName(QStringLiteral("tools"));
    tools->setMovable(false);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addActions({m_start, m_stop});
    tools->addSeparator();
    tools->addWidget(buildHead());
    addToolBar(tools);
}

QWidget *ServerWindow::buildHead()
{
    auto *head = new QWidget;
    m_state->setFont(look::boldFont());
    m_state->setObjectName(QStringLiteral("serverState"));
    m_addresses->setObjectName(QStringLiteral("addresses"));
    m_addresses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setFont(look::smallFont());
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(look::gap(), 0, look::gap(), 0);
    layout->setSpacing(2 * look::gap());
    layout->addWidget(m_state);
    layout->addWidget(m_addresses, 1);
    layout->addWidget(m_figures);
    return head;
}

QWidget *ServerWindow::buildTalk()
{
    auto *talk = new QWidget;
    m_announcement->setObjectName(QStringLiteral("announcement"));
    m_announcement->setPlaceholderText(tr("Say something to #lobby as the server"));
    m_announcement->setAccessibleName(tr("Announcement"));
    auto *layout = new QVBoxLayout(talk);
    layout->setContentsMargins(0, 0, 0, look::gap());
    layout->setSpacing(look::halfGap());
    layout->addWidget(m_talk, 1);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(look::gap(), 0, look::gap(), 0);
    field->addWidget(m_announcement);
    layout->addLayout(field);
    return talk;
}

void ServerWindow::buildPanes()
{
    m_connections->setConnections(m_connectionModel);
    m_prices->setQuotes(&m_desk.watchList());
    m_log->setObjectName(QStringLiteral("log"));
    m_log->setAccessibleName(tr("Log"));
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(kMostLogLines);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(look::smallFont());
    m_log->document()->setDocumentMargin(look::gap());

    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(titled(tr("CONNECTIONS"), m_connections));
    left->addWidget(titled(tr("LOG"), m_log));
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(titled(tr("LOBBY"), buildTalk()));
    right->addWidget(titled(tr("PRICES"), m_prices));
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(left);
    m_columns->addWidget(right);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    m_rows = left;
    for (QSplitter *splitter : {left, right, m_columns}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    m_columns->setSizes({look::gap() * 95, look::gap() * 50});
    setCentralWidget(m_columns);
}

void ServerWindow::showRunning(const QStringList &addresses)
{
    m_state->setText(tr("Running"));
    m_addresses->setText(addresses.join(QStringLiteral("   ")));
    m_start->setEnabled(false);
    m_stop->setEnabled(true);
    m_announcement->setEnabled(true);
    m_uptime.start();
    m_second.start();
    refreshFigures();
}

void ServerWindow::showStopping()
{
    m_state->setText(tr("Stopping …"));
    m_stop->setEnabled(false);
    m_announcement->setEnabled(false);
}

void ServerWindow::showStopped()
{
    m_state->setText(tr("Stopped"));
    m_addresses->setText(tr("Nobody can connect."));
    m_start->setEnabled(true);
    m_stop->setEnabled(false);
    m_announcement->setEnabled(false);
    m_second.stop();
    m_figures->clear();
    m_connectionModel->clear();
    m_feeds->setText(tr("No new prices while the server is stopped."));
}

void ServerWindow::showFailure(const QString &text)
{
    showStopped();
    m_state->setText(tr("Could not start"));
    m_addresses->setText(text);
}

void ServerWindow::showConnections(const QList<ConnectionInfo> &connections)
{
    m_connectionCount = int(connections.size());
    m_connectionModel->update(connections);
}

void ServerWindow::appendLog(const QString &line)
{
    m_log->appendPlainText(line);
}

void ServerWindow::watchEverySymbol()
{
    for (const QString &symbol : m_desk.knownSymbols())
        m_desk.watchList().addSymbol(symbol);
    m_feeds->setText(feedsText(m_desk.feeds()));
}

void ServerWindow::announce()
{
    const QString text = m_announcement->text().trimmed();
    if (text.isEmpty())
        return;
    m_announcement->clear();
    emit announced(QStringView(kLobby).toString(), text);
}

static QString durationText(qint64 seconds)
{
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(seconds / 3600)
                              .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                              .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return clock;
}

void ServerWindow::refreshFigures()
{
    m_figures->setText(tr("up %1").arg(durationText(m_uptime.elapsed() / 1000)) + QStringLiteral("   ")
                       + (m_connectionCount == 1 ? tr("1 connection") : tr("%1 connections").arg(QLocale().toString(m_connectionCount))));
}

QByteArray ServerWindow::arrangement() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kArrangementVersion << saveGeometry() << m_columns->saveState() << m_rows->saveState()
        << m_prices->saveState();
    return bytes;
}

void ServerWindow::restoreArrangement(const QByteArray &arrangement)
{
    QDataStream in(arrangement);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray columns;
    QByteArray rows;
    QByteArray prices;
    in >> version;
    if (version != kArrangementVersion)
        return;
    in >> geometry >> columns >> rows >> prices;
    if (in.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_columns->restoreState(columns);
    m_rows->restoreState(rows);
    m_prices->restoreState(prices);
}

void ServerWindow::closeEvent(QCloseEvent *event)
{
    emit closed();
    QMainWindow::closeEvent(event);
}

} // namespace outcry
