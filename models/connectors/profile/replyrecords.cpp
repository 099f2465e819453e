// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/replyrecords.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/candidatereader.h"
#include "models/connectors/profile/entitymapper.h"
#include "models/connectors/profile/profileprivate.h"

#include <QSet>

namespace unsnag {
namespace {

//! The raw records of an answer. An element may wrap its record: `item_at` says where it is.
std::vector<const Json *> rawRecords(const Json &definition, const Answer &answer)
{
    std::vector<const Json *> out;
    const QString inside = definition["item_at"].toString();
    if (definition.contains(QStringLiteral("items"))) {
        for (const Json &element : valueAt(answer.body, definition["items"].toString()).array())
            out.push_back(&valueAt(element, inside));
    } else if (definition.contains(QStringLiteral("item"))) {
        const Json &raw = valueAt(valueAt(answer.body, definition["item"].toString()), inside);
        if (raw.isObject())
            out.push_back(&raw);
    }
    return out;
}

} // namespace

const Json &resultOf(const Json &definition, const Answer &answer)
{
    if (definition.contains(QStringLiteral("item")))
        return valueAt(answer.body, definition["item"].toString());
    return definition.contains(QStringLiteral("items"))
               ? valueAt(answer.body, definition["items"].toString())
               : answer.body;
}

void readRecords(Told &told, const ReplyVerdict &verdict, const CallTraits &call,
                 const ConnectionState &state)
{
    const Profile::Private &profile = state.profile().internals();
    const Json scope = state.scope();
    const Json &entity = verdict.entity.isEmpty() ? profile.entityOf(call.operation)
                                                  : profile.document["entities"][verdict.entity];
    const EntityMapper mapper(entity, profile.types, scope);
    Reply &reply = told.reply;
    if (!reply.ok()) {
        const CandidateReader reader(verdict.candidates, entity["id"].toString());
        for (const Json &raw : reader.read(told.answer.body))
            reply.records.push_back(mapper.map(raw, told.answer));
        return;
    }
    for (const Json *raw : rawRecords(call.definition, told.answer))
        reply.records.push_back(mapper.map(*raw, told.answer));
    told.count = reply.records.size();
    reply.id = told.answer.at(call.definition["id"].toString()).scalarText();
    if (reply.id.isEmpty() && reply.records.size() == 1)
        reply.id = reply.records.front().id;
    if (reply.records.empty() && call.definition["must_exist"].toBool()) {
        reply.kind = ReplyClass::NotFound;
        reply.message = QStringLiteral("there is no such record");
    }
}

void keepOneOfEach(std::vector<Record> &records)
{
    QSet<QString> seen;
    std::vector<Record> kept;
    for (auto it = records.rbegin(); it != records.rend(); ++it) {
        if (!it->id.isEmpty() && seen.contains(it->id))
            continue;
        seen.insert(it->id);
        kept.push_back(std::move(*it));
    }
    records.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

Json memberOf(const Record &record)
{
    Json out = record.fields;
    if (out["id"].isNull())
        out.set(QStringLiteral("id"), record.id);
    return out;
}

} // namespace unsnag
