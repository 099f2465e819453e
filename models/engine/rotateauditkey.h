// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/signcheckpoint.h"

namespace unsnag {

//! Makes the first key of the log, and shows it.
class MakeAuditKey
{
public:
    explicit MakeAuditKey(Workbench &bench) : m_bench(bench) {}
    //! The key that signs; made where there is none. Error: NotFound without a keyring; those of the
    //! place where secrets are.
    [[nodiscard]] Result<NoteKey> run();

private:
    Workbench &m_bench;
};

//! Every key the log had, oldest first.
class ListAuditKeys
{
public:
    explicit ListAuditKeys(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<AuditKeyRow>> run();

private:
    Workbench &m_bench;
};

//! Another key signs from now on. One checkpoint bears the signatures of both, so that who trusts the
//! old key can trust the new one.
class RotateAuditKey
{
public:
    explicit RotateAuditKey(Workbench &bench) : m_bench(bench) {}
    //! `why` in the person's words. Errors: Input without a reason; NotFound where there is no key or
    //! this person has not its secret part.
    [[nodiscard]] Result<NoteKey> run(const QString &why);

private:
    Workbench &m_bench;
};

} // namespace unsnag
