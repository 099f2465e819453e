// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "models/base/result.h"
#include "tests/support/doubles/odataentity.h"

#include <memory>
#include <vector>

namespace unsnag {

//! A $filter, read and checked against the properties of its entity: and, or, not, brackets, eq ne gt
//! ge lt le, startswith, contains (v4) and substringof (v2). Everything else is refused.
class ODataFilter
{
public:
    //! Error: Input; its detail says what was not understood, as OData libraries do.
    [[nodiscard]] static Result<ODataFilter> read(const QString &text, const ODataEntity &entity,
                                                  const ODataDialect &dialect);

    //! Whether a record in wire shape fits.
    [[nodiscard]] bool holds(const Json &record) const;

    //! A literal, or the value of a property.
    struct Value {
        bool isNull = true;
        ODataType type = ODataType::String;
        QString text;
        Decimal number;
        qint64 moment = 0;
    };
    enum class Kind { Always, And, Or, Not, Compare, Contains, StartsWith };
    struct Node {
        Kind kind = Kind::Always;
        std::vector<Node> parts = {};
        QString property = {};
        QString sign = {}; //!< eq ne gt ge lt le
        Value value = {};
    };

private:
    ODataFilter(Node root, const ODataEntity &entity, const ODataDialect &dialect)
        : m_root(std::move(root)), m_entity(&entity), m_dialect(dialect)
    {}
    [[nodiscard]] bool holds(const Node &node, const Json &record) const;
    [[nodiscard]] bool compares(const Node &node, const Json &record) const;

    Node m_root;
    const ODataEntity *m_entity;
    ODataDialect m_dialect;
};

//! A member of a record as a value that can be compared.
[[nodiscard]] ODataFilter::Value odataValue(ODataType type, const Json &member);

//! Less than, equal or greater than zero; texts by the dialect. Both are there and of one type.
[[nodiscard]] int odataOrder(const ODataFilter::Value &a, const ODataFilter::Value &b,
                             const ODataDialect &dialect);

} // namespace unsnag
