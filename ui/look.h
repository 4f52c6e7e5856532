// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QStringView>

class QApplication;
class QWidget;

/// The one place for colours, gaps, radii, fonts and icons. Widgets ask when they paint and keep
/// nothing, or ask again on QEvent::PaletteChange, which every widget gets when the theme changes.
/// GUI thread only.
namespace outcry::look {

enum class Theme {
    FollowDesktop, ///< light or dark as the desktop's own palette is
    Light,
    Dark,
};

/// The pair of colours that tells rising from falling; always beside an arrow or a sign.
enum class UpDown { GreenRed, BlueOrange };

/// How much air there is between rows.
enum class Density { Comfortable, Compact };

/// Everything a user may wish of the look.
struct Wish
{
    Theme theme = Theme::FollowDesktop;
    UpDown upDown = UpDown::GreenRed;
    bool isHighContrast = false;
    Density density = Density::Comfortable;
    /// Of the text; 0: as the desktop has it.
    int points = 0;

    friend bool operator==(const Wish &, const Wish &) = default;
};

enum class Role {
    Background, ///< chat, tables, lists to be read
    Surface, ///< window, side panes, bars
    Sunken, ///< wells on a Surface: tracks, code, chips
    Hover, ///< under the mouse
    Border, ///< edges of fields and panes
    Line, ///< hair lines between rows
    Text,
    DimText, ///< times, notifications, labels
    Accent, ///< the one accent: default buttons, focus, the active room
    AccentText, ///< on Accent
    AccentPale, ///< the current row of a list; Text on it
    Selection, ///< selected text and cells; Text on it
    OwnMessage, ///< behind own lines
    Mention, ///< behind lines that name the user
    UnreadLine, ///< "new since", unread marks; readable as text
    Badge, ///< filled count of unread rows
    BadgeText, ///< on Badge
    Link,
    Up,
    Down,
    Online, ///< presence and "connected", readable as text
    Warning,
    WarningPale, ///< behind a warning bar; Text on it
    Failure,
    FailurePale, ///< behind a failure bar; Text on it
    Count
};

/// Fusion with our own drawing, palette and fonts. May be called again at any time: windows follow
/// at once. With Theme::FollowDesktop a later change of the desktop's theme is followed.
void apply(QApplication &app, const Wish &wish);
inline void apply(QApplication &app, Theme theme = Theme::FollowDesktop,
                  UpDown upDown = UpDown::GreenRed)
{
    apply(app, Wish{theme, upDown});
}

[[nodiscard]] bool isDark();
/// What apply() was asked for last.
[[nodiscard]] const Wish &wish();
[[nodiscard]] Theme theme();
[[nodiscard]] UpDown upDown();
[[nodiscard]] QColor colour(Role role);
/// A person's own colour: the same for a name always, at least kLeastContrast on every chat
/// background.
[[nodiscard]] QColor nameColour(QStringView name);

/// A changed cell fades through these: step 0 is strongest, the last is almost Background. Up, Down
/// and Text are readable on all of them.
constexpr int kGlowSteps = 16;
constexpr int kGlowMs = 600;
[[nodiscard]] const QColor &upGlow(int step);
[[nodiscard]] const QColor &downGlow(int step);

/// WCAG 2.1, "contrast ratio": 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
constexpr double kLeastContrast = 4.5;
/// Of texts and names in high contrast (WCAG 2.1, 1.4.6).
constexpr double kLeastStarkContrast = 7;
/// `amount` 0: all `a`, 1: all `b`.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double amount);

/// Device-independent pixels; 8 at the usual font size, more with larger fonts.
[[nodiscard]] int gap();
[[nodiscard]] int halfGap();
/// Of buttons, fields, chips and bars.
[[nodiscard]] int radius();
/// Edge of an icon in a tool bar or a row.
[[nodiscard]] int iconSize();
/// Height of a row in a table or list of one-line rows.
[[nodiscard]] int rowHeight();

[[nodiscard]] QFont textFont();
[[nodiscard]] QFont boldFont();
/// Times, labels, notifications.
[[nodiscard]] QFont smallFont();
/// Heads of panes: small, semi-bold.
[[nodiscard]] QFont headingFont();
/// Names of rooms and dialogs.
[[nodiscard]] QFont titleFont();

enum class Font { Text, Bold, Small, Heading, Title };
/// Gives a widget one of these fonts, and again whenever the user wishes another size.
void setFont(QWidget &widget, Font font);

/// One of resources/icons by its file name without ".svg", tinted as text, dimmed when disabled and
/// in the accent colour when on; sharp at every device pixel ratio and following the theme. An
/// unknown name gives an icon that isNull().
[[nodiscard]] QIcon icon(QStringView name);
/// The same in another colour.
[[nodiscard]] QIcon icon(QStringView name, Role role);
/// Of the program, in colours of its own.
[[nodiscard]] inline QIcon programIcon()
{
    return icon(u"outcry");
}

} // namespace outcry::look
