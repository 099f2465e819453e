// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace unsnag {

//! A named place where a test may end the process as a power cut would. With
//! UNSNAG_FAULT_POINT=NAME:N in the environment the N-th passage (from 1) of NAME ends the
//! process with SIGKILL; UNSNAG_FAULT_POINT=*:N counts the passages of all places together.
//! Without the variable a passage costs one comparison.
void faultPoint(const char *name);

} // namespace unsnag
