// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/layerreport.h"

#include "models/engine/auditline.h"

namespace unsnag {

StepFailure failureOfLayer(const QString &connection, const Record &record)
{
    const Json &fields = record.fields;
    const QString said = fields["reason"].scalarText();
    const auto reason = reasonFromName(said);
    StepFailure failure;
    failure.step = QStringLiteral("layer");
    failure.reason = reason.value_or(Reason::ValueRejected);
    failure.summary = fields["message"].scalarText();
    if (!reason && !said.isEmpty())
        failure.summary += QStringLiteral(" (%1)").arg(said);
    for (const Json &place : fields["places"].array())
        failure.fields.push_back(faultAt(place["pointer"].scalarText(), QStringLiteral("layer"),
                                         place["found"].scalarText(),
                                         place["expected"].scalarText()));
    failure.request = fields["request"];
    failure.response = fields["response"];
    failure.owner = fields["owner"].scalarText();
    failure.more = JsonObject{
        {QStringLiteral("layer"), JsonObject{{QStringLiteral("connection"), connection},
                                             {QStringLiteral("id"), record.id},
                                             {QStringLiteral("url"), record.url},
                                             {QStringLiteral("owner"), fields["owner"]},
                                             {QStringLiteral("due_at"), fields["due_at"]}}}};
    if (fields["candidates"].size() > 0)
        failure.more.set(QStringLiteral("candidates"), fields["candidates"]);
    return failure;
}

const Record *recordNamed(const Reply &reply, const QString &id)
{
    if (reply.records.size() == 1)
        return &reply.records.front();
    for (const Record &record : reply.records) {
        if (record.id == id)
            return &record;
    }
    return nullptr;
}

QString layerDigest(const Record &record)
{
    Json said = record.fields;
    for (const char *moving : {"owner", "person", "state", "version", "modified"})
        said.remove(QString::fromLatin1(moving));
    return digestOf(said);
}

Json layerResolution(const Decisions &decisions, const std::vector<Resolution> &valid,
                     const Json &scope)
{
    JsonArray changes;
    for (const Json &patch : decisions.patches) {
        for (const Json &change : patch.array())
            changes.push_back(change);
    }
    Json items = JsonObject{};
    for (const auto &[from, to] : decisions.items)
        items.set(from, to);
    Json payload = scope["payload"];
    if (payload["account"].isObject()) { // for a layer that takes nothing but the record
        Json account = payload["account"];
        account.set(QStringLiteral("erp_id"), scope["account"]["id"]);
        payload.set(QStringLiteral("account"), std::move(account));
    }
    const QString why = valid.empty() ? QString() : valid.back().why;
    const QString action = valid.empty() ? QString() : actionName(valid.back().action);
    return JsonObject{{QStringLiteral("action"), action},
                      {QStringLiteral("account"), scope["account"]["id"]},
                      {QStringLiteral("changes"), std::move(changes)},
                      {QStringLiteral("items"), std::move(items)},
                      {QStringLiteral("why"), why},
                      {QStringLiteral("payload"), std::move(payload)},
                      {QStringLiteral("document"), scope["inputs"]}};
}

} // namespace unsnag
