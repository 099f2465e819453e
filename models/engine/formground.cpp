// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/formground.h"

#include "models/base/jsonpointer.h"
#include "models/diff/fieldpatch.h"
#include "models/engine/documentquestion.h"
#include "models/engine/effectrunner.h"
#include "models/engine/runcontext.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString payloadRoot = QStringLiteral("/payload");

//! The pointer a mapping form reads from, the first one it names.
QString sourceOf(const Json &form)
{
    if (form["from"].isString())
        return form["from"].toString();
    for (const Json &choice : form["first"].array()) {
        if (const QString source = sourceOf(choice); !source.isEmpty())
            return source;
    }
    return {};
}

//! The canonical name of an entity's field with this path.
QString fieldWithPath(const Json &fields, const QString &path)
{
    for (const auto &[name, field] : fields.object()) {
        if (field["path"].toString() == path)
            return name;
    }
    return {};
}

QString linePlace(const Json &mapping, const Json &entity, const QString &place)
{
    const QString rest = place.section(QLatin1Char('/'), 3);
    const QString index = place.section(QLatin1Char('/'), 2, 2);
    const QString name =
        fieldWithPath(entity["fields"]["lines"]["fields"], QLatin1Char('/') + rest);
    const Json &each = mapping["lines"];
    const QString root = each["each"].toString();
    const QString from = sourceOf(each["do"][name.isEmpty() ? rest : name]);
    if (!root.startsWith(payloadRoot) || !from.startsWith(QLatin1String("./")))
        return {};
    return root.mid(payloadRoot.size()) + QLatin1Char('/') + index + from.mid(1);
}

//! Rules of schemas tell what they found as JSON text.
QString plainText(const QString &text)
{
    const auto json = readJson(text.toUtf8());
    return json.ok() && (json->isString() || json->isNull()) ? json->scalarText() : text;
}

QString textOf(const Json &value)
{
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText())
                                               : value.scalarText();
}

} // namespace

QString payloadPlace(const Flow &flow, const Profile &target, const QString &place)
{
    if (flow.field(place) != nullptr)
        return place;
    if (!place.startsWith(QLatin1Char('/')))
        return payloadPlace(flow, target, QLatin1Char('/') + place);
    const Json &entity = target.document()["entities"][flow.targetObject()];
    const Json &mapping = flow.document()["mapping"];
    if (place.startsWith(QLatin1String("/lines/")))
        return linePlace(mapping, entity, place);
    const QString name = fieldWithPath(entity["fields"], place);
    const QString from = sourceOf(mapping[name.isEmpty() ? place.mid(1) : name]);
    return from.startsWith(payloadRoot) ? from.mid(payloadRoot.size()) : QString();
}

Result<void> FormGround::load(const Id<SyncException> &id)
{
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(m_exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(m_event, EventTable(session).find(m_exception.event));
        UNSNAG_TRY(m_resolutions, ResolutionTable(session).valid(id));
        UNSNAG_TRY(m_operations,
                   OperationTable(session).ofReference(m_exception.externalReference));
        return {};
    }));
    if (auto flow = m_bench.flows.find(m_exception.flow); flow.ok())
        m_flow = *flow;
    m_payload = m_event.payload;
    for (const Json &patch : decisionsOf(m_resolutions).patches) {
        // Where its base has moved, the replay says so with all three values.
        if (auto patched = applyWithBase(m_payload, patch); patched.ok())
            m_payload = std::move(*patched);
    }
    return {};
}

const Json &FormGround::fact(const QString &name) const
{
    const Json &facts = m_exception.detail["facts"];
    return facts.contains(name) ? facts[name] : m_exception.detail[name];
}

//! A target that refuses without naming a field means what the flow itself checks under this reason.
std::vector<FaultPlace> FormGround::placeOfCheck() const
{
    if (m_flow == nullptr || m_exception.detail["step"].toString() != QLatin1String("create"))
        return {};
    for (const FlowCheck &check : m_flow->rules().checks) {
        if (check.reason == m_exception.reason && !check.field.isEmpty())
            return {{check.field, QStringLiteral("check:") + check.name,
                     textOf(valueAt(m_payload, check.field)), check.expected, 0}};
    }
    return {};
}

std::vector<FaultPlace> FormGround::faults() const
{
    if (m_exception.detail["fields"].size() == 0)
        return placeOfCheck();
    std::vector<FaultPlace> places;
    const auto target = m_bench.connectors.target();
    for (const Json &fault : m_exception.detail["fields"].array()) {
        FaultPlace place{fault["pointer"].toString(), fault["keyword"].toString(),
                         plainText(textOf(fault["found"])), plainText(textOf(fault["expected"])),
                         0};
        if (m_flow != nullptr && target.ok()) {
            const QString known = payloadPlace(*m_flow, (*target)->profile(), place.pointer);
            if (!known.isEmpty())
                place.pointer = known;
        }
        if (place.found.isEmpty())
            place.found = textOf(valueAt(m_payload, place.pointer));
        place.longest = static_cast<int>(fact(QStringLiteral("max_length")).scalarText().toInt());
        if (std::ranges::find(places, place) == places.end())
            places.push_back(std::move(place));
    }
    return places;
}

bool FormGround::isPlace(const QString &pointer) const
{
    const auto place = JsonPointer::parse(pointer);
    if (place.ok() && place->find(m_payload) != nullptr)
        return true;
    return m_flow != nullptr &&
           (m_flow->field(pointer) != nullptr || m_flow->field(placePattern(pointer)) != nullptr);
}

JsonArray FormGround::call(Connector &connector, const QString &operation, const Json &inputs)
{
    if (!connector.profile().hasOperation(operation) || m_away.contains(connector.name()))
        return {};
    const Reply reply = connector.call(operation, inputs, m_stop, 1);
    JsonArray records;
    if (!reply.ok() && reply.kind != ReplyClass::NotFound) {
        m_problems += QStringLiteral("%1: %2").arg(connector.name(), toError(reply).line());
        if (reply.status == 0 || reply.kind == ReplyClass::Auth)
            m_away += connector.name();
    }
    for (const Record &record : reply.records)
        records.push_back(scopeOf(record));
    return records;
}

JsonArray FormGround::read(const QString &operation, const Json &inputs)
{
    const auto target = m_bench.connectors.target();
    return target.ok() ? call(**target, operation, inputs) : JsonArray();
}

JsonArray FormGround::readSource(const QString &operation, const Json &inputs)
{
    const auto source = m_bench.connectors.find(m_event.source.system);
    return source.ok() ? call(**source, operation, inputs) : JsonArray();
}

QString FormGround::customerId()
{
    const auto account = decisionsOf(m_resolutions).account;
    if (account && account->action == Action::LinkAccount)
        return account->account;
    if (m_flow == nullptr)
        return {};
    const QString id = valueAt(m_payload, m_flow->accountPointer())["id"].scalarText();
    const auto row = m_bench.store.read([&](Session &session) {
        return CrosswalkTable(session).find(m_event.source.system, id,
                                            m_bench.connectors.targetName());
    });
    if (row.ok() && *row)
        return (*row)->targetId;
    return m_exception.detail["account"]["id"].scalarText();
}

const Json &FormGround::customer()
{
    if (m_customer)
        return *m_customer;
    m_customer = Json();
    const QString id = customerId();
    if (id.isEmpty())
        return *m_customer;
    const JsonArray records =
        read(QStringLiteral("get_account"), JsonObject{{QStringLiteral("id"), id}});
    if (!records.empty())
        m_customer = records.front();
    return *m_customer;
}

const JsonArray &FormGround::customerDocuments()
{
    if (m_documents)
        return *m_documents;
    m_documents = JsonArray();
    const QString id = customer()["id"].scalarText();
    if (id.isEmpty())
        return *m_documents;
    m_documents =
        read(QStringLiteral("list_account_documents"), JsonObject{{QStringLiteral("account"), id}});
    std::ranges::stable_sort(*m_documents, [](const Json &a, const Json &b) {
        return a["date"].scalarText() > b["date"].scalarText();
    });
    return *m_documents;
}

const Json &FormGround::crmContact()
{
    if (m_contact)
        return *m_contact;
    m_contact = Json();
    const QString id = m_flow == nullptr
                           ? QString()
                           : valueAt(m_payload, m_flow->accountPointer())["id"].scalarText();
    for (const char *operation : {"get_company", "get_account"}) {
        if (id.isEmpty() || !m_contact->isNull())
            break;
        const JsonArray records =
            readSource(QString::fromLatin1(operation), JsonObject{{QStringLiteral("id"), id}});
        if (!records.empty())
            m_contact = records.front();
    }
    return *m_contact;
}

JsonArray FormGround::documents()
{
    const auto target = m_bench.connectors.find(targetNameOf(m_bench, *m_flow));
    const auto asked = documentQuestion(*m_flow, m_exception, m_payload, customerId());
    return target.ok() && asked ? call(**target, m_flow->findOperation(), *asked) : JsonArray();
}

const JsonArray &FormGround::found()
{
    if (!m_found)
        m_found = m_flow == nullptr || m_exception.externalReference.isEmpty() ? JsonArray()
                                                                               : documents();
    return *m_found;
}

const Comparison &FormGround::sides()
{
    if (m_sides)
        return *m_sides;
    m_sides = Comparison();
    if (auto compared = CompareSides(m_bench).run(m_exception.id, m_stop); compared.ok())
        m_sides = std::move(*compared);
    m_problems += m_sides->problems;
    return *m_sides;
}

} // namespace unsnag
