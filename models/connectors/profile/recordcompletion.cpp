// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/recordcompletion.h"

#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/replyrecords.h"
#include "models/connectors/profile/template.h"

namespace unsnag {
namespace {

constexpr std::int64_t batchSize = 100;

//! The reply of a part as that of the whole. That the part is not there must not read as if the
//! record itself were missing: a caller would make it again.
Reply failureOfPart(Reply reply, const QString &operation)
{
    if (reply.kind == ReplyClass::NotFound || reply.kind == ReplyClass::Gone)
        reply.kind = ReplyClass::Business;
    reply.message = QStringLiteral("%1: %2").arg(
        operation, reply.message.isEmpty() ? replyClassName(reply.kind) : reply.message);
    reply.records.clear();
    return reply;
}

bool isMissing(const Reply &reply)
{
    return reply.kind == ReplyClass::NotFound || reply.kind == ReplyClass::Gone;
}

void merge(Json &into, const Json &members)
{
    for (const auto &[name, member] : members.object()) {
        if (name != QLatin1String("id") || into["id"].isNull())
            into.set(name, member);
    }
}

//! Puts what was read where `into` says.
void put(const Json &also, Record &record, const std::vector<const Record *> &found)
{
    const QString into = also["into"].toString();
    Json value;
    if (also["many"].toBool()) {
        value = JsonArray{};
        for (const Record *each : found)
            value.append(memberOf(*each));
    } else if (!found.empty()) {
        value = memberOf(*found.front());
    }
    if (into.isEmpty()) {
        Json fields = value;
        fields.remove(QStringLiteral("id"));
        merge(record.fields, fields);
        if (record.version.isEmpty() && !found.empty())
            record.version = found.front()->version;
        return;
    }
    const JsonPointer place(into.split(QLatin1Char('/')));
    const Json *there = place.find(record.fields);
    if (there != nullptr && there->isObject() && (value.isObject() || value.isNull())) {
        Json merged = *there;
        merge(merged, value);
        value = std::move(merged);
    }
    if (!place.put(record.fields, value))
        record.fields.set(into, std::move(value));
}

Json textsOf(const QStringList &texts)
{
    Json out = JsonArray{};
    for (const QString &text : texts)
        out.append(text);
    return out;
}

} // namespace

std::optional<Reply> RecordCompletion::complete(const QString &operation,
                                                std::vector<Record> &records)
{
    const Json &parts = m_state.profile().internals().operation(operation)["also"];
    for (std::size_t i = 0; i < parts.size() && !records.empty(); ++i) {
        const JsonPointer place(
            {QStringLiteral("operations"), operation, QStringLiteral("also"), QString::number(i)});
        auto failure = parts.at(i).contains(QStringLiteral("by"))
                           ? completeBatch(parts.at(i), place, records)
                           : completeEach(parts.at(i), place, records);
        if (failure)
            return failure;
    }
    return std::nullopt;
}

Json RecordCompletion::scopeOf(const Record &record) const
{
    Json scope = m_scope;
    scope.set(QStringLiteral("it"), memberOf(record));
    scope.set(QStringLiteral("raw"), record.raw);
    return scope;
}

Result<bool> RecordCompletion::isWanted(const Json &also, const JsonPointer &place,
                                        const Record &record) const
{
    if (!also.contains(QStringLiteral("unless")))
        return true;
    const Json scope = scopeOf(record);
    UNSNAG_TRY(const bool isHeld,
               TemplateRenderer(scope, m_state.profile().internals().types)
                   .holds(also["unless"], place.child(QStringLiteral("unless"))));
    return !isHeld;
}

const Reply &RecordCompletion::read(const QString &operation, const Json &inputs)
{
    const QByteArray key = operation.toUtf8() + inputs.toText();
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(key, m_read(operation, inputs)).first->second;
}

std::optional<Reply> RecordCompletion::completeEach(const Json &also, const JsonPointer &place,
                                                    std::vector<Record> &records)
{
    const QString operation = also["op"].toString();
    for (Record &record : records) {
        const auto wanted = isWanted(also, place, record);
        if (!wanted)
            return failureOfPart(ConnectionState::problem(wanted.error()), operation);
        if (!*wanted)
            continue;
        const Json scope = scopeOf(record);
        const auto inputs = TemplateRenderer(scope, m_state.profile().internals().types)
                                .value(also["with"], place.child(QStringLiteral("with")));
        if (!inputs)
            return failureOfPart(ConnectionState::problem(inputs.error()), operation);
        const Reply &reply = read(operation, inputs->isNull() ? Json(JsonObject{}) : *inputs);
        const bool isLeft = isMissing(reply) && also["optional"].toBool();
        if (!reply.ok() && !isLeft)
            return failureOfPart(reply, operation);
        std::vector<const Record *> found;
        for (const Record &each : reply.records)
            found.push_back(&each);
        put(also, record, isLeft ? std::vector<const Record *>{} : found);
    }
    m_known.clear();
    return std::nullopt;
}

Result<QStringList> RecordCompletion::idsOf(const Json &also, const JsonPointer &place,
                                            const Record &record) const
{
    UNSNAG_TRY(const bool wanted, isWanted(also, place, record));
    if (!wanted)
        return QStringList{};
    const Json scope = scopeOf(record);
    UNSNAG_TRY(const Json id,
               TemplateRenderer(scope, m_state.profile().internals().types)
                   .value(also["by"]["id"],
                          place.child(QStringLiteral("by")).child(QStringLiteral("id"))));
    QStringList ids;
    // One id, or a list of them: a deal names its lines.
    for (const Json &each : id.isArray() ? id.array() : JsonArray{id}) {
        const QString text = (each.isObject() ? each["id"] : each).scalarText();
        if (!text.isEmpty() && !ids.contains(text))
            ids += text;
    }
    return ids;
}

std::optional<Reply> RecordCompletion::completeBatch(const Json &also, const JsonPointer &place,
                                                     std::vector<Record> &records)
{
    const QString operation = also["op"].toString();
    std::vector<QStringList> idsOfRecords;
    QStringList all;
    for (const Record &record : records) {
        auto ids = idsOf(also, place, record);
        if (!ids)
            return failureOfPart(ConnectionState::problem(ids.error()), operation);
        all += *ids;
        idsOfRecords.push_back(*std::move(ids));
    }
    all.removeDuplicates();
    auto read = readAll(also, place, all);
    if (std::holds_alternative<Reply>(read))
        return std::get<Reply>(std::move(read));
    const auto &parts = std::get<std::vector<Record>>(read);
    const JsonPointer at(also["by"]["at"].toString().split(QLatin1Char('/')));
    std::multimap<QString, const Record *> byId;
    for (const Record &each : parts) {
        const Json member = memberOf(each);
        if (const Json *value = at.find(member))
            byId.emplace(value->scalarText(), &each);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        std::vector<const Record *> found;
        for (const QString &id : idsOfRecords.at(i)) {
            const auto [first, last] = byId.equal_range(id);
            for (auto each = first; each != last; ++each)
                found.push_back(each->second);
        }
        const auto wanted = isWanted(also, place, records.at(i));
        if (wanted && *wanted)
            put(also, records.at(i), found);
    }
    return std::nullopt;
}

std::variant<std::vector<Record>, Reply> RecordCompletion::readAll(const Json &also,
                                                                   const JsonPointer &place,
                                                                   const QStringList &ids)
{
    const QString operation = also["op"].toString();
    const auto size = static_cast<qsizetype>(also["by"]["size"].toInt(batchSize));
    std::vector<Record> out;
    for (qsizetype begin = 0; begin < ids.size(); begin += size) {
        Json scope = m_scope;
        scope.set(QStringLiteral("ids"), textsOf(ids.mid(begin, size)));
        const auto inputs = TemplateRenderer(scope, m_state.profile().internals().types)
                                .value(also["with"], place.child(QStringLiteral("with")));
        if (!inputs)
            return failureOfPart(ConnectionState::problem(inputs.error()), operation);
        Reply reply =
            m_read(operation, inputs->isNull() ? Json(JsonObject{{"ids", scope["ids"]}}) : *inputs);
        if (!reply.ok() && !(isMissing(reply) && also["optional"].toBool()))
            return failureOfPart(std::move(reply), operation);
        if (reply.ok())
            std::move(reply.records.begin(), reply.records.end(), std::back_inserter(out));
    }
    return out;
}

} // namespace unsnag
