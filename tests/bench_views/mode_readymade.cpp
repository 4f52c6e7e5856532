// SPDX-License-Identifier: MIT
#include "model/message_model.h"
#include "tests/bench_views/lines.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace outcry::bench {

static constexpr int kAppends = 20;

static QJsonObject measureList(int rows)
{
    QWidget window;
    window.resize(1280, 800);
    QListView view(&window);
    view.setWordWrap(true);
    view.setResizeMode(QListView::Adjust);
    view.setVerticalScrollMode(QListView::ScrollPerPixel);
    view.resize(1000, 760);
    window.show();
    rest(300);
    MessageModel model(QStringLiteral("lobby"));
    model.append(lines(1, rows));
    QJsonObject out;
    out[QStringLiteral("open")] = double(untilPainted(*view.viewport(), [&] { view.setModel(&model); })) / 1e6;
    view.scrollToBottom();
    rest(100);
    Samples appended;
    for (int i = 0; i < kAppends; ++i) {
        const Message message = lineNumber(quint64(rows + i + 1));
        appended.add(untilPainted(*view.viewport(), [&] {
            model.append(message);
            view.scrollToBottom();
        }));
        rest(5);
    }
    appended.write(out, QStringLiteral("append_painted"));
    Samples resized;
    for (int i = 0; i < 8; ++i)
        resized.add(untilPainted(*view.viewport(), [&] { view.resize(992 - 8 * i, 760); }));
    resized.write(out, QStringLiteral("resize"));
    return out;
}

static QJsonObject measurePlainText(int rows)
{
    QWidget window;
    window.resize(1280, 800);
    QPlainTextEdit view(&window);
    view.setReadOnly(true);
    view.resize(1000, 760);
    window.show();
    rest(300);
    const QList<Message> made = lines(1, rows);
    const qint64 before = heapBytes();
    QJsonObject out;
    qint64 textBytes = 0;
    out[QStringLiteral("open")] = double(untilPainted(*view.viewport(), [&] {
                                      for (const Message &message : made) {
                                          view.appendPlainText(message.text);
                                          textBytes += message.text.size();
                                      }
                                  }))
        / 1e6;
    out[QStringLiteral("bytes_beyond_text")] = double(heapBytes() - before - textBytes) / rows;
    Samples appended;
    for (int i = 0; i < kAppends; ++i) {
        const Message message = lineNumber(quint64(rows + i + 1));
        appended.add(untilPainted(*view.viewport(), [&] { view.appendPlainText(message.text); }));
        rest(5);
    }
    appended.write(out, QStringLiteral("append_painted"));
    Samples resized;
    for (int i = 0; i < 8; ++i)
        resized.add(untilPainted(*view.viewport(), [&] { view.resize(992 - 8 * i, 760); }));
    resized.write(out, QStringLiteral("resize"));
    return out;
}

/// What a room costs in the views that Qt has.
QJsonObject measureReadyMadeRoom(const Wishes &wishes)
{
    const int rows = wishes.number(QStringLiteral("rows"), 10'000);
    return wishes.text(QStringLiteral("view"), QStringLiteral("list")) == u"list" ? measureList(rows)
                                                                                  : measurePlainText(rows);
}

} // namespace outcry::bench
