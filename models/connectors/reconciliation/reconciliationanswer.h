// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <vector>

namespace unsnag {

//! One of the values a service bases its score on.
struct ReconciliationFeature {
    QString id;
    double value = 0; //!< 1 and 0 for true and false

    bool operator==(const ReconciliationFeature &) const = default;
};

//! An entity that a service proposes. Its texts are the service's own: they are shown as plain text.
struct ReconciliationCandidate {
    QString id;
    QString name;
    QString description;  //!< may be empty
    double score = 0;     //!< on the service's own scale
    bool isMatch = false; //!< the service holds it for certain
    std::vector<ReconciliationFeature> features;

    bool operator==(const ReconciliationCandidate &) const = default;
};

//! The candidates under the key "q0" of an answer, in the service's order, at most `most`. Takes what
//! services of version 0.1 send: scores as texts, ids as numbers, no name. Texts are cut at 500
//! characters. Error: RefusedByRemote with `source#/json/pointer` where it is no answer.
[[nodiscard]] Result<std::vector<ReconciliationCandidate>> readCandidates(const Json &answer,
                                                                          const QString &source,
                                                                          int most);

} // namespace unsnag
