// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preferences.h"

#include <QWidget>

#include <functional>

namespace outcry {

struct PreferenceEntry;

/// One preference in the settings dialog: its label, its hint, and a check box, list, number or text that shows the value
/// and sets it at once.
class PreferenceRow : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PreferenceRow(const PreferenceEntry &entry, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] const PreferenceEntry &entry() const { return m_entry; }
    /// Whether every one of the words stands in label, hint or choices.
    [[nodiscard]] bool fits(const QString &words) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControl();
    QWidget *makeCheckBox();
    QWidget *makeChoice();
    QWidget *makeNumber();
    QWidget *makeTime();
    QWidget *makeText();
    QWidget *makeNames();
    void refresh();

    const PreferenceEntry &m_entry;
    Preferences &m_preferences;
    std::function<void(const QVariant &)> m_show;
    /// Of a field of times: they may be written in another way from now on.
    std::function<void()> m_reformat;
};

} // namespace outcry
