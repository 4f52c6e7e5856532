// SPDX-License-Identifier: MIT
#include "ui/settings_dialog.h"

#include "ui/desktop_notifier.h"
#include "ui/ignored_list.h"
#include "ui/look.h"
#include "ui/preference_row.h"
#include "ui/prompt_bar.h"
#include "ui/server_list.h"
#include "ui/tone_label.h"
#include "ui/tray.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace outcry {

using Group = PreferenceEntry::Group;

/// Older changes than these are taken back by hand.
static constexpr qsizetype kMostChanges = 100;

static QList<Preferences::Key> allKeys()
{
    QList<Preferences::Key> keys;
    for (const PreferenceEntry &entry : preferenceTable())
        keys.append(entry.key);
    return keys;
}

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : SettingsDialog(preferences, allKeys(), parent)
{
}

SettingsDialog::SettingsDialog(Preferences &preferences, const QList<Preferences::Key> &keys, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_keys(keys)
    , m_search(new QLineEdit)
    , m_groups(new QListWidget)
    , m_page(new QScrollArea)
    , m_nothing(new ToneLabel(look::Role::DimText, tr("No setting of this name. Try another word.")))
    , m_prompt(new PromptBar)
    , m_undo(nullptr)
{
    setWindowTitle(tr("Settings"));
    m_search->setObjectName(QStringLiteral("searchSettings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->viewport()->setAutoFillBackground(false);
    m_page->setFrameShape(QFrame::NoFrame);
    // Whatever is on it takes the focus, and is scrolled to.
    m_page->setFocusPolicy(Qt::NoFocus);
    m_page->setWidgetResizable(true);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_undo = buttons->addButton(tr("Undo"), QDialogButtonBox::ActionRole);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_groups);
    middle->addWidget(m_page, 1);
    middle->addWidget(m_nothing, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addLayout(middle, 1);
    layout->addWidget(m_prompt);
    layout->addWidget(buttons);

    for (int i = 0; i < int(Preferences::Key::Count); ++i)
        m_known << preferences.value(Preferences::Key(i));
    buildSections();
    m_groups->setCurrentRow(0);
    m_groups->setFixedWidth(m_groups->sizeHintForColumn(0) + 4 * look::gap());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::refreshShown);
    // Also the one that was shown before the search.
    connect(m_groups, &QListWidget::itemClicked, m_search, &QLineEdit::clear);
    connect(m_groups, &QListWidget::currentRowChanged, this, [this] {
        m_search->clear();
        refreshShown();
    });
    connect(&preferences, &Preferences::changed, this, &SettingsDialog::onChanged);
    tellWhatIsMissing();
    refreshShown();
    refreshButtons();
    resize(look::gap() * 86, look::gap() * 68);
    m_search->setFocus();
}

/// What this desktop lacks, said where it would be switched.
void SettingsDialog::tellWhatIsMissing()
{
    using Key = Preferences::Key;
    if (Tray::isThere())
        return;
    for (const Key key : {Key::TrayIcon, Key::CloseToTray})
        tellMissing(key, tr("This desktop has no tray."));
    DesktopNotifier::lookForService(this, [this](bool isThere) {
        if (!isThere)
            tellMissing(Key::Notifications, tr("This desktop shows no notifications: it has neither a service for them nor a tray."));
    });
}

void SettingsDialog::tellMissing(Preferences::Key key, const QString &words)
{
    for (const Section &section : std::as_const(m_sections)) {
        for (PreferenceRow *row : section.rows) {
            if (row->entry().key == key)
                row->setMissing(words);
        }
    }
}

void SettingsDialog::showGroup(Group group)
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].group == group)
            m_groups->setCurrentRow(int(i));
    }
}

void SettingsDialog::buildSections()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * look::gap(), 0, 2 * look::gap(), 0);
    m_page->setWidget(page);
    for (int i = 0; i < int(Group::Count); ++i) {
        const Section section = buildSection(Group(i));
        if (section.rows.isEmpty()) {
            delete section.widget;
            continue;
        }
        addSection(section);
    }
    layout->addStretch(1);
}

void SettingsDialog::addSection(const Section &section)
{
    auto *layout = static_cast<QVBoxLayout *>(m_page->widget()->layout());
    layout->insertWidget(int(m_sections.size()), section.widget);
    m_sections << section;
    m_groups->addItem(titleOf(section.group));
}

void SettingsDialog::offerServers(KnownServers &servers)
{
    addPage(Group::Servers, new ServerList(servers));
}

void SettingsDialog::offerIgnored(IgnoredPeople &people)
{
    addPage(Group::Ignored, new IgnoredList(people));
}

/// What is no preference, but set here all the same.
void SettingsDialog::addPage(Group group, QWidget *page)
{
    Section section{group, new QWidget, {}, nullptr};
    auto *layout = new QVBoxLayout(section.widget);
    layout->setContentsMargins(0, 0, 0, 2 * look::gap());
    auto *title = new QLabel(titleOf(section.group));
    look::setFont(*title, look::Font::Title);
    // As tall as a head with a button in it.
    title->setMinimumHeight(look::rowHeight() + look::halfGap());
    layout->addWidget(title);
    layout->addWidget(page);
    addSection(section);
    refreshShown();
}

SettingsDialog::Section SettingsDialog::buildSection(Group group)
{
    Section section{group, new QWidget, {}, new QPushButton(tr("Restore defaults"))};
    section.reset->setObjectName(QStringLiteral("restoreDefaults"));
    section.reset->setAutoDefault(false);
    auto *layout = new QVBoxLayout(section.widget);
    layout->setContentsMargins(0, 0, 0, 2 * look::gap());
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(titleOf(group));
    look::setFont(*title, look::Font::Title);
    head->addWidget(title, 1);
    head->addWidget(section.reset);
    layout->addLayout(head);
    for (const PreferenceEntry &entry : preferenceTable()) {
        if (entry.group != group || !m_keys.contains(entry.key))
            continue;
        section.rows << new PreferenceRow(entry, m_preferences);
        layout->addWidget(section.rows.last());
    }
    int widest = 0;
    for (const PreferenceRow *row : std::as_const(section.rows))
        widest = std::max(widest, row->fieldWidth());
    for (PreferenceRow *row : std::as_const(section.rows))
        row->setFieldWidth(widest);
    connect(section.reset, &QPushButton::clicked, this, [this, group] { resetGroup(group); });
    return section;
}

/// Without a search the chosen group; with one, whatever fits.
void SettingsDialog::refreshShown()
{
    const QString words = m_search->text().trimmed();
    // What is found is of no page.
    if (QListWidgetItem *page = m_groups->currentItem())
        page->setSelected(words.isEmpty());
    bool isAnything = false;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const Section &section = m_sections[i];
        bool isShown = words.isEmpty() ? m_groups->currentRow() == int(i)
                                       : titleOf(section.group).contains(words, Qt::CaseInsensitive);
        for (PreferenceRow *row : section.rows) {
            const bool fits = words.isEmpty() || row->fits(words);
            row->setVisible(fits);
            isShown = isShown || (!words.isEmpty() && fits);
        }
        section.widget->setVisible(isShown);
        isAnything = isAnything || isShown;
    }
    m_page->setVisible(isAnything);
    m_nothing->setVisible(!isAnything);
}

void SettingsDialog::refreshButtons()
{
    for (const Section &section : std::as_const(m_sections)) {
        const bool isUsual = std::all_of(section.rows.begin(), section.rows.end(), [this](const PreferenceRow *row) {
            return m_preferences.isUsual(row->entry().key);
        });
        if (section.reset)
            section.reset->setEnabled(!isUsual);
    }
    m_undo->setEnabled(!m_changes.isEmpty());
    m_undo->setText(m_changes.isEmpty() ? tr("Undo")
                                        : tr("Undo: %1").arg(preferenceText(preferenceEntry(m_changes.last().key).label)));
}

void SettingsDialog::onChanged(Preferences::Key key)
{
    const QVariant former = std::exchange(m_known[int(key)], m_preferences.value(key));
    if (!m_keys.contains(key))
        return;
    // A text that is being typed is one change.
    const bool isSameText = !m_changes.isEmpty() && m_changes.last().key == key
        && preferenceEntry(key).kind == PreferenceEntry::Kind::Text;
    if (!m_isUndoing && !isSameText)
        m_changes << Change{key, former};
    if (m_changes.size() > kMostChanges)
        m_changes.removeFirst();
    refreshButtons();
}

void SettingsDialog::undo()
{
    if (m_changes.isEmpty())
        return;
    const Change last = m_changes.takeLast();
    m_isUndoing = true;
    m_preferences.set(last.key, last.former);
    m_isUndoing = false;
    refreshButtons();
}

void SettingsDialog::resetGroup(Group group)
{
    for (const PreferenceEntry &entry : preferenceTable()) {
        if (entry.group == group && m_keys.contains(entry.key))
            m_preferences.reset(entry.key);
    }
}

} // namespace outcry
