// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// OpenSSL 3 prefers providers to this, but no provider is as short, and the old way still works.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "tests/models/engine/fixedsalts.h"

#include <openssl/rand.h>

#include <random>

namespace unsnag {
namespace {

std::mt19937_64 &chance()
{
    static std::mt19937_64 engine;
    return engine;
}

int fill(unsigned char *bytes, int count)
{
    for (int i = 0; i < count; ++i)
        bytes[i] = static_cast<unsigned char>(chance()());
    return 1;
}

int isReady()
{
    return 1;
}

const RAND_METHOD method = {nullptr, fill, nullptr, nullptr, fill, isReady};

} // namespace

FixedSalts::FixedSalts(std::uint64_t seed)
{
    chance().seed(seed);
    RAND_set_rand_method(&method);
}

FixedSalts::~FixedSalts()
{
    RAND_set_rand_method(nullptr);
}

} // namespace unsnag
