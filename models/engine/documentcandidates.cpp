// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/documentcandidates.h"

#include "models/base/jsonpointer.h"
#include "models/matching/companyname.h"
#include "models/matching/jarowinkler.h"

#include <QDate>

#include <algorithm>

namespace unsnag {
namespace {

using Candidates = std::vector<FormCandidate>;

QString joined(const Json &record, std::initializer_list<const char *> members)
{
    QStringList parts;
    for (const char *member : members) {
        if (const QString text = record[member].scalarText(); !text.isEmpty())
            parts += text;
    }
    return parts.join(QStringLiteral(" · "));
}

//! The values the customer's last documents carry at the word of a place, most frequent first.
Candidates fromDocuments(FormGround &ground, const FieldPlace &place)
{
    const QString word = place.pointer.section(QLatin1Char('/'), -1);
    const JsonArray &documents = ground.customerDocuments();
    std::vector<std::pair<QString, int>> counts;
    for (const Json &document : documents) {
        const QString text = document[word].scalarText();
        const auto known = std::ranges::find(counts, text, &std::pair<QString, int>::first);
        if (known != counts.end())
            ++known->second;
        else if (!text.isEmpty())
            counts.emplace_back(text, 1);
    }
    std::ranges::stable_sort(counts,
                             [](const auto &a, const auto &b) { return a.second > b.second; });
    Candidates candidates;
    for (const auto &[text, count] : counts)
        candidates.push_back(
            {text,
             {},
             QStringLiteral("documents"),
             QStringLiteral("on %1 of the last %2 documents").arg(count).arg(documents.size())});
    return candidates;
}

Candidates asRecords(const JsonArray &records, const QString &source)
{
    Candidates candidates;
    for (const Json &record : records)
        candidates.push_back(
            {record["id"].scalarText(),
             joined(record, {"kind", "number", "state", "total", "currency", "date"}),
             source,
             {}});
    return candidates;
}

//! Documents of the customer that may be the one entered by hand: nearest in amount first.
Candidates enteredByHand(FormGround &ground)
{
    JsonArray documents = ground.customerDocuments();
    const Decimal wanted = ground.exception().amount.amount;
    const auto isSame = [&wanted](const Json &document) {
        const auto total = Decimal::fromText(document["total"].scalarText());
        return total && *total == wanted;
    };
    std::stable_partition(documents.begin(), documents.end(), isSame);
    return asRecords(documents, QStringLiteral("documents_of_customer"));
}

QString difference(const Json &item, const Json &line)
{
    const auto price = Decimal::fromText(item["price"].scalarText());
    const auto agreed = Decimal::fromText(line["unit_price"].scalarText());
    QStringList parts;
    if (price && agreed && !(*price - *agreed).isZero()) {
        const Decimal more = *price - *agreed;
        parts += QStringLiteral("price %1%2")
                     .arg(more.isNegative() ? QString() : QStringLiteral("+"), more.text());
    }
    const QString unit = line["unit"].scalarText();
    if (!unit.isEmpty() && !item["unit"].isNull() && unit != item["unit"].scalarText())
        parts += QStringLiteral("unit %1 instead of %2").arg(item["unit"].scalarText(), unit);
    if (item["active"].isBool() && !item["active"].toBool())
        parts += item["replaced_by"].scalarText().isEmpty()
                     ? QStringLiteral("inactive")
                     : QStringLiteral("replaced by %1").arg(item["replaced_by"].scalarText());
    return parts.join(QStringLiteral(", "));
}

//! Items by code and by the words of the description, the nearest first; inactive ones last.
Candidates fromItems(FormGround &ground, const FieldPlace &place)
{
    const auto faults = ground.faults();
    if (!place.pointer.isEmpty() && !place.pointer.endsWith(QLatin1String("/sku")))
        return {}; // another member of the line
    const QString pointer =
        place.pointer.isEmpty() && !faults.empty() ? faults.front().pointer : place.pointer;
    const Json &line = lineAt(ground, pointer);
    if (!pointer.isEmpty() && line.isNull())
        return {}; // no item is what is missing there
    const QString code = line["sku"].scalarText();
    const QString words = line["description"].scalarText();
    JsonArray items;
    for (const QString &text : {code, words, code.section(QLatin1Char('-'), 0, 0)}) {
        if (text.isEmpty())
            continue;
        for (const Json &item : ground.read(QStringLiteral("search_items"),
                                            JsonObject{{QStringLiteral("text"), text}})) {
            if (std::ranges::find(items, item) == items.end())
                items.push_back(item);
        }
    }
    if (items.empty())
        items = ground.read(QStringLiteral("list_items"), JsonObject{});
    const auto score = [&](const Json &item) {
        const double byCode = jaroWinkler(foldedText(item["code"].scalarText()), foldedText(code));
        const double byName = jaroWinkler(foldedText(item["name"].scalarText()), foldedText(words));
        const bool isInactive = item["active"].isBool() && !item["active"].toBool();
        return std::max(byCode, words.isEmpty() ? 0 : byName) - (isInactive ? 1 : 0);
    };
    std::ranges::stable_sort(items,
                             [&](const Json &a, const Json &b) { return score(a) > score(b); });
    Candidates candidates;
    for (const Json &item : items)
        candidates.push_back({item["code"].scalarText(), joined(item, {"name", "unit", "price"}),
                              QStringLiteral("items"), difference(item, line)});
    return candidates;
}

QString today(const FormGround &ground)
{
    return toRfc3339(ground.bench().clock.now()).left(10);
}

//! What is known of the locked period: of the failure, else asked.
Json periodAtFault(FormGround &ground)
{
    for (const char *name : {"lock", "period"}) {
        if (const Json &known = ground.fact(QString::fromLatin1(name)); !known.isNull())
            return known;
    }
    const JsonArray periods = ground.read(
        QStringLiteral("find_period"), JsonObject{{QStringLiteral("date"), dateAtFault(ground)}});
    return periods.empty() ? Json() : periods.front();
}

//! The first day of an open period behind the locked one; a system that does not tell it lists periods.
QString firstOpenDay(FormGround &ground)
{
    const QString told = periodAtFault(ground)["next_open"].scalarText().left(10);
    if (!told.isEmpty())
        return told;
    QString first;
    const JsonArray periods = ground.read(QStringLiteral("list_periods"), JsonObject{});
    for (const Json &period : periods) {
        const QString start = period["start"].scalarText().left(10);
        const bool isOpen = period["state"].scalarText() == QLatin1String("open");
        if (isOpen && start > dateAtFault(ground) && (first.isEmpty() || start < first))
            first = start;
    }
    return first;
}

Candidates openDates(FormGround &ground)
{
    Candidates candidates;
    const QString source = QStringLiteral("open_dates");
    const JsonArray now = ground.read(QStringLiteral("find_period"),
                                      JsonObject{{QStringLiteral("date"), today(ground)}});
    if (!now.empty() && now.front()["state"].scalarText() == QLatin1String("open"))
        candidates.push_back({today(ground), QStringLiteral("today"), source, {}});
    const QString next = firstOpenDay(ground);
    if (!next.isEmpty() && next != today(ground))
        candidates.push_back({next, QStringLiteral("first open day"), source, {}});
    return candidates;
}

Candidates opening(FormGround &ground)
{
    const Json lock = periodAtFault(ground);
    const QString opens = lock["opens_at"].scalarText().left(10);
    const bool isAhead = opens > today(ground);
    if (!isAhead)
        return {};
    return {{opens, QStringLiteral("the period opens"), QStringLiteral("opening"), {}}};
}

Candidates tomorrow(const FormGround &ground)
{
    const QDate day = QDate::fromString(today(ground), Qt::ISODate).addDays(1);
    return {{day.toString(Qt::ISODate), {}, QStringLiteral("tomorrow"), {}}};
}

Candidates fromOrders(FormGround &ground)
{
    const QString account = ground.customer()["id"].scalarText();
    JsonArray live;
    for (const char *name : {"alternatives", "history"}) {
        for (const Json &order : ground.fact(QString::fromLatin1(name)).array())
            live.push_back(order);
    }
    if (!account.isEmpty() && live.empty())
        live = ground.read(QStringLiteral("list_orders"),
                           JsonObject{{QStringLiteral("account"), account}});
    std::erase_if(live, [](const Json &order) {
        return order["state"].scalarText() != QLatin1String("confirmed");
    });
    return asRecords(live, QStringLiteral("orders"));
}

Candidates fromTaxCodes(FormGround &ground, const FieldPlace &place)
{
    if (place.pointer.endsWith(QLatin1String("tax_id")))
        return {}; // a number of the company, no code of the ERP
    const QString country = ground.customer()["country"].scalarText();
    JsonArray codes = ground.fact(QStringLiteral("alternatives")).array();
    if (codes.empty())
        codes = ground.read(QStringLiteral("list_tax_codes"),
                            JsonObject{{QStringLiteral("country"), country}});
    // A code with the rate that the record was reckoned with is likelier than one of a like name.
    const auto rate =
        Decimal::fromText(valueAt(ground.payload(), QStringLiteral("/tax_rate")).scalarText());
    Candidates candidates;
    QStringList fitting;
    QStringList others;
    for (const Json &code : codes) {
        const auto its = Decimal::fromText(code["rate"].scalarText());
        (rate && its && *rate == *its ? fitting : others) += code["code"].scalarText();
    }
    for (const QString &name :
         nearestFirst(fitting, place.present) + nearestFirst(others, place.present)) {
        const auto code = std::ranges::find_if(
            codes, [&](const Json &one) { return one["code"].scalarText() == name; });
        if ((*code)["active"].isBool() && !(*code)["active"].toBool())
            continue;
        candidates.push_back(
            {name, joined(*code, {"name", "rate", "country"}), QStringLiteral("tax_codes"), {}});
    }
    return candidates;
}

Candidates fromCurrencies(FormGround &ground)
{
    const QString company = ground.customer()["company"].scalarText();
    Candidates candidates;
    for (const Json &unit : ground.read(QStringLiteral("list_companies"), JsonObject{})) {
        if (!company.isEmpty() && unit["id"].scalarText() != company)
            continue;
        for (const Json &currency : unit["currencies"].array())
            candidates.push_back({currency.scalarText(),
                                  unit["name"].scalarText(),
                                  QStringLiteral("currencies"),
                                  {}});
    }
    return candidates;
}

Candidates fromCrmAccounts(FormGround &ground)
{
    const QString name = valueAt(ground.payload(), QStringLiteral("/company/name")).scalarText();
    Candidates candidates;
    if (name.isEmpty())
        return candidates;
    const QString word = name.section(QLatin1Char(' '), 0, 0);
    for (const Json &account : ground.readSource(QStringLiteral("search_accounts"),
                                                 JsonObject{{QStringLiteral("text"), word}}))
        candidates.push_back({account["id"].scalarText(),
                              joined(account, {"name", "city", "domain"}),
                              QStringLiteral("crm_accounts"),
                              {}});
    return candidates;
}

} // namespace

QString dateAtFault(const FormGround &ground)
{
    for (const FaultPlace &fault : ground.faults()) {
        if (fault.found.size() >= 10 &&
            QDate::fromString(fault.found.left(10), Qt::ISODate).isValid())
            return fault.found.left(10);
    }
    return today(ground);
}

const Json &lineAt(const FormGround &ground, const QString &pointer)
{
    const QString index = pointer.section(QLatin1Char('/'), 2, 2);
    return pointer.startsWith(QLatin1String("/lines/"))
               ? valueAt(ground.payload(), QStringLiteral("/lines/") + index)
               : valueAt(Json(), QStringLiteral("/none"));
}

std::vector<FormCandidate> documentCandidates(FormGround &ground, const CandidateSource &source,
                                              const FieldPlace &place)
{
    const QString &name = source.source;
    if (name == QLatin1String("documents"))
        return fromDocuments(ground, place);
    if (name == QLatin1String("documents_of_customer"))
        return enteredByHand(ground);
    if (name == QLatin1String("found"))
        return asRecords(ground.found(), name);
    if (name == QLatin1String("items"))
        return fromItems(ground, place);
    if (name == QLatin1String("open_dates"))
        return openDates(ground);
    if (name == QLatin1String("opening"))
        return opening(ground);
    if (name == QLatin1String("tomorrow"))
        return tomorrow(ground);
    if (name == QLatin1String("orders"))
        return fromOrders(ground);
    if (name == QLatin1String("tax_codes"))
        return fromTaxCodes(ground, place);
    if (name == QLatin1String("currencies"))
        return fromCurrencies(ground);
    if (name == QLatin1String("crm_accounts"))
        return fromCrmAccounts(ground);
    return {};
}

} // namespace unsnag
