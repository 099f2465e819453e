// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profileplace.h"

namespace unsnag {

//! The rules of a profile's operations: request or steps, effects, further operations that are named
//! (steps, probe, also, poll, compare, narrow) with what they are given, pages, safety of writes.
class OperationCheck
{
public:
    OperationCheck(const Json &document, const ProfilePlace &root)
        : m_document(document), m_place(root / "operations")
    {}

    //! Every operation. Error: the place's refusal.
    [[nodiscard]] Result<void> check() const;

    [[nodiscard]] Result<void> expectOperation(const QString &name,
                                               const ProfilePlace &place) const;
    //! An operation that reads and needs no input.
    [[nodiscard]] Result<void> expectPlainRead(const QString &name,
                                               const ProfilePlace &place) const;

private:
    enum class Wanted { Any, Read };

    [[nodiscard]] const Json &operation(const QString &name) const;
    [[nodiscard]] Result<void> expectRead(const QString &name, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkOne(const QString &name, const Json &operation) const;
    [[nodiscard]] Result<void> checkName(const QString &name, const Json &operation) const;
    [[nodiscard]] Result<void> checkRequest(const Json &request, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkResult(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkSteps(const Json &composite, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkSafety(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkPage(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkNarrow(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkFurther(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkCompare(const Json &operation, const ProfilePlace &place) const;
    [[nodiscard]] Result<void> checkPoll(const Json &operation, const ProfilePlace &place) const;
    //! `given` names what the operation called `name` gets; `with`, an object, takes its place.
    [[nodiscard]] Result<void> checkInputs(const QString &name, const Json &with,
                                           const QStringList &given,
                                           const ProfilePlace &place) const;

    const Json &m_document;
    ProfilePlace m_place;
};

} // namespace unsnag
