// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! A statement of QuickBooks' query language: select * from ENTITY [where FIELD OP VALUE [and …]]
//! [orderby FIELD [asc|desc]] [startposition N] [maxresults N]. OP: = < > <= >= like in. There is no OR.
struct QboQuery {
    struct Condition {
        QString field;
        QString comparison;
        QStringList values;
    };

    QString entity;
    bool isCount = false;
    std::vector<Condition> conditions;
    QString orderBy;
    bool isDescending = false;
    int start = 1;
    int most = 0; //!< 0: nothing said

    //! Error: Input in QuickBooks' words.
    [[nodiscard]] static Result<QboQuery> of(const QString &text);
    //! Whether all conditions hold; fields nest with a dot.
    [[nodiscard]] bool fits(const Json &record) const;
    [[nodiscard]] bool asksFor(const QString &field) const;
};

//! The value of "MetaData.LastUpdatedTime" or "CustomerRef" (its value) in a record.
[[nodiscard]] QString qboValue(const Json &record, const QString &field);

} // namespace unsnag
