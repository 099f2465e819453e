// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/timestamptoken.h"
#include "models/engine/workbench.h"

#include <optional>

namespace unsnag {

//! A question to a time stamping authority (RFC 3161).
struct TimestampRequest {
    qint64 size = 0; //!< entries under the checkpoint it is about
    QByteArray der;  //!< the content of a .tsq file
};

//! Asks an authority to say that it has seen a checkpoint. Nothing is sent: somebody carries the
//! question there and the answer back.
class RequestTimestamp
{
public:
    explicit RequestTimestamp(Workbench &bench) : m_bench(bench) {}
    //! `size`: of the checkpoint; the newest without it. Error: NotFound where there is none.
    [[nodiscard]] Result<TimestampRequest> run(std::optional<qint64> size);

private:
    Workbench &m_bench;
};

//! A time stamp that the workspace keeps now.
struct AddedTimestamp {
    qint64 size = 0; //!< entries that existed then
    StampedTime stamped;
    bool isNew = false; //!< stored now, not before
};

//! Takes the answer of an authority, once it verifies for a checkpoint of this log.
class AddTimestamp
{
public:
    explicit AddTimestamp(Workbench &bench) : m_bench(bench) {}
    //! `token`: as it came, a .tsr file; `caPem`: certificates that the authority published.
    //! Errors: Input for what is no token or no certificate; NotFound where it is for no checkpoint of
    //! this log; Damaged where it does not verify; Conflict where that checkpoint has another one.
    [[nodiscard]] Result<AddedTimestamp> run(const QByteArray &token, const QByteArray &caPem);

private:
    Workbench &m_bench;
};

} // namespace unsnag
