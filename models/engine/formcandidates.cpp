// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/formcandidates.h"

#include "models/base/jsonpointer.h"
#include "models/engine/documentcandidates.h"
#include "models/engine/suggestaccounts.h"
#include "models/matching/companyname.h"
#include "models/matching/jarowinkler.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t mostShown = 10;

using Candidates = std::vector<FormCandidate>;

Candidates plain(const QStringList &texts, const QString &source, const QString &remark = {})
{
    Candidates candidates;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            candidates.push_back({text, {}, source, remark});
    }
    return candidates;
}

//! A record of any kind as one line: what it is called, how it stands.
QString labelOf(const Json &record)
{
    QStringList parts;
    for (const char *member : {"kind", "number", "name", "city", "state", "total", "currency"}) {
        if (const QString text = record[member].scalarText(); !text.isEmpty())
            parts += text;
    }
    return parts.join(QStringLiteral(" · "));
}

void addFrom(const Json &value, const QString &source, Candidates &candidates)
{
    if (value.isArray()) {
        for (const Json &element : value.array())
            addFrom(element, source, candidates);
    } else if (value.isObject()) {
        const QString id = value["id"].scalarText();
        if (!id.isEmpty())
            candidates.push_back({id, labelOf(value), source, {}});
    } else if (!value.scalarText().isEmpty()) {
        candidates.push_back({value.scalarText(), {}, source, {}});
    }
}

Candidates fromAccounts(FormGround &ground)
{
    Candidates candidates;
    const auto found = SuggestAccounts(ground.bench()).run(ground.exception().id, 5);
    if (!found.ok())
        return candidates;
    for (const Candidate &candidate : found->candidates)
        candidates.push_back({candidate.account.id, candidate.account.name,
                              QStringLiteral("accounts"),
                              QStringLiteral("%1 %, lead %2")
                                  .arg(qRound(candidate.confidence * 100))
                                  .arg(qRound(candidate.lead))});
    return candidates;
}

//! The last word of a place: "terms" of "/billing/terms".
QString wordOf(const QString &pointer)
{
    return pointer.section(QLatin1Char('/'), -1);
}

//! Members of an account record that may hold what a place asks for, surest first.
QStringList membersFor(const QString &word)
{
    if (word == QLatin1String("terms"))
        return {QStringLiteral("last_terms"), QStringLiteral("payment_terms"),
                QStringLiteral("terms")};
    return {word};
}

Candidates fromRecord(const Json &record, const CandidateSource &source, const FieldPlace &place)
{
    Candidates candidates;
    if (record.isNull())
        return candidates;
    if (!source.at.isEmpty()) {
        addFrom(valueAt(record, source.at), source.source, candidates);
    } else {
        for (const QString &member : membersFor(wordOf(place.pointer))) {
            if (const QString text = record[member].scalarText(); !text.isEmpty())
                candidates.push_back({text, {}, source.source, member});
        }
    }
    for (FormCandidate &candidate : candidates)
        candidate.label = record["name"].scalarText();
    return candidates;
}

Candidates fromFaults(const FormGround &ground, const QString &source)
{
    QStringList texts;
    for (const FaultPlace &fault : ground.faults()) {
        const QString text =
            source == QLatin1String("faults")
                ? placePattern(fault.pointer)
                : (source == QLatin1String("expected") ? fault.expected : fault.found);
        if (!texts.contains(text))
            texts += text;
    }
    return plain(texts, source);
}

Candidates fromAllowed(const FormGround &ground, const FieldPlace &place)
{
    QStringList allowed;
    const Json &list = ground.fact(QStringLiteral("allowed"));
    for (const Json &value : list.array())
        allowed += value.isObject() ? value["id"].scalarText() : value.scalarText();
    return plain(nearestFirst(allowed, place.present), QStringLiteral("allowed"));
}

Candidates fromSides(FormGround &ground, const FieldPlace &place)
{
    Candidates candidates;
    const Comparison &sides = ground.sides();
    const auto add = [&](const char *side, const Json &document) {
        const QString text = valueAt(document, place.pointer).scalarText();
        if (!text.isEmpty())
            candidates.push_back({text, QString::fromLatin1(side), QStringLiteral("sides"), {}});
    };
    add("crm", sides.crmNow);
    add("erp", sides.erpNow);
    add("base", sides.atFailure);
    return candidates;
}

//! Words that the workspace alone answers.
std::optional<Candidates> fromHere(FormGround &ground, const CandidateSource &source,
                                   const FieldPlace &place)
{
    Candidates candidates;
    if (source.source == QLatin1String("values"))
        return plain(source.values, source.source);
    if (source.source == QLatin1String("flow_values"))
        return plain(nearestFirst(place.values, place.present), source.source);
    if (source.source == QLatin1String("allowed"))
        return fromAllowed(ground, place);
    if (source.source == QLatin1String("detail"))
        addFrom(valueAt(ground.exception().detail, source.at), source.source, candidates);
    else if (source.source == QLatin1String("payload"))
        addFrom(valueAt(ground.payload(), source.at.isEmpty() ? place.pointer : source.at),
                source.source, candidates);
    else if (source.source == QLatin1String("shortened"))
        return plain({place.longest > 0 ? place.present.left(place.longest).trimmed() : QString()},
                     source.source);
    else if (source.source == QLatin1String("expected")) // a figure; a rule in words is no value
        return plain({Decimal::fromText(place.expected) ? place.expected : QString()},
                     source.source);
    else if (source.source == QLatin1String("faults") ||
             source.source == QLatin1String("found_values"))
        return fromFaults(ground, source.source);
    else
        return std::nullopt;
    return candidates;
}

//! Letters and figures alone: "Net 30" and "net_30" are the same.
QString plainName(const QString &text)
{
    QString plain = foldedText(text);
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

//! A system's own name of an allowed value becomes that value; what is none is dropped.
void keepAllowed(Candidates &candidates, const QStringList &allowed)
{
    std::erase_if(candidates, [&](FormCandidate &candidate) {
        const auto known = std::ranges::find_if(allowed, [&](const QString &value) {
            return plainName(value) == plainName(candidate.value);
        });
        if (known != allowed.end())
            candidate.value = *known;
        return known == allowed.end();
    });
}

} // namespace

QStringList nearestFirst(const QStringList &texts, const QString &to)
{
    std::vector<std::pair<double, QString>> ranked;
    const QString wanted = foldedText(to);
    for (const QString &text : texts) {
        const QString folded = foldedText(text);
        double similarity = jaroWinkler(folded, wanted);
        if (!wanted.isEmpty() && (folded.contains(wanted) || wanted.contains(folded)))
            similarity += 1;
        ranked.emplace_back(similarity, text);
    }
    std::ranges::stable_sort(ranked,
                             [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList sorted;
    for (const auto &[similarity, text] : ranked)
        sorted += text;
    return sorted;
}

bool isKnownHere(const QString &source)
{
    static const QStringList here{QStringLiteral("values"), QStringLiteral("detail"),
                                  QStringLiteral("payload"), QStringLiteral("faults"),
                                  QStringLiteral("found_values")};
    return here.contains(source);
}

bool isPrefilled(const QString &source)
{
    static const QStringList sure{
        QStringLiteral("values"),       QStringLiteral("detail"),     QStringLiteral("faults"),
        QStringLiteral("found_values"), QStringLiteral("customer"),   QStringLiteral("documents"),
        QStringLiteral("crm_contact"),  QStringLiteral("open_dates"), QStringLiteral("opening"),
        QStringLiteral("tomorrow"),     QStringLiteral("found"),      QStringLiteral("payload")};
    return sure.contains(source);
}

std::vector<FormCandidate> candidatesFrom(FormGround &ground, const CandidateSource &source,
                                          const FieldPlace &place)
{
    Candidates candidates;
    if (auto known = fromHere(ground, source, place))
        candidates = std::move(*known);
    else if (source.source == QLatin1String("accounts"))
        candidates = fromAccounts(ground);
    else if (source.source == QLatin1String("customer"))
        candidates = fromRecord(ground.customer(), source, place);
    else if (source.source == QLatin1String("crm_contact"))
        candidates = fromRecord(ground.crmContact(), source, place);
    else if (source.source == QLatin1String("sides"))
        candidates = fromSides(ground, place);
    else
        candidates = documentCandidates(ground, source, place);
    if (!place.values.isEmpty())
        keepAllowed(candidates, place.values);
    if (candidates.size() > mostShown)
        candidates.resize(mostShown);
    return candidates;
}

} // namespace unsnag
