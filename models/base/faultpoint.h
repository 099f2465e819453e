// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace unsnag {

//! A named place where a test may end the process as a power cut would. With
//! UNSNAG_FAULT_POINT=NAME:N in the environment the N-th passage (from 1) of NAME ends the
//! process with SIGKILL; UNSNAG_FAULT_POINT=*:N counts the passages of all places together.
//! Without the variable a passage costs two comparisons.
void faultPoint(const char *name);

//! What a simulation does at every passage instead; may throw, which ends the process that is
//! simulated. An empty one takes it away. Only while no other thread passes a fault point.
void setFaultHook(std::function<void(const char *name)> hook);

} // namespace unsnag
