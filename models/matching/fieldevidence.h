// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/matching/namecomparison.h"

#include <QHash>

namespace unsnag {

//! An account with everything that is compared, worked out once.
struct PreparedAccount {
    Account account;
    CompanyName name;
    QString domain; //!< registrable, from the web address, else from the e-mail address
    QString tax;
    QString phone;
    QString postcode;
    QString country;
    QString city;       //!< folded
    QStringList street; //!< folded words with the house number
    QString email;      //!< lower case

    bool operator==(const PreparedAccount &) const = default;
};

[[nodiscard]] PreparedAccount prepared(Account account);

//! How many accounts of the index share a value: a switchboard or a mother's domain proves less.
struct Frequencies {
    WordWeights words;
    QHash<QString, int> names; //!< by joined name
    QHash<QString, int> domains;
    QHash<QString, int> taxes; //!< by bare tax key
    QHash<QString, int> phones;
    QHash<QString, int> cities;
    int accounts = 0;
};

void countIn(Frequencies &frequencies, const PreparedAccount &account);

//! One part per field that both sides know, in the manner of Fellegi and Sunter (1969): the log2 of
//! how much likelier this agreement or difference is for the same company than for two companies.
//! A field that one side does not know is left out: it speaks neither for nor against.
[[nodiscard]] std::vector<Evidence> compareFields(const PreparedAccount &query,
                                                  const PreparedAccount &candidate,
                                                  const Frequencies &frequencies);

} // namespace unsnag
