// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/decimal.h"
#include "models/base/result.h"
#include "models/domain/syncexception.h"

#include <QStringList>

namespace unsnag {

//! How a list of exceptions is ordered. Ties are broken by id, so that paging never skips a row.
enum class ExceptionSort { Due, Amount, Opened, Severity };

//! Which exceptions are wanted. Empty lists and absent limits do not restrict.
//! Text form, shared by window and command line:
//!   reason:missing_account owner:me due:<4h amount:>10000 text:"acme" state:open,held flow:… id:EX-7
//!   behind:EX-3
//! A bare word is text. Without `state:` only exceptions that are not closed are meant;
//! `state:any` means all.
struct ExceptionQuery {
    QList<Reason> reasons;
    QList<ExceptionState> states; //!< empty: all that are not closed, unless anyState
    bool anyState = false;
    QStringList owners; //!< role queues, or persons
    QString mine;       //!< the person whom owner:me means: among `owners`, or who claimed it
    QString claimedBy;  //!< person
    QStringList flows;
    QList<Severity> severities;
    QString text; //!< part of title, source id, id or trace id, any case
    std::optional<Timestamp> dueBefore;
    std::optional<Timestamp> dueAfter;
    std::optional<Decimal> amountAbove;
    std::optional<Decimal> amountBelow;
    QStringList ids;
    QStringList behind; //!< exceptions that these wait behind

    ExceptionSort sort = ExceptionSort::Due;
    int limit = 200;
    QString afterId; //!< keyset paging: continue behind this exception; empty for the first page

    bool operator==(const ExceptionQuery &) const = default;
};

//! Reads the text form. `me` replaces the word me in owner: and claimed:, `now` anchors due:<4h.
//! Error: Input naming the word that is wrong and what was expected there.
[[nodiscard]] Result<ExceptionQuery> readQuery(const QString &text, const QString &me,
                                               Timestamp now);

} // namespace unsnag
