// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/mapping.h"

#include <vector>

namespace unsnag {

//! What a statement of a flow document says about a place.
enum class Relation {
    In,     //!< is one of these values
    Equals, //!< is the value of the form; numbers as numbers, texts without regard to blanks around
    Differs,  //!< is another one than the value of the form, which is not empty
    Contains, //!< the array there has the value of the form
    AtLeast,  //!< is a number of at least the form's
    AtMost,
    Present, //!< is there, neither null nor blank
    Absent,
};

//! One statement of a flow document about a place of a scope: {"at": "/record/state", "in": ["open"]}.
class Condition
{
public:
    //! Error: Input with `source` and the place in it as context.
    [[nodiscard]] static Result<Condition> read(const Json &json, const QString &source);

    //! A form that finds no value makes every statement but `differs` untrue.
    [[nodiscard]] bool holds(const Json &scope) const;
    //! The place and what it should have been, in words for a failure: "one of open".
    [[nodiscard]] const QString &place() const { return m_at; }
    [[nodiscard]] QString expectation(const Json &scope) const;

private:
    [[nodiscard]] bool isLikeWanted(const Json &found, const Json &scope) const;

    QString m_at;
    Relation m_relation = Relation::Present;
    JsonArray m_values;
    std::optional<Mapping> m_form;
};

//! Statements that must all hold.
using Conditions = std::vector<Condition>;

//! Those of an array; none where it is null.
[[nodiscard]] Result<Conditions> readConditions(const Json &list, const QString &source);
//! The first that does not hold; null pointer where all do.
[[nodiscard]] const Condition *firstBroken(const Conditions &conditions, const Json &scope);

} // namespace unsnag
