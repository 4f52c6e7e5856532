// SPDX-License-Identifier: MIT
#include "ui/look.h"

#include "ui/look_style.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace outcry::look {

namespace {

constexpr std::size_t kRoleCount = std::size_t(Role::Count);
using Sheet = std::array<QRgb, kRoleCount>;

// In the order of Role. Up and Down stand for green and red; the other pair replaces them below.
constexpr Sheet kLight{
    0xffffffff, 0xfff3f5f8, 0xffe9ecf1, 0xffebeef3, 0xffd5dae2, 0xffedf0f4, // surfaces and lines
    0xff171b21, 0xff586170, // texts
    0xff2a66dd, 0xffffffff, 0xffe0eafc, 0xffcfe0fb, // accent
    0xffeff5ff, 0xfffff3d1, 0xffb83c0c, 0xff2a66dd, 0xffffffff, // chat
    0xff1c5bcb, 0xff056e4f, 0xffc01f31, 0xff0a7350, // link, prices, presence
    0xff935400, 0xfffff1d6, 0xffc01f31, 0xfffde7e8, // trouble
};

constexpr Sheet kDark{
    0xff15181d, 0xff1c2026, 0xff0f1215, 0xff262b33, 0xff343b46, 0xff20252c, // surfaces and lines
    0xffe7eaef, 0xff9fa9b7, // texts
    0xff2f6de0, 0xffffffff, 0xff213555, 0xff21395b, // accent
    0xff1a2433, 0xff362c12, 0xffff9b66, 0xff2f6de0, 0xffffffff, // chat
    0xff7db0ff, 0xff3ed198, 0xffff838f, 0xff3ed198, // link, prices, presence
    0xffffbe55, 0xff392d14, 0xffff838f, 0xff3c1d22, // trouble
};

constexpr QRgb kBlueUpLight = 0xff1a58c4;
constexpr QRgb kOrangeDownLight = 0xff9c4a04;
constexpr QRgb kBlueUpDark = 0xff74adff;
constexpr QRgb kOrangeDownDark = 0xffffab5c;

/// How much of Up or Down is wished for in the strongest glow; less is taken where texts would
/// suffer.
constexpr double kGlowStrength = 0.32;

constexpr int kNameHues = 40;
constexpr double kLeastTextPoints = 10;
constexpr double kReferenceLineHeight = 16;

struct State
{
    std::array<QColor, kRoleCount> colours;
    std::array<QColor, kGlowSteps> upGlow;
    std::array<QColor, kGlowSteps> downGlow;
    std::array<QColor, kNameHues> names;
    UpDown upDown = UpDown::GreenRed;
    Theme wish = Theme::FollowDesktop;
    bool isDark = false;
    bool isMade = false;
    double scale = 1;
};

State &state()
{
    static State theState;
    return theState;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

const QColor &at(const State &state, Role role)
{
    return state.colours[std::size_t(role)];
}

/// The lightness nearest to a pleasant one that is readable on everything a name can stand on.
QColor readableHue(const State &state, double hue)
{
    const double step = state.isDark ? 0.01 : -0.01;
    double lightness = state.isDark ? 0.60 : 0.46;
    const auto colourNow = [&] {
        return QColor::fromHslF(float(hue), state.isDark ? 0.62F : 0.70F, float(lightness));
    };
    const auto isReadable = [&](const QColor &colour) {
        for (const Role under : {Role::Background, Role::OwnMessage, Role::Mention, Role::Surface,
                                 Role::Hover, Role::AccentPale, Role::Selection}) {
            if (contrast(colour, at(state, under)) < kLeastContrast)
                return false;
        }
        return true;
    };
    while (!isReadable(colourNow()) && lightness > 0.02 && lightness < 0.98)
        lightness += step;
    return colourNow();
}

/// The strongest glow on which every price text stays readable.
double glowStrength(const State &state, Role role)
{
    double strength = kGlowStrength;
    const auto isReadable = [&] {
        const QColor glow = mix(at(state, Role::Background), at(state, role), strength);
        return std::ranges::all_of(std::array{Role::Up, Role::Down, Role::Text}, [&](Role text) {
            return contrast(at(state, text), glow) >= kLeastContrast;
        });
    };
    while (strength > 0 && !isReadable())
        strength -= 0.01;
    return strength;
}

void makeGlow(const State &state, Role role, std::array<QColor, kGlowSteps> &steps)
{
    const double strength = glowStrength(state, role);
    for (int i = 0; i < kGlowSteps; ++i) {
        // Falls off quadratically: the eye is caught at once and let go gently.
        const double rest = 1.0 - double(i) / kGlowSteps;
        steps[std::size_t(i)]
            = mix(at(state, Role::Background), at(state, role), strength * rest * rest);
    }
}

void makeColours(State &state, bool isDark, UpDown upDown)
{
    const Sheet &sheet = isDark ? kDark : kLight;
    for (std::size_t i = 0; i < kRoleCount; ++i)
        state.colours[i] = QColor::fromRgb(sheet[i]);
    if (upDown == UpDown::BlueOrange) {
        state.colours[std::size_t(Role::Up)] = QColor::fromRgb(isDark ? kBlueUpDark : kBlueUpLight);
        state.colours[std::size_t(Role::Down)]
            = QColor::fromRgb(isDark ? kOrangeDownDark : kOrangeDownLight);
    }
    state.isDark = isDark;
    state.upDown = upDown;
    makeGlow(state, Role::Up, state.upGlow);
    makeGlow(state, Role::Down, state.downGlow);
    for (int i = 0; i < kNameHues; ++i)
        state.names[std::size_t(i)] = readableHue(state, double(i) / kNameHues);
    state.isMade = true;
}

const State &made()
{
    State &now = state();
    if (!now.isMade)
        makeColours(now, false, UpDown::GreenRed);
    return now;
}

QPalette makePalette()
{
    QPalette palette;
    const auto set
        = [&palette](QPalette::ColorRole to, Role from) { palette.setColor(to, colour(from)); };
    set(QPalette::Window, Role::Surface);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Background);
    set(QPalette::AlternateBase, Role::Surface);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::DimText);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::AccentText);
    set(QPalette::ToolTipBase, Role::Background);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::AccentText);
    set(QPalette::Link, Role::Link);
    set(QPalette::LinkVisited, Role::Link);
    set(QPalette::Light, Role::Background);
    set(QPalette::Midlight, Role::Hover);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::Border);
    set(QPalette::Shadow, Role::Border);
    const QColor faint = mix(colour(Role::DimText), colour(Role::Surface), 0.35);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(Role::Border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(Role::Text));
    return palette;
}

/// The desktop's own palette shows once ours is taken away.
bool isDesktopDark()
{
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

/// Judges again when the desktop's theme changes while we run.
class ThemeWatcher final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && !m_isApplying
            && state().wish == Theme::FollowDesktop) {
            m_isApplying = true;
            apply(*qApp, Theme::FollowDesktop, upDown());
            m_isApplying = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isApplying = false;
};

void applyFont(State &now)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() < kLeastTextPoints)
        font.setPointSizeF(kLeastTextPoints);
    QApplication::setFont(font);
    now.scale = qMax(0.75, QFontMetrics(font).height() / kReferenceLineHeight);
}

QFont scaledFont(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

int scaled(double pixels)
{
    return qRound(pixels * made().scale);
}

} // namespace

void apply(QApplication &app, Theme theme, UpDown upDown)
{
    State &now = state();
    const bool isFirst = app.property("outcryLook").isNull();
    if (isFirst) {
        app.setProperty("outcryLook", true);
        QApplication::setStyle(new LookStyle);
        app.installEventFilter(new ThemeWatcher(&app));
        applyFont(now);
    }
    now.wish = theme;
    const bool isDark = theme == Theme::FollowDesktop ? isDesktopDark() : theme == Theme::Dark;
    makeColours(now, isDark, upDown);
    QApplication::setPalette(makePalette());
}

bool isDark()
{
    return made().isDark;
}

Theme theme()
{
    return state().wish;
}

UpDown upDown()
{
    return made().upDown;
}

QColor colour(Role role)
{
    return at(made(), role);
}

QColor nameColour(QStringView name)
{
    // FNV-1a: the same on every machine and in every run, unlike qHash.
    quint32 hash = 2166136261U;
    for (const QChar c : name) {
        hash = (hash ^ c.unicode()) * 16777619U;
    }
    // Short names differ in few bits; this spreads them over all (MurmurHash3's last step).
    hash = (hash ^ (hash >> 16)) * 0x85ebca6bU;
    hash = (hash ^ (hash >> 13)) * 0xc2b2ae35U;
    hash ^= hash >> 16;
    return made().names[hash % kNameHues];
}

const QColor &upGlow(int step)
{
    return made().upGlow[std::size_t(qBound(0, step, kGlowSteps - 1))];
}

const QColor &downGlow(int step)
{
    return made().downGlow[std::size_t(qBound(0, step, kGlowSteps - 1))];
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

QColor mix(const QColor &a, const QColor &b, double amount)
{
    const auto between = [amount](int from, int to) { return qRound(from + (to - from) * amount); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()),
                  between(a.blue(), b.blue()));
}

int gap()
{
    return scaled(8);
}

int halfGap()
{
    return scaled(4);
}

int radius()
{
    return scaled(6);
}

int iconSize()
{
    return scaled(18);
}

int rowHeight()
{
    return scaled(28);
}

QFont textFont()
{
    return QApplication::font();
}

QFont boldFont()
{
    return scaledFont(1, QFont::DemiBold);
}

QFont smallFont()
{
    return scaledFont(0.9, QFont::Normal);
}

QFont headingFont()
{
    return scaledFont(0.9, QFont::DemiBold);
}

QFont titleFont()
{
    return scaledFont(1.2, QFont::DemiBold);
}

} // namespace outcry::look
