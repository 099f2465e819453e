// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <map>
#include <vector>

namespace unsnag {

//! Whose ids a service's candidates carry.
enum class IdentifierOwner {
    Target,  //!< the target's: a candidate can be linked
    Service, //!< its own: a candidate is shown to the person who decides, and can't be linked
};

//! A W3C Reconciliation service that is asked for candidates.
struct ReconciliationService {
    QString name; //!< a-z, 0-9, - and _
    QString url;  //!< endpoint; https, or http on this computer
    QString type; //!< id of the type asked for; empty: the service's only default type, if any
    IdentifierOwner identifiers = IdentifierOwner::Target;
    //! Our columns and the service's property ids; without any, the service's own list is matched
    //! with ours by name.
    std::map<QString, QString> properties;
    int limit = 5; //!< candidates at most
    std::chrono::milliseconds timeout{10000};

    bool operator==(const ReconciliationService &) const = default;
};

//! Which services are asked: the document reconciliation.json,
//! {"services": [{"name", "url", "type", "identifiers", "properties", "limit", "timeout_ms"}]}.
//! Error: Input with `source#/json/pointer` as context.
[[nodiscard]] Result<std::vector<ReconciliationService>> readReconciliationServices(
    const QByteArray &text, const QString &source);

} // namespace unsnag
