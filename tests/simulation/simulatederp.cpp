// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/simulatederp.h"

namespace unsnag::simulation {
namespace {

constexpr std::chrono::milliseconds longestLag{1500};

Decimal sumOf(const JsonArray &lines)
{
    Decimal sum;
    for (const Json &line : lines) {
        const auto quantity = Decimal::fromText(line["quantity"].scalarText());
        const auto price = Decimal::fromText(line["unit_price"].scalarText());
        if (quantity && price)
            sum = sum + (*quantity * *price).rounded(2);
    }
    return sum;
}

} // namespace

SimulatedErp::SimulatedErp(ErpTraits traits, VirtualTime &time, FaultPlan &faults, Rng &rng)
    : m_traits(traits), m_time(time), m_faults(faults), m_rng(rng), m_holds(traits.references)
{
    m_holds.broken = [this](const QString &what) { broken(what); };
}

QString SimulatedErp::addCustomer(const QString &name, const QString &externalId)
{
    const auto number = static_cast<qsizetype>(m_customers.size());
    const QString id = QStringLiteral("C-%1").arg(number + 1);
    m_customers.push_back({id,
                           JsonObject{{QStringLiteral("id"), id},
                                      {QStringLiteral("name"), name},
                                      {QStringLiteral("external_id"), externalId},
                                      {QStringLiteral("active"), true},
                                      {QStringLiteral("currency"), QStringLiteral("EUR")},
                                      {QStringLiteral("version"), QStringLiteral("1")},
                                      {QStringLiteral("updated_at"), toRfc3339(m_time.trueNow())}},
                           m_time.trueNow()});
    m_customerById.insert(id, number);
    if (!externalId.isEmpty())
        m_byExternalId[externalId].append(id);
    return id;
}

HttpResponse SimulatedErp::answer(const WireRequest &request)
{
    if (request.method == QLatin1String("GET"))
        return found(request);
    return request.key.isEmpty() || !m_traits.hasKeys ? changed(request) : keyed(request);
}

HttpResponse SimulatedErp::keyed(const WireRequest &request)
{
    const auto known = m_keys.constFind(request.key);
    if (known != m_keys.constEnd()) {
        if (known->bytes != request.bytes)
            broken(QStringLiteral("other bytes under the key %1").arg(request.key));
        if (m_time.trueNow() - known->at <= m_traits.keyLife)
            return known->answer;
        m_faults.note(Fault::ExpiredKey);
    }
    HttpResponse response = changed(request);
    // Nothing is kept of a request that was refused for what it says.
    if (response.status < 300)
        m_keys.insert(request.key, {m_time.trueNow(), request.bytes, response});
    return response;
}

HttpResponse SimulatedErp::changed(const WireRequest &request)
{
    if (request.isFor("POST", "customers", 1))
        return createCustomer(request);
    if (request.isFor("POST", "invoices", 1))
        return createInvoice(request);
    if (request.isFor("POST", "invoices", 3) && request.path.last() == QLatin1String("post"))
        return post(request);
    if (request.path.first() == QLatin1String("billing-holds"))
        return m_holds.change(request, m_customerById.contains(
                                           request.body["customer_id"].scalarText()));
    return refusal(404, "unknown", QStringLiteral("no such place"));
}

HttpResponse SimulatedErp::found(const WireRequest &request) const
{
    if (request.isFor("GET", "me", 1))
        return unsnag::simulation::answer(200, JsonObject{{QStringLiteral("user"), "sandbox"}});
    if (request.path.first() == QLatin1String("customers"))
        return customers(request);
    if (request.path.first() == QLatin1String("billing-holds"))
        return m_holds.found(request);
    if (request.isFor("GET", "items", 1)) {
        const auto code = request.query.find(QStringLiteral("code"));
        if (code == request.query.end() || !m_items.contains(code->second))
            return itemsAnswer({});
        return itemsAnswer({JsonObject{{QStringLiteral("id"), code->second},
                                       {QStringLiteral("code"), code->second},
                                       {QStringLiteral("name"), code->second},
                                       {QStringLiteral("unit"), QStringLiteral("piece")},
                                       {QStringLiteral("price"), QStringLiteral("10.00")},
                                       {QStringLiteral("active"), true}}});
    }
    if (request.isFor("GET", "invoices", 1)) {
        JsonArray items;
        const auto reference = request.query.find(QStringLiteral("external_reference"));
        if (reference != request.query.end()) {
            for (const QString &id : m_byReference.value(reference->second)) {
                const ErpDocument &document = m_documents[m_documentById.value(id)];
                if (document.visibleAt <= m_time.trueNow())
                    items.push_back(shown(document));
            }
        }
        return itemsAnswer(std::move(items));
    }
    if (request.isFor("GET", "documents", 1))
        return listed(request);
    if (request.isFor("GET", "invoices", 2) && m_documentById.contains(request.path.last()))
        return unsnag::simulation::answer(
            200, shown(m_documents[m_documentById.value(request.path.last())]));
    return refusal(404, "not_found", QStringLiteral("no such record"));
}

HttpResponse SimulatedErp::customers(const WireRequest &request) const
{
    JsonArray items;
    if (request.path.size() == 2) {
        const auto place = m_customerById.constFind(request.path.last());
        if (place == m_customerById.constEnd())
            return refusal(404, "not_found", QStringLiteral("no such customer"));
        return unsnag::simulation::answer(200,
                                          m_customers[static_cast<std::size_t>(*place)].fields);
    }
    if (const auto key = request.query.find(QStringLiteral("external_id"));
        key != request.query.end()) {
        for (const QString &id : m_byExternalId.value(key->second))
            items.push_back(m_customers[static_cast<std::size_t>(m_customerById.value(id))].fields);
        return itemsAnswer(std::move(items));
    }
    const auto since = request.query.find(QStringLiteral("updated_since"));
    const auto from = since == request.query.end() ? std::nullopt : fromRfc3339(since->second);
    for (const Customer &customer : m_customers) {
        if (!from || customer.changedAt >= *from)
            items.push_back(customer.fields);
    }
    return itemsAnswer(std::move(items));
}

HttpResponse SimulatedErp::createCustomer(const WireRequest &request)
{
    const QString externalId = request.body["external_id"].scalarText();
    const QStringList same = m_byExternalId.value(externalId);
    if (!same.isEmpty() && m_traits.references == References::Upserted)
        return unsnag::simulation::answer(
            200, m_customers[static_cast<std::size_t>(m_customerById.value(same.first()))].fields);
    if (!same.isEmpty() && m_traits.references == References::Refused)
        return refusal(409, "duplicate", QStringLiteral("the external id is taken"));
    if (!same.isEmpty())
        broken(QStringLiteral("a second customer for %1").arg(externalId));
    const QString id = addCustomer(request.body["name"].scalarText(), externalId);
    return unsnag::simulation::answer(
        201, m_customers[static_cast<std::size_t>(m_customerById.value(id))].fields);
}

HttpResponse SimulatedErp::createInvoice(const WireRequest &request)
{
    const QString reference = request.body["external_reference"].scalarText();
    if (!m_customerById.contains(request.body["customer_id"].scalarText()))
        return refusal(422, "unknown_customer", QStringLiteral("no such customer"));
    for (const Json &line : request.body["lines"].array()) {
        if (!m_items.contains(line["item_code"].scalarText()))
            return refusal(422, "unknown_item", QStringLiteral("no such item"));
    }
    const QStringList same = m_byReference.value(reference);
    if (!same.isEmpty() && m_traits.references == References::Upserted)
        return unsnag::simulation::answer(200,
                                          shown(m_documents[m_documentById.value(same.first())]));
    if (!same.isEmpty() && m_traits.references == References::Refused)
        return refusal(409, "duplicate", QStringLiteral("the reference is taken"));
    ErpDocument made;
    made.id = QStringLiteral("INV-%1").arg(m_documents.size() + 1);
    made.reference = reference;
    made.fields = request.body;
    made.visibleAt = m_time.trueNow();
    if (m_faults.strikes(Fault::LaggingIndex))
        made.visibleAt +=
            std::chrono::milliseconds(m_rng.below(static_cast<std::uint64_t>(longestLag.count())));
    m_documentById.insert(made.id, m_documents.size());
    m_byReference[reference].append(made.id);
    m_documents.push_back(made);
    noteChange(m_documents.size() - 1);
    if (!same.isEmpty())
        broken(QStringLiteral("a second document for %1").arg(reference));
    return unsnag::simulation::answer(201, shown(made));
}

HttpResponse SimulatedErp::post(const WireRequest &request)
{
    const auto place = m_documentById.constFind(request.path.at(1));
    if (place == m_documentById.constEnd())
        return refusal(404, "not_found", QStringLiteral("no such invoice"));
    ErpDocument &document = m_documents[*place];
    if (m_traits.isVersioned && request.ifMatch != QString::number(document.version))
        return refusal(412, "changed", QStringLiteral("the invoice has changed"));
    if (!document.isPosted && m_faults.strikes(Fault::Unpostable))
        return refusal(422, "closed", QStringLiteral("the ledger is being closed, try later"));
    if (!document.isPosted) {
        document.isPosted = true;
        ++document.version;
        noteChange(*place);
    }
    return unsnag::simulation::answer(200, shown(document));
}

void SimulatedErp::noteChange(std::size_t place)
{
    m_documents[place].changedAt = m_time.trueNow();
    m_documents[place].change = m_changes.size();
    m_changes.push_back({m_time.trueNow(), place});
}

HttpResponse SimulatedErp::listed(const WireRequest &request) const
{
    const auto value = [&](const char *name) {
        const auto entry = request.query.find(QString::fromLatin1(name));
        return entry == request.query.end() ? QString() : entry->second;
    };
    auto from = static_cast<std::size_t>(value("cursor").toULongLong());
    if (const auto since = fromRfc3339(value("updated_since")); since && from == 0) {
        const auto first =
            std::partition_point(m_changes.begin(), m_changes.end(),
                                 [&](const Change &change) { return change.at < *since; });
        from = static_cast<std::size_t>(first - m_changes.begin());
    }
    JsonArray items;
    const auto limit = std::max<std::size_t>(value("limit").toULongLong(), 1);
    for (; from < m_changes.size() && items.size() < limit; ++from) {
        const ErpDocument &document = m_documents[m_changes[from].document];
        if (document.change == from) // else a later change of it follows
            items.push_back(shown(document));
    }
    Json body = JsonObject{{QStringLiteral("items"), std::move(items)}};
    if (from < m_changes.size())
        body.set(QStringLiteral("next_cursor"), QString::number(from));
    return unsnag::simulation::answer(200, body);
}

Json SimulatedErp::shown(const ErpDocument &document) const
{
    Json fields = document.fields;
    const QString total = sumOf(fields["lines"].array()).text();
    fields.set(QStringLiteral("id"), document.id);
    fields.set(QStringLiteral("number"), document.id);
    fields.set(QStringLiteral("kind"), "invoice");
    fields.set(QStringLiteral("updated_at"), toRfc3339(document.changedAt));
    fields.set(QStringLiteral("state"), document.isPosted ? "posted" : "draft");
    fields.set(QStringLiteral("version"), QString::number(document.version));
    fields.set(QStringLiteral("net_total"), total);
    fields.set(QStringLiteral("total"), total);
    fields.set(QStringLiteral("tax_total"), QStringLiteral("0.00"));
    fields.set(QStringLiteral("url"), QStringLiteral("http://erp.test/i/") + document.id);
    return fields;
}

} // namespace unsnag::simulation
