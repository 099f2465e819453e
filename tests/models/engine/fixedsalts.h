// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace unsnag {

//! While it lives, the random bytes of OpenSSL, which salt what the log commits to, follow from a seed:
//! the same evidence gives the same commitments. One at a time.
class FixedSalts
{
public:
    explicit FixedSalts(std::uint64_t seed);
    ~FixedSalts();
    FixedSalts(const FixedSalts &) = delete;
    FixedSalts &operator=(const FixedSalts &) = delete;
};

} // namespace unsnag
