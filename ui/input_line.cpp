// SPDX-License-Identifier: MIT
#include "ui/input_line.h"

#include "model/text.h"
#include "ui/completion_popup.h"
#include "ui/input_edit.h"
#include "ui/look.h"
#include "ui/spell_highlighter.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace outcry {

constexpr int kMostLines = 8;
constexpr int kMostRemembered = 200;
/// From here on the counter is shown.
constexpr double kNearLimit = 0.8;

InputLine::InputLine(QWidget *parent)
    : QWidget(parent)
    , m_edit(new InputEdit(this))
    , m_emoji(new QToolButton(this))
    , m_note(new QLabel(this))
    , m_spelling(new SpellHighlighter(m_edit))
{
    m_edit->setAccessibleName(Text::tr("Message"));
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->setPrompt(Text::tr("Type a message, / for commands, $ for prices"));
    m_edit->installEventFilter(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::halfGap());
    auto *row = new QHBoxLayout;
    row->setSpacing(look::halfGap());
    row->addWidget(m_edit, 1);
    row->addWidget(m_emoji, 0, Qt::AlignBottom);
    layout->addLayout(row);
    layout->addWidget(m_note);
    m_emoji->setObjectName(QStringLiteral("emojiButton"));
    m_emoji->setIcon(look::icon(u"smile"));
    m_emoji->setAutoRaise(true);
    m_emoji->setFocusPolicy(Qt::TabFocus);
    m_emoji->setToolTip(Text::tr("Emoji (or type : and its name)"));
    m_emoji->setAccessibleName(Text::tr("Emoji"));
    connect(m_emoji, &QToolButton::clicked, this, &InputLine::openEmoji);
    connect(m_edit, &InputEdit::pictureOffered, this, &InputLine::refusePicture);
    connect(m_edit, &InputEdit::linesPasted, this, &InputLine::askAboutLines);
    connect(m_edit, &InputEdit::menuRequested, this, &InputLine::fillMenu);
    connect(m_edit, &InputEdit::tooMuchPasted, this, [this](qsizetype characters) {
        tell(Text::tr("%1 characters are too much to paste here. Nothing was inserted.")
                 .arg(QLocale().toString(qint64(characters))));
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &InputLine::onTextChanged);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { updateCompletions(false); });
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &InputLine::updateHeight);
    restyle();
}

InputLine::~InputLine()
{
    // It belongs to the window, which may outlive this.
    delete m_popup;
}

void InputLine::setPrompt(const QString &prompt)
{
    m_edit->setPrompt(prompt);
}

void InputLine::setNameSource(std::function<QStringList()> names)
{
    m_names = names;
    m_spelling->setNameSource(std::move(names));
}

void InputLine::setByteCounter(std::function<qint64(const QString &)> bytes)
{
    m_bytes = std::move(bytes);
    updateNote();
}

qint64 InputLine::bytesOf(const QString &text) const
{
    return m_bytes ? m_bytes(text) : text.toUtf8().size();
}

void InputLine::setLongestMessageBytes(qint64 bytes)
{
    m_longestBytes = bytes;
    updateNote();
}

QString InputLine::draft() const
{
    return m_edit->toPlainText();
}

void InputLine::setDraft(const QString &text)
{
    m_recalled = m_history.size();
    m_unsent.clear();
    m_dismissedStart = -1;
    replaceText(text);
    m_edit->document()->clearUndoRedoStacks();
}

void InputLine::type(const QKeyEvent &key)
{
    m_edit->setFocus();
    QKeyEvent here(key.type(), key.key(), key.modifiers(), key.text(), key.isAutoRepeat());
    QCoreApplication::sendEvent(m_edit, &here);
}

void InputLine::insertText(const QString &text)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString before = m_edit->toPlainText().left(cursor.selectionStart());
    const bool needsSpace = !before.isEmpty() && !before.back().isSpace();
    cursor.insertText(needsSpace ? u' ' + text : text);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

QString InputLine::noteText() const
{
    return m_note->isVisibleTo(this) ? m_note->text() : QString();
}

void InputLine::replaceText(const QString &text)
{
    m_isReplacing = true;
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_isReplacing = false;
    closePopup();
}

bool InputLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::InputMethod:
        m_isComposing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        if (m_isComposing)
            closePopup();
        break;
    case QEvent::ShortcutOverride:
        // While the list is open these keys are its own, whatever shortcuts the window has.
        if (isCompleting() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->text() == u":" && finishEmoji())
            return true;
        return handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier);
    }
    case QEvent::FocusOut:
        closePopup();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool InputLine::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    // An input method is in the middle of a word: Return and Tab are meant for it.
    if (m_isComposing)
        return isReturn || key == Qt::Key_Tab;
    if (isCompleting() && handlePopupKey(key, modifiers))
        return true;
    if (isReturn && !(modifiers & (Qt::ShiftModifier | Qt::AltModifier | Qt::ControlModifier))) {
        submit();
        return true;
    }
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        emit replyStepRequested(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        // Also when there is nothing further: it must not select what is typed instead.
        [[maybe_unused]] const bool isRecalled = recall(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return modifiers == Qt::NoModifier && handlePlainKey(key);
}

bool InputLine::handlePlainKey(int key)
{
    switch (key) {
    case Qt::Key_Tab:
        return completeByTab();
    case Qt::Key_Up:
        return isAtEdge(true) && goUp();
    case Qt::Key_Down:
        return isAtEdge(false) && recall(1);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        emit pageRequested(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        emit escaped();
        return true;
    default:
        return false;
    }
}

void InputLine::submit()
{
    QString text = draft();
    while (text.endsWith(u'\n') || text.endsWith(u' '))
        text.chop(1);
    while (text.startsWith(u'\n'))
        text.remove(0, 1);
    if (text.trimmed().isEmpty())
        return emit emptySubmitted();
    if (m_longestBytes > 0 && bytesOf(text) > m_longestBytes)
        return updateNote();
    if (m_history.isEmpty() || m_history.last() != text)
        m_history.append(text);
    if (m_history.size() > kMostRemembered)
        m_history.removeFirst();
    setDraft({});
    emit submitted(text);
}

void InputLine::onTextChanged()
{
    m_told.clear();
    updateNote();
    if (m_edit->toPlainText().isEmpty())
        m_dismissedStart = -1;
    emit draftChanged();
}

void InputLine::updateNote()
{
    const qint64 bytes = m_longestBytes > 0 ? bytesOf(draft()) : 0;
    const bool isOver = bytes > m_longestBytes;
    const bool isNear = m_longestBytes > 0 && double(bytes) >= double(m_longestBytes) * kNearLimit;
    const QLocale locale;
    QString words = m_told.isEmpty() ? usageWords() : m_told;
    if (isOver)
        words = Text::tr("Too long by %1 bytes. Shorten it, or send it in parts.")
                    .arg(locale.toString(bytes - m_longestBytes));
    else if (isNear)
        words = Text::tr("%1 of %2 bytes left")
                    .arg(locale.toString(m_longestBytes - bytes), locale.toString(m_longestBytes));
    m_note->setText(words);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     look::colour(isOver ? look::Role::Failure : look::Role::DimText));
    m_note->setPalette(colours);
    m_note->setVisible(!words.isEmpty());
}

// What comes after a command's name, while it is being typed.
QString InputLine::usageWords() const
{
    const QString text = draft();
    const qsizetype end = text.indexOf(u' ');
    if (!text.startsWith(u'/') || end < 2)
        return {};
    for (const CommandInfo &command : m_commands)
        if (QStringView(text).mid(1, end - 1).compare(command.name, Qt::CaseInsensitive) == 0)
            return QStringLiteral("/%1 %2   %3").arg(command.name, command.usage, command.description);
    return {};
}

void InputLine::updateHeight()
{
    // A plain text document counts its height in lines.
    const int lines
        = std::clamp(int(std::ceil(m_edit->document()->size().height())), 1, kMostLines);
    const int margins
        = int(std::ceil(m_edit->document()->documentMargin() * 2)) + m_edit->frameWidth() * 2;
    const int height
        = lines * QFontMetrics(m_edit->font()).lineSpacing() + margins + look::halfGap();
    const bool isFull = m_edit->document()->size().height() > kMostLines;
    m_edit->setVerticalScrollBarPolicy(isFull ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (m_edit->height() == height && m_edit->minimumHeight() == height)
        return;
    m_edit->setFixedHeight(height);
    updateGeometry();
}

void InputLine::restyle()
{
    m_edit->setFont(look::textFont());
    m_note->setFont(look::smallFont());
    updateNote();
    updateHeight();
}

void InputLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange)
        restyle();
}

void InputLine::hideEvent(QHideEvent *event)
{
    closePopup();
    QWidget::hideEvent(event);
}

bool InputLine::isAtEdge(bool isTop) const
{
    QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return false;
    return !cursor.movePosition(isTop ? QTextCursor::Up : QTextCursor::Down);
}

/// To the last own line, as in other chats; what stands here already was typed or recalled, and is gone on from.
bool InputLine::goUp()
{
    const bool isFresh = m_recalled == m_history.size() && draft().isEmpty();
    // Something that is sent anew must not come by the key that changes what was sent.
    if (isFresh && m_editLast) {
        m_editLast();
        return true;
    }
    return recall(-1);
}

bool InputLine::recall(int direction)
{
    if (m_isChanging)
        return false;
    const qsizetype wanted = m_recalled + direction;
    if (wanted < 0 || wanted > m_history.size())
        return false;
    if (m_recalled == m_history.size())
        m_unsent = draft();
    m_recalled = wanted;
    replaceText(wanted == m_history.size() ? m_unsent : m_history[wanted]);
    return true;
}

} // namespace outcry
