// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/mutants/mutation.h"

#include <string>

namespace unsnag::mutation {
namespace {

std::string &active()
{
    static std::string name;
    return name;
}

} // namespace

bool isActive(const char *name)
{
    return active() == name;
}

void activate(const char *name)
{
    active() = name;
}

} // namespace unsnag::mutation
