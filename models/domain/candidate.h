// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QString>

#include <optional>
#include <vector>

namespace unsnag {

//! An account as matching sees it; the columns of the match CSV. Empty text means not known.
struct Account {
    QString id;
    QString name;
    QString domain;
    QString taxId;
    QString street;
    QString city;
    QString postcode;
    QString country; //!< ISO 3166 alpha-2 or a name as the system wrote it
    QString email;
    QString phone;

    bool operator==(const Account &) const = default;
};

//! How one field speaks for or against a candidate.
struct Evidence {
    QString field;         //!< "name", "domain", "tax_id", ...
    QString query;         //!< what the event says
    QString candidate;     //!< what the account says
    double similarity = 0; //!< 0..1
    double weight = 0;     //!< log2 odds this field adds; negative speaks against

    bool operator==(const Evidence &) const = default;
};

//! An account that may be meant, as it is shown to the person who decides.
struct Candidate {
    Account account;
    //! Log2 odds that this account is meant, before the others are looked at: the sum of the weights
    //! of its evidence.
    double odds = 0;
    double score = 0;      //!< 0..100, for reading; grows with the odds
    double lead = 0;       //!< over the next one's score; 0 for the last, a sole one's own score
    double confidence = 0; //!< 0..1, probability that this is the right account
    //! Who named it: "index" (our own search), "alias" (a name that a decision taught), "target" (the
    //! target system named it as a duplicate) or "reconciliation NAME" (a service of that name).
    QString source = QStringLiteral("index");
    std::vector<Evidence>
        evidence; //!< the first part, "prior", is what holds before any field is seen

    bool operator==(const Candidate &) const = default;
};

//! How far a search got: an empty list means "none" only where it is complete.
enum class SearchState {
    Complete,
    Incomplete, //!< not all accounts are known here yet
    Failed,     //!< nothing was searched
};

//! What a search for candidates found. Kept with the decision, exactly as shown.
struct Suggestions {
    Account query;
    SearchState state = SearchState::Complete;
    qint64 searched = 0; //!< accounts looked at
    qint64 expected = 0; //!< accounts that the target has; 0 where nobody told
    QString remark;      //!< why it failed or what is missing
    QString rules;       //!< version of the match rules that scored: "builtin-1"
    //! The first one may be suggested alone: its confidence is above the floor of the rules, it leads,
    //! and it does not rest on the name alone.
    bool isSure = false;
    std::vector<Candidate> candidates; //!< best first

    bool operator==(const Suggestions &) const = default;
};

[[nodiscard]] QString searchStateCode(SearchState state); //!< "complete", "incomplete", "failed"
[[nodiscard]] std::optional<SearchState> searchStateFromCode(const QString &code);

//! The member of a CSV column's name; null where there is none.
[[nodiscard]] QString Account::*accountMember(const QString &column);

[[nodiscard]] Json toJson(const Account &account); //!< members named as the CSV columns
[[nodiscard]] Account accountFromJson(const Json &json);
[[nodiscard]] Json toJson(const Candidate &candidate);
[[nodiscard]] Json toJson(const Suggestions &suggestions); //!< the shape of `suggest --json`
[[nodiscard]] Suggestions suggestionsFromJson(const Json &json);

} // namespace unsnag
