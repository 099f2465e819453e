// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/result.h"

#include <memory>

namespace unsnag {

//! A compiled JSON Schema of draft 7 that says yes or no. Numbers are compared as doubles: exact
//! amounts are texts. References into other files are refused.
class JsonSchema
{
public:
    //! Error: Input with `source` as context where this is no schema.
    [[nodiscard]] static Result<JsonSchema> compile(const Json &schema, const QString &source);
    ~JsonSchema();
    JsonSchema(JsonSchema &&) noexcept;
    JsonSchema &operator=(JsonSchema &&) noexcept;

    //! Whether the value obeys the schema. Safe from several threads.
    [[nodiscard]] bool accepts(const Json &value) const;

private:
    class Private;
    explicit JsonSchema(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace unsnag
