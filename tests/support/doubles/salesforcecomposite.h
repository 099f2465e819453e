// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublerequest.h"

#include <functional>

namespace unsnag {

//! Several requests in one: each may name what an earlier one answered (@{ref.path}); the answer is 200
//! whatever became of them.
class SalesforceComposite
{
public:
    SalesforceComposite(Json body, DoubleRequest carrier)
        : m_body(std::move(body)), m_carrier(std::move(carrier))
    {}

    using Router = std::function<DoubleAnswer(const DoubleRequest &)>;
    [[nodiscard]] Json run(const Router &route);

private:
    //! The text with its references filled in; nothing where one points nowhere.
    [[nodiscard]] std::optional<QString> filled(const QString &text) const;
    [[nodiscard]] std::optional<DoubleRequest> requestOf(const Json &part) const;
    [[nodiscard]] static Json answered(const Json &part, int status, const Json &body);

    Json m_body;
    DoubleRequest m_carrier;
    Json m_results = JsonObject{}; //!< by referenceId
};

} // namespace unsnag
