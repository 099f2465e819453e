// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! One comparison of a query.
struct ZohoCondition {
    QString field;
    QString sign; //!< = or >=
    QString value;
};

//! A COQL query of the forms that are used: select F, F from M where C [and C] order by F asc limit O, N.
struct ZohoQuery {
    QStringList fields;
    QString module;
    std::vector<ZohoCondition> conditions;
    QString order;
    int offset = 0;
    int size = 0;

    //! Nothing where Zoho answers SYNTAX_ERROR.
    [[nodiscard]] static std::optional<ZohoQuery> of(const QString &text);
};

//! The criterion "(Field:starts_with:value)" of a search, its escapes taken away.
struct ZohoCriterion {
    QString field;
    QString sign;
    QString value;

    [[nodiscard]] static std::optional<ZohoCriterion> of(const QString &text);
};

} // namespace unsnag
