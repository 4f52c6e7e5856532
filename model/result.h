// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace outcry {

/// Why something could not be done: a stable code for programs, a text that tells people what to do next.
struct Error
{
    QString code;
    QString text;

    friend bool operator==(const Error &, const Error &) = default;
};

/// For calls that yield nothing but success.
struct Done
{
};

/// A value, or the error that kept it from being made. Our code throws nothing.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    [[nodiscard]] bool isOk() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] const T &value() const { return std::get<T>(m_content); }
    [[nodiscard]] const T &operator*() const { return value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace outcry
