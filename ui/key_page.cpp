// SPDX-License-Identifier: MIT
#include "ui/key_page.h"

#include "model/whole_file.h"
#include "ui/look.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace outcry {

KeyPage::KeyPage(QList<KeyLine> keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(std::move(keys))
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard"));
    m_search->setObjectName(QStringLiteral("searchKeys"));
    m_search->setPlaceholderText(tr("Search by what it does or by key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("What"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    QPushButton *copy = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(tr("Save as text…"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyKeys"));
    copy->setAutoDefault(false);
    save->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    build();
    resize(look::gap() * 66, look::gap() * 70);
    m_search->setFocus();
    connect(m_search, &QLineEdit::textChanged, this, &KeyPage::search);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(keyText(m_keys)); });
    connect(save, &QPushButton::clicked, this, &KeyPage::saveText);
}

void KeyPage::build()
{
    QTreeWidgetItem *group = nullptr;
    for (const KeyLine &line : std::as_const(m_keys)) {
        if (group == nullptr || group->text(0) != line.group) {
            group = new QTreeWidgetItem(m_list, {line.group});
            group->setFirstColumnSpanned(true);
            group->setFont(0, look::headingFont());
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        new QTreeWidgetItem(group, {line.what, line.keys});
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
}

void KeyPage::search(const QString &words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isAnything = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *line = group->child(row);
            const QString all = group->text(0) + u' ' + line->text(0) + u' ' + line->text(1);
            const bool fits = std::all_of(parts.begin(), parts.end(), [&all](const QString &part) {
                return all.contains(part, Qt::CaseInsensitive);
            });
            line->setHidden(!fits);
            isAnything = isAnything || fits;
        }
        group->setHidden(!isAnything);
    }
}

void KeyPage::saveText()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the list of keys"), QStringLiteral("outcry-keys.txt"),
                                                      tr("Text (*.txt)"));
    if (path.isEmpty())
        return;
    const Result<Done> saved = writeWholeFile(path, keyText(m_keys).toUtf8());
    if (!saved)
        QMessageBox::warning(this, windowTitle(), tr("%1 could not be written: %2").arg(path, saved.error().text));
}

} // namespace outcry
