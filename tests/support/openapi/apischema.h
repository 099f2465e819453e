// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! The schemas of an API description, held against values. Stricter than JSON Schema where a typing
//! mistake would pass unseen: a member that `properties` does not name is wrong unless
//! additionalProperties allows it.
class ApiSchema
{
public:
    //! `document` is the whole description, for $ref; it must outlive this.
    explicit ApiSchema(const Json &document) : m_document(document) {}

    //! What is wrong with the value, each with its place; empty where nothing is.
    [[nodiscard]] QStringList complaints(const Json &schema, const Json &value,
                                         const QString &place) const;
    //! What is wrong with a text that stands for a value, as in a query or a form.
    [[nodiscard]] QStringList textComplaints(const Json &schema, const QString &text,
                                             const QString &place) const;
    //! What a $ref points to; the value itself where it is none.
    [[nodiscard]] const Json &resolved(const Json &value) const;

private:
    [[nodiscard]] QStringList ofType(const Json &schema, const Json &value,
                                     const QString &place) const;
    [[nodiscard]] QStringList ofMembers(const Json &schema, const Json &value,
                                        const QString &place) const;
    [[nodiscard]] QStringList ofChoices(const Json &schema, const Json &value,
                                        const QString &place) const;
    //! The schema of a member, through allOf too; null where no part names it.
    [[nodiscard]] const Json *memberSchema(const Json &schema, const QString &name) const;
    [[nodiscard]] bool isOpen(const Json &schema) const;

    const Json &m_document;
};

} // namespace unsnag
