// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

#include <functional>

namespace unsnag {

//! A table of the NetSuite double: its columns, and rows whose values are texts.
struct SuiteQlTable {
    QStringList columns;
    std::vector<Json> rows;
};

//! The table of that name; nothing where there is none.
using SuiteQlSource = std::function<std::optional<SuiteQlTable>(const QString &name)>;

//! Evaluates a statement: SELECT … FROM … [LEFT JOIN … ON …] [WHERE …] [ORDER BY …] with AND, OR,
//! comparisons, LIKE, IS NULL, + - ||, and LOWER UPPER NVL ABS GREATEST TO_CHAR TO_DATE TO_TIMESTAMP.
//! Columns without a value are missing from a row. Error: Input in NetSuite's words.
[[nodiscard]] Result<std::vector<Json>> runSuiteQl(const QString &statement,
                                                   const SuiteQlSource &source);

} // namespace unsnag
