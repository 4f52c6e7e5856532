// SPDX-License-Identifier: MIT
#include "ui/palette.h"

#include "ui/look.h"
#include "ui/tone_label.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace outcry {

static constexpr int kMostVisibleRows = 12;

Palette::Palette(QWidget &window, QAbstractItemDelegate *delegate)
    : QFrame(&window)
    , m_window(window)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new ToneLabel(look::Role::DimText))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_field->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::gap(), look::gap(), look::gap(), look::gap());
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    m_field->installEventFilter(this);
    m_window.installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) { search(text); });
    connect(m_list, &QListView::clicked, this, &Palette::take);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    hide();
}

void Palette::setFound(QAbstractItemModel &found)
{
    m_found = &found;
    m_list->setModel(m_found);
}

void Palette::setNothingText(const QString &text)
{
    m_nothing->setText(text);
}

void Palette::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_field->clear();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Palette::place()
{
    const int rows = qBound(3, m_found->rowCount(), kMostVisibleRows);
    const int width = qMin(m_window.width() - 4 * look::gap(), look::gap() * 80);
    const int height = m_field->sizeHint().height() + rows * look::rowHeight() + 4 * look::gap();
    setGeometry((m_window.width() - width) / 2, qMin(6 * look::gap(), m_window.height() / 8), width,
                qMin(height, m_window.height() - 8 * look::gap()));
}

void Palette::showFound(int currentRow)
{
    const int count = m_found->rowCount();
    m_list->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    if (count > 0)
        m_list->setCurrentIndex(m_found->index(qBound(0, currentRow, count - 1), 0));
    place();
}

void Palette::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QPersistentModelIndex taken = index;
    dismiss();
    choose(taken);
}

void Palette::dismiss()
{
    const QPointer<QWidget> before = m_focusBefore;
    hide();
    if (before != nullptr && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void Palette::step(int by)
{
    const int count = m_found->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_found->index((m_list->currentIndex().row() + by + count) % count, 0));
}

bool Palette::onKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int to = m_list->currentIndex().row() + (key == Qt::Key_PageDown ? kMostVisibleRows : -kMostVisibleRows);
        m_list->setCurrentIndex(m_found->index(qBound(0, to, qMax(0, m_found->rowCount() - 1)), 0));
        return true;
    }
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)->key());
}

} // namespace outcry
