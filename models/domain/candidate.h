// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QString>

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
    double score = 0;      //!< 0..100, for reading
    double lead = 0;       //!< over the next one's score; 0 for the last, a sole one's own score
    double confidence = 0; //!< 0..1, probability that this is the right account
    std::vector<Evidence> evidence;

    bool operator==(const Candidate &) const = default;
};

//! What a search for candidates found. Kept with the decision, exactly as shown.
struct Suggestions {
    Account query;
    qint64 searched = 0;               //!< accounts looked at
    std::vector<Candidate> candidates; //!< best first
};

[[nodiscard]] Json toJson(const Account &account); //!< members named as the CSV columns
[[nodiscard]] Account accountFromJson(const Json &json);
[[nodiscard]] Json toJson(const Suggestions &suggestions); //!< the shape of `suggest --json`
[[nodiscard]] Suggestions suggestionsFromJson(const Json &json);

} // namespace unsnag
