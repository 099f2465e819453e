// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

//! Before a function of plain loops: compiles it for wider vector registers as well, and takes that form
//! on processors that have them. Nothing elsewhere, and nothing under sanitizers, which start too late
//! for the choice.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&   \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define UNSNAG_VECTOR_CLONES [[gnu::target_clones("avx2", "default")]]
#else
#define UNSNAG_VECTOR_CLONES
#endif
