// SPDX-License-Identifier: MIT
#include "server/doors/door.h"

#include <algorithm>

namespace outcry {

const Door &native();
const Door &classic();
const Door &echo();
const Door &tutorial();
const Door &health();

const QList<const Door *> &doors()
{
    static const QList<const Door *> all{&native(), &classic(), &echo(), &tutorial(), &health()};
    return all;
}

const Door *doorNamed(QByteArrayView name)
{
    const auto found = std::find_if(doors().begin(), doors().end(),
                                    [name](const Door *door) { return door->name == name; });
    return found == doors().end() ? nullptr : *found;
}

} // namespace outcry
