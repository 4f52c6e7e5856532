// SPDX-License-Identifier: MIT
#include "ui/search_bar.h"

#include "ui/look.h"
#include "ui/tone_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace outcry {

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_words(new ToneLabel(look::Role::DimText))
{
    setObjectName(QStringLiteral("searchBar"));
    m_field->setPlaceholderText(tr("Search in this room"));
    m_field->setAccessibleName(tr("Search in this room"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(200);
    m_words->setFont(look::smallFont());
    m_words->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::gap(), look::halfGap(), look::gap(), look::halfGap());
    layout->setSpacing(look::halfGap());
    layout->addWidget(m_field, 1);
    layout->addWidget(m_words);
    setFocusProxy(m_field);
    const auto step = [this](int direction) { return [this, direction] { emit stepRequested(direction); }; };
    connect(addButton(QStringLiteral("up"), tr("Older (Enter)"), "searchOlder"), &QToolButton::clicked, this, step(1));
    connect(addButton(QStringLiteral("down"), tr("Newer (Shift+Enter)"), "searchNewer"), &QToolButton::clicked, this,
            step(-1));
    connect(addButton(QStringLiteral("close"), tr("Close the search (Esc)"), "searchClose"), &QToolButton::clicked,
            this, &SearchBar::closeRequested);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBar::textChanged);
    hide();
}

QToolButton *SearchBar::addButton(const QString &icon, const QString &what, const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(look::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QString SearchBar::text() const
{
    return m_field->text();
}

void SearchBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBar::setWords(const QString &words)
{
    m_words->setText(words);
}

QString SearchBar::words() const
{
    return m_words->text();
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit stepRequested(isShift ? -1 : 1);
    case Qt::Key_Up:
        return emit stepRequested(1);
    case Qt::Key_Down:
        return emit stepRequested(-1);
    case Qt::Key_Escape:
        return emit closeRequested();
    default:
        QWidget::keyPressEvent(event);
    }
}

void SearchBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(look::Role::Surface));
    painter.setPen(look::colour(look::Role::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void SearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange)
        m_words->setFont(look::smallFont());
}

} // namespace outcry
