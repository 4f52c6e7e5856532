// SPDX-License-Identifier: MIT
#include "ui/feed_form.h"

#include "ui/feed_pane.h"
#include "ui/look.h"
#include "ui/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace outcry {

FeedForm::FeedForm(QWidget *parent)
    : QFrame(parent)
    , m_kind(new QComboBox)
    , m_symbols(new QLineEdit)
    , m_path(new QLineEdit)
    , m_file(new QPushButton(QStringLiteral("…")))
    , m_rate(new QDoubleSpinBox)
    , m_loop(new QCheckBox(tr("Again and again")))
    , m_line(new QLineEdit)
    , m_advanced(new QCheckBox(tr("Advanced")))
    , m_add(new QPushButton(tr("Add")))
    , m_help(new ToneLabel(look::Role::DimText))
    , m_failure(new ToneLabel(look::Role::Failure))
{
    nameFields();
    m_rate->setRange(0, 100'000);
    m_rate->setSpecialValueText(tr("at the usual pace"));
    auto *cancel = new QPushButton(tr("Cancel"));
    for (QPushButton *button : {m_file, m_add, cancel})
        button->setAutoDefault(false);
    for (QLabel *label : {m_help, m_failure})
        label->setWordWrap(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(look::gap());
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_symbols, m_path, m_file, m_rate, m_loop, m_line, m_advanced, m_add, cancel})
        fields->addWidget(field, qobject_cast<QLineEdit *>(field) ? 1 : 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::gap(), look::gap(), look::gap());
    layout->setSpacing(look::halfGap());
    layout->addLayout(fields);
    layout->addWidget(m_failure);
    layout->addWidget(m_help);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FeedForm::arrange);
    connect(m_kind, &QComboBox::currentIndexChanged, m_line, &QLineEdit::clear);
    connect(m_advanced, &QCheckBox::toggled, this, &FeedForm::setAdvanced);
    for (const QLineEdit *field : {m_symbols, m_path, m_line})
        connect(field, &QLineEdit::textEdited, m_failure, &QWidget::hide);
    connect(m_rate, &QDoubleSpinBox::valueChanged, m_failure, &QWidget::hide);
    connect(m_file, &QPushButton::clicked, this, &FeedForm::chooseFile);
    connect(m_add, &QPushButton::clicked, this, &FeedForm::submit);
    connect(cancel, &QPushButton::clicked, this, &FeedForm::giveUp);
    hide();
}

void FeedForm::nameFields()
{
    const auto name = [](QWidget *field, const char *objectName, const QString &words) {
        field->setObjectName(QLatin1String(objectName));
        field->setAccessibleName(words);
        field->setToolTip(words);
    };
    name(m_kind, "feedKind", tr("Kind of feed"));
    name(m_symbols, "feedSymbols", tr("Symbols, such as AAPL, MSFT; or how many"));
    name(m_path, "feedPath", tr("A CSV file or a folder of them"));
    name(m_file, "feedFile", tr("Choose a file…"));
    name(m_rate, "feedRate", tr("How many prices a second"));
    name(m_loop, "feedLoop", tr("Begin anew at the end of the file"));
    name(m_line, "feedArgument", tr("Options of the feed"));
    name(m_advanced, "feedAdvanced", tr("All options in a line, as in a settings file"));
    name(m_add, "feedAdd", tr("Add"));
    m_failure->setObjectName(QStringLiteral("feedFailure"));
    m_symbols->setPlaceholderText(tr("Symbols (may be empty)"));
    m_path->setPlaceholderText(m_path->toolTip());
    m_line->setPlaceholderText(tr("Options (may be empty)"));
}

void FeedForm::setKinds(const QList<FeedKind> &kinds)
{
    m_kind->clear();
    for (const FeedKind &kind : kinds) {
        m_kind->addItem(kind.name, kind.isFile);
        m_kind->setItemData(m_kind->count() - 1, kind.help, Qt::ToolTipRole);
    }
    arrange();
}

bool FeedForm::isFile() const
{
    return m_kind->currentData().toBool();
}

void FeedForm::arrange()
{
    const bool isAdvanced = m_advanced->isChecked();
    m_symbols->setVisible(!isAdvanced && !isFile());
    m_path->setVisible(!isAdvanced && isFile());
    m_file->setVisible(isFile());
    m_rate->setVisible(!isAdvanced);
    m_rate->setSuffix(isFile() ? tr(" rows a second") : tr(" prices a second"));
    m_loop->setVisible(!isAdvanced && isFile());
    m_line->setVisible(isAdvanced);
    const QString waiting = isFile() ? tr("Reading the file… the server goes on meanwhile.") : tr("Starting the feed…");
    m_help->setText(m_isWaiting ? waiting : m_kind->currentData(Qt::ToolTipRole).toString());
    m_help->setVisible(m_isWaiting || isAdvanced);
    m_failure->hide();
}

/// The line begins as what the fields say; back in the fields, they are as they were.
void FeedForm::setAdvanced(bool isOn)
{
    if (isOn)
        m_line->setText(argument());
    arrange();
    if (isOn)
        m_line->setFocus();
}

void FeedForm::start()
{
    for (QLineEdit *field : {m_symbols, m_path, m_line})
        field->clear();
    m_rate->setValue(0);
    m_loop->setChecked(false);
    m_advanced->setChecked(false);
    setWaiting(false);
    show();
    m_kind->setFocus();
}

/// Until it is answered nothing else can be asked for.
void FeedForm::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_symbols, m_path, m_file, m_rate, m_loop, m_line, m_advanced, m_add})
        field->setEnabled(!isWaiting);
    arrange();
}

void FeedForm::showFailure(const QString &failure)
{
    setWaiting(false);
    m_failure->setText(failure);
    m_failure->show();
    (m_advanced->isChecked() ? m_line : isFile() ? m_path : m_symbols)->setFocus();
}

/// A comma, a question mark or a quote in a name would mean something else.
static QString quotedPath(const QString &path)
{
    static const QRegularExpression kSpecial(QStringLiteral("[,?\"]"));
    return path.contains(kSpecial) ? u'"' + QString(path).replace(u'"', QStringLiteral("\"\"")) + u'"' : path;
}

QString FeedForm::argument() const
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    QStringList options;
    if (const QStringList symbols = m_symbols->text().split(kBetween, Qt::SkipEmptyParts); !isFile() && !symbols.isEmpty())
        options.append(QStringLiteral("symbols=") + symbols.join(u','));
    if (m_rate->value() > 0)
        options.append(QStringLiteral("rate=") + QString::number(m_rate->value()));
    if (isFile() && m_loop->isChecked())
        options.append(QStringLiteral("loop"));
    const QString joined = options.join(u'&');
    if (!isFile())
        return joined;
    const QString path = quotedPath(m_path->text().trimmed());
    return joined.isEmpty() ? path : path + u'?' + joined;
}

void FeedForm::submit()
{
    if (m_isWaiting)
        return;
    const QString given = m_advanced->isChecked() ? m_line->text().trimmed() : argument();
    setWaiting(true);
    emit submitted(given.isEmpty() ? m_kind->currentText() : m_kind->currentText() + u':' + given);
}

void FeedForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Prices to replay"), QDir::homePath(), tr("Prices (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const bool isAdvanced = m_advanced->isChecked();
        QLineEdit *field = isAdvanced ? m_line : m_path;
        field->setText(isAdvanced ? quotedPath(path) : path);
        m_failure->hide();
        field->setFocus();
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

/// Fields and buttons leave Return to the form.
void FeedForm::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        giveUp();
    else if (auto *button = qobject_cast<QPushButton *>(focusWidget()); isReturn && button)
        button->click();
    else if (isReturn)
        submit();
    else
        QFrame::keyPressEvent(event);
}

} // namespace outcry
