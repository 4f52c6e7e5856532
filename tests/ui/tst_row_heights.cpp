// SPDX-License-Identifier: MIT
#include "ui/row_heights.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace outcry;

class RowHeightsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingHasNoHeight();
    void sumsAgreeWithAPlainList_data();
    void sumsAgreeWithAPlainList();
    void aPlaceOutsideIsTheFirstOrTheLastRow();
    void rowsFoldedAwayCoverNothing();
    void heightsAreBounded();
    void aMillionRowsAreCounted();
};

namespace {

void compare(const RowHeights &heights, const std::vector<quint16> &plain)
{
    QCOMPARE(heights.rowCount(), int(plain.size()));
    QCOMPARE(heights.total(), std::accumulate(plain.begin(), plain.end(), qint64(0)));
    qint64 top = 0;
    for (int row = 0; row < int(plain.size()); ++row) {
        const quint16 height = plain[std::size_t(row)];
        QCOMPARE(heights.heightOf(row), int(height));
        QCOMPARE(heights.topOf(row), top);
        if (height > 0) {
            QCOMPARE(heights.rowAt(top), row);
            QCOMPARE(heights.rowAt(top + height - 1), row);
        }
        top += height;
    }
    QCOMPARE(heights.topOf(int(plain.size())), top);
}

void assign(RowHeights &heights, const std::vector<quint16> &plain)
{
    heights.assign(int(plain.size()), 0, {}, [&plain](int first, std::span<quint16> out) {
        std::copy_n(plain.begin() + first, out.size(), out.begin());
    });
}

/// As a long room is opened: one height for all rows of the blocks nobody has looked into.
void share(RowHeights &heights, std::vector<quint16> &plain)
{
    plain.assign(1000, 17);
    heights.assign(1000, 800, [](int, int) { return quint16(17); },
                   [](int, std::span<quint16> out) { std::fill(out.begin(), out.end(), quint16(17)); });
}

} // namespace

void RowHeightsTest::nothingHasNoHeight()
{
    RowHeights heights;

    QCOMPARE(heights.total(), 0);
    QCOMPARE(heights.topOf(0), 0);
    QCOMPARE(heights.rowAt(0), -1);
}

void RowHeightsTest::sumsAgreeWithAPlainList_data()
{
    QTest::addColumn<quint32>("seed");

    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void RowHeightsTest::sumsAgreeWithAPlainList()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    RowHeights heights;
    std::vector<quint16> plain;
    if (seed % 2 == 0)
        share(heights, plain);
    const auto some = [&random](int most) {
        std::vector<quint16> made(random.bounded(most) + 1);
        for (quint16 &one : made)
            one = quint16(random.bounded(5) ? random.bounded(60) : 0);
        return made;
    };
    for (int step = 0; step < 60; ++step) {
        const auto size = int(plain.size());
        switch (random.bounded(6)) {
        case 0: {
            const auto made = some(600);
            heights.insert(0, made);
            plain.insert(plain.begin(), made.begin(), made.end());
            break;
        }
        case 1: {
            const auto made = some(30);
            const int row = random.bounded(size + 1);
            heights.insert(row, made);
            plain.insert(plain.begin() + row, made.begin(), made.end());
            break;
        }
        case 2: {
            const int count = size ? random.bounded(size) : 0;
            heights.remove(0, count / 2);
            plain.erase(plain.begin(), plain.begin() + count / 2);
            break;
        }
        case 3: {
            const int row = size ? random.bounded(size) : 0;
            const int count = std::min(size - row, 5);
            heights.remove(row, count);
            plain.erase(plain.begin() + row, plain.begin() + row + count);
            break;
        }
        case 4:
            if (size > 0) {
                const int row = random.bounded(size);
                heights.set(row, 77);
                plain[std::size_t(row)] = 77;
            }
            break;
        default: {
            const auto made = some(700);
            heights.insert(size, made);
            plain.insert(plain.end(), made.begin(), made.end());
        }
        }
    }
    compare(heights, plain);

    assign(heights, plain);
    compare(heights, plain);
    heights.remove(0, heights.rowCount());
    compare(heights, {});
}

void RowHeightsTest::aPlaceOutsideIsTheFirstOrTheLastRow()
{
    RowHeights heights;
    assign(heights, {10, 20, 30});

    QCOMPARE(heights.rowAt(-5), 0);
    QCOMPARE(heights.rowAt(60), 2);
    QCOMPARE(heights.rowAt(1'000'000), 2);
}

void RowHeightsTest::rowsFoldedAwayCoverNothing()
{
    RowHeights heights;
    std::vector<quint16> made(1000, 0);
    made[500] = 20;
    made[900] = 20;
    assign(heights, made);

    QCOMPARE(heights.rowAt(0), 500);
    QCOMPARE(heights.rowAt(19), 500);
    QCOMPARE(heights.rowAt(20), 900);
    QCOMPARE(heights.topOf(901), 40);
}

void RowHeightsTest::heightsAreBounded()
{
    RowHeights heights;
    assign(heights, {10});

    heights.set(0, 1'000'000);
    QCOMPARE(heights.heightOf(0), RowHeights::kMostHeight);
    heights.set(0, -1);
    QCOMPARE(heights.heightOf(0), 0);
}

void RowHeightsTest::aMillionRowsAreCounted()
{
    RowHeights heights;
    for (int i = 0; i < 1'000'000; ++i)
        heights.insert(i, std::vector<quint16>{20});

    QCOMPARE(heights.total(), 20'000'000);
    QCOMPARE(heights.rowAt(10'000'010), 500'000);
    QCOMPARE(heights.topOf(999'999), 19'999'980);
}

QTEST_GUILESS_MAIN(RowHeightsTest)
#include "tst_row_heights.moc"
