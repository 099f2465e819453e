// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/bulk.h"

namespace unsnag {

//! What makes another exception alike.
enum class AlikeBy {
    Account, //!< the same account of the source
    Company  //!< another account of the source with the same name and domain
};

struct AlikeCase {
    SyncException exception;
    AlikeBy by = AlikeBy::Account;
};

//! Finds the other open exceptions of the same reason that speak of the same company, the most urgent
//! first. What it returns is a list at one moment: exceptions that turn up later are not among it.
//! Error: NotFound for the exception.
class FindAlike
{
public:
    explicit FindAlike(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<AlikeCase>> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

} // namespace unsnag
