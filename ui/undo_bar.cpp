// SPDX-License-Identifier: MIT
#include "ui/undo_bar.h"

#include "ui/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace outcry {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel)
    , m_undo(new QPushButton)
    , m_end(this)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("undoWords"));
    m_words->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    auto *close = new QToolButton;
    close->setIcon(look::icon(u"close"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    layout->setSpacing(look::gap());
    layout->addWidget(m_words, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &UndoBar::dismiss);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::takeBack);
    connect(close, &QToolButton::clicked, this, &UndoBar::dismiss);
    hide();
}

void UndoBar::offer(const QString &done, const QString &undo, std::function<void()> takeBack)
{
    m_takeBack = std::move(takeBack);
    m_words->setText(done);
    m_undo->setText(undo);
    m_end.start(kShownMs);
    show();
    emit isOfferingChanged(isOffering());
}

void UndoBar::dismiss()
{
    m_takeBack = {};
    hide();
    emit isOfferingChanged(false);
}

void UndoBar::takeBack()
{
    const auto deed = std::move(m_takeBack);
    dismiss();
    if (deed)
        deed();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colour(look::Role::AccentPale));
    painter.fillRect(0, height() - 1, width(), 1, look::colour(look::Role::Border));
}

} // namespace outcry
