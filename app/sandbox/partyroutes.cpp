// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/partyroutes.h"

#include "app/sandbox/customercredit.h"

#include "models/base/decimal.h"

#include <algorithm>

namespace unsnag {
namespace {

//! Lower case, umlauts spelt out, accents dropped: "Müller" and "MUELLER" are the same.
QString folded(const QString &text)
{
    QString spelt = text.toLower();
    spelt.replace(QChar(0xe4), QLatin1String("ae"));
    spelt.replace(QChar(0xf6), QLatin1String("oe"));
    spelt.replace(QChar(0xfc), QLatin1String("ue"));
    spelt.replace(QChar(0xdf), QLatin1String("ss"));
    QString plain;
    for (const QChar letter : spelt.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            plain.append(letter);
    }
    return plain;
}

bool hasAllWords(const Json &record, const QStringList &words)
{
    QString text;
    for (const char *member : {"name", "domain", "tax_id", "city", "email", "id", "external_id"})
        text += folded(record[member].toString()) + QLatin1Char('\n');
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace

SandboxOutcome PartyRoutes::answer(const SandboxRequest &request) const
{
    if (request.segments.size() == 1) {
        if (request.method == QLatin1String("GET"))
            return list(request);
        if (request.method == QLatin1String("POST"))
            return create(request);
        return refused(methodNotAllowed(request.method, request.path));
    }
    const Json *record = m_world.table(m_table).find(request.segments[1]);
    const bool isCredit = record && m_table == SandboxTable::Customers &&
                          request.segments.mid(2) == QStringList{QStringLiteral("credit")};
    if (isCredit)
        return credit(request, *record);
    if (!record || request.segments.size() > 2)
        return refused(notFound(request.localPath()));
    if (request.method == QLatin1String("GET"))
        return {recordAnswer(200, shown(*record))};
    if (request.method == QLatin1String("PATCH"))
        return change(request, *record);
    return refused(methodNotAllowed(request.method, request.path));
}

Json PartyRoutes::shown(const Json &record) const
{
    Json view = record;
    if (m_table == SandboxTable::Customers) {
        const auto fill = [&view, &record](const char *member, const Json &value) {
            if (!record.contains(QString::fromLatin1(member)))
                view.set(QString::fromLatin1(member), value);
        };
        fill("company", companyOf(record));
        fill("parent", Json());
        fill("credit_limit", Json());
        fill("credit_hold", false);
        fill("last_terms", record["payment_terms"]);
        fill("last_activity", record["updated_at"]);
        fill("created_by", "migration");
        view.set(QStringLiteral("billing_hold"), hasBillingHold(record));
    }
    view.set(QStringLiteral("url"), m_urlBase + QLatin1Char('/') + record["id"].toString());
    return view;
}

bool PartyRoutes::hasBillingHold(const Json &record) const
{
    const auto holds = m_world.table(SandboxTable::BillingHolds)
                           .findBy(QStringLiteral("customer_id"), record["id"].toString());
    return std::any_of(holds.begin(), holds.end(), [](const Json *hold) {
        return (*hold)["state"].toString() == QLatin1String("active");
    });
}

SandboxOutcome PartyRoutes::credit(const SandboxRequest &request, const Json &record) const
{
    if (request.method != QLatin1String("GET"))
        return refused(methodNotAllowed(request.method, request.path));
    const QString amount =
        request.parameter(QStringLiteral("amount")).value_or(QStringLiteral("0.00"));
    if (!Decimal::fromText(amount))
        return refused(invalid(QStringLiteral("/amount"), QStringLiteral("must be a number")));
    return {jsonAnswer(200, CustomerCredit(m_world).standing(record, amount))};
}

SandboxOutcome PartyRoutes::list(const SandboxRequest &request) const
{
    const PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    const auto view = [this](const Json &record) { return shown(record); };
    for (const auto *member : {"external_id", "tax_id"}) {
        const QString name = QString::fromLatin1(member);
        if (const auto value = request.parameter(name)) {
            RecordPageQuery query = page.query;
            query.accepts = [name, value](const Json &r) { return r[name].toString() == *value; };
            // The index answers the usual case at once; only a page of many needs the walk.
            const auto found = m_world.table(m_table).findBy(name, *value);
            if (found.size() <= 1 && query.since.isEmpty())
                return {pageAnswer({found, false}, view)};
            return {pageAnswer(m_world.table(m_table).page(query), view)};
        }
    }
    RecordPageQuery query = page.query;
    const QString text = request.parameter(QStringLiteral("text")).value_or(QString());
    const QStringList words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty())
        query.accepts = [words](const Json &record) { return hasAllWords(record, words); };
    return {pageAnswer(m_world.table(m_table).page(query), view)};
}

SandboxOutcome PartyRoutes::create(const SandboxRequest &request) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const PartyRules rules(m_world, m_table);
    if (auto refusal = rules.check(body.json, {}))
        return refusedWithUrls(*refusal);
    const Json record = rules.newRecord(body.json);
    return {recordAnswer(201, shown(record)), {{m_table, record}}};
}

SandboxOutcome PartyRoutes::change(const SandboxRequest &request, const Json &record) const
{
    if (const auto stale = versionRefusal(request, record))
        return refused(*stale);
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const PartyRules rules(m_world, m_table);
    if (auto refusal = rules.check(body.json, record["id"].toString()))
        return refusedWithUrls(*refusal);
    const Json next = rules.changed(record, body.json);
    return {recordAnswer(200, shown(next)), {{m_table, next}}};
}

SandboxOutcome PartyRoutes::refusedWithUrls(SandboxRefusal refusal) const
{
    if (refusal.candidates.isArray()) {
        for (Json &candidate : refusal.candidates.mutableArray())
            candidate = shown(candidate);
    }
    return refused(refusal);
}

} // namespace unsnag
