// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! A value as a query writes it: what it is counts, 'true' in quotes is no boolean.
struct SoqlLiteral {
    enum class Kind { Text, Number, Boolean, Null, Date, Moment };
    Kind kind = Kind::Null;
    QString text = {}; //!< without quotes and escapes
    QString raw = {};  //!< of a text: with its escapes, for LIKE
};

struct SoqlCondition {
    enum class Kind { All, Any, Not, Compare };
    Kind kind = Kind::Compare;
    std::vector<SoqlCondition> parts = {}; //!< of All, Any and Not
    QString field = {};
    QString comparison = {}; //!< = != < <= > >= LIKE IN
    std::vector<SoqlLiteral> values = {};
};

struct SoqlOrder {
    QString field;
    bool isDescending = false;
    bool isNullLast = false;
};

//! A SOQL query, in the forms that our profile and the vendor community's client write.
struct SoqlQuery {
    QStringList fields = {};
    std::vector<SoqlQuery> children = {}; //!< (SELECT … FROM relationship)
    QString from = {};
    std::optional<SoqlCondition> where = {};
    std::vector<SoqlOrder> order = {};
    std::optional<std::int64_t> limit = {};
    std::int64_t offset = 0;

    //! Error: Input in the words of the real parser, more or less.
    [[nodiscard]] static Result<SoqlQuery> read(const QString &text);
    //! Every field that is named in conditions and order.
    [[nodiscard]] QStringList filteredFields() const;
};

//! The value of a field of one record.
using SoqlLookup = std::function<Json(const QString &field)>;

//! Whether a record fits; texts are compared without case, as the real one does.
[[nodiscard]] bool soqlHolds(const SoqlCondition &condition, const SoqlLookup &lookup);
//! Order of two values; nothing is before everything.
[[nodiscard]] int soqlOrder(const Json &one, const Json &other);

} // namespace unsnag
