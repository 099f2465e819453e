// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"
#include "models/flows/flow.h"
#include "models/flows/jsonschema.h"

#include <map>

namespace unsnag {

//! A JSON Schema of draft 7 that says which rules a payload breaks and what each one means.
//! Two annotations are ours: `x-reason`, a reason code or an object {keyword: reason code}, for the
//! rules of its subschema and all below it that name none; and `x-expected`, words for the person.
//! Without `x-reason` an absent, null or blank value is missing_field, a wrong one value_rejected.
//! Of an absent object the required members are reported, unless it has an annotation of its own.
class PayloadSchema
{
public:
    //! Error: Input with `source/pointer` as context; `source` ends in "#" or "#/pointer".
    //! References must begin with "#/definitions/".
    [[nodiscard]] static Result<PayloadSchema> read(const Json &schema, const QString &source);

    //! The broken rules by place, combinators reduced to their leaves; empty when valid.
    [[nodiscard]] std::vector<Violation> violations(const Json &payload) const;

private:
    struct Place; //!< where the walk is in schema and payload

    PayloadSchema(Json schema, JsonSchema whole);

    [[nodiscard]] Result<void> compileNode(const Json &node, const JsonPointer &at,
                                           const QString &source);
    [[nodiscard]] Result<void> compileRules(const Json &node, const JsonPointer &at,
                                            const QString &source);
    [[nodiscard]] Result<void> compileRule(const QString &key, Json rule, const QString &source);
    [[nodiscard]] bool obeys(const QString &key, const Json &value) const;

    void walk(const Place &place, std::vector<Violation> &found) const;
    void walkRules(const Place &place, std::vector<Violation> &found) const;
    void walkMembers(const Place &place, std::vector<Violation> &found) const;
    void walkElements(const Place &place, std::vector<Violation> &found) const;
    void walkBranches(const Place &place, std::vector<Violation> &found) const;
    void walkChoice(const Place &place, const QString &keyword,
                    std::vector<Violation> &found) const;
    [[nodiscard]] const Json &memberNode(const Place &place, const QString &member) const;
    void reportRequired(const Place &place, std::vector<Violation> &found) const;
    void reportAbsent(const Place &place, const QString &keyword,
                      std::vector<Violation> &found) const;

    Json m_schema;
    JsonSchema m_whole;
    std::map<QString, JsonSchema> m_rules; //!< by pointer of the keyword in the schema
};

} // namespace unsnag
