// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"

namespace outcry::bench {

const Mode &rate();
const Mode &window();
const Mode &idle();
const Mode &connect();
const Mode &reply();
const Mode &slow_reader();
const Mode &quotes();
const Mode &trips();

const std::vector<const Mode *> &modes()
{
    static const std::vector<const Mode *> all{&rate(),  &window(),      &idle(),   &connect(),
                                               &reply(), &slow_reader(), &quotes(), &trips()};
    return all;
}

const Mode *modeNamed(std::string_view name)
{
    for (const Mode *mode : modes()) {
        if (mode->name == name)
            return mode;
    }
    return nullptr;
}

} // namespace outcry::bench
