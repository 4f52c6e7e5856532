// SPDX-License-Identifier: MIT
#include "ui/quote_cells.h"

#include "model/quote_model.h"
#include "model/quote_text.h"
#include "model/text.h"
#include "ui/look.h"
#include "ui/pixel_plane.h"
#include "ui/quote_order.h"
#include "ui/spark_line.h"

#include <QPainter>

#include <QLocale>

#include <cmath>

namespace outcry {

using look::Role;

static QString simulatedMark()
{
    return Text::tr("SIM");
}

/// Where people read from right to left, what comes last stands at the left.
static QRect withoutEnd(bool isMirrored, const QRect &room, int width)
{
    return isMirrored ? room.adjusted(width, 0, 0, 0) : room.adjusted(0, 0, -width, 0);
}

/// `x`: as if read from left to right.
static double mirrored(bool isMirrored, const QRect &room, double x, double width)
{
    return isMirrored ? room.x() + room.right() + 1 - x - width : x;
}

static double mirrored(const QPainter &painter, const QRect &room, double x, double width)
{
    return mirrored(painter.layoutDirection() == Qt::RightToLeft, room, x, width);
}

static QRgb rgb(Role role)
{
    return look::colour(role).rgb();
}

/// Room of the arrow beside the last price; kept free when there is none, so that prices stand in
/// line.
static int arrowRoom()
{
    return look::gap() + look::halfGap();
}

static Role signRole(qint64 value)
{
    return value > 0 ? Role::Up : value < 0 ? Role::Down : Role::Text;
}

static Role trendRole(Quote::Trend trend)
{
    return trend == Quote::Trend::Rising ? Role::Up : Role::Down;
}

/// Nothing where the ordinary background stays.
static std::optional<QRgb> backgroundOf(int column, const QuoteCells::Row &row)
{
    if (row.glowStep >= 0 && QuoteCells::canGlow(column)) {
        const bool isRising = row.quote->trend() != Quote::Trend::Falling;
        const auto glow = [isRising](int step) { return isRising ? look::upGlow(step) : look::downGlow(step); };
        if (!row.isSelected)
            return glow(row.glowStep).rgb();
        // From the strongest glow, on which every price can be read, to the selection; in half as many steps, because each is a
        // ground of its own for the digits.
        return look::mix(glow(0), look::colour(Role::Selection), double(row.glowStep / 2 * 2) / look::kGlowSteps).rgb();
    }
    if (row.isSelected)
        return rgb(Role::Selection);
    if (row.isUnderMouse)
        return rgb(Role::Hover);
    return std::nullopt;
}

/// What a column says, for columns that are text and nothing else.
static QString wordsOf(int column, const QuoteCells::Row &row)
{
    const Quote &quote = *row.quote;
    switch (column) {
    case QuoteModel::ChangeColumn:
        return quote_text::change(quote);
    case QuoteModel::ChangePercentColumn:
        return quote_text::changePercent(quote);
    case QuoteModel::BidColumn:
        return quote_text::optional(quote.bidTicks, quote);
    case QuoteModel::AskColumn:
        return quote_text::optional(quote.askTicks, quote);
    case QuoteModel::RangeColumn:
        return quote_text::range(quote);
    case QuoteModel::VolumeColumn:
        return quote_text::volume(quote);
    case QuoteModel::AgeColumn:
        return quote_text::duration(row.nowMs - quote.receivedMs);
    default:
        return {};
    }
}

static Role inkOf(int column, const Quote &quote)
{
    switch (column) {
    case QuoteModel::ChangeColumn:
    case QuoteModel::ChangePercentColumn:
        return signRole(quote.changeTicks());
    case QuoteModel::AgeColumn:
    case QuoteModel::SourceColumn:
        return Role::DimText;
    default:
        return Role::Text;
    }
}

bool QuoteCells::canGlow(int column)
{
    return column == QuoteModel::LastColumn || column == QuoteModel::ChangeColumn || column == QuoteModel::ChangePercentColumn
        || column == QuoteModel::BidColumn || column == QuoteModel::AskColumn;
}

void QuoteCells::takeFonts()
{
    m_normal.emplace(look::textFont());
    m_bold.emplace(look::boldFont());
    QFont small = look::smallFont();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    small.setWeight(QFont::DemiBold);
    m_small.emplace(small);
    small.setWeight(QFont::Normal);
    m_tiny.emplace(small);
    m_arrows = {};
    m_tiles.clear();
}

double QuoteCells::baseline(const QRect &room, const DigitText &text) const
{
    // Centred by the height of capitals and digits, as the eye does.
    return std::round(room.y() + (room.height() + text.capHeight()) / 2);
}

void QuoteCells::paint(PixelPlane &plane, const QRect &cell, int column, const Row &row) const
{
    const std::optional<QRgb> background = backgroundOf(column, row);
    if (background)
        plane.fill(plane.toPixels(cell), *background);
    const Place place{plane, cell.adjusted(look::gap(), 0, -look::gap(), -1), background.value_or(rgb(Role::Background))};
    if (place.room.width() <= 0)
        return;
    if (column == QuoteModel::SymbolColumn)
        return paintSymbol(place, row);
    if (row.quote->receivedMs == 0) {
        if (column == QuoteModel::LastColumn)
            paintText({plane, withoutEnd(plane.isMirrored(), place.room, arrowRoom()), place.ground}, *m_normal, quote_text::none(), true,
                      rgb(Role::DimText));
        return;
    }
    if (column == QuoteOrder::kSparkColumn) {
        if (row.spark) {
            const Role ink = row.isOld ? Role::DimText : signRole(row.spark->sign());
            row.spark->paint(plane.painter(), QRectF(place.room).adjusted(0, look::halfGap() + 1, 0, -look::halfGap() - 1),
                             look::colour(ink));
        }
        return;
    }
    // Of an age the colour says "stale", in a form that fits every row; the greyed price beside it says it too.
    const bool isStaleAge = column == QuoteModel::AgeColumn && row.quote->isStale(row.nowMs);
    const QRgb ink = rgb(isStaleAge ? Role::Warning : row.isOld ? Role::DimText : inkOf(column, *row.quote));
    if (column == QuoteModel::LastColumn)
        paintLast(place, row, ink);
    else if (column == QuoteModel::RangeColumn)
        paintRange(plane.painter(), place.room, row);
    else if (column == QuoteModel::SourceColumn)
        paintSource(place, row, ink);
    else
        paintText(place, *m_normal, wordsOf(column, row), true, ink);
}

void QuoteCells::fitSymbols(const QStringList &symbols)
{
    m_widestSymbol = 0;
    for (const QString &symbol : symbols)
        m_widestSymbol = std::max(m_widestSymbol, std::ceil(m_bold->width(symbol)));
}

void QuoteCells::forgetPrices()
{
    m_priceDigits = {};
    m_changeDigits = {};
    m_widestRange = 0;
}

static bool raise(quint8 &most, qint64 ticks)
{
    quint8 digits = 1;
    for (qint64 rest = qAbs(ticks) / kTicksPerUnit; rest >= 10; rest /= 10)
        ++digits;
    return digits > most && (most = digits) != 0;
}

bool QuoteCells::fitPrice(const Quote &quote)
{
    if (quote.receivedMs == 0)
        return false;
    const auto decimals = std::min<std::size_t>(quote.decimals, kMostDecimals);
    if (quote.lowTicks != 0 && quote.highTicks != 0)
        m_widestRange = std::max({m_widestRange, m_tiny->width(quote_text::price(quote.lowTicks, quote.decimals)),
                                  m_tiny->width(quote_text::price(quote.highTicks, quote.decimals))});
    const bool isLonger = raise(m_priceDigits[decimals], std::max(qAbs(quote.priceTicks), qAbs(quote.referenceTicks)));
    return raise(m_changeDigits[decimals], quote.changeTicks()) || isLonger;
}

/// The room for the largest numbers of so many digits; within reason: whoever trades millions in millionths sees fewer decimals.
int QuoteCells::widestOf(const Digits &digits, const QString &sign) const
{
    double widest = 0;
    for (std::size_t decimals = 0; decimals < digits.size(); ++decimals) {
        // Eleven nines would be more ticks than a price can have.
        qint64 ticks = 0;
        for (int i = 0; i < std::min(int(digits[decimals]), 10); ++i)
            ticks = ticks * 10 + 9 * kTicksPerUnit;
        if (ticks != 0)
            widest = std::max(widest, m_normal->width(sign + quote_text::price(ticks, int(decimals))));
    }
    return int(std::ceil(std::min(widest, m_normal->width(u"+000,000.00000000")))) + 2 * look::gap() + 1;
}

QuoteCells::Mark QuoteCells::markFor(int roomWidth) const
{
    if (m_widestSymbol + wordRoom() <= roomWidth)
        return Mark::Word;
    return m_widestSymbol + dieRoom() <= roomWidth ? Mark::Die : Mark::None;
}

void QuoteCells::paintSymbol(const Place &place, const Row &row) const
{
    paintText(place, *m_bold, row.quote->symbol, false, rgb(Role::Text));
    const Mark mark = row.quote->isSimulated ? markFor(place.room.width()) : Mark::None;
    const double x = place.room.x() + m_bold->width(row.quote->symbol) + look::halfGap();
    if (mark == Mark::Word)
        paintWord(place.plane.painter(), place.room, x);
    else if (mark == Mark::Die)
        paintDie(place.plane.painter(), place.room, std::ceil(x));
}

/// In a narrow column a die stands for the word.
void QuoteCells::paintDie(QPainter &painter, const QRect &room, double x) const
{
    const int edge = dieRoom() - look::halfGap();
    const QRect place(int(mirrored(painter, room, x, edge)), room.y() + (room.height() - edge) / 2, edge, edge);
    look::icon(u"simulated", Role::DimText).paint(&painter, place);
}

/// "SIM" in a small box: no price of any market.
void QuoteCells::paintWord(QPainter &painter, const QRect &room, double x) const
{
    const QString words = simulatedMark();
    const double height = std::round(m_small->capHeight() + look::gap() - 1);
    const double width = m_small->width(words) + look::gap();
    const QRectF box(std::round(mirrored(painter, room, x, width)),
                     std::round(room.y() + (room.height() - height) / 2), width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(Role::Sunken));
    painter.drawRoundedRect(box, look::halfGap() - 1, look::halfGap() - 1);
    painter.restore();
    painter.setPen(look::colour(Role::DimText));
    m_small->draw(
        painter,
        QPointF(box.x() + look::halfGap(), box.y() + (box.height() + m_small->capHeight()) / 2),
        words);
}

static QImage drawnArrow(bool isUp, const QColor &ink, double ratio, double offset)
{
    const double half = look::halfGap() * 0.9;
    const double tip = isUp ? -half * 0.85 : half * 0.85;
    const int edge = 2 * look::halfGap();
    const QSize size(edge, edge + 1);
    QImage picture(size * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QPointF centre(look::halfGap(), look::halfGap() + offset);
    const std::array corners{centre + QPointF(0, tip), centre + QPointF(-half, -tip), centre + QPointF(half, -tip)};
    painter.drawConvexPolygon(corners.data(), int(corners.size()));
    return picture;
}

const QImage &QuoteCells::arrow(bool isUp, const QColor &ink, double ratio, double offset) const
{
    Arrow &known = m_arrows[isUp];
    if (known.picture.isNull() || known.ink != ink.rgb() || known.ratio != ratio || known.offset != offset)
        known = {drawnArrow(isUp, ink, ratio, offset), ink.rgb(), ratio, offset};
    return known.picture;
}

void QuoteCells::paintArrow(const Place &place, bool isUp) const
{
    const QRect &room = place.room;
    const int x = int(mirrored(place.plane.isMirrored(), room, room.right() + 1 - look::halfGap(), 0));
    const QPoint corner = QPoint(x, room.y() + room.height() / 2) - QPoint(look::halfGap(), look::halfGap());
    const double scale = place.plane.scale();
    const QImage &picture = arrow(isUp, look::colour(isUp ? Role::Up : Role::Down), scale, room.height() % 2 / 2.0);
    // Between pixels it has to be drawn anew.
    if (scale == std::floor(scale))
        place.plane.blend(picture, {qRound(place.plane.toPixelX(corner.x())), qRound(place.plane.toPixelY(corner.y()))});
    else
        place.plane.painter().drawImage(corner, picture);
}

void QuoteCells::paintLast(const Place &place, const Row &row, QRgb ink) const
{
    const Quote::Trend trend = row.isOld ? Quote::Trend::Steady : quote_text::trend(*row.quote);
    if (trend != Quote::Trend::Steady)
        paintArrow(place, trend == Quote::Trend::Rising);
    // A price has the colour of its arrow.
    paintText({place.plane, withoutEnd(place.plane.isMirrored(), place.room, arrowRoom()), place.ground}, *m_normal,
              quote_text::last(*row.quote), true, trend == Quote::Trend::Steady ? ink : rgb(trendRole(trend)));
}

/// The day of a replayed price has room or is left to the tool tip: half a date tells nothing.
void QuoteCells::paintSource(const Place &place, const Row &row, QRgb ink) const
{
    const QString words = quote_text::shortSource(*row.quote);
    paintText(place, *m_normal, m_normal->width(words) <= place.room.width() ? words : row.quote->source, false, ink);
}

/// The day from its lowest to its highest as a bar, and where the price stands in it; low and high beside it where there is
/// room.
void QuoteCells::paintRange(QPainter &painter, const QRect &room, const Row &row) const
{
    const Quote &quote = *row.quote;
    if (quote.lowTicks == 0 || quote.highTicks == 0 || quote.highTicks < quote.lowTicks)
        return;
    const QString low = quote_text::price(quote.lowTicks, quote.decimals);
    const QString high = quote_text::price(quote.highTicks, quote.decimals);
    // Of one length in all rows, so that they can be compared.
    const int number = int(std::ceil(m_widestRange)) + look::halfGap();
    QRect bar(room.x(), room.y() + room.height() / 2 - 2, room.width(), 4);
    if (2 * number + 3 * look::gap() <= room.width()) {
        bar.adjust(number, 0, -number, 0);
        const double y = std::round(room.y() + (room.height() + m_tiny->capHeight()) / 2);
        painter.setPen(look::colour(Role::DimText));
        m_tiny->draw(painter, QPointF(bar.x() - look::halfGap() - m_tiny->width(low), y), low);
        m_tiny->draw(painter, QPointF(room.right() + 1 - m_tiny->width(high), y), high);
    }
    painter.fillRect(bar, look::colour(Role::Border));
    const double span = double(std::max<qint64>(1, quote.highTicks - quote.lowTicks));
    const double part = std::clamp(double(quote.priceTicks - quote.lowTicks) / span, 0.0, 1.0);
    const int x = bar.x() + int(std::lround(part * (bar.width() - 3)));
    const Role ink = row.isOld ? Role::DimText : signRole(quote.changeTicks());
    painter.fillRect(QRect(x, bar.y() - 3, 3, bar.height() + 6), look::colour(ink));
}

/// What may be left of a text that does not fit. Of a number only decimals go: half a price is a wrong price.
static qsizetype leastLeft(const QString &words, bool isNumber)
{
    if (!isNumber)
        return 0;
    const qsizetype point = words.indexOf(QLocale().decimalPoint());
    return point < 0 ? words.size() : point + 2;
}

void QuoteCells::paintText(const Place &place, const DigitText &text, const QString &words, bool isNumber, QRgb ink) const
{
    const QRect &room = place.room;
    QString shown = words;
    // A minus as wide as the plus.
    if (isNumber && shown.startsWith(u'-'))
        shown[0] = QChar(0x2212);
    double width = text.width(shown);
    if (width > room.width() && !shown.isEmpty()) {
        const qsizetype least = leastLeft(shown, isNumber);
        const double most = room.width() - text.width(u"…");
        while (shown.size() > least && text.width(shown) > most)
            shown.chop(1);
        if (text.width(shown) > most)
            shown.clear();
        shown += QChar(0x2026);
        width = text.width(shown);
    }
    const double x = mirrored(place.plane.isMirrored(), room, isNumber ? room.right() + 1 - width : room.x(), width);
    const QPointF start(x, baseline(room, text));
    if (m_tiles.draw(place.plane, text, start, shown, ink, place.ground))
        return;
    place.plane.painter().setPen(QColor::fromRgb(ink));
    text.draw(place.plane.painter(), start, shown);
}

int QuoteCells::wishedWidth(int column) const
{
    const auto wide = [](const DigitText &text, const char16_t *words) {
        return int(std::ceil(text.width(words))) + 2 * look::gap() + 1;
    };
    switch (column) {
    case QuoteModel::SymbolColumn:
        return wide(*m_bold, u"BTC-USD") + wordRoom();
    case QuoteModel::LastColumn:
        return std::max(wide(*m_normal, u"00,000.00"), widestOf(m_priceDigits, {})) + arrowRoom();
    case QuoteModel::ChangeColumn:
        return std::max(wide(*m_normal, u"+0000.00"), widestOf(m_changeDigits, QStringLiteral("+")));
    case QuoteModel::BidColumn:
    case QuoteModel::AskColumn:
        return std::max(wide(*m_normal, u"+0000.00"), widestOf(m_priceDigits, {}));
    case QuoteModel::ChangePercentColumn:
        return wide(*m_normal, u"+00.00 %");
    case QuoteModel::RangeColumn:
        return wide(*m_small, u"0000.00") + wide(*m_small, u"0000.00") + 6 * look::gap();
    case QuoteModel::VolumeColumn:
        return wide(*m_normal, u"000,000,000");
    case QuoteModel::AgeColumn:
        return wide(*m_normal, u"119 min");
    case QuoteModel::SourceColumn:
        // A replayed price names its day after its feed.
        return wide(*m_normal, u"replay 0000-00-00");
    case QuoteOrder::kSparkColumn:
        return 10 * look::gap();
    default:
        return wide(*m_normal, u"+0000.00");
    }
}

int QuoteCells::leastSymbolWidth() const
{
    const int least = std::max(int(std::ceil(m_bold->width(u"AAPL"))) + wordRoom(), int(m_widestSymbol) + dieRoom());
    return std::min(least + 2 * look::gap(), wishedWidth(QuoteModel::SymbolColumn));
}

int QuoteCells::wordRoom() const
{
    return int(std::ceil(m_small->width(simulatedMark()))) + look::gap() + look::halfGap();
}

int QuoteCells::dieRoom() const
{
    return look::iconSize() * 3 / 4 + look::halfGap();
}

} // namespace outcry
