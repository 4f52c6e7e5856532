// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace outcry::bench {

/// What one run measured, in the order it was told.
class Report
{
public:
    /// `name` in words_with_underscores; the unit is for people, "µs".
    void add(const std::string &name, double value, const std::string &unit = {});
    /// The run is worth nothing: why. The first reason counts.
    void fail(const std::string &reason);
    [[nodiscard]] bool hasFailed() const { return !m_failure.empty(); }
    [[nodiscard]] std::string table() const;
    [[nodiscard]] std::string json() const;

private:
    struct Figure
    {
        std::string name;
        double value;
        std::string unit;
    };
    std::vector<Figure> m_figures;
    std::string m_failure;
};

} // namespace outcry::bench
