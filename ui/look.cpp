// SPDX-License-Identifier: MIT
#include "ui/look.h"

#include "ui/look_style.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPalette>
#include <QWidget>

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

// High contrast: black and white, strong edges, every text at least 7:1.
constexpr Sheet kStarkLight{
    0xffffffff, 0xffffffff, 0xfff0f0f0, 0xffe6e6e6, 0xff000000, 0xff8a8a8a, // surfaces and lines
    0xff000000, 0xff262626, // texts
    0xff0036b3, 0xffffffff, 0xffd9e6ff, 0xffcbddff, // accent
    0xfff2f7ff, 0xfffff4bf, 0xff7a1f00, 0xff0036b3, 0xffffffff, // chat
    0xff0031a3, 0xff004a33, 0xff85000f, 0xff004a33, // link, prices, presence
    0xff5c3400, 0xfffff4d1, 0xff85000f, 0xffffe9ea, // trouble
};

constexpr Sheet kStarkDark{
    0xff000000, 0xff000000, 0xff161616, 0xff262626, 0xffffffff, 0xff757575, // surfaces and lines
    0xffffffff, 0xffe6e6e6, // texts
    0xff8fbaff, 0xff000000, 0xff142c54, 0xff152e58, // accent
    0xff0a1830, 0xff332900, 0xffffb488, 0xff8fbaff, 0xff000000, // chat
    0xffa6c8ff, 0xff5dffb4, 0xffffaab1, 0xff5dffb4, // link, prices, presence
    0xffffd27a, 0xff332600, 0xffffaab1, 0xff42151a, // trouble
};

constexpr QRgb kBlueUpLight = 0xff1a58c4;
constexpr QRgb kOrangeDownLight = 0xff9c4a04;
constexpr QRgb kBlueUpDark = 0xff74adff;
constexpr QRgb kOrangeDownDark = 0xffffab5c;
constexpr QRgb kBlueUpStarkLight = 0xff00399e;
constexpr QRgb kOrangeDownStarkLight = 0xff6b2f00;
constexpr QRgb kBlueUpStarkDark = 0xff9cc6ff;
constexpr QRgb kOrangeDownStarkDark = 0xffffbe7d;

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
    Wish wish;
    QFont desktopFont;
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

QColor blueUp(bool isDark, bool isStark)
{
    if (isStark)
        return QColor::fromRgb(isDark ? kBlueUpStarkDark : kBlueUpStarkLight);
    return QColor::fromRgb(isDark ? kBlueUpDark : kBlueUpLight);
}

QColor orangeDown(bool isDark, bool isStark)
{
    if (isStark)
        return QColor::fromRgb(isDark ? kOrangeDownStarkDark : kOrangeDownStarkLight);
    return QColor::fromRgb(isDark ? kOrangeDownDark : kOrangeDownLight);
}

const Sheet &sheetOf(bool isDark, bool isStark)
{
    if (isStark)
        return isDark ? kStarkDark : kStarkLight;
    return isDark ? kDark : kLight;
}

double leastContrast(const State &state)
{
    return state.wish.isHighContrast ? kLeastStarkContrast : kLeastContrast;
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
            if (contrast(colour, at(state, under)) < leastContrast(state))
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
            return contrast(at(state, text), glow) >= leastContrast(state);
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

void makeColours(State &state, bool isDark)
{
    const bool isStark = state.wish.isHighContrast;
    const Sheet &sheet = sheetOf(isDark, isStark);
    for (std::size_t i = 0; i < kRoleCount; ++i)
        state.colours[i] = QColor::fromRgb(sheet[i]);
    if (state.wish.upDown == UpDown::BlueOrange) {
        state.colours[std::size_t(Role::Up)] = blueUp(isDark, isStark);
        state.colours[std::size_t(Role::Down)] = orangeDown(isDark, isStark);
    }
    state.isDark = isDark;
    makeGlow(state, Role::Up, state.upGlow);
    makeGlow(state, Role::Down, state.downGlow);
    state.names.fill({});
    state.isMade = true;
}

const State &made()
{
    State &now = state();
    if (!now.isMade)
        makeColours(now, false);
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

QFont fontOf(Font kind)
{
    switch (kind) {
    case Font::Text:
        return textFont();
    case Font::Bold:
        return boldFont();
    case Font::Small:
        return smallFont();
    case Font::Heading:
        return headingFont();
    case Font::Title:
        return titleFont();
    }
    return textFont();
}

constexpr auto kFontProperty = "outcryFont";

/// Fonts that were given, and whatever is laid out by gaps and rows.
void refit()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (const QVariant kind = widget->property(kFontProperty); kind.isValid())
            widget->setFont(fontOf(Font(kind.toInt())));
        // A window takes the program's font once; children follow it.
        else if (widget->isWindow() && !widget->testAttribute(Qt::WA_SetFont))
            widget->setFont({});
        QEvent change(QEvent::StyleChange);
        QApplication::sendEvent(widget, &change);
        widget->updateGeometry();
    }
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
            && state().wish.theme == Theme::FollowDesktop) {
            m_isApplying = true;
            apply(*qApp, Wish(state().wish));
            m_isApplying = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isApplying = false;
};

void applyFont(State &now)
{
    QFont font = now.desktopFont;
    if (now.wish.points > 0)
        font.setPointSizeF(now.wish.points);
    else if (font.pointSizeF() < kLeastTextPoints)
        font.setPointSizeF(kLeastTextPoints);
    if (font != QApplication::font())
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

void apply(QApplication &app, const Wish &wish)
{
    State &now = state();
    const bool isFirst = app.property("outcryLook").isNull();
    if (isFirst) {
        app.setProperty("outcryLook", true);
        QApplication::setStyle(new LookStyle);
        app.installEventFilter(new ThemeWatcher(&app));
        now.desktopFont = QApplication::font();
    }
    const bool isRefitted = !isFirst && (wish.points != now.wish.points || wish.density != now.wish.density);
    now.wish = wish;
    applyFont(now);
    const bool isDark = wish.theme == Theme::FollowDesktop ? isDesktopDark() : wish.theme == Theme::Dark;
    makeColours(now, isDark);
    QApplication::setPalette(makePalette());
    if (isRefitted)
        refit();
}

bool isDark()
{
    return made().isDark;
}

const Wish &wish()
{
    return state().wish;
}

Theme theme()
{
    return state().wish.theme;
}

UpDown upDown()
{
    return state().wish.upDown;
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
    const State &now = made();
    // Looked for when first wanted: a start has no names to show.
    QColor &colour = state().names[hash % kNameHues];
    if (!colour.isValid())
        colour = readableHue(now, double(hash % kNameHues) / kNameHues);
    return colour;
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
    return scaled(wish().density == Density::Compact ? 22 : 28);
}

void setFont(QWidget &widget, Font font)
{
    widget.setProperty(kFontProperty, int(font));
    widget.setFont(fontOf(font));
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
