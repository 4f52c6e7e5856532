// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace outcry {

class Desk;

/// A room's name for a settings file. A direct talk is with a person, whose id ends with the login: it is kept as "@" and the
/// name; empty: there is no such talk, or nobody has heard the name.
[[nodiscard]] QString lastingName(const Desk &desk, const QString &room);
/// The other way. A direct talk is remembered if it is not here; empty: it is none of a possible person.
[[nodiscard]] QString roomOfLastingName(Desk &desk, const QString &name);

/// The direct talks of a desk, each with the lines that nobody has read yet: nobody else keeps them. Bounded.
[[nodiscard]] QByteArray saveTalks(const Desk &desk);
/// What it does not understand it passes over.
void restoreTalks(Desk &desk, const QByteArray &saved);

} // namespace outcry
