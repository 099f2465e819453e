// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QString>

namespace unsnag {

//! Where the tokens of one connection survive. Several processes may share one: what is loaded is what
//! was saved last, whoever did it. Blocks; safe from any thread.
class TokenStore
{
public:
    virtual ~TokenStore() = default;

    //! Empty where nothing was saved.
    [[nodiscard]] virtual Result<QString> load(const QString &name) = 0;
    //! Durable when it returns.
    [[nodiscard]] virtual Result<void> save(const QString &name, const QString &token) = 0;
};

} // namespace unsnag
