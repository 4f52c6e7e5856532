// SPDX-License-Identifier: MIT
#include "model/message_model.h"
#include "tests/bench_views/lines.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "ui/chat_view.h"

#include <QScrollBar>

#include <random>

namespace outcry::bench {

namespace {

constexpr int kPart = 10'000;
constexpr int kSteps = 200;
constexpr QSize kViewSize(1000, 760);

/// A window with a view in it that is sized by hand, so that no window manager has a say.
struct Stage
{
    Stage()
    {
        window.resize(1280, 800);
        view.setParent(&window);
        view.setGliding(false);
        view.resize(kViewSize);
        window.show();
        rest(300);
    }

    void settle()
    {
        waitFor([this] { return view.isSettled(); });
        rest(5);
    }

    QWidget window;
    ChatView view;
};

/// Bytes of heap that a row costs beyond its text.
void fill(MessageModel &model, int rows, QJsonObject &out)
{
    const qint64 before = heapBytes();
    qint64 textBytes = 0;
    quint64 sequence = 1;
    for (int left = rows; left > 0; left -= kPart) {
        const QList<Message> part = lines(sequence, std::min(left, kPart));
        sequence += quint64(part.size());
        for (const Message &message : part)
            textBytes += message.text.toUtf8().size();
        model.append(part);
    }
    out[QStringLiteral("text_bytes")] = double(textBytes) / rows;
    out[QStringLiteral("model_bytes_beyond_text")] = double(heapBytes() - before - textBytes) / rows;
}

void measureOpening(Stage &stage, MessageModel &model, QJsonObject &out)
{
    const qint64 before = heapBytes();
    Samples opened;
    for (int i = 0; i < 9; ++i) {
        stage.view.setModel(nullptr);
        rest(30);
        opened.add(untilPainted(*stage.view.viewport(), [&] { stage.view.setModel(&model); }));
        rest(30);
    }
    opened.write(out, QStringLiteral("open"));
    // The rows laid out are a fixed number; what is left is the heights.
    out[QStringLiteral("view_bytes")] = double(heapBytes() - before) / model.rowCount();
}

void measureAppending(Stage &stage, MessageModel &model, QJsonObject &out)
{
    auto sequence = quint64(model.lastSequence());
    const QList<Message> burst = lines(sequence + 1, 20'000);
    sequence += 20'000;
    qint64 start = wallNs();
    for (const Message &message : burst)
        model.append(message);
    out[QStringLiteral("append_each_us")] = double(wallNs() - start) / 1e3 / 20'000;
    stage.settle();
    const QList<Message> batch = lines(sequence + 1, 20'000);
    sequence += 20'000;
    start = wallNs();
    model.append(batch);
    out[QStringLiteral("append_list_us")] = double(wallNs() - start) / 1e3 / 20'000;
    stage.settle();

    Samples painted;
    Samples cpu;
    for (int i = 0; i < kSteps; ++i) {
        const Message message = lineNumber(++sequence);
        rest(20);
        const qint64 before = threadCpuNs();
        painted.add(untilPainted(*stage.view.viewport(), [&] { model.append(message); }));
        cpu.add(threadCpuNs() - before);
    }
    painted.write(out, QStringLiteral("append_painted"));
    cpu.write(out, QStringLiteral("append_painted_cpu"));
}

void measureMoving(Stage &stage, QJsonObject &out)
{
    ChatView &view = stage.view;
    QScrollBar *bar = view.verticalScrollBar();
    Samples resized;
    for (int i = 0; i < 40; ++i) {
        resized.add(untilPainted(*view.viewport(), [&] { view.resize(kViewSize.width() - 8 * (i % 20 + 1), kViewSize.height()); }));
        rest(5);
    }
    resized.write(out, QStringLiteral("resize"));
    view.resize(kViewSize);
    bar->setValue(bar->maximum() / 2);
    stage.settle();
    Samples scrolled;
    for (int i = 0; i < kSteps; ++i) {
        scrolled.add(untilPainted(*view.viewport(), [&] { bar->setValue(bar->value() - 12); }));
        rest(4);
    }
    scrolled.write(out, QStringLiteral("scroll"));
    std::minstd_rand random(3);
    Samples jumped;
    for (int i = 0; i < kSteps / 4; ++i) {
        const auto place = int(double(random()) / double(std::minstd_rand::max()) * bar->maximum());
        jumped.add(untilPainted(*view.viewport(), [&] { bar->setValue(place); }));
        rest(4);
    }
    jumped.write(out, QStringLiteral("jump"));
}

} // namespace

/// Everything that is done with a long room.
QJsonObject measureRoom(const Wishes &wishes)
{
    QJsonObject out;
    Stage stage;
    MessageModel model(QStringLiteral("lobby"));
    model.setMe({QUuid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), QStringLiteral("ann")});
    const int rows = wishes.number(QStringLiteral("rows"), 1'000'000);
    model.setMostRows(2 * rows + 100'000);
    fill(model, rows, out);
    measureOpening(stage, model, out);
    measureAppending(stage, model, out);
    measureMoving(stage, out);
    return out;
}

} // namespace outcry::bench
