// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/jsonpointer.h"

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! One `|name:argument` of a placeholder.
struct Filter {
    QString name;
    QString argument;
};

//! A part of a placeholder's value: a path into the scope, or a text in single quotes.
struct Term {
    QStringList path; //!< empty for a literal
    QString literal;
};

//! `{{term term…|filter|filter:argument}}`. Several terms are joined as text.
struct Placeholder {
    std::vector<Term> terms;
    std::vector<Filter> filters;
    QString text; //!< as written, without the braces

    //! Whether a term or the path in a filter begins with this root.
    [[nodiscard]] bool namesRoot(const QString &root) const;
    //! Names below this root without which it has no value.
    [[nodiscard]] QStringList neededOf(const QString &root) const;
};

//! A stretch of plain text or a placeholder.
struct TemplatePiece {
    QString text;
    std::optional<Placeholder> placeholder;
};

//! Cuts a template string into pieces. Error: Input where a placeholder is not closed or is empty.
[[nodiscard]] Result<std::vector<TemplatePiece>> cutTemplate(const QString &text);

//! The pieces of every string of a template, its member names under `$key` included, with its
//! place. Stops at the first error, of the visitor or of a malformed string.
using PieceVisitor =
    std::function<Result<void>(const std::vector<TemplatePiece> &pieces, const JsonPointer &place)>;
[[nodiscard]] Result<void> visitTemplate(const Json &document, const JsonPointer &place,
                                         const PieceVisitor &visit);

//! Whether a placeholder of the template names this root; true where one is malformed.
[[nodiscard]] bool namesRoot(const Json &document, const QString &root);
//! Names below this root that some placeholder of the template can't do without.
[[nodiscard]] QStringList neededOf(const Json &document, const QString &root);

} // namespace unsnag
