// SPDX-License-Identifier: MIT
#include "app/applied_preferences.h"

#include "ui/clock.h"
#include "ui/look.h"
#include "ui/spelling.h"

#include <QApplication>

namespace outcry {

using Key = Preferences::Key;

static look::Wish lookOf(const Preferences &preferences)
{
    return {preferences.choice<look::Theme>(Key::Theme), preferences.choice<look::UpDown>(Key::UpDown),
            preferences.isOn(Key::HighContrast), preferences.choice<look::Density>(Key::Density),
            preferences.number(Key::FontPoints)};
}

AppliedPreferences::AppliedPreferences(Preferences &preferences)
    : m_preferences(preferences)
{
    look::apply(*qApp, lookOf(m_preferences));
    setClock(m_preferences.choice<Clock>(Key::Clock));
    applySpelling();
    connect(&m_preferences, &Preferences::changed, this, &AppliedPreferences::onChanged);
    connect(&Spelling::shared(), &Spelling::changed, this, &AppliedPreferences::noteSpelling);
}

void AppliedPreferences::onChanged(Key key)
{
    if (key == Key::Clock)
        return applyClock(m_preferences.choice<Clock>(key));
    if (key == Key::Spelling)
        return applySpelling();
    if (const look::Wish wish = lookOf(m_preferences); wish != look::wish())
        look::apply(*qApp, wish);
}

void AppliedPreferences::applySpelling()
{
    const QString wanted = m_preferences.text(Key::Spelling);
    Spelling &spelling = Spelling::shared();
    if (!wanted.isEmpty())
        spelling.setLanguage(wanted == Preferences::kNoSpelling ? QString() : wanted);
    else if (spelling.wasChosen())
        spelling.useLocale();
}

/// The menu of the input line chooses too.
void AppliedPreferences::noteSpelling()
{
    if (!Spelling::shared().wasChosen())
        return;
    const QString language = Spelling::shared().language();
    m_preferences.set(Key::Spelling, language.isEmpty() ? QString(Preferences::kNoSpelling) : language);
}

} // namespace outcry
