// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/idform.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

//! "A-HJ0": the inside of the brackets.
bool isOneOf(char c, std::string_view set)
{
    for (std::size_t i = 0; i < set.size(); ++i) {
        const bool isRange = i + 2 < set.size() && set[i + 1] == '-';
        if (isRange && c >= set[i] && c <= set[i + 2])
            return true;
        if (c == set[i])
            return true;
        i += isRange ? 2 : 0;
    }
    return false;
}

//! Whether a character is what the form asks for here; the form moves on.
bool takes(std::string_view &form, char c)
{
    const char kind = form.front();
    form.remove_prefix(1);
    switch (kind) {
    case '#':
    case '~':
        return isDigit(c);
    case '@':
        return isCapital(c);
    case '%':
        return isDigit(c) || isCapital(c);
    case '[': {
        const auto end = form.find(']');
        const std::string_view set = form.substr(0, end);
        form.remove_prefix(end + 1);
        return isOneOf(c, set);
    }
    default:
        return c == kind;
    }
}

bool hasForm(std::string_view id, std::string_view form)
{
    for (const char c : id) {
        if (form.empty() || !takes(form, c))
            return false;
    }
    return form.find_first_not_of('~') == std::string_view::npos;
}

} // namespace

bool hasIdForm(std::string_view id, std::string_view forms)
{
    while (true) {
        const auto end = forms.find('|');
        if (hasForm(id, forms.substr(0, end)))
            return true;
        if (end == std::string_view::npos)
            return false;
        forms.remove_prefix(end + 1);
    }
}

} // namespace unsnag
