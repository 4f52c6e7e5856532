// SPDX-License-Identifier: MIT
#include "ui/subject_line.h"

#include "model/plain_tool_tip.h"
#include "ui/look.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace outcry {

SubjectLine::SubjectLine(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
{
    look::setFont(*this, look::Font::Small);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Topic"));
    m_field->setObjectName(QStringLiteral("subjectField"));
    m_field->setPlaceholderText(tr("What is this room about? Nothing clears the topic."));
    m_field->setAccessibleName(tr("Topic of this room"));
    m_field->installEventFilter(this);
    m_field->hide();
    setFixedHeight(m_field->sizeHint().height());
    connect(m_field, &QLineEdit::returnPressed, this, &SubjectLine::submit);
}

void SubjectLine::setSubject(const Subject &subject)
{
    m_subject = subject;
    m_shown = displayText(subject.text);
    m_links = spansOf(m_shown, {});
    m_links.removeIf([](const TextSpan &span) { return span.kind != TextSpan::Kind::Link; });
    refreshWords();
    layOut();
}

void SubjectLine::refreshWords()
{
    setAccessibleDescription(m_subject.text);
    const QString hint = m_isEditable ? tr("Double click to change the topic") : QString();
    if (m_subject.text.isEmpty())
        return setToolTip(hint);
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_subject.timeMs), QLocale::ShortFormat);
    const QStringList lines{m_subject.text, tr("Set by %1, %2").arg(m_subject.author.nickname, when), hint};
    setToolTip(plainToolTip(lines.join(u'\n').trimmed()));
}

void SubjectLine::setEditable(bool isEditable)
{
    leave();
    m_isEditable = isEditable;
    refreshWords();
}

bool SubjectLine::isEditing() const
{
    return !m_field->isHidden();
}

void SubjectLine::layOut()
{
    const QString text = fontMetrics().elidedText(m_shown, Qt::ElideRight, width());
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &link : std::as_const(m_links)) {
        QTextLayout::FormatRange range;
        range.start = int(link.start);
        range.length = int(std::min(link.length, text.size() - link.start));
        range.format.setForeground(look::colour(look::Role::Link));
        if (range.length > 0)
            formats.append(range);
    }
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    // By the text's own letters.
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    m_layout.setFont(font());
    m_layout.setText(text);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats);
    m_layout.beginLayout();
    QTextLine line = m_layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(width());
        line.setPosition({0, (height() - line.height()) / 2});
    }
    m_layout.endLayout();
    update();
}

void SubjectLine::paintEvent(QPaintEvent *)
{
    if (isEditing())
        return;
    QPainter painter(this);
    painter.setPen(look::colour(look::Role::DimText));
    m_layout.draw(&painter, {0, 0});
}

void SubjectLine::resizeEvent(QResizeEvent *)
{
    m_field->setGeometry(rect());
    layOut();
}

void SubjectLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedHeight(m_field->sizeHint().height());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

QUrl SubjectLine::linkAt(QPointF place) const
{
    const QTextLine line = m_layout.lineCount() > 0 ? m_layout.lineAt(0) : QTextLine();
    if (!line.isValid() || !line.naturalTextRect().contains(place))
        return {};
    const int at = line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
    for (const TextSpan &link : m_links) {
        if (at >= link.start && at < link.start + link.length)
            return linkAddress(QStringView(m_shown).mid(link.start, link.length));
    }
    return {};
}

void SubjectLine::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(linkAt(event->position()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SubjectLine::mouseReleaseEvent(QMouseEvent *event)
{
    const QUrl link = event->button() == Qt::LeftButton ? linkAt(event->position()) : QUrl();
    if (link.isValid())
        QDesktopServices::openUrl(link);
}

void SubjectLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !linkAt(event->position()).isValid())
        edit();
}

void SubjectLine::edit()
{
    if (!m_isEditable)
        return;
    if (!isEditing()) {
        m_begun = m_subject.text;
        m_field->setText(m_begun);
    }
    m_field->show();
    m_field->setFocus();
    m_field->selectAll();
    update();
}

void SubjectLine::leave()
{
    if (!isEditing())
        return;
    m_field->hide();
    update();
    emit editingEnded();
}

void SubjectLine::submit()
{
    const QString text = m_field->text().simplified();
    if (const qsizetype count = text.toUcs4().size(); count > Subject::kMostCharacters) {
        emit told(tr("A topic has at most %1 characters; this one has %2.")
                      .arg(QLocale().toString(Subject::kMostCharacters), QLocale().toString(count)));
        return;
    }
    leave();
    // Somebody may have set another one meanwhile: who changed nothing does not take it back.
    if (text != m_begun)
        emit typed(text);
}

bool SubjectLine::eventFilter(QObject *watched, QEvent *event)
{
    // Escape is a shortcut of nothing here, but the input of the talk would take it too.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_field && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            leave();
        return true;
    }
    // Who looks elsewhere without having typed anything has left it.
    if (watched == m_field && event->type() == QEvent::FocusOut && isEditing()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason && m_field->text() == m_begun) {
        m_field->hide();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace outcry
