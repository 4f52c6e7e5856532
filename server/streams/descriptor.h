// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include <unistd.h>

namespace outcry {

/// Owns a descriptor of the system; closes it.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(other.take())
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        close();
        m_number = other.take();
        return *this;
    }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    /// Somebody else closes it from now on.
    [[nodiscard]] int take() { return std::exchange(m_number, -1); }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number = -1;
};

} // namespace outcry
