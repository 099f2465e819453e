// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

#include <memory>

namespace unsnag {

//! A field mapping as data. A form is one of
//!   {"from": "/pointer", "default": J}          a value of the scope; "./sku" is of the current entry
//!   {"const": J}                                the value itself
//!   {"each": "/pointer", "do": FORM}            an array, FORM per entry of the array there
//!   {"lookup": "/pointer", "key": FORM, "default": J}   the member of the object there
//!   {"first": [FORM, ...]}                      the first that is neither missing, null nor blank
//!   {"join": [FORM, ...]}                       their texts one after the other
//! and any other object is an object of forms. A missing value without a default is an error.
class Mapping
{
public:
    //! Error: Input with `source/pointer` as context; `source` ends in "#" or "#/pointer".
    [[nodiscard]] static Result<Mapping> read(const Json &forms, const QString &source);
    //! The mapping that makes an empty object.
    [[nodiscard]] static Mapping nothing() { return Mapping(JsonObject{}); }

    //! Error: Input; context is the pointer that is missing, within the payload where it begins
    //! with /payload, within the scope otherwise.
    [[nodiscard]] Result<Json> apply(const Json &scope) const;

private:
    explicit Mapping(Json forms) : m_forms(std::move(forms)) {}

    Json m_forms;
};

} // namespace unsnag
