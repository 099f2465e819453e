// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/prctl.h>

#include <initializer_list>

#include <linux/capability.h>

namespace unsnag::test {

//! For a child between fork and exec: permissions of files then count for it even where the test runs
//! as the superuser, and it needs no other user's way to the program.
inline void obeyPermissions()
{
    for (const unsigned long capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER})
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
}

} // namespace unsnag::test
