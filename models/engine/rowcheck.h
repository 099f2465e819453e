// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/shorthash.h"
#include "models/base/json.h"
#include "models/base/result.h"
#include "models/store/sealedrows.h"

#include <QHash>

namespace unsnag {

//! Holds the rows of the business tables against the seals in the log: that each is as its newest seal
//! says, that none is gone, none was set back to an older state and none was added. Order of calls, in one
//! snapshot: expect() for the entries of a page, checkPage() for it, and at the end of the log finish().
//! Memory grows with the number of sealed rows, some 50 bytes each.
class RowCheck
{
public:
    explicit RowCheck(Session &session) : m_rows(session) {}

    void expect(qint64 index, const Json &entry);
    [[nodiscard]] Result<void> checkPage(qint64 from, qint64 end);
    [[nodiscard]] Result<void> finish(qint64 size);

    //! The entry whose seal the first wrong row breaks.
    [[nodiscard]] const std::optional<qint64> &firstBad() const { return m_firstBad; }
    [[nodiscard]] const QString &why() const { return m_why; }

private:
    //! Where a row was sealed last, by the log and by the seals that are kept.
    struct Newest {
        qint64 said = -1;
        qint64 kept = -1;
    };
    void blame(qint64 index, const QString &why);
    void check(const RowSeal &seal);
    [[nodiscard]] Result<void> findUnsealed(const QString &kind, qint64 size);

    SealedRows m_rows;
    QHash<QString, QString> m_digests; //!< of the page, by entry and name of the row
    QHash<qint64, QString> m_states;   //!< of events as they were pulled, of the page, by entry
    ShortHash m_hash;
    QHash<quint64, Newest> m_newest; //!< by the hash of the row's name
    bool m_hasSeals = false;
    bool m_isOlder = false; //!< the log began before there were seals: rows of then have none
    std::optional<qint64> m_firstBad;
    QString m_why;
};

} // namespace unsnag
