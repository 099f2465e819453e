// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"
#include "models/engine/workbench.h"

#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace unsnag {

//! Reads from the target what goes on at some of its accounts: open orders, balance, last activity. One
//! answer per account, in the order asked for; what the profile does not offer, what was told, and what
//! could not be read are kept apart. A target that does not answer is not asked for the rest.
//! What is not wanted any more ends after the account that is being read.
//! Error: NotFound where no target is bound.
class ShowActivity
{
public:
    explicit ShowActivity(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<AccountActivity>> run(
        const QStringList &accounts, const std::stop_token &stop,
        const std::function<bool()> &isWanted = {});

private:
    Workbench &m_bench;
};

} // namespace unsnag
