// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "tests/support/doubles/odataentity.h"

#include <QStringList>

namespace unsnag {

//! What $select and $expand leave of a record: v4 with options in brackets, v2 with paths.
class ODataShape
{
public:
    //! Error: Input, whose detail names the property that is none.
    [[nodiscard]] static Result<ODataShape> read(const QString &select, const QString &expand,
                                                 const ODataEntity &entity,
                                                 const ODataDialect &dialect);

    //! The record without what was not asked for. `whole` holds all navigation properties.
    [[nodiscard]] Json of(const Json &whole) const;

private:
    ODataShape(const ODataEntity &entity, const ODataDialect &dialect)
        : m_entity(&entity), m_dialect(dialect)
    {}
    [[nodiscard]] Result<void> selectFrom(const QString &select);
    [[nodiscard]] Result<void> expandOptions(const QString &item);
    [[nodiscard]] Result<void> expandPath(const QString &path);
    [[nodiscard]] Json inside(const ODataShape &shape, const Json &value) const;
    [[nodiscard]] bool isKept(const QString &member) const;

    const ODataEntity *m_entity;
    ODataDialect m_dialect;
    QStringList m_select;
    std::map<QString, ODataShape> m_expand;
};

//! Cuts at a character outside of brackets and quotes.
[[nodiscard]] QStringList cutOutside(const QString &text, QChar at);

} // namespace unsnag
