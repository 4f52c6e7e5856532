// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QVariantMap>

#include <array>

namespace outcry {

/// What the user likes: one value for each entry of preferenceTable(), always legal, told when it changes. One for the
/// whole program; the app owns it and hands it to windows and panes by reference. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// To add one: an enumerator here, a row in preference_table.cpp. Settings file and dialog follow by themselves.
    enum class Key {
        Theme, ///< look::Theme
        HighContrast,
        UpDown, ///< look::UpDown
        Density, ///< look::Density
        FontPoints, ///< 0: as the desktop
        Clock, ///< outcry::Clock
        FoldArrivals,
        GroupMinutes, ///< 0: every line has its name
        CallWords, ///< separated by commas
        Spelling, ///< a dictionary, "en_US"; empty: by the locale; kNoSpelling: none
        Glow,
        PricePace, ///< QuoteGrid::Pace
        SparkLine, ///< the column of curves shows itself where there is room
        ChartVolumes, ///< bars at the foot of a chart
        Notifications,
        NotificationText, ///< what was said stands in the notification
        Sounds,
        QuietHours,
        QuietFrom, ///< minutes of the day
        QuietTo, ///< minutes of the day
        QuietUntil, ///< begun by hand: ISO 8601, empty without
        RestoreWindows, ///< windows of rooms, lists and symbols come back
        StartMinimized,
        TrayIcon,
        CloseToTray, ///< the last window hides in the tray
        TrayTold, ///< the user was told so once
        Language, ///< 0: as the desktop; then languages() of app/language
        Count
    };
    Q_ENUM(Key)

    /// For Key::Spelling.
    static constexpr QLatin1String kNoSpelling{"off"};

    explicit Preferences(QObject *parent = nullptr);

    [[nodiscard]] const QVariant &value(Key key) const { return m_values[std::size_t(key)]; }
    [[nodiscard]] bool isOn(Key key) const { return value(key).toBool(); }
    [[nodiscard]] int number(Key key) const { return value(key).toInt(); }
    [[nodiscard]] QString text(Key key) const { return value(key).toString(); }
    /// What stands between the commas of a text.
    [[nodiscard]] QStringList words(Key key) const;
    template <typename Enum>
    [[nodiscard]] Enum choice(Key key) const
    {
        return Enum(number(key));
    }
    [[nodiscard]] bool isUsual(Key key) const;

    /// By the name in the settings file, only what is not as usual.
    [[nodiscard]] QVariantMap stored() const;
    /// Names that are not known are passed over, values out of bounds brought into them.
    void restore(const QVariantMap &stored);

public slots:
    /// A value of another kind changes nothing; one out of bounds is brought into them.
    void set(outcry::Preferences::Key key, const QVariant &value);
    /// Back to the value of a fresh installation.
    void reset(outcry::Preferences::Key key);

signals:
    void changed(outcry::Preferences::Key key);

private:
    std::array<QVariant, std::size_t(Key::Count)> m_values;
};

} // namespace outcry
