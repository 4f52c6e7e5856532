// SPDX-License-Identifier: MIT
#include "model/message_model.h"
#include "tests/bench_views/lines.h"
#include "tests/bench_views/meter.h"
#include "tests/bench_views/mode.h"
#include "ui/chat_view.h"

#include <QScrollBar>

#include <array>
#include <random>
#include <utility>

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
    Timings opened;
    for (int i = 0; i < 9; ++i) {
        stage.view.setModel(nullptr);
        rest(30);
        opened.add(*stage.view.viewport(), [&] { stage.view.setModel(&model); });
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

    Timings painted;
    for (int i = 0; i < kSteps; ++i) {
        const Message message = lineNumber(++sequence);
        rest(20);
        painted.add(*stage.view.viewport(), [&] { model.append(message); });
    }
    painted.write(out, QStringLiteral("append_painted"));
}

void measureResizing(Stage &stage, QJsonObject &out)
{
    ChatView &view = stage.view;
    Timings resized;
    for (int i = 0; i < 40; ++i) {
        resized.add(*view.viewport(), [&] { view.resize(kViewSize.width() - 8 * (i % 20 + 1), kViewSize.height()); });
        rest(5);
    }
    resized.write(out, QStringLiteral("resize"));
    view.resize(kViewSize);
}

void measureScrolling(Stage &stage, QJsonObject &out)
{
    QScrollBar *bar = stage.view.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    stage.settle();
    Timings scrolled;
    for (int i = 0; i < kSteps; ++i) {
        scrolled.add(*stage.view.viewport(), [&] { bar->setValue(bar->value() - 12); });
        rest(4);
    }
    scrolled.write(out, QStringLiteral("scroll"));
}

void measureJumping(Stage &stage, QJsonObject &out)
{
    QScrollBar *bar = stage.view.verticalScrollBar();
    std::minstd_rand random(3);
    Timings jumped;
    for (int i = 0; i < kSteps / 4; ++i) {
        const auto place = int(double(random()) / double(std::minstd_rand::max()) * bar->maximum());
        jumped.add(*stage.view.viewport(), [&] { bar->setValue(place); });
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
    const QString part = wishes.text(QStringLiteral("part"), {});
    const std::array<std::pair<const char16_t *, std::function<void()>>, 5> parts{{
        {u"open", [&] { measureOpening(stage, model, out); }},
        {u"append", [&] { measureAppending(stage, model, out); }},
        {u"resize", [&] { measureResizing(stage, out); }},
        {u"scroll", [&] { measureScrolling(stage, out); }},
        {u"jump", [&] { measureJumping(stage, out); }},
    }};
    stage.view.setModel(&model);
    stage.settle();
    for (const auto &[name, measure] : parts)
        if (part.isEmpty() || part == QStringView(name))
            measure();
    return out;
}

} // namespace outcry::bench
