// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/itemstep.h"

#include "models/base/jsonpointer.h"
#include "models/store/itemmaptable.h"

namespace unsnag {
namespace {

const QString mapStep = QStringLiteral("map");
constexpr std::size_t shownCandidates = 5;

void addRecords(const Reply &reply, JsonArray &into)
{
    for (const Record &record : reply.records) {
        const Json found = scopeOf(record);
        const bool isKnown = std::ranges::any_of(
            into, [&found](const Json &other) { return other["id"] == found["id"]; });
        const bool isSold = found["active"].isNull() || found["active"].toBool();
        if (!isKnown && isSold && into.size() < shownCandidates)
            into.push_back(found);
    }
}

} // namespace

Result<QString> ItemStep::targetCode(const QString &code) const
{
    const auto decided = m_context.decisions.items.find(code);
    if (decided != m_context.decisions.items.end())
        return decided->second;
    UNSNAG_TRY(const auto mapped, m_context.bench.store.read([&](Session &session) {
        return ItemMapTable(session).find(m_context.basis.event.source.system, code,
                                          m_context.erp->name());
    }));
    return mapped ? mapped->targetCode : code;
}

//! The one item with this code; null where there is none or several.
Stepped<Json> ItemStep::itemOf(const QString &code)
{
    UNSNAG_OURS(const QString wanted, targetCode(code));
    m_last = m_context.erp->call(QStringLiteral("find_item"),
                                 JsonObject{{QStringLiteral("code"), wanted}}, m_context.stop);
    if (!m_last.isRead() && m_last.kind != ReplyClass::NotFound)
        return failureOf(m_last, mapStep);
    return m_last.records.size() == 1 ? scopeOf(m_last.records.front()) : Json();
}

//! What may be meant instead: what replaced the item first, then what is called alike.
JsonArray ItemStep::nearest(const Json &line, const Json &item, const QString &code)
{
    JsonArray near;
    const auto ask = [&](const QString &operation, const QString &input, const QString &text) {
        if (!text.isEmpty() && m_context.erp->profile().hasOperation(operation))
            addRecords(m_context.erp->call(operation, JsonObject{{input, text}}, m_context.stop, 1),
                       near);
    };
    ask(QStringLiteral("find_item"), QStringLiteral("code"), item["replaced_by"].scalarText());
    const QString search = QStringLiteral("search_items");
    ask(search, QStringLiteral("text"), code.section(QLatin1Char('-'), 0, 0));
    ask(search, QStringLiteral("text"),
        line["description"].scalarText().section(QLatin1Char(' '), 0, 0));
    return near;
}

void ItemStep::blame(StepFailure &failure, const JsonObject &fault, const Json &line,
                     const Json &item)
{
    const bool isFirst = failure.fields.empty();
    failure.fields.push_back(fault);
    if (!isFirst)
        return;
    const QString code = line[m_context.flow->rules().items->code].scalarText();
    failure.summary =
        QStringLiteral("%1: expected %2 in %3")
            .arg(code, fault.at(QStringLiteral("expected")).scalarText(), m_context.erp->name());
    failure.request = m_last.request;
    failure.response = m_last.response;
    failure.more = JsonObject{{QStringLiteral("code"), code},
                              {QStringLiteral("item"), item},
                              {QStringLiteral("line"), line}};
    failure.more.set(QStringLiteral("candidates"), nearest(line, item, code));
}

std::optional<StepFailure> ItemStep::run(Json &scope)
{
    const ItemNeed &need = *m_context.flow->rules().items;
    const Json lines = valueAt(scope["payload"], need.lines);
    StepFailure failure = stepFailed(Reason::UnmappedItem, mapStep, {});
    Json found = JsonObject{};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Json &line = lines.at(i);
        const QString code = line[need.code].scalarText();
        const QString place = need.lines + QStringLiteral("/%1/").arg(i);
        if (!found.contains(code)) {
            UNSNAG_STEP(const Json item, itemOf(code));
            if (item.isNull()) {
                blame(failure,
                      faultAt(place + need.code, QStringLiteral("item"), code,
                              QStringLiteral("one item with this code")),
                      line, item);
                continue;
            }
            found.set(code, item);
        }
        const Json &item = found[code];
        const QString unit = line[need.unit].scalarText();
        const QString sold = item["unit"].scalarText();
        if (item["active"].isBool() && !item["active"].toBool())
            blame(failure,
                  faultAt(place + need.code, QStringLiteral("inactive"), code,
                          QStringLiteral("an item that is still sold")),
                  line, item);
        else if (!unit.isEmpty() && !sold.isEmpty() && unit != sold)
            blame(failure, faultAt(place + need.unit, QStringLiteral("unit"), unit, sold), line,
                  item);
    }
    if (!failure.fields.empty())
        return failure;
    scope.set(QStringLiteral("items"), std::move(found));
    return std::nullopt;
}

} // namespace unsnag
