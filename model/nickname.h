// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QString>

namespace outcry {

/// A legal nickname: 1–32 characters (code points), no control, space, format or unassigned
/// characters, no leading '/', '#', '@' or '$', since these mean something else in a line; nothing
/// that is drawn as a blank, no mark without a letter and at most four marks upon one. Kept
/// composed (Unicode form C).
class Nickname
{
public:
    static constexpr int kMostCharacters = 32;

    /// The error's code is "nick_illegal".
    static Result<Nickname> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Two names with one skeleton look alike and may not be here at once.
    [[nodiscard]] QString skeleton() const { return skeletonOf(m_text); }
    /// Without regard to case, width, accents and look-alike letters (after UTS #39, section 4).
    [[nodiscard]] static QString skeletonOf(const QString &text);

private:
    explicit Nickname(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace outcry
