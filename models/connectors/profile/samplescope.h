// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/profile.h"

namespace unsnag {

//! Invented values for everything that the templates of one operation name: what a dry run fills
//! them with. Deterministic. What a form gives is taken from `values`, then from the field's default
//! or example; secrets are •••.
class SampleScope
{
public:
    SampleScope(const Profile &profile, const Json &values) : m_profile(profile), m_values(values)
    {}

    [[nodiscard]] Json of(const QString &operation) const;

    //! A value by the name of what is meant and the filters that will read it.
    [[nodiscard]] static Json valueFor(const QString &name, const std::vector<Filter> &filters);

private:
    [[nodiscard]] Json formValues() const;
    [[nodiscard]] Json discovered() const;
    [[nodiscard]] Json keptOfLogin(const Json &source) const;

    const Profile &m_profile;
    const Json &m_values;
};

} // namespace unsnag
