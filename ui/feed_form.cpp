// SPDX-License-Identifier: MIT
#include "ui/feed_form.h"

#include "ui/feed_pane.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace outcry {

FeedForm::FeedForm(QWidget *parent)
    : QFrame(parent)
    , m_kind(new QComboBox)
    , m_argument(new QLineEdit)
    , m_file(new QPushButton(tr("Choose a file…")))
    , m_add(new QPushButton(tr("Add")))
    , m_help(new ToneLabel(look::Role::DimText))
    , m_failure(new ToneLabel(look::Role::Failure))
{
    m_kind->setObjectName(QStringLiteral("feedKind"));
    m_kind->setAccessibleName(tr("Kind of feed"));
    m_argument->setObjectName(QStringLiteral("feedArgument"));
    m_argument->setAccessibleName(tr("Options of the feed"));
    m_file->setObjectName(QStringLiteral("feedFile"));
    m_failure->setObjectName(QStringLiteral("feedFailure"));
    m_add->setObjectName(QStringLiteral("feedAdd"));
    auto *cancel = new QPushButton(tr("Cancel"));
    for (QPushButton *button : {m_file, m_add, cancel})
        button->setAutoDefault(false);
    for (QLabel *label : {m_help, m_failure})
        label->setWordWrap(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(look::gap());
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_argument, m_file, m_add, cancel})
        fields->addWidget(field, field == m_argument ? 1 : 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::gap(), look::gap(), look::gap());
    layout->setSpacing(look::halfGap());
    layout->addLayout(fields);
    layout->addWidget(m_failure);
    layout->addWidget(m_help);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FeedForm::takeKind);
    connect(m_argument, &QLineEdit::returnPressed, this, &FeedForm::submit);
    connect(m_argument, &QLineEdit::textEdited, m_failure, &QWidget::hide);
    connect(m_file, &QPushButton::clicked, this, &FeedForm::chooseFile);
    connect(m_add, &QPushButton::clicked, this, &FeedForm::submit);
    connect(cancel, &QPushButton::clicked, this, &FeedForm::giveUp);
    hide();
}

void FeedForm::setKinds(const QList<FeedKind> &kinds)
{
    m_kind->clear();
    for (const FeedKind &kind : kinds) {
        m_kind->addItem(kind.name, kind.isFile);
        m_kind->setItemData(m_kind->count() - 1, kind.help, Qt::ToolTipRole);
    }
    takeKind();
}

bool FeedForm::isFile() const
{
    return m_kind->currentData().toBool();
}

void FeedForm::takeKind()
{
    m_file->setVisible(isFile());
    m_argument->setPlaceholderText(isFile() ? tr("A CSV file or a folder of them") : tr("Options (may be empty)"));
    m_help->setText(m_kind->currentData(Qt::ToolTipRole).toString());
    m_failure->hide();
}

void FeedForm::start()
{
    setWaiting(false);
    m_argument->clear();
    m_failure->hide();
    show();
    m_kind->setFocus();
}

/// Until it is answered nothing else can be asked for.
void FeedForm::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_argument, m_file, m_add})
        field->setEnabled(!isWaiting);
    if (isWaiting) {
        m_failure->hide();
        m_help->setText(isFile() ? tr("Reading the file … the server goes on meanwhile.") : tr("Starting the feed …"));
    } else {
        m_help->setText(m_kind->currentData(Qt::ToolTipRole).toString());
    }
}

void FeedForm::showFailure(const QString &failure)
{
    setWaiting(false);
    m_failure->setText(failure);
    m_failure->show();
    m_argument->setFocus();
}

void FeedForm::submit()
{
    const QString argument = m_argument->text().trimmed();
    setWaiting(true);
    emit submitted(argument.isEmpty() ? m_kind->currentText() : m_kind->currentText() + u':' + argument);
}

void FeedForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Prices to replay"), QDir::homePath(), tr("Prices (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    // Quotes, since a comma or a question mark in a name would mean something else.
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_argument->setText(u'"' + path + u'"');
        m_failure->hide();
        m_argument->setFocus();
    });
    dialog->open();
}

void FeedForm::finish()
{
    setWaiting(false);
    hide();
    emit ended();
}

void FeedForm::giveUp()
{
    if (m_isWaiting)
        emit givenUp();
    finish();
}

void FeedForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(look::Role::AccentPale));
    painter.fillRect(0, height() - 1, width(), 1, look::colour(look::Role::Border));
}

void FeedForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        giveUp();
    else
        QFrame::keyPressEvent(event);
}

} // namespace outcry
