// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/wiretypes.h"

#include <optional>

namespace unsnag {

//! Fills templates from a scope, an object of roots (c, d, a, page, it and the inputs).
//! A string that is one placeholder keeps the value's JSON type. Three structural forms:
//! {"$each": LIST, "$do": T} an array of T, with the element as `it` and its number, from 1, as
//! `nth`; "$first": T beside them comes before the others, made without an element; {"$if": V, "$then": T, "$else": T}
//! T or, where the branch is missing, nothing at all; {"$key": {"{{name}}": T}} members whose names
//! are templates. There are no loops, sums or scripts beside.
class TemplateRenderer
{
public:
    TemplateRenderer(const Json &scope, const WireTypes &types) : m_scope(scope), m_types(types) {}

    //! Nothing where an $if has no branch to take. Error: Input whose context is the place in the
    //! profile and whose detail names the placeholder.
    [[nodiscard]] Result<std::optional<Json>> render(const Json &source,
                                                     const JsonPointer &place) const;
    //! As render; null for nothing.
    [[nodiscard]] Result<Json> value(const Json &source, const JsonPointer &place) const;
    //! The text of a template string; empty for null.
    [[nodiscard]] Result<QString> text(const QString &source, const JsonPointer &place) const;
    //! Whether a template holds: not missing, null, false, "false", empty.
    [[nodiscard]] Result<bool> holds(const Json &source, const JsonPointer &place) const;

private:
    using Rendered = std::optional<Json>;
    [[nodiscard]] Result<Json> renderString(const QString &source, const JsonPointer &place) const;
    [[nodiscard]] Result<Json> renderPlaceholder(const Placeholder &placeholder,
                                                 const JsonPointer &place) const;
    [[nodiscard]] Result<Json> termValue(const Placeholder &placeholder,
                                         const JsonPointer &place) const;
    [[nodiscard]] Result<Rendered> renderArray(const Json &source, const JsonPointer &place) const;
    [[nodiscard]] Result<Rendered> renderObject(const Json &source, const JsonPointer &place) const;
    [[nodiscard]] Result<Rendered> renderEach(const Json &source, const JsonPointer &place) const;
    [[nodiscard]] Result<Rendered> renderIf(const Json &source, const JsonPointer &place) const;
    [[nodiscard]] Result<void> renderKeys(const Json &source, const JsonPointer &place,
                                          Json &into) const;

    const Json &m_scope;
    const WireTypes &m_types;
};

} // namespace unsnag
