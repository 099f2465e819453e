// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/exceptionquery.h"
#include "models/store/session.h"

namespace unsnag {

//! The text in which a search is made: title, source id, id and trace id, folded.
[[nodiscard]] QString searchText(const SyncException &exception);

//! A condition and the values bound to it.
struct SqlFilter {
    QString where; //!< "WHERE …", or empty
    QVariantList values;
};

//! Which rows of the table exceptions a query means, without its paging.
[[nodiscard]] SqlFilter filterOf(const ExceptionQuery &query, Dialect dialect);

//! The columns that order the rows; all ascending, the last one is the number.
[[nodiscard]] QString sortKey(ExceptionSort sort, Dialect dialect);

} // namespace unsnag
