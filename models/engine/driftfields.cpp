// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/driftfields.h"

#include "models/base/jsonpointer.h"

namespace unsnag {
namespace {

QString textOf(const Json &value)
{
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText())
                                               : value.scalarText();
}

//! The field's name, where a failure speaks of places: "/total" is "total".
QString nameOf(const Json &row)
{
    const QString name = row["field"].scalarText();
    return name.isEmpty() ? row["pointer"].scalarText().mid(1) : name;
}

} // namespace

Drift driftOf(const SyncException &exception, const ConnectorSet &connectors)
{
    const Json &record = exception.detail["record"];
    Drift drift{record["system"].scalarText(),
                record["object"].scalarText(),
                record["id"].scalarText(),
                {}};
    if (drift.id.isEmpty())
        drift = {exception.target.system, exception.target.object, exception.target.id, {}};
    if (drift.system.isEmpty())
        drift.system = connectors.targetName();
    const Json &rows = exception.detail["drift"].isArray() ? exception.detail["drift"]
                                                           : exception.detail["fields"];
    for (const Json &row : rows.array()) {
        const Json &recorded =
            row.contains(QStringLiteral("recorded")) ? row["recorded"] : row["expected"];
        drift.fields.push_back({nameOf(row), textOf(recorded), textOf(row["found"])});
    }
    return drift;
}

StepFailure keepingDrift(StepFailure failure, const SyncException &exception)
{
    const bool isOfTheRecord = !failure.fault && failure.outcome != Outcome::Unknown &&
                               failure.reason != Reason::ConnectionFault;
    if (isOfTheRecord)
        failure.reason = Reason::ManualOverride;
    for (const char *fact : {"drift", "record", "proven_at", "changed_by", "changed_at"}) {
        const Json &known = exception.detail[fact];
        if (!known.isNull())
            failure.more.set(QString::fromLatin1(fact), known);
    }
    return failure;
}

Json wireChanges(const Profile &profile, const QString &object, const Json &values)
{
    const Json &fields = profile.document()["entities"][object]["fields"];
    Json changes = JsonObject{};
    for (const auto &[name, value] : values.object()) {
        const QString path = fields[name]["path"].toString(QLatin1Char('/') + name);
        const auto pointer = JsonPointer::parse(path);
        if (!pointer.ok() || !pointer->put(changes, value).ok())
            changes.set(name, value);
    }
    return changes;
}

} // namespace unsnag
