// SPDX-License-Identifier: MIT
#include "ui/preference_table.h"

#include "ui/spelling.h"

#include <QCoreApplication>
#include <QLocale>

namespace outcry {

using Key = Preferences::Key;
using Group = PreferenceEntry::Group;
using Kind = PreferenceEntry::Kind;

static QList<PreferenceName> spellingNames()
{
    QList<PreferenceName> names{{QString(), preferenceText(QT_TRANSLATE_NOOP("Preferences", "As the desktop"))},
                                {Preferences::kNoSpelling, preferenceText(QT_TRANSLATE_NOOP("Preferences", "Off"))}};
    for (const QString &language : Spelling::shared().languages())
        names.append({language, languageText(language)});
    return names;
}

static std::vector<PreferenceEntry> makeTable()
{
    // clang-format off
    return {
        {Key::Theme, Group::Appearance, Kind::Choice, "theme", QT_TRANSLATE_NOOP("Preferences", "Theme"), "", 0, 0, 0,
         {QT_TRANSLATE_NOOP("Preferences", "As the desktop"), QT_TRANSLATE_NOOP("Preferences", "Light"), QT_TRANSLATE_NOOP("Preferences", "Dark")}},
        {Key::HighContrast, Group::Appearance, Kind::Flag, "highContrast", QT_TRANSLATE_NOOP("Preferences", "High contrast"),
         QT_TRANSLATE_NOOP("Preferences", "Black on white or white on black, with strong edges."), false},
        {Key::UpDown, Group::Appearance, Kind::Choice, "upDown", QT_TRANSLATE_NOOP("Preferences", "Rising and falling"),
         QT_TRANSLATE_NOOP("Preferences", "Arrows and signs tell it too."), 0, 0, 0, {QT_TRANSLATE_NOOP("Preferences", "Green and red"), QT_TRANSLATE_NOOP("Preferences", "Blue and orange")}},
        {Key::Density, Group::Appearance, Kind::Choice, "density", QT_TRANSLATE_NOOP("Preferences", "Density"),
         QT_TRANSLATE_NOOP("Preferences", "Compact shows more rows."), 0, 0, 0, {QT_TRANSLATE_NOOP("Preferences", "Comfortable"), QT_TRANSLATE_NOOP("Preferences", "Compact")}},
        {Key::FontPoints, Group::Appearance, Kind::Number, "fontPoints", QT_TRANSLATE_NOOP("Preferences", "Text size"), "", 0, 7, 28,
         {QT_TRANSLATE_NOOP("Preferences", "As the desktop")}, QT_TRANSLATE_NOOP("Preferences", " pt")},
        {Key::Clock, Group::Appearance, Kind::Choice, "clock", QT_TRANSLATE_NOOP("Preferences", "Clock"), "", 0, 0, 0,
         {QT_TRANSLATE_NOOP("Preferences", "As the desktop"), QT_TRANSLATE_NOOP("Preferences", "24 hours"), QT_TRANSLATE_NOOP("Preferences", "12 hours")}},
        {Key::GroupMinutes, Group::Chat, Kind::Number, "groupMinutes", QT_TRANSLATE_NOOP("Preferences", "Lines of one person share a name for"),
         QT_TRANSLATE_NOOP("Preferences", "At 0 every line has its name."), 5, 0, 60, {}, QT_TRANSLATE_NOOP("Preferences", " min")},
        {Key::FoldArrivals, Group::Chat, Kind::Flag, "foldArrivals", QT_TRANSLATE_NOOP("Preferences", "Fold many arrivals and departures into one line"),
         QT_TRANSLATE_NOOP("Preferences", "A click on the line opens it."), true},
        {Key::CallWords, Group::Chat, Kind::Text, "callWords", QT_TRANSLATE_NOOP("Preferences", "Words that call you"),
         QT_TRANSLATE_NOOP("Preferences", "Separated by commas: a line that holds one counts as one that names you."), QString(), 0, 200},
        {Key::Spelling, Group::Chat, Kind::Named, "spelling", QT_TRANSLATE_NOOP("Preferences", "Check spelling in"),
         QT_TRANSLATE_NOOP("Preferences", "By the dictionaries of hunspell that are installed."), QString(), 0, 40, {}, "", &spellingNames},
        {Key::Glow, Group::Prices, Kind::Flag, "glow", QT_TRANSLATE_NOOP("Preferences", "Let a changed price glow for a moment"), "", true},
        {Key::PricePace, Group::Prices, Kind::Choice, "pricePace", QT_TRANSLATE_NOOP("Preferences", "Show a price that moves on and on"),
         QT_TRANSLATE_NOOP("Preferences", "A price that has rested is shown at once. Seldom is easier to read and spares the processor."), 0, 0, 0,
         {QT_TRANSLATE_NOOP("Preferences", "4 times a second"), QT_TRANSLATE_NOOP("Preferences", "10 times a second"), QT_TRANSLATE_NOOP("Preferences", "30 times a second")}},
        {Key::SparkLine, Group::Prices, Kind::Flag, "sparkLine", QT_TRANSLATE_NOOP("Preferences", "Show curves of the last prices where there is room"),
         QT_TRANSLATE_NOOP("Preferences", "The menu of a list's header shows and hides each column."), true},
        {Key::ChartVolumes, Group::Prices, Kind::Flag, "chartVolumes", QT_TRANSLATE_NOOP("Preferences", "Show volume at the foot of a chart"),
         QT_TRANSLATE_NOOP("Preferences", "Where the feed tells it."), true},
        {Key::Notifications, Group::Notifications, Kind::Flag, "notifications", QT_TRANSLATE_NOOP("Preferences", "Show notifications on the desktop"),
         QT_TRANSLATE_NOOP("Preferences", "For lines that name you and for direct messages. Each room's bell says what else."), true},
        {Key::NotificationText, Group::Notifications, Kind::Flag, "notificationText", QT_TRANSLATE_NOOP("Preferences", "Show what was said in them"),
         QT_TRANSLATE_NOOP("Preferences", "Off: only who wrote, and where."), true},
        {Key::Sounds, Group::Notifications, Kind::Flag, "sounds", QT_TRANSLATE_NOOP("Preferences", "Play a soft sound"), "", true},
        {Key::QuietHours, Group::Notifications, Kind::Flag, "quietHours", QT_TRANSLATE_NOOP("Preferences", "Do not disturb every day"),
         QT_TRANSLATE_NOOP("Preferences", "Nothing is shown or heard in these hours; counts go on."), false},
        {Key::QuietFrom, Group::Notifications, Kind::Time, "quietFrom", QT_TRANSLATE_NOOP("Preferences", "From"), "", 22 * 60, 0, 24 * 60 - 1},
        {Key::QuietTo, Group::Notifications, Kind::Time, "quietTo", QT_TRANSLATE_NOOP("Preferences", "To"),
         QT_TRANSLATE_NOOP("Preferences", "May be on the next day."), 7 * 60, 0, 24 * 60 - 1},
        {Key::QuietUntil, Group::Count, Kind::Text, "quietUntil", "Do not disturb until", "", QString(), 0, 40},
        {Key::RestoreWindows, Group::Windows, Kind::Flag, "restoreWindows", QT_TRANSLATE_NOOP("Preferences", "Open the windows of the last time again"),
         QT_TRANSLATE_NOOP("Preferences", "Rooms, watch lists and symbols in windows of their own, where they stood. The main window always comes back."), true},
        {Key::StartMinimized, Group::Windows, Kind::Flag, "startMinimized", QT_TRANSLATE_NOOP("Preferences", "Start minimised"),
         QT_TRANSLATE_NOOP("Preferences", "In the tray, if the last window stays there when it is closed."), false},
        {Key::TrayIcon, Group::Windows, Kind::Flag, "trayIcon", QT_TRANSLATE_NOOP("Preferences", "Show an icon in the tray"),
         QT_TRANSLATE_NOOP("Preferences", "With the count of what is unread, where the desktop has a tray."), true},
        {Key::CloseToTray, Group::Windows, Kind::Flag, "closeToTray", QT_TRANSLATE_NOOP("Preferences", "Stay in the tray when the last window is closed"),
         QT_TRANSLATE_NOOP("Preferences", "Where the desktop has no tray, closing the last window quits."), false},
        {Key::TrayTold, Group::Count, Kind::Flag, "trayTold", "Told of the tray", "", false},
        {Key::Language, Group::Appearance, Kind::Choice, "language", QT_TRANSLATE_NOOP("Preferences", "Language"),
         QT_TRANSLATE_NOOP("Preferences", "Of all windows, once they are opened anew."), 0, 0, 0, {QT_TRANSLATE_NOOP("Preferences", "As the desktop"), "English", "Deutsch", "한국어"}},
    };
    // clang-format on
}

const std::vector<PreferenceEntry> &preferenceTable()
{
    static const std::vector<PreferenceEntry> table = makeTable();
    return table;
}

const PreferenceEntry &preferenceEntry(Key key)
{
    const auto &table = preferenceTable();
    const auto found = std::find_if(table.begin(), table.end(), [key](const auto &entry) { return entry.key == key; });
    Q_ASSERT(found != table.end());
    return *found;
}

Key masterOf(Key key)
{
    switch (key) {
    case Key::QuietFrom:
    case Key::QuietTo:
        return Key::QuietHours;
    case Key::NotificationText:
        return Key::Notifications;
    case Key::CloseToTray:
        return Key::TrayIcon;
    default:
        return key;
    }
}

QString keywordsOf(Key key)
{
    switch (key) {
    case Key::Theme:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "dark light night colours"));
    case Key::HighContrast:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "accessibility eyes readable"));
    case Key::UpDown:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "colours colour-blind gains losses"));
    case Key::Density:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "spacing size compact row height"));
    case Key::FontPoints:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "font zoom bigger smaller"));
    case Key::Clock:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "time format am pm"));
    case Key::GroupMinutes:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "group names minutes"));
    case Key::FoldArrivals:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "join leave collapse hide"));
    case Key::CallWords:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "highlight mention keyword ping"));
    case Key::Spelling:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "dictionary language typos"));
    case Key::Glow:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "flash blink highlight"));
    case Key::PricePace:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "refresh rate updates calm fast"));
    case Key::SparkLine:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "chart graph spark line"));
    case Key::ChartVolumes:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "traded bars candles"));
    case Key::Notifications:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "popup alert mute"));
    case Key::NotificationText:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "preview privacy content"));
    case Key::Sounds:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "mute quiet silent noise ring"));
    case Key::QuietHours:
    case Key::QuietFrom:
    case Key::QuietTo:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "quiet hours mute silence night"));
    case Key::RestoreWindows:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "session reopen remember"));
    case Key::StartMinimized:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "startup hidden background"));
    case Key::TrayIcon:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "system tray badge"));
    case Key::CloseToTray:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "background quit exit"));
    case Key::Language:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "translation"));
    default:
        return {};
    }
}

QString titleOf(Group group)
{
    switch (group) {
    case Group::Appearance:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Appearance"));
    case Group::Chat:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Chat"));
    case Group::Prices:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Prices"));
    case Group::Notifications:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Notifications"));
    case Group::Windows:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Windows"));
    case Group::Servers:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Servers"));
    case Group::Ignored:
        return preferenceText(QT_TRANSLATE_NOOP("Preferences", "Ignored people"));
    case Group::Count:
        break;
    }
    return {};
}

QString preferenceText(const char *text)
{
    return QCoreApplication::translate("Preferences", text);
}

static QVariant legalFlag(const QVariant &value)
{
    // A settings file holds words.
    const QString text = value.toString();
    if (text == u"true" || text == u"1")
        return true;
    if (text == u"false" || text == u"0")
        return false;
    return {};
}

static QVariant legalNumber(const PreferenceEntry &entry, const QVariant &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber)
        return {};
    // The usual value may stand outside the bounds, for "as the desktop has it".
    return number == entry.usual.toInt() ? number : qBound(entry.least, number, entry.most);
}

QVariant legalValue(const PreferenceEntry &entry, const QVariant &value)
{
    switch (entry.kind) {
    case Kind::Flag:
        return legalFlag(value);
    case Kind::Number:
    case Kind::Time:
        return legalNumber(entry, value);
    case Kind::Choice: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= 0 && number < int(entry.words.size()) ? QVariant(number) : QVariant();
    }
    case Kind::Text:
    case Kind::Named:
        return value.canConvert<QString>() ? QVariant(value.toString().left(entry.most)) : QVariant();
    }
    return {};
}

} // namespace outcry
