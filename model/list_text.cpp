// SPDX-License-Identifier: MIT
#include "model/list_text.h"

#include "model/quote_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace outcry::list_text {

static constexpr qsizetype kMostFaults = 20;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(outcry)
};

/// Gathers rows and faults of one text.
class Reader
{
public:
    explicit Reader(const std::function<bool(const QString &)> &known)
        : m_known(known)
    {
    }

    void heading(const QString &text)
    {
        const QString name = text.simplified().left(WatchLists::kLongestName);
        if (!name.isEmpty())
            m_read.rows += WatchRow::ofHeading(name);
    }

    void word(const QString &word, qsizetype line)
    {
        const QString symbol = known(legalSymbol(word.startsWith(u'$') ? word.mid(1) : word));
        if (symbol.isEmpty())
            return fault(Words::tr("line %1: \"%2\" is not a symbol").arg(line).arg(word.left(40)));
        if (m_seen.contains(symbol))
            return;
        m_seen.insert(symbol);
        m_read.rows += WatchRow::ofSymbol(symbol);
    }

    void fault(const QString &text)
    {
        if (m_read.faults.size() < kMostFaults)
            m_read.faults += text;
        else if (m_read.faults.size() == kMostFaults)
            m_read.faults += Words::tr("and more of that kind");
    }

    [[nodiscard]] const Read &result() const { return m_read; }

private:
    [[nodiscard]] QString known(const QString &symbol) const
    {
        const QString name = symbol.section(u':', -1);
        return !m_known(symbol) && !name.isEmpty() && m_known(name) ? name : symbol;
    }

    const std::function<bool(const QString &)> &m_known;
    QSet<QString> m_seen;
    Read m_read;
};

QString unquoted(QString field)
{
    field = field.trimmed();
    if (field.size() >= 2 && field.startsWith(u'"') && field.endsWith(u'"'))
        field = field.mid(1, field.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    return field.trimmed();
}

/// Which column of a table holds the symbols; -1: it is no table.
int symbolColumn(const QStringList &header)
{
    if (header.size() < 2)
        return -1;
    for (int i = 0; i < header.size(); ++i) {
        const QString name = unquoted(header[i]).toLower();
        if (name == u"symbol" || name == u"ticker")
            return i;
    }
    return -1;
}

void readPlain(const QString &line, qsizetype number, Reader &reader)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    for (const QString &part : line.split(QRegularExpression(QStringLiteral("[,;]")), Qt::SkipEmptyParts)) {
        const QString text = part.trimmed();
        // A heading may hold blanks; it ends at the next comma.
        if (text.startsWith(u"###")) {
            reader.heading(text.mid(3));
            continue;
        }
        if (text.startsWith(u'#'))
            return;
        for (const QString &word : text.split(blanks, Qt::SkipEmptyParts))
            reader.word(word, number);
    }
}

QString quoted(const QString &field)
{
    const bool needsQuotes = field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    return needsQuotes ? u'"' + QString(field).replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

QString priceField(qint64 ticks, int decimals)
{
    return ticks == 0 ? QString() : QString::fromLatin1(priceText(ticks, decimals));
}

QStringList fieldsOf(const Quote &quote)
{
    const int decimals = quote.decimals;
    const bool hasReference = quote.referenceTicks != 0;
    return {quote.symbol,
            QString::fromLatin1(priceText(quote.priceTicks, decimals)),
            hasReference ? QString::fromLatin1(priceText(quote.changeTicks(), decimals)) : QString(),
            hasReference ? QString::number(quote.changePercent(), 'f', 2) : QString(),
            priceField(quote.bidTicks, decimals),
            priceField(quote.askTicks, decimals),
            priceField(quote.lowTicks, decimals),
            priceField(quote.highTicks, decimals),
            quote.volume < 0 ? QString() : QString::number(quote.volume),
            QDateTime::fromMSecsSinceEpoch(quote.sourceTimeMs != 0 ? quote.sourceTimeMs : quote.receivedMs, Qt::UTC)
                .toString(Qt::ISODate),
            quote.source,
            quote.isSimulated ? QStringLiteral("yes") : QStringLiteral("no")};
}

} // namespace

Read read(const QString &text, const std::function<bool(const QString &)> &known)
{
    Reader reader(known);
    static const QRegularExpression lineEnds(QStringLiteral("\r\n|\n|\r"));
    static const QRegularExpression separators(QStringLiteral("[,;\t]"));
    const QStringList lines = text.split(lineEnds);
    const int column = symbolColumn(lines.first().split(separators));
    for (qsizetype i = column < 0 ? 0 : 1; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (column < 0 || line.startsWith(u"###")) {
            readPlain(line, i + 1, reader);
        } else if (!line.isEmpty()) {
            const QString field = unquoted(line.split(separators).value(column));
            if (field.isEmpty())
                reader.fault(Words::tr("line %1: the symbol is missing").arg(i + 1));
            else
                reader.word(field, i + 1);
        }
    }
    return reader.result();
}

QString write(const WatchList &list)
{
    QString text;
    for (const WatchRow &row : list.rows)
        text += (row.isHeading() ? QStringLiteral("###") + QString(row.heading).remove(u',').remove(u';') : row.symbol) + u'\n';
    return text;
}

QString writeTable(const WatchList &list, const QuoteModel &quotes)
{
    QString text = QStringLiteral("Symbol,Last,Change,Change %,Bid,Ask,Low,High,Volume,Time,Source,Simulated\r\n");
    for (const WatchRow &row : list.rows) {
        const int at = row.isHeading() ? -1 : quotes.rowOf(row.symbol);
        if (row.isHeading())
            continue;
        QStringList fields = at < 0 || quotes.quoteAt(at).receivedMs == 0 ? QStringList(row.symbol) : fieldsOf(quotes.quoteAt(at));
        // Every row has as many fields as the header.
        while (fields.size() < 12)
            fields += QString();
        std::transform(fields.begin(), fields.end(), fields.begin(), quoted);
        text += fields.join(u',') + QStringLiteral("\r\n");
    }
    return text;
}

} // namespace outcry::list_text
