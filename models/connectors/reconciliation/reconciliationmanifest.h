// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

#include <map>

namespace unsnag {

//! What a reconciliation service says of itself, as far as a question needs it.
struct ReconciliationManifest {
    QString name;
    QStringList versions;     //!< of the protocol; empty where the service is older than 0.2
    QStringList defaultTypes; //!< ids
    QString proposals;        //!< URL that lists the properties of a type; empty: not offered
};

//! Reads a manifest of version 0.1 or 0.2. Error: Input with `source#/json/pointer`; Conflict where
//! the service speaks other versions only.
[[nodiscard]] Result<ReconciliationManifest> readManifest(const Json &json, const QString &source);

//! Our columns and those of a service's properties that mean the same, from the answer of its list:
//! {"properties": [{"id", "name"}]}. Properties that can't be told, and
//! those that may name a person, are left out.
[[nodiscard]] std::map<QString, QString> matchingProperties(const Json &proposals);

} // namespace unsnag
