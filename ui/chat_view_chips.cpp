// SPDX-License-Identifier: MIT
// ChatView: chips in sight, and what they show of the present.
#include "ui/chat_view.h"

#include "model/clock_text.h"
#include "model/quote_text.h"
#include "model/text.h"
#include "ui/chip_prices.h"

#include <QToolTip>

#include <algorithm>

namespace outcry {

using namespace Qt::StringLiterals;

void ChatView::setChipPrices(ChipPrices *prices)
{
    if (m_chipPrices)
        m_chipPrices->disconnect(this);
    m_chipPrices = prices;
    if (prices)
        connect(prices, &ChipPrices::frame, this, &ChatView::refreshChips);
    lookForChips();
}

void ChatView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    lookForChips();
}

// Of what stayed in sight the former picture may stay too: what is drawn is kept, and compared.
void ChatView::lookForChips()
{
    const std::vector<SeenChip> former = std::exchange(m_chips, {});
    std::vector<ChipNow> shown = std::exchange(m_chipsShown, {});
    auto old = former.cbegin();
    QStringList symbols;
    for (const VisibleRow &one : isVisible() ? m_visible : QList<VisibleRow>()) {
        if (one.height == 0)
            continue;
        const MessageLayout &layout = m_rows.layoutOf(m_rows.rowOf(one.id));
        for (int number = 0; number < layout.chipCount(); ++number) {
            SeenChip chip{one.id, number, layout.chipRect(number), layout.chipPrice(number)};
            while (old != former.cend() && (old->id < one.id || (old->id == one.id && old->number < number)))
                ++old;
            const bool isKnown = old != former.cend() && old->isSame(chip) && old->said == chip.said;
            if (isKnown) {
                chip.nowTicks = old->nowTicks;
                chip.isOld = old->isOld;
                chip.isKnown = old->isKnown;
            }
            m_chipsShown.push_back(isKnown ? std::move(shown[std::size_t(old - former.cbegin())]) : ChipNow());
            if (!symbols.contains(chip.said.symbol))
                symbols.append(chip.said.symbol);
            m_chips.push_back(std::move(chip));
        }
    }
    if (!m_chipPrices)
        return;
    m_chipPrices->setInSight(symbols);
    refreshChips();
}

// True: it looks otherwise now.
bool ChatView::refreshChip(std::size_t index)
{
    SeenChip &chip = m_chips[index];
    const Quote now = m_chipPrices->quoteOf(chip.said.symbol);
    const bool isKnown = !now.symbol.isEmpty();
    const bool isOld = isKnown && m_chipPrices->isOld(now);
    if (isKnown == chip.isKnown && isOld == chip.isOld && now.priceTicks == chip.nowTicks)
        return false;
    chip.isKnown = isKnown;
    chip.isOld = isOld;
    chip.nowTicks = now.priceTicks;
    ChipNow shown = chipNow(chip.said, now, isOld);
    if (shown == m_chipsShown[index])
        return false;
    m_chipsShown[index] = std::move(shown);
    return true;
}

void ChatView::refreshChips()
{
    if (m_chips.empty() || !m_chipPrices)
        return;
    QRegion dirty;
    auto row = m_visible.cbegin();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (!refreshChip(i))
            continue;
        while (row != m_visible.cend() && row->id < m_chips[i].id)
            ++row;
        if (row != m_visible.cend())
            dirty += m_chips[i].rect.translated(0, row->y);
    }
    if (dirty.isEmpty())
        return;
    viewport()->update(dirty);
    // What it says of now is to be true too.
    if (dirty.contains(m_tipPlace) && QToolTip::isVisible() && viewport()->underMouse())
        showToolTip();
}

std::span<const ChipNow> ChatView::chipsOf(qint64 id) const
{
    const auto first = std::find_if(m_chips.begin(), m_chips.end(), [id](const SeenChip &chip) { return chip.id == id; });
    const auto last = std::find_if(first, m_chips.end(), [id](const SeenChip &chip) { return chip.id != id; });
    return std::span(m_chipsShown).subspan(std::size_t(first - m_chips.begin()), std::size_t(last - first));
}

int ChatView::seenChip(qint64 id, int number) const
{
    const auto found = std::find_if(m_chips.begin(), m_chips.end(), [id, number](const SeenChip &chip) {
        return chip.id == id && chip.number == number;
    });
    return found == m_chips.end() ? -1 : int(found - m_chips.begin());
}

QRect ChatView::chipRect(int row, int number) const
{
    const int index = seenChip(m_rows.idOf(row), number);
    return index < 0 ? QRect() : m_chips[std::size_t(index)].rect.translated(0, rowRect(row).top());
}

ChipNow ChatView::chipShown(int row, int number) const
{
    const int index = seenChip(m_rows.idOf(row), number);
    return index < 0 ? ChipNow() : m_chipsShown[std::size_t(index)];
}

QString ChatView::spokenChips(int row) const
{
    QStringList words;
    const qint64 id = m_rows.idOf(row);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString now = m_chips[i].id == id ? spokenNow(m_chipsShown[i]) : QString();
        if (!now.isEmpty())
            words.append(m_chips[i].said.symbol + u' ' + now);
    }
    words.removeDuplicates();
    return words.join(u"; "_s);
}

/// Its name, what it cost, and what it costs.
QString ChatView::chipWords(const SaidPrice &said, qint64 timeMs) const
{
    const QString name = m_chipPrices ? m_chipPrices->nameOf(said.symbol) : QString();
    QStringList lines{name.isEmpty() ? said.symbol : said.symbol + u"  "_s + name};
    const QString then = quote_text::price(said.priceTicks, said.decimals);
    const QString past = (said.isStale ? Text::tr("When said, %1: %2 (stale)") : Text::tr("When said, %1: %2"))
                             .arg(momentText(timeMs), then);
    lines.append(said.isSimulated ? Text::tr("%1, simulated").arg(past) : past);
    const Quote now = m_chipPrices ? m_chipPrices->quoteOf(said.symbol) : Quote();
    if (now.symbol.isEmpty()) {
        lines.append(Text::tr("Now: no price known"));
        return lines.join(u'\n');
    }
    const ChipNow shown = chipNow(said, now, m_chipPrices->isOld(now));
    lines.append(Text::tr("Now: %1, %2 ago, from %3")
                     .arg(spokenNow(shown), quote_text::duration(m_chipPrices->nowMs() - now.receivedMs), quote_text::source(now)));
    return lines.join(u'\n');
}

} // namespace outcry
