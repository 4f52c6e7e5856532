// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preferences.h"

#include <QStringList>

#include <vector>

namespace outcry {

/// A value to choose and what the user reads.
struct PreferenceName
{
    QString value;
    QString words;
};

/// One preference: what the settings file, the settings dialog and the checks need to know of it.
struct PreferenceEntry
{
    enum class Kind { Flag, Number, Time, Choice, Text, Named };
    enum class Group { Appearance, Chat, Prices, Notifications, Windows, Servers, Ignored, Count };

    Preferences::Key key;
    Group group;
    Kind kind;
    /// In the settings file; never changes.
    const char *name;
    /// Untranslated, of the context "Preferences".
    const char *label;
    const char *hint = "";
    QVariant usual = {};
    /// Of a number; of a text or a name: `most` characters.
    int least = 0;
    int most = 0;
    /// Of a choice: words for 0, 1, … Of a number: a word for the usual value, if that is no number to the user (it may lie outside the bounds).
    std::vector<const char *> words = {};
    /// Of a number, after the digits: " pt".
    const char *unit = "";
    /// Of a name, one of those that are found while the program runs.
    QList<PreferenceName> (*names)() = nullptr;
};

/// In the order of the settings dialog.
[[nodiscard]] const std::vector<PreferenceEntry> &preferenceTable();
[[nodiscard]] const PreferenceEntry &preferenceEntry(Preferences::Key key);
/// The flag without which this one has no effect; itself: none.
[[nodiscard]] Preferences::Key masterOf(Preferences::Key key);
/// Other words under which people look for it, in their language.
[[nodiscard]] QString keywordsOf(Preferences::Key key);
[[nodiscard]] QString titleOf(PreferenceEntry::Group group);
/// In the user's language; `text` is one of an entry's.
[[nodiscard]] QString preferenceText(const char *text);
/// Brought into bounds; invalid: no value of this kind.
[[nodiscard]] QVariant legalValue(const PreferenceEntry &entry, const QVariant &value);

} // namespace outcry
