// SPDX-License-Identifier: MIT
#include "tests/bench/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace outcry::bench {

namespace {

std::string numberText(double value)
{
    char text[64];
    const double size = std::fabs(value);
    const char *form = size >= 100 || value == std::floor(value) ? "%.0f" : size >= 1 ? "%.2f" : "%.4f";
    std::snprintf(text, sizeof text, form, value);
    return text;
}

std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

} // namespace

void Report::add(const std::string &name, double value, const std::string &unit)
{
    m_figures.push_back({name, std::isfinite(value) ? value : 0, unit});
}

void Report::fail(const std::string &reason)
{
    if (m_failure.empty())
        m_failure = reason;
}

std::string Report::table() const
{
    std::size_t width = 0;
    for (const Figure &figure : m_figures)
        width = std::max(width, figure.name.size());
    std::string text;
    for (const Figure &figure : m_figures) {
        const std::string number = numberText(figure.value);
        text += figure.name + std::string(width - figure.name.size() + 2, ' ');
        text += std::string(number.size() < 14 ? 14 - number.size() : 0, ' ') + number;
        text += (figure.unit.empty() ? "" : " " + figure.unit) + '\n';
    }
    if (hasFailed())
        text += "FAILED: " + m_failure + '\n';
    return text;
}

std::string Report::json() const
{
    std::string text = "{";
    for (const Figure &figure : m_figures)
        text += quoted(figure.name) + ":" + numberText(figure.value) + ",";
    text += "\"failure\":" + quoted(m_failure);
    return text + "}\n";
}

} // namespace outcry::bench
