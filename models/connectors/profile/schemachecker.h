// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

namespace unsnag {

//! Checks a document against the part of JSON Schema that the profile schema uses: type, const,
//! enum, pattern, required, properties, additionalProperties, items, minItems, uniqueItems, minimum,
//! anyOf and $ref into $defs. Other words of a schema are annotations to it.
class SchemaChecker
{
public:
    explicit SchemaChecker(const Json &schema) : m_root(schema) {}

    //! Error: Input whose context is the place in the document as a JSON pointer ("#/a/0") after
    //! `source`, and whose detail says what was expected there. The first problem in document order.
    [[nodiscard]] Result<void> check(const Json &document, const QString &source) const;

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
    [[nodiscard]] Result<void> checkObject(const Json &schema, const Json &value,
                                           const Place &place) const;
    [[nodiscard]] Result<void> checkArray(const Json &schema, const Json &value,
                                          const Place &place) const;
    [[nodiscard]] Result<void> checkAny(const Json &choices, const Json &value,
                                        const Place &place) const;
    [[nodiscard]] const Json &resolved(const Json &schema) const;

    const Json &m_root;
};

} // namespace unsnag
