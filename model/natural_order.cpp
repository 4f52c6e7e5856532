// SPDX-License-Identifier: MIT
#include "model/natural_order.h"

namespace outcry {

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The number at the start, without zeros that do not count.
static QStringView takeNumber(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    qsizetype begin = 0;
    while (begin + 1 < end && text[begin] == u'0')
        ++begin;
    const QStringView number = text.sliced(begin, end - begin);
    text = text.sliced(end);
    return number;
}

int compareNaturally(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const QStringView left = takeNumber(a);
            const QStringView right = takeNumber(b);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
            continue;
        }
        qsizetype length = 0;
        while (length < qMin(a.size(), b.size()) && !(isDigit(a[length]) && isDigit(b[length])))
            ++length;
        if (const int order = a.first(length).compare(b.first(length), Qt::CaseInsensitive); order != 0)
            return order;
        a = a.sliced(length);
        b = b.sliced(length);
    }
    return a.isEmpty() ? (b.isEmpty() ? 0 : -1) : 1;
}

} // namespace outcry
