// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/sandboxprocess.h"

namespace unsnag::test {

//! A sandbox of its own and an empty workspace that is connected to it, for one walk from a record to
//! the proof.
class ReasonWorld
{
public:
    ReasonWorld();

    //! Why the set-up failed, or what the sandbox did not take; empty: nothing.
    [[nodiscard]] QByteArray problem() const { return m_problem; }
    [[nodiscard]] CliDriver &cli() { return m_cli; }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }

    //! A company of the CRM with its customer in the ERP, linked. It has nothing open, so that its
    //! lane holds no record back. `customer` lays members over the customer's; a country is the
    //! company's too. Returns the CRM id.
    QString company(const QString &name, const JsonObject &customer = {});
    //! The customer that company() made.
    [[nodiscard]] static QString customerOf(const QString &company);

    //! Stores these members of a record of the sandbox; the others stay as they are. Returns it.
    Json put(const QString &table, const Json &record);
    //! The record, null where the sandbox has none such.
    [[nodiscard]] Json record(const QString &table, const QString &id);
    //! What the table holds under this reference, in whatever state.
    [[nodiscard]] JsonArray documents(const QString &table, const QString &reference);

private:
    [[nodiscard]] JsonArray all(const QString &table);

    CliDriver m_cli;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QByteArray m_problem;
    int m_companies = 0;
};

} // namespace unsnag::test
