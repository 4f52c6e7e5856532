// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace outcry {

/// A part of a line that means something: an address, a symbol, a word that calls the user.
struct TextSpan
{
    enum class Kind { Link, Symbol, Mention };

    Kind kind = Kind::Link;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Addresses that begin with http://, https://, ws://, wss:// or www., symbols ("$AAPL") and whole
/// words equal to one of `calls`, in order, never overlapping. Punctuation after an address and unpaired
/// brackets are not part of it.
[[nodiscard]] QList<TextSpan> spansOf(const QString &text, const QStringList &calls);

/// What a Link span opens; invalid unless it is a complete http, https, ws or wss address.
[[nodiscard]] QUrl linkAddress(QStringView linkText);

/// The text of others as it may be drawn: "\r\n" becomes one break, breaks become U+2028, other
/// control characters their visible pictures. Surrogates without a partner become U+FFFD,
/// what would turn the direction of the letters something that does not.
[[nodiscard]] QString displayText(const QString &text);

/// displayText() back as plain text for the clipboard.
[[nodiscard]] QString clipboardText(const QString &display);

} // namespace outcry
