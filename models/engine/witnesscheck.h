// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/verdict.h"
#include "models/base/json.h"
#include "models/store/session.h"

#include <map>
#include <set>
#include <vector>

namespace unsnag {

struct AuditCosignatureRow;
struct AuditTimestampRow;

//! Whether the lines of witnesses and the time stamps that a workspace keeps verify, and are those of
//! which its log tells. Order of calls: expect() for every entry, read() once.
class WitnessCheck
{
public:
    void expect(qint64 index, const Json &entry);
    //! Errors: those of the store.
    Result<void> read(Session &session);

    //! Who vouches for which state of the log, by rising size.
    [[nodiscard]] const std::vector<BundleWitness> &witnesses() const { return m_witnesses; }
    //! What is wrong with the first that is; empty where all hold.
    [[nodiscard]] const QString &why() const { return m_why; }
    //! The entry that tells of it.
    [[nodiscard]] std::optional<qint64> firstBad() const { return m_firstBad; }

private:
    struct Told {
        qint64 index = 0; //!< of the entry
        Json entry;
        bool isKept = false;
    };
    void check(const AuditCosignatureRow &row, const QByteArray &note);
    void check(const AuditTimestampRow &row, const QByteArray &note);
    void blame(const QString &why, std::optional<qint64> index = std::nullopt);

    std::multimap<qint64, Told> m_lines;  //!< by size of the checkpoint
    std::multimap<qint64, Told> m_stamps; //!< the same
    std::vector<BundleWitness> m_witnesses;
    QString m_why;
    std::optional<qint64> m_firstBad;
};

} // namespace unsnag
