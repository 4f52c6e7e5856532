// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preference_table.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace outcry {

class IgnoredPeople;
class KnownServers;
class PreferenceRow;
class PromptBar;

/// Preferences, made from the table of them: in groups, searchable, each change live and undone with one click.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The preferences must outlive it.
    explicit SettingsDialog(Preferences &preferences, QWidget *parent = nullptr);
    /// Of these alone.
    SettingsDialog(Preferences &preferences, const QList<Preferences::Key> &keys, QWidget *parent = nullptr);

    /// They get a page of their own; must outlive the dialog.
    void offerServers(KnownServers &servers);
    void offerIgnored(IgnoredPeople &people);
    /// Shows this group first.
    void showGroup(PreferenceEntry::Group group);
    /// For a question about what was changed.
    [[nodiscard]] PromptBar &prompt() { return *m_prompt; }

private:
    struct Section
    {
        PreferenceEntry::Group group;
        QWidget *widget;
        QList<PreferenceRow *> rows;
        /// Null where there is nothing to restore.
        QPushButton *reset;
    };
    struct Change
    {
        Preferences::Key key;
        QVariant former;
    };

    void buildSections();
    void tellWhatIsMissing();
    void tellMissing(Preferences::Key key, const QString &words);
    Section buildSection(PreferenceEntry::Group group);
    void addSection(const Section &section);
    void addPage(PreferenceEntry::Group group, QWidget *page);
    void refreshShown();
    void refreshButtons();
    void onChanged(Preferences::Key key);
    void undo();
    void resetGroup(PreferenceEntry::Group group);

    Preferences &m_preferences;
    QList<Preferences::Key> m_keys;
    QLineEdit *m_search;
    QListWidget *m_groups;
    QScrollArea *m_page;
    QLabel *m_nothing;
    PromptBar *m_prompt;
    QPushButton *m_undo;
    QList<Section> m_sections;
    /// As they were before the next change is told; by key.
    QVariantList m_known;
    QList<Change> m_changes;
    bool m_isUndoing = false;
};

} // namespace outcry
