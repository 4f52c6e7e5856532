// SPDX-License-Identifier: MIT
#include "ui/login_dialog.h"

#include "ui/forgetting_rows.h"
#include "ui/known_servers.h"
#include "ui/look.h"
#include "ui/tone_label.h"
#include "ui/undo_bar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace outcry {

static QLabel *wrappedLabel(look::Role role)
{
    auto *label = new ToneLabel(role);
    label->setWordWrap(true);
    return label;
}

/// What this is, for who sees it for the first time.
static QLayout *makeHead()
{
    const int edge = 6 * look::gap();
    auto *icon = new QLabel;
    icon->setPixmap(look::programIcon().pixmap(edge));
    auto *name = new QLabel(QStringLiteral("Outcry"));
    look::setFont(*name, look::Font::Title);
    QLabel *words = wrappedLabel(look::Role::DimText);
    words->setText(LoginDialog::tr("Chat and live prices on your own server"));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(name);
    lines->addWidget(words);
    lines->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(look::gap() + look::halfGap());
    head->setContentsMargins(0, 0, 0, look::gap());
    head->addWidget(icon);
    head->addLayout(lines, 1);
    return head;
}

LoginDialog::LoginDialog(Check checkAddress, Check checkNickname, QWidget *parent)
    : QDialog(parent)
    , m_checkAddress(std::move(checkAddress))
    , m_checkNickname(std::move(checkNickname))
    , m_address(new QComboBox)
    , m_nickname(new QLineEdit)
    , m_hint(wrappedLabel(look::Role::DimText))
    , m_problem(wrappedLabel(look::Role::Failure))
    , m_connect(nullptr)
    , m_local(new QPushButton(tr("Use it")))
    , m_demoWords(wrappedLabel(look::Role::DimText))
    , m_demo(new QPushButton(tr("Start a demo here")))
    , m_undo(new UndoBar(this))
{
    setWindowTitle(tr("Connect to a server"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_address->lineEdit()->setPlaceholderText(tr("desk.example or 192.168.1.5:8181"));
    m_address->setAccessibleName(tr("Server address"));
    m_nickname->setPlaceholderText(tr("The name others see"));
    m_nickname->setAccessibleName(tr("Your name"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_local->setObjectName(QStringLiteral("useLocal"));
    m_local->setAutoDefault(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setSpacing(look::gap());
    form->addRow(tr("&Server"), m_address);
    form->addRow(tr("Your &name"), m_nickname);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * look::gap(), 2 * look::gap(), 3 * look::gap(), 2 * look::gap());
    layout->setSpacing(look::gap());
    layout->addLayout(makeHead());
    layout->addLayout(form);
    layout->addWidget(m_undo);
    auto *hint = new QHBoxLayout;
    hint->addWidget(m_hint, 1);
    hint->addWidget(m_local);
    layout->addLayout(hint);
    layout->addWidget(m_problem);
    m_demoBox = buildDemo();
    layout->addWidget(m_demoBox);
    layout->addStretch();
    layout->addWidget(buttons);
    look::setFont(*m_hint, look::Font::Small);
    m_hint->hide();
    m_local->hide();
    m_problem->hide();
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new ForgettingRows(*m_address), &ForgettingRows::forgetWanted, this, &LoginDialog::forget);
    connect(m_address, &QComboBox::currentTextChanged, this, &LoginDialog::check);
    connect(m_address->lineEdit(), &QLineEdit::textEdited, this, [this] { m_isAddressTouched = true; });
    connect(m_address, &QComboBox::activated, this, [this] { m_isAddressTouched = true; });
    connect(m_address, &QComboBox::currentTextChanged, this, &LoginDialog::takeKnownName);
    connect(m_local, &QPushButton::clicked, this, [this] {
        m_isAddressTouched = true;
        setAddress(m_localAddress);
        m_nickname->setFocus();
    });
    connect(m_nickname, &QLineEdit::textEdited, this, [this] { m_isNameTouched = true; });
    connect(m_nickname, &QLineEdit::textChanged, this, &LoginDialog::check);
    check();
}

/// For those who have no server yet: one line and a button.
QWidget *LoginDialog::buildDemo()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, look::gap(), 0, 0);
    m_demoWords->setText(tr("No server yet? Try one on this computer, with invented prices. It ends with this program."));
    look::setFont(*m_demoWords, look::Font::Small);
    m_demo->setObjectName(QStringLiteral("demo"));
    m_demo->setAutoDefault(false);
    row->addWidget(m_demoWords, 1);
    row->addWidget(m_demo);
    connect(m_demo, &QPushButton::clicked, this, [this] {
        m_demo->setEnabled(false);
        m_problem->hide();
        showHint(tr("Starting a server on this computer…"));
        emit demoWanted();
    });
    return box;
}

void LoginDialog::showDemo(const QString &address)
{
    m_demo->setEnabled(true);
    setAddress(address);
    if (m_connect->isEnabled())
        return accept();
    showHint(tr("The server runs. Choose the name others see, then press Connect."));
    m_nickname->setFocus();
}

void LoginDialog::showDemoRuns(bool isThere)
{
    m_demoBox->setVisible(!isThere);
    m_demoWords->setText(tr("The demo runs on this computer, with invented prices. It ends with this program."));
    m_demo->setText(tr("Go to the demo"));
}

void LoginDialog::showDemoProblem(const QString &text)
{
    m_demo->setEnabled(true);
    m_hint->hide();
    m_problem->setText(text);
    m_problem->show();
    growToFit();
}

void LoginDialog::showHint(const QString &text)
{
    m_localAddress.clear();
    refreshLocal();
    m_hint->setText(text);
    m_hint->show();
    growToFit();
}

/// A dialog does not grow by itself with lines that wrap; its fields would be squeezed.
void LoginDialog::growToFit()
{
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (height() < wanted)
        resize(width(), wanted);
}

void LoginDialog::offerServers(KnownServers &servers)
{
    m_servers = &servers;
    m_address->setToolTip(tr("In its list Delete forgets a server"));
    connect(&servers, &KnownServers::changed, this, &LoginDialog::listServers);
    listServers();
    if (address().isEmpty() && m_address->count() > 0)
        setAddress(m_address->itemText(0));
}

void LoginDialog::listServers()
{
    const QString typed = address();
    const QSignalBlocker silent(m_address);
    m_address->clear();
    for (const KnownServer &server : m_servers->all())
        m_address->addItem(server.address);
    setAddress(typed);
}

void LoginDialog::forget(const QString &address)
{
    m_servers->forget(address);
    if (this->address() == address) {
        setAddress({});
        check();
    }
    if (m_address->count() == 0)
        m_address->hidePopup();
    m_undo->offer(tr("%1 is forgotten.").arg(address), tr("Undo"), [this, address] {
        m_servers->takeBack(address);
        if (this->address().isEmpty())
            setAddress(address);
        growToFit();
    });
    growToFit();
}

/// Whoever goes back to a server is who he was there.
void LoginDialog::takeKnownName()
{
    if (m_isNameTouched || !m_servers)
        return;
    for (const KnownServer &server : m_servers->all()) {
        if (server.address == address() && !server.nickname.isEmpty())
            m_nickname->setText(server.nickname);
    }
}

void LoginDialog::setAddress(const QString &address)
{
    m_address->setCurrentText(address);
}

void LoginDialog::setNickname(const QString &nickname)
{
    m_nickname->setText(nickname);
    if (!address().isEmpty())
        m_nickname->setFocus();
}

QString LoginDialog::address() const
{
    return m_address->currentText().trimmed();
}

QString LoginDialog::nickname() const
{
    return m_nickname->text().trimmed();
}

void LoginDialog::offerLocalServer(const QString &address)
{
    showHint(tr("A server is running on this computer (%1).").arg(address));
    if (!m_isAddressTouched && this->address().isEmpty())
        setAddress(address);
    m_localAddress = address;
    refreshLocal();
    growToFit();
}

void LoginDialog::refreshLocal()
{
    m_local->setVisible(!m_localAddress.isEmpty() && address() != m_localAddress);
}

void LoginDialog::check()
{
    refreshLocal();
    QString problem;
    if (!address().isEmpty())
        problem = m_checkAddress(address());
    if (problem.isEmpty() && !nickname().isEmpty())
        problem = m_checkNickname(nickname());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    growToFit();
    m_connect->setEnabled(problem.isEmpty() && !address().isEmpty() && !nickname().isEmpty());
}

} // namespace outcry
