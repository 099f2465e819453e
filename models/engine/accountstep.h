// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! The customer of the ERP that a record's account is: decided, known by crosswalk or key, or made.
class AccountStep
{
public:
    explicit AccountStep(const RunContext &context) : m_context(context) {}

    //! Adds "account", the customer as it is now, and "linked", whether it was linked by this run.
    //! Takes from the payload what a customer that is kept apart holds and only one may hold.
    [[nodiscard]] std::optional<StepFailure> run(Json &scope);

private:
    [[nodiscard]] Stepped<QString> idOf(const Json &payload);
    [[nodiscard]] Stepped<QString> known(const Json &payload);
    [[nodiscard]] Stepped<QString> unknown(const Json &payload, const QString &sourceId);
    [[nodiscard]] Stepped<QString> made(const Json &payload);
    [[nodiscard]] Stepped<Json> withoutOthersKeys(Json payload);
    [[nodiscard]] Result<bool> remember(const Json &payload, const QString &id) const;

    const RunContext &m_context;
};

//! The name a customer carries in the ERP, so that it is found again whatever happens to documents:
//! "system:id" of the source's account, else the reference of the document.
[[nodiscard]] QString accountKeyOf(const Flow &flow, const Event &event, const Json &payload,
                                   const QString &reference);

} // namespace unsnag
