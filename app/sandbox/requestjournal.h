// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxrequest.h"
#include "models/base/json.h"

#include <deque>

namespace unsnag {

//! One request to the CRM or the ERP and what came of it.
struct JournalEntry {
    std::int64_t n = 0; //!< counts from 1
    QString at;         //!< arrival, RFC 3339
    QString system;
    QString method;
    QString path;
    QString query;
    QString key;               //!< Idempotency-Key, or empty
    QString externalReference; //!< of the body or the query, or empty
    int status = 0;            //!< as sent; 0 where no byte was sent or none yet
    QString fault;             //!< name of the fault that struck, or empty
    bool committed = false;    //!< whether it changed the state
};

//! The requests of this run, oldest first; the last ones are kept, as many as wanted.
class RequestJournal
{
public:
    explicit RequestJournal(std::size_t mostEntries) : m_mostEntries(mostEntries) {}

    //! Notes the arrival; returns the number of the entry.
    std::int64_t begin(const SandboxRequest &request, const QString &at, const QString &fault);
    void finish(std::int64_t n, int status, std::int64_t commits);
    void clear() { m_entries.clear(); }

    //! {"requests":[…]} with n > since.
    [[nodiscard]] Json since(std::int64_t n) const;

private:
    std::size_t m_mostEntries;
    std::deque<JournalEntry> m_entries;
    std::int64_t m_last = 0;
};

} // namespace unsnag
