// SPDX-License-Identifier: MIT
#include "ui/price_chip.h"

#include "model/local_number.h"
#include "model/quote_text.h"
#include "model/text.h"
#include "ui/look.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace outcry {

using namespace Qt::StringLiterals;
using look::Role;

/// From here on nobody compares percentages, and the box has no room for them.
constexpr double kMostPercent = 999.5;

static QString changeText(qint64 said, qint64 now)
{
    if (said == 0)
        return {};
    const double value = 100 * (double(now) - double(said)) / std::abs(double(said));
    const double size = std::abs(value);
    if (size >= kMostPercent)
        return value > 0 ? u">+999 %"_s : u"<−999 %"_s;
    // What is large has no use for hundredths, and the box has room for three digits.
    const int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    const qint64 unit = unitOf(decimals);
    const qint64 ticks = std::llround(value * double(kTicksPerUnit / unit)) * unit;
    PriceDigits digits;
    // A minus as wide as the plus, and neither where nothing changed.
    const QString sign = ticks == 0 ? u"±"_s : QString();
    return sign + LocalNumber::current().text(priceText(digits, ticks, decimals), ticks > 0).replace(u'-', u'−') + u" %"_s;
}

ChipNow chipNow(const SaidPrice &said, const Quote &now, bool isOld)
{
    if (now.symbol.isEmpty())
        return {};
    const int direction = now.priceTicks > said.priceTicks ? 1 : now.priceTicks < said.priceTicks ? -1 : 0;
    return {quote_text::price(now.priceTicks, said.decimals), changeText(said.priceTicks, now.priceTicks), direction, isOld};
}

QString spokenNow(const ChipNow &now)
{
    if (now.price.isEmpty())
        return {};
    QString size = now.change;
    if (!size.isEmpty() && QStringView(u"+−±").contains(size.front()))
        size.remove(0, 1);
    const QString words = now.direction > 0 ? Text::tr("%1, up %2").arg(now.price, size)
        : now.direction < 0                 ? Text::tr("%1, down %2").arg(now.price, size)
                                            : Text::tr("%1, unchanged").arg(now.price);
    return now.isOld ? Text::tr("%1, stale").arg(words) : words;
}

const DigitText &ChipFont::digits()
{
    if (!m_digits)
        m_digits.emplace(m_font);
    return *m_digits;
}

const DigitText &ChipFont::symbol()
{
    if (!m_symbol) {
        QFont font = m_font;
        font.setWeight(QFont::DemiBold);
        m_symbol.emplace(font);
    }
    return *m_symbol;
}

/// The longest that is to be expected: half as much again may have one more digit.
static QString longestNow(const SaidPrice &said)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max() / 3 * 2;
    const bool hasRoom = said.priceTicks < kMost && said.priceTicks > -kMost;
    return quote_text::price(hasRoom ? said.priceTicks + said.priceTicks / 2 : said.priceTicks, said.decimals);
}

PriceChip::PriceChip(const SaidPrice &said, std::shared_ptr<ChipFont> font, int mostWidth)
    : m_said(said)
    , m_font(std::move(font))
    , m_saidText(quote_text::price(said.priceTicks, said.decimals).replace(u'-', u'−'))
{
    const DigitText &digits = m_font->digits();
    m_symbolWidth = m_font->symbol().width(said.symbol);
    m_saidWidth = digits.width(m_saidText);
    m_nowWidth = std::max(m_saidWidth, digits.width(longestNow(said).replace(u'-', u'−')));
    m_changeWidth = digits.width(u"+0.00 %");
    for (const Form form : {Form::Whole, Form::Change, Form::Said}) {
        m_form = form;
        m_width = widthOf(form);
        if (m_width <= mostWidth)
            return;
    }
    m_width = 0;
}

/// The sides of the box, and between what stands in it.
static double spaceOf(const DigitText &digits)
{
    return digits.advanceOf(u'0') * 0.7;
}

/// Of the arrows, which are as wide as they are high.
static double arrowSize(const DigitText &digits)
{
    return digits.capHeight() * 0.85;
}

/// As high as people see digits to be.
static double dieSize(const DigitText &digits)
{
    return std::round(digits.capHeight() * 1.3);
}

double PriceChip::dieRoom() const
{
    const DigitText &digits = m_font->digits();
    return m_said.isSimulated ? dieSize(digits) + spaceOf(digits) * 0.5 : 0;
}

int PriceChip::widthOf(Form form) const
{
    const DigitText &digits = m_font->digits();
    const double space = spaceOf(digits);
    double width = space + m_symbolWidth + dieRoom() + space + m_saidWidth + space;
    if (form == Form::Whole)
        width += arrowSize(digits) * 1.4 + space + m_nowWidth + space;
    if (form != Form::Said)
        width += arrowSize(digits) + space * 0.6 + m_changeWidth + space;
    return int(std::ceil(width));
}

PriceChip::Ink PriceChip::inkFor(const ChipNow &now, Ground ground) const
{
    const auto colour = [](Role role) { return look::colour(role); };
    Ink ink{colour(Role::Background), colour(Role::Border), colour(Role::Link), colour(Role::Text),
            colour(Role::DimText), colour(Role::DimText)};
    if (!now.isOld && now.direction != 0)
        ink.now = colour(now.direction > 0 ? Role::Up : Role::Down);
    else if (!now.isOld && !now.price.isEmpty())
        ink.now = ink.text;
    if (ground == Ground::Plain)
        return ink;
    if (ground == Ground::Pointed) {
        ink.edge = colour(Role::Accent);
        return ink;
    }
    // The colours of prices are made for ordinary grounds; arrow and sign still tell.
    const bool isFound = ground == Ground::Found;
    ink.ground = colour(isFound ? Role::Accent : ground == Ground::Marked ? Role::WarningPale : Role::Selection);
    ink.symbol = ink.text = ink.dim = ink.now = colour(isFound ? Role::AccentText : Role::Text);
    return ink;
}

/// Of a number only decimals go: half a price is a wrong price.
QString PriceChip::fitting(const QString &price) const
{
    const DigitText &digits = m_font->digits();
    QString shown = QString(price).replace(u'-', u'−');
    if (digits.width(shown) <= m_nowWidth + 0.5)
        return shown;
    const qsizetype point = shown.lastIndexOf(QLocale().decimalPoint());
    const double room = m_nowWidth - digits.width(u"…");
    while (point > 0 && shown.size() > point && digits.width(shown) > room)
        shown.chop(1);
    return digits.width(shown) <= room ? shown + u'…' : u"…"_s;
}

/// An arrow to the right, from the price when said to the price now. `place`: its left end, half way up.
static void paintTowards(QPainter &painter, QPointF place, double length, double width)
{
    QPen pen(painter.pen().color(), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double head = length * 0.28;
    const QPointF tip = place + QPointF(length, 0);
    painter.drawLine(place, tip - QPointF(width / 2, 0));
    painter.drawPolyline(QPolygonF{tip + QPointF(-head, -head), tip, tip + QPointF(-head, head)});
}

/// Up or down. `place`: its left end, on the baseline.
static void paintDirection(QPainter &painter, QPointF place, double size, int direction)
{
    const QColor colour = painter.pen().color();
    if (direction == 0)
        return;
    const double tip = direction > 0 ? place.y() - size : place.y();
    const double foot = direction > 0 ? place.y() : place.y() - size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{place.x(), foot}, {place.x() + size, foot}, {place.x() + size / 2, tip}});
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
}

static void paintBox(QPainter &painter, const QRect &box, const QColor &ground, const QColor &edge, bool isOld)
{
    QPen pen(edge, 1);
    // Grey alone would tell it by colour only.
    if (isOld)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(ground);
    const double round = look::radius() * 0.75;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

/// The same as in a list. `place`: behind the symbol, on the baseline.
void PriceChip::paintDie(QPainter &painter, QPointF place, Ground ground) const
{
    const DigitText &digits = m_font->digits();
    const int edge = int(dieSize(digits));
    const Role ink = ground == Ground::Found                     ? Role::AccentText
        : ground == Ground::Plain || ground == Ground::Pointed ? Role::DimText
                                                                 : Role::Text;
    look::icon(u"simulated", ink).paint(&painter, {int(std::lround(place.x() + spaceOf(digits) * 0.5)),
                                                   int(std::lround(place.y() - (digits.capHeight() + edge) / 2)), edge, edge});
}

void PriceChip::paint(QPainter &painter, const QRect &box, int baseline, const ChipNow &now, Ground ground) const
{
    const Ink ink = inkFor(now, ground);
    const DigitText &digits = m_font->digits();
    const double space = spaceOf(digits);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Air between chips of adjacent lines.
    paintBox(painter, box.adjusted(0, 1, 0, -1), ink.ground, ink.edge, now.isOld);
    double x = box.x() + space;
    const auto put = [&](const DigitText &text, const QString &words, const QColor &colour, double room) {
        painter.setPen(colour);
        text.draw(painter, QPointF(x, baseline), words);
        x += room + space;
    };
    if (m_said.isSimulated)
        paintDie(painter, {x + m_symbolWidth, double(baseline)}, ground);
    put(m_font->symbol(), m_said.symbol, ink.symbol, m_symbolWidth + dieRoom());
    put(digits, m_saidText, m_said.isStale ? ink.dim : ink.text, m_saidWidth);
    const double arrow = arrowSize(digits);
    if (m_form == Form::Whole) {
        painter.setPen(ink.dim);
        paintTowards(painter, {x, baseline - digits.capHeight() / 2}, arrow * 1.4, std::max(1.0, arrow * 0.13));
        x += arrow * 1.4 + space;
        put(digits, now.price.isEmpty() ? u"…"_s : fitting(now.price), ink.now, m_nowWidth);
    }
    if (m_form != Form::Said && !now.price.isEmpty()) {
        painter.setPen(ink.now);
        paintDirection(painter, {x, double(baseline)}, arrow, now.direction);
        x += arrow + space * 0.6;
        put(digits, now.change, ink.now, m_changeWidth);
    }
    painter.restore();
}

} // namespace outcry
