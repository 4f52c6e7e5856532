// SPDX-License-Identifier: MIT
#include "ui/ignored_list.h"

#include "model/ignored_people.h"
#include "ui/look.h"
#include "ui/tone_label.h"
#include "ui/undo_bar.h"

#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace outcry {

static constexpr int kShownRows = 8;

IgnoredList::IgnoredList(IgnoredPeople &people, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_list(new QListWidget)
    , m_show(new QPushButton(tr("Show again what they say")))
    , m_undo(new UndoBar)
{
    m_list->setObjectName(QStringLiteral("ignoredPeople"));
    m_list->setAccessibleName(tr("People you ignore"));
    m_list->setMinimumHeight(kShownRows * look::rowHeight());
    m_show->setObjectName(QStringLiteral("unignore"));
    m_show->setAutoDefault(false);
    auto *hint = new ToneLabel(look::Role::DimText,
                               tr("What these people say on this server is hidden and calls you no more. Others are added by a right click on a name, or by /ignore."));
    look::setFont(*hint, look::Font::Small);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::halfGap(), 0, 0);
    layout->setSpacing(look::gap());
    layout->addWidget(hint);
    layout->addWidget(m_undo);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    auto *key = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &IgnoredList::takeBackCurrent);
    connect(m_show, &QPushButton::clicked, this, &IgnoredList::takeBackCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &IgnoredList::arrange);
    connect(&m_people, &IgnoredPeople::changed, this, &IgnoredList::refresh);
    refresh();
}

void IgnoredList::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_list->addItems(m_people.names());
    if (row >= 0 && m_list->count() > 0)
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    arrange();
}

void IgnoredList::arrange()
{
    m_show->setEnabled(m_list->currentRow() >= 0);
}

void IgnoredList::takeBackCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const Person person = m_people.find(item->text());
    m_people.takeBack(person);
    m_undo->offer(tr("What %1 says is shown again.").arg(person.nickname), tr("Undo"), [this, person] { m_people.ignore(person); });
}

} // namespace outcry
