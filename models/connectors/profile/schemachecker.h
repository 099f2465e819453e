// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

namespace unsnag {

//! Checks a document against the part of JSON Schema that the profile schema uses: type, const,
//! enum, pattern, required, properties, additionalProperties, items, minItems, uniqueItems, minimum,
//! maximum, exclusiveMinimum, anyOf and $ref into $defs. Other words of a schema are annotations to
//! it; `knownWords` is the list for a test that the schema uses nothing that goes unchecked.
class SchemaChecker
{
public:
    explicit SchemaChecker(const Json &schema) : m_root(schema) {}

    //! Error: Input whose context is the place in the document as a JSON pointer ("#/a/0") after
    //! `source`, and whose detail says what was expected there. The first problem in document order.
    //! Of several choices (anyOf) that all fail, the problem of the one that was meant: the choice
    //! whose type and required members the value has, and of those the deepest problem.
    [[nodiscard]] Result<void> check(const Json &document, const QString &source) const;

    [[nodiscard]] static const QStringList &knownWords();

private:
    struct Place {
        const QString &source;
        JsonPointer pointer;
        [[nodiscard]] Place child(const QString &token) const
        {
            return {source, pointer.child(token)};
        }
        [[nodiscard]] Error problem(const QString &detail) const;
    };

    [[nodiscard]] Result<void> checkValue(const Json &schema, const Json &value,
                                          const Place &place) const;
    [[nodiscard]] Result<void> checkScalar(const Json &schema, const Json &value,
                                           const Place &place) const;
    [[nodiscard]] static Result<void> checkRange(const Json &schema, const Json &value,
                                                 const Place &place);
    [[nodiscard]] Result<void> checkObject(const Json &schema, const Json &value,
                                           const Place &place) const;
    [[nodiscard]] Result<void> checkArray(const Json &schema, const Json &value,
                                          const Place &place) const;
    [[nodiscard]] Result<void> checkAny(const Json &choices, const Json &value,
                                        const Place &place) const;
    //! The choices whose type the value has.
    [[nodiscard]] std::vector<const Json *> choicesFor(const Json &choices,
                                                       const Json &value) const;
    [[nodiscard]] const Json &resolved(const Json &schema) const;

    const Json &m_root;
};

} // namespace unsnag
