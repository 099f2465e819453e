// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <QStringList>

namespace unsnag {

//! Where the accounts that several sources name for one query become one list. Accounts that a person
//! keeps apart from the query's are in none.
class CandidateUnion
{
public:
    //! `own` is what our own search found.
    CandidateUnion(Suggestions own, QStringList apart);

    [[nodiscard]] const Account &query() const { return m_found.query; }

    //! An account that somebody else names. One that is there already keeps the evidence that it has
    //! and takes the source, where that says more than "index" does; so does one with evidence that
    //! comes for one without.
    void add(const Candidate &candidate);
    //! The account that a stored link says is meant: it comes first and is sure.
    void lead(const Candidate &linked);

    //! At most `top`: the linked one, then by odds, then those that nobody here can score. Of those
    //! that do not fit, accounts that the target named go last.
    [[nodiscard]] Suggestions best(int top) const;

private:
    [[nodiscard]] bool isApart(const Candidate &candidate) const;

    Suggestions m_found;
    QStringList m_apart;
    bool m_isChanged = false; //!< the list is no longer that of our own search
    QString m_first;          //!< whom our own search put first
};

} // namespace unsnag
