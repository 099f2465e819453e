// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/reply.h"
#include "models/domain/attempt.h"
#include "models/domain/reason.h"

#include <optional>
#include <variant>

namespace unsnag {

//! Why a step of an event's run did not succeed: what an exception is made of.
struct StepFailure {
    Reason reason = Reason::ValueRejected;
    QString step;       //!< "validate", "map", "create", "confirm"
    QString summary;    //!< English machine text
    JsonArray fields;   //!< {"pointer","keyword","found","expected"} per place at fault
    Json request;       //!< redacted
    Json response;      //!< redacted
    Json more;          //!< object of further facts: candidates of the server, checks of the proof
    QString owner;      //!< role that an outside layer gave it to; empty: the rules decide
    QString connection; //!< whose trouble a connection fault is; empty: the target's
    Outcome outcome = Outcome::NotApplied;
    bool isTransient = false; //!< the same run may succeed later without a person
    std::optional<Error>
        fault; //!< our own trouble (database, stop): the run is abandoned, nothing recorded
};

//! A failure of our own side: the run ends here and the error travels up.
[[nodiscard]] StepFailure abandoned(const Error &error);

//! A failure that we found ourselves: nothing was sent for it.
[[nodiscard]] StepFailure stepFailed(Reason reason, const QString &step, const QString &summary);

//! A place at fault, for StepFailure::fields.
[[nodiscard]] JsonObject faultAt(const QString &pointer, const QString &keyword,
                                 const QString &found, const QString &expected);

//! The failure a reply means for this step.
[[nodiscard]] StepFailure failureOf(const Reply &reply, const QString &step);

//! The detail member of an exception.
[[nodiscard]] Json detailOf(const StepFailure &failure);

//! A value, or the failure that prevented it.
template <typename T>
class [[nodiscard]] Stepped
{
public:
    Stepped(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Stepped(StepFailure failure) : m_content(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    [[nodiscard]] T &value() { return *std::get_if<0>(&m_content); }
    [[nodiscard]] const StepFailure &failure() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, StepFailure> m_content;
};

} // namespace unsnag

//! Leaves the function with the failure of a Stepped, or declares `declaration` as its value.
#define UNSNAG_STEP(declaration, ...)                                                              \
    auto UNSNAG_JOIN(unsnagStep, __LINE__) = (__VA_ARGS__);                                        \
    if (!UNSNAG_JOIN(unsnagStep, __LINE__).ok())                                                   \
        return UNSNAG_JOIN(unsnagStep, __LINE__).failure();                                        \
    declaration = std::move(UNSNAG_JOIN(unsnagStep, __LINE__).value())

//! Leaves the function abandoned where a Result failed, or declares `declaration` as its value.
#define UNSNAG_OURS(declaration, ...)                                                              \
    auto UNSNAG_JOIN(unsnagOurs, __LINE__) = (__VA_ARGS__);                                        \
    if (!UNSNAG_JOIN(unsnagOurs, __LINE__).ok())                                                   \
        return abandoned(UNSNAG_JOIN(unsnagOurs, __LINE__).error());                               \
    declaration = std::move(UNSNAG_JOIN(unsnagOurs, __LINE__)).value()
