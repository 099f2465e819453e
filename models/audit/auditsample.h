// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "models/base/json.h"

namespace unsnag {

//! One exception of a log, to be looked at by hand.
struct SampledException {
    QString exception;
    QString title; //!< reason code it was opened with
    Decimal amount;
    QString currency;
    qint64 opened = 0; //!< sequence of the entry that opened it
    int stratum = 0;   //!< 1 for the smallest amounts

    bool operator==(const SampledException &) const = default;
};

//! Draws exceptions at random for an auditor, stratified by amount, so that anybody can draw the same
//! again: they are put in the order of currency and amount, cut into strata of equal number, and of
//! each those are taken whose SHA-256 of "<seed>:<exception>" comes first.
class AuditSample
{
public:
    static constexpr int mostStrata = 5;

    //! Any entry of the log, in order; only what opens an exception counts.
    void add(const Json &entry);
    [[nodiscard]] qint64 population() const { return static_cast<qint64>(m_all.size()); }
    //! At most `count`, by stratum, then by the order in which they were drawn. Where the strata do
    //! not come out even, the larger amounts get one more.
    [[nodiscard]] std::vector<SampledException> draw(int count, const QString &seed) const;

private:
    std::vector<SampledException> m_all;
};

} // namespace unsnag
