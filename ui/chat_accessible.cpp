// SPDX-License-Identifier: MIT
#include "ui/chat_accessible.h"

#include "model/text.h"
#include "ui/chat_view.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <memory>

namespace outcry {

namespace {

/// One message. Knows its row by number: screen readers ask anew after every change of the list.
class ChatRowAccessible final : public QAccessibleInterface
{
public:
    ChatRowAccessible(ChatView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override
    {
        return m_view && m_view->model() && m_row < m_view->model()->rowCount();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name)
            return {};
        if (m_view->isCovered(m_row))
            return m_view->coverOf(m_row);
        const QString said = m_view->model()->index(m_row).data(Qt::AccessibleTextRole).toString();
        const QString now = m_view->spokenChips(m_row);
        return now.isEmpty() ? said : Text::tr("%1. Now: %2").arg(said, now);
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_view->rowRect(m_row);
        return place.isEmpty()
            ? QRect()
            : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.multiLine = true;
        state.focusable = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->cursorRow() == m_row;
        state.invalid = !isValid();
        state.offscreen = isValid() && m_view->rowRect(m_row).isEmpty();
        return state;
    }
    int row() const { return m_row; }

private:
    QPointer<ChatView> m_view;
    int m_row;
};

/// So many may be waiting to be read.
constexpr qsizetype kMostNews = 8;

/// What was said just now. Not one of the rows: AT-SPI has screen readers speak what a notification shows, and nothing else that
/// Qt 6.4 can tell of (QAccessibleAnnouncementEvent came with 6.8; new children are silent).
class NewsAccessible final : public QAccessibleInterface
{
public:
    NewsAccessible(ChatView *view, const QString &words)
        : m_view(view)
        , m_words(words)
    {
    }

    bool isValid() const override { return !m_view.isNull(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    void setText(QAccessible::Text, const QString &) override { }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? m_words : QString(); }
    QRect rect() const override { return {}; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invalid = !isValid();
        return state;
    }

private:
    QPointer<ChatView> m_view;
    QString m_words;
};

class ChatViewAccessible final : public QAccessibleWidget
{
public:
    explicit ChatViewAccessible(ChatView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~ChatViewAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
        for (const QAccessible::Id id : std::as_const(m_news))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view()->model() ? view()->model()->rowCount() : 0; }
    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        const auto known = m_rows.constFind(row);
        if (known != m_rows.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ChatRowAccessible(view(), row);
        m_rows.insert(row, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() ? child(view()->cursorRow()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *row = dynamic_cast<const ChatRowAccessible *>(child);
        return row ? row->row() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
    }

    void announce(const QString &words)
    {
        // A new one each time: a screen reader remembers the name it read of an object, and comes for it a moment later.
        auto *news = new NewsAccessible(view(), words);
        m_news.append(QAccessible::registerAccessibleInterface(news));
        if (m_news.size() > kMostNews)
            QAccessible::deleteAccessibleInterface(m_news.takeFirst());
        QAccessibleEvent event(news, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }

private:
    ChatView *view() const { return static_cast<ChatView *>(object()); }

    /// Made when asked for; they go with the view.
    mutable QHash<int, QAccessible::Id> m_rows;
    QList<QAccessible::Id> m_news;
};

/// The newest few, or how many there are: nobody listens to a page.
QString newsOf(const MessageModel &model, int firstRow, int count)
{
    constexpr int kMostSpoken = 3;
    QStringList words;
    for (int row = firstRow; row < firstRow + count; ++row) {
        if (const MessageModel::Row one = model.rowAt(row); !one.isOwn && !one.isHidden)
            words.append(model.index(row).data(Qt::AccessibleTextRole).toString());
    }
    if (words.size() > kMostSpoken)
        return Text::tr("%n new lines", nullptr, int(words.size())) + u'\n' + words.last();
    return words.join(u'\n');
}

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className)
    auto *view = qobject_cast<ChatView *>(object);
    return view ? new ChatViewAccessible(view) : nullptr;
}

} // namespace

void installChatAccessibility()
{
    static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(isInstalled)
}

void tellAccessibility(ChatView &view, int firstRow, int count)
{
    // More than a page of news is looked at by nobody.
    for (int row = std::max(firstRow, firstRow + count - 10); row < firstRow + count; ++row) {
        QAccessibleEvent event(&view, QAccessible::ObjectCreated);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
    auto *accessible = dynamic_cast<ChatViewAccessible *>(QAccessible::queryAccessibleInterface(&view));
    const QString news = view.isVisible() ? newsOf(*view.model(), firstRow, count) : QString();
    if (accessible != nullptr && !news.isEmpty())
        accessible->announce(news);
}

} // namespace outcry
