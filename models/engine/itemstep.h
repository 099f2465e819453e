// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! The items of the ERP that a record's lines name: known, active, and sold by the line's unit.
class ItemStep
{
public:
    explicit ItemStep(const RunContext &context) : m_context(context) {}

    //! Adds "items": code of the source → record of the ERP.
    [[nodiscard]] std::optional<StepFailure> run(Json &scope);

private:
    [[nodiscard]] Result<QString> targetCode(const QString &code) const;
    [[nodiscard]] Stepped<Json> itemOf(const QString &code);
    [[nodiscard]] JsonArray nearest(const Json &line, const Json &item, const QString &code);
    void blame(StepFailure &failure, const JsonObject &fault, const Json &line, const Json &item);

    const RunContext &m_context;
    Reply m_last; //!< the look-up that answered last, for the failure
};

} // namespace unsnag
