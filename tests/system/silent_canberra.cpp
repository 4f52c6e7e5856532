// SPDX-License-Identifier: MIT
// Stands in for libcanberra where a test wants to know what is played: for each sound one line in the file that
// OUTCRY_TEST_SOUNDS names, the kind of file ("RIFF") and its path.
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

void note(const char *path)
{
    char kind[5] = "none";
    if (std::FILE *sound = std::fopen(path, "rb")) {
        if (std::fread(kind, 1, 4, sound) != 4)
            std::strcpy(kind, "tiny");
        std::fclose(sound);
    }
    const char *where = std::getenv("OUTCRY_TEST_SOUNDS");
    if (std::FILE *list = where != nullptr ? std::fopen(where, "ab") : nullptr) {
        std::fprintf(list, "%s %s\n", kind, path);
        std::fclose(list);
    }
}

} // namespace

extern "C" {

struct ca_context
{
};

int ca_context_create(ca_context **context);
int ca_context_destroy(ca_context *context);
int ca_context_change_props(ca_context *context, ...);
int ca_context_play(ca_context *context, std::uint32_t id, ...);

int ca_context_create(ca_context **context)
{
    *context = new ca_context;
    return 0;
}

int ca_context_destroy(ca_context *context)
{
    delete context;
    return 0;
}

int ca_context_change_props(ca_context *, ...)
{
    return 0;
}

int ca_context_play(ca_context *, std::uint32_t id, ...)
{
    std::va_list names;
    va_start(names, id);
    while (const char *name = va_arg(names, const char *)) {
        const char *value = va_arg(names, const char *);
        if (std::strcmp(name, "media.filename") == 0)
            note(value);
    }
    va_end(names);
    return 0;
}

} // extern "C"
