// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preferences.h"

#include <QWidget>

#include <functional>

namespace outcry {

struct PreferenceEntry;
class ToneLabel;

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
    /// Of lists, numbers, times and texts, so that those of a page are alike; 0: it has none.
    [[nodiscard]] int fieldWidth() const;
    void setFieldWidth(int width);
    /// It can have no effect here, for this reason.
    void setMissing(const QString &why);

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
    void refreshEnabled();

    const PreferenceEntry &m_entry;
    Preferences &m_preferences;
    QWidget *m_control = nullptr;
    /// Null: nothing is to be said.
    ToneLabel *m_hint = nullptr;
    bool m_isMissing = false;
    std::function<void(const QVariant &)> m_show;
    /// Of a field of times: they may be written in another way from now on.
    std::function<void()> m_reformat;
};

} // namespace outcry
