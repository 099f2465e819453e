// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <vector>

namespace unsnag {

//! Finds in a refusal the records that a system names as the ones there already, as the `candidates`
//! of a rule say: a pointer to a list or a record, or several places of which the first that holds
//! some counts. A place is a pointer or {list, item, id}: `item` is where inside an element the record
//! is; with `id` the element (or what is at `item`) is a text, and the group of that regular
//! expression is the record's id.
class CandidateReader
{
public:
    //! `idPlace` is where a raw record of the entity has its id.
    CandidateReader(const Json &candidates, QString idPlace)
        : m_candidates(candidates), m_idPlace(std::move(idPlace))
    {}

    //! Raw records as the entity's mapper takes them; those known by a text have an id only.
    [[nodiscard]] std::vector<Json> read(const Json &body) const;

private:
    [[nodiscard]] std::vector<Json> readPlace(const Json &place, const Json &body) const;
    [[nodiscard]] std::vector<Json> named(const QString &pattern, const QString &text) const;

    const Json &m_candidates;
    QString m_idPlace;
};

} // namespace unsnag
