// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/answer.h"
#include "models/connectors/profile/wiretypes.h"
#include "models/connectors/reply.h"

namespace unsnag {

//! Makes records of a profile's entity out of a system's raw ones.
class EntityMapper
{
public:
    //! `scope` holds what the templates of the entity (url, path, text) may name beside `it`, the raw
    //! record.
    EntityMapper(const Json &entity, const WireTypes &types, const Json &scope)
        : m_entity(entity), m_types(types), m_scope(scope)
    {}

    //! The canonical fields beside the raw record. `answer` serves a version kept in a header.
    [[nodiscard]] Record map(const Json &raw, const Answer &answer) const;

private:
    [[nodiscard]] Json fieldsOf(const Json &fields, const Json &raw) const;
    //! The first of the places that holds something; null where none does.
    [[nodiscard]] Json valueOf(const Json &field, const Json &raw) const;
    [[nodiscard]] Json valueAtPlace(const Json &field, const Json &raw, const QString &path) const;
    //! A text made of several values; null where nothing is in it.
    [[nodiscard]] Json textOf(const Json &field, const Json &raw) const;
    [[nodiscard]] Json fieldOf(const Json &field, const Json &raw) const;
    [[nodiscard]] std::optional<Timestamp> modifiedOf(const Json &raw) const;

    const Json &m_entity;
    const WireTypes &m_types;
    const Json &m_scope;
};

} // namespace unsnag
