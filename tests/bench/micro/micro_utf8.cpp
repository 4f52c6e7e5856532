// SPDX-License-Identifier: MIT
#include "tests/bench/micro/micro.h"

#include "codecs/utf8_checker.h"

#include <QString>
#include <QStringDecoder>

namespace outcry::bench {

namespace {

void check(benchmark::State &state, const QByteArray &text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Utf8Checker::isValid(text));
    state.SetBytesProcessed(state.iterations() * int64_t(text.size()));
}

void decode(benchmark::State &state, const QByteArray &text)
{
    for (auto _ : state) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(text);
        benchmark::DoNotOptimize(decoded);
        benchmark::DoNotOptimize(decoder.hasError());
    }
    state.SetBytesProcessed(state.iterations() * int64_t(text.size()));
}

void ask(benchmark::State &state, const QByteArray &text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(text.isValidUtf8());
    state.SetBytesProcessed(state.iterations() * int64_t(text.size()));
}

} // namespace

void registerUtf8()
{
    const std::pair<const char *, QByteArray> texts[]{
        {"English", QByteArray("The quick brown fox jumps over the lazy dog. ").repeated(100)},
        {"German", QByteArray("Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. ").repeated(70)},
        {"Korean", QByteArray("키스의 고유조건은 입술끼리 만나야 하고 특별한 기술은 필요치 않다. ").repeated(50)},
        {"emoji", QByteArray("😀😃😄😁😆😅🤣😂🙂🙃").repeated(110)},
    };
    for (const auto &[name, text] : texts) {
        const std::string work = std::string("UTF-8 check, ") + name + ", 4.5 KB";
        benchmark::RegisterBenchmark((work + "/ours").c_str(), check, text);
        benchmark::RegisterBenchmark((work + "/QByteArray::isValidUtf8").c_str(), ask, text);
        benchmark::RegisterBenchmark((work + "/decoding to QString").c_str(), decode, text);
    }
}

} // namespace outcry::bench
