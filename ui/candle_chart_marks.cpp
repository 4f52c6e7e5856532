// SPDX-License-Identifier: MIT
// What a candle chart has beside its candles: the prices on its axis, and what was traded.
#include "model/price.h"
#include "ui/candle_chart.h"
#include "ui/chart_axis.h"
#include "ui/look.h"
#include "ui/preferences.h"

#include <algorithm>
#include <cmath>

namespace outcry {

using look::Role;

/// So many pixels a block of candles has at least.
static constexpr double kLeastBlock = 2;
static constexpr std::size_t kLeastLabels = 3;
/// The part of the plot that the largest volume takes.
static constexpr int kVolumePart = 5;
/// They stand behind the candles, and are not what a chart is looked at for.
static constexpr double kVolumeStrength = 0.35;

/// A label in three lines is airy; a low chart has them closer together before it has too few.
void CandleChart::gatherPriceMarks(int lineHeight)
{
    const int height = plotRect().height();
    int most = std::max(2, height / (3 * lineHeight));
    do
        placePriceMarks(chart_axis::priceStep(m_scale.high - m_scale.low, most, unitOf(m_decimals)), lineHeight);
    while (std::size_t(std::count_if(m_priceMarks.begin(), m_priceMarks.end(), [](const PriceMark &mark) { return mark.isLabelled; }))
               < kLeastLabels
           && ++most * lineHeight * 5 / 4 <= height);
}

void CandleChart::placePriceMarks(qint64 step, int lineHeight)
{
    m_priceMarks.clear();
    const int height = plotRect().height();
    const qint64 base = m_candles->baseTicks();
    const int newestY = yOf(double(m_candles->at(count() - 1).closeTicks - base));
    const qint64 top = base + std::llround(m_scale.high);
    for (qint64 mark = chart_axis::firstMark(base + std::llround(m_scale.low), step); mark <= top; mark += step) {
        const int y = yOf(double(mark - base));
        const bool isCut = y <= lineHeight / 2 || y >= height - lineHeight / 2;
        // The newest price has its own label there.
        m_priceMarks.push_back({y, mark, !isCut && std::abs(y - newestY) > lineHeight});
    }
}

int CandleChart::blockLevel() const
{
    int level = 0;
    while (level + 1 < m_candles->levelCount() && m_candleWidth * (1 << level) < kLeastBlock)
        ++level;
    return level;
}

void CandleChart::gatherVolumes()
{
    m_volumes.clear();
    m_traded.clear();
    const auto [first, last] = visibleCandles();
    if (!m_areVolumesShown || last < first || !m_candles->hasVolumes())
        return;
    const int level = blockLevel();
    const double blockWidth = m_candleWidth * (1 << level);
    const int width = blockWidth < 3 ? 1 : (int(blockWidth * 0.7) | 1);
    const QRgb up = look::mix(look::colour(Role::Background), look::colour(Role::Up), kVolumeStrength).rgb();
    const QRgb down = look::mix(look::colour(Role::Background), look::colour(Role::Down), kVolumeStrength).rgb();
    float most = 1;
    for (int block = first >> level; block <= last >> level; ++block) {
        const int from = block << level;
        const int to = std::min(count() - 1, from + (1 << level) - 1);
        const int x = int(std::floor(xOf(from) + blockWidth / 2));
        m_volumes.push_back({QRect(x - width / 2, 0, width, 0), isRising(from, to) ? up : down});
        m_traded.push_back(m_candles->volumeOf(from, to));
        most = std::max(most, m_traded.back());
    }
    const QRect plot = plotRect();
    for (std::size_t i = 0; i < m_volumes.size(); ++i) {
        const int height = int(std::lround(double(m_traded[i] / most) * plot.height() / kVolumePart));
        m_volumes[i].rect.setCoords(m_volumes[i].rect.left(), plot.bottom() + 1 - height, m_volumes[i].rect.right(), plot.bottom());
    }
}

void CandleChart::setVolumesShown(bool isShown)
{
    if (std::exchange(m_areVolumesShown, isShown) == isShown)
        return;
    requestFrame();
    emit volumesShownChanged(isShown);
}

void CandleChart::follow(Preferences &preferences)
{
    constexpr auto kKey = Preferences::Key::ChartVolumes;
    connect(this, &CandleChart::volumesShownChanged, &preferences,
            [&preferences](bool isShown) { preferences.set(Preferences::Key::ChartVolumes, isShown); });
    const auto refresh = [this, &preferences] { setVolumesShown(preferences.isOn(kKey)); };
    connect(&preferences, &Preferences::changed, this, refresh);
    refresh();
}

} // namespace outcry
