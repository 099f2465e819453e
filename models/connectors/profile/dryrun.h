// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"

namespace unsnag {

//! The request of an operation as it would go out.
struct DryRequest {
    QString operation;
    QString method;
    QString url;
    Json headers;    //!< object; what logs in reads •••
    Json body;       //!< JSON, text, or null
    QString problem; //!< why it can't be made of the samples; empty where it can

    [[nodiscard]] Json toJson() const;
    //! "GET https://…", headers and body, indented.
    [[nodiscard]] QString text() const;
};

//! Renders every operation of a profile with invented inputs and without a system: what its author
//! looks at before there is one. Composite operations are their steps.
class DryRun
{
public:
    //! `values` of a form, as far as there are some. They outlive this.
    DryRun(const Profile &profile, const Json &values) : m_profile(profile), m_values(values) {}

    [[nodiscard]] std::vector<DryRequest> requests() const;

private:
    [[nodiscard]] DryRequest requestOf(const QString &operation) const;

    const Profile &m_profile;
    const Json &m_values;
};

} // namespace unsnag
