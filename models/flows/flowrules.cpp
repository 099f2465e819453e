// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/flowrules.h"

#include "models/base/jsonpointer.h"

namespace unsnag {
namespace {

SystemRole roleFrom(const Json &json, SystemRole usual)
{
    if (json.isNull())
        return usual;
    return json.toString() == QLatin1String("crm") ? SystemRole::Crm : SystemRole::Erp;
}

//! The forms of a member; the mapping that makes an empty object where it is absent.
Result<Mapping> formsFrom(const Json &json, const QString &source)
{
    return json.isNull() ? Result<Mapping>(Mapping::nothing()) : Mapping::read(json, source);
}

Result<FlowCall> callFrom(const Json &json, const QString &source, SystemRole usual)
{
    FlowCall call{roleFrom(json["role"], usual), json["operation"].toString(), Mapping::nothing()};
    UNSNAG_TRY(call.with, formsFrom(json["with"], source + QStringLiteral("/with")));
    return call;
}

Result<void> readExtras(const Json &json, const QString &source, FlowCheck &check)
{
    if (const Json &call = json["alternatives"]; !call.isNull()) {
        UNSNAG_TRY(check.alternatives,
                   callFrom(call, source + QStringLiteral("/alternatives"), check.call.role));
    }
    if (const Json &walk = json["history"]; !walk.isNull()) {
        const QString at = source + QStringLiteral("/history");
        UNSNAG_TRY(FlowCall call, callFrom(walk, at, check.call.role));
        UNSNAG_TRY(Conditions goesOn, readConditions(walk["while"], at + QStringLiteral("/while")));
        check.history = HistoryWalk{std::move(call), std::move(goesOn)};
    }
    if (const Json &needed = json["depends_on"]; !needed.isNull()) {
        Dependency dependency{needed["object"].toString(), needed["flow"].toString(),
                              Mapping::nothing()};
        UNSNAG_TRY(dependency.id,
                   Mapping::read(needed["id"], source + QStringLiteral("/depends_on/id")));
        check.dependsOn = std::move(dependency);
    }
    return {};
}

Result<FlowCheck> checkFrom(const Json &json, const QString &source)
{
    FlowCheck check;
    check.name = json["name"].toString();
    check.title = json["title"].toString(check.name);
    UNSNAG_TRY(check.call, callFrom(json, source, SystemRole::Erp));
    check.isEarly = json["step"].toString() == QLatin1String("validate");
    UNSNAG_TRY(check.when, readConditions(json["when"], source + QStringLiteral("/when")));
    UNSNAG_TRY(check.select, readConditions(json["select"], source + QStringLiteral("/select")));
    UNSNAG_TRY(check.pass, readConditions(json["pass"], source + QStringLiteral("/pass")));
    check.reason = reasonFromName(json["reason"].toString()).value_or(Reason::ValueRejected);
    const QString missing = json["missing"].toString();
    check.missing = missing.isEmpty() ? check.reason : reasonFromName(missing);
    check.field = json["field"].toString();
    for (const Json &place : json["also"].array())
        check.also += place.toString();
    check.expected = json["expected"].toString();
    check.save = json["save"].toString();
    UNSNAG_CHECK(readExtras(json, source, check));
    return check;
}

Result<void> readChecks(const Json &list, const QString &source, FlowRules &rules)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        UNSNAG_TRY(FlowCheck check,
                   checkFrom(list.at(i), source + QLatin1Char('/') + QString::number(i)));
        rules.checks.push_back(std::move(check));
    }
    return {};
}

ConfirmType confirmTypeFrom(const QString &name)
{
    if (name == QLatin1String("money"))
        return ConfirmType::Money;
    if (name == QLatin1String("count"))
        return ConfirmType::Count;
    if (name == QLatin1String("tax"))
        return ConfirmType::Tax;
    return name == QLatin1String("state") ? ConfirmType::State : ConfirmType::Text;
}

Result<void> readConfirm(const Json &list, const QString &source, FlowRules &rules)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json &json = list.at(i);
        ConfirmField field;
        field.name = json["field"].toString();
        field.pointer = json["path"].toString(QLatin1Char('/') + field.name);
        field.type = confirmTypeFrom(json["type"].toString());
        field.isOnBasis = json["basis"].toBool();
        for (const Json &state : json["in"].array())
            field.states += state.toString();
        UNSNAG_TRY(field.expected,
                   formsFrom(json["expected"], source + QStringLiteral("/%1/expected").arg(i)));
        rules.confirm.push_back(std::move(field));
    }
    return {};
}

//! What was compared before documents could say it: an invoice.
Json invoiceConfirmation()
{
    const auto row = [](const char *field, const char *type, const char *from) {
        return Json(
            JsonObject{{QStringLiteral("field"), field},
                       {QStringLiteral("type"), type},
                       {QStringLiteral("expected"), JsonObject{{QStringLiteral("from"), from}}}});
    };
    Json state = JsonObject{{QStringLiteral("field"), "state"},
                            {QStringLiteral("type"), "state"},
                            {QStringLiteral("in"), JsonArray{"posted", "paid"}}};
    Json total = row("total", "money", "/inputs/total");
    total.set(QStringLiteral("basis"), true);
    return JsonArray{std::move(state),
                     row("reference", "text", "/reference"),
                     row("customer", "text", "/inputs/account"),
                     row("currency", "text", "/inputs/currency"),
                     std::move(total),
                     row("lines", "count", "/inputs/lines")};
}

void readNeeds(const Json &document, FlowRules &rules)
{
    const ItemNeed usual{QStringLiteral("/lines"), QStringLiteral("sku"), QStringLiteral("unit")};
    if (!document.contains(QStringLiteral("needs"))) {
        rules.account = UnknownAccount::Ask;
        rules.items = usual;
        return;
    }
    const Json &needs = document["needs"];
    if (needs.contains(QStringLiteral("account"))) {
        const bool isMade =
            needs["account"]["unknown"].toString() == QLatin1String("create_unless_similar");
        rules.account = isMade ? UnknownAccount::CreateUnlessSimilar : UnknownAccount::Ask;
    }
    if (needs.contains(QStringLiteral("items"))) {
        const Json &items = needs["items"];
        rules.items = ItemNeed{items["lines"].toString(usual.lines),
                               items["code"].toString(usual.code), items["unit"].toString()};
    }
}

void readTotal(const Json &document, FlowRules &rules)
{
    const Json &json = document["total"];
    if (json.isNull())
        return;
    TotalRule total;
    total.basis =
        json["basis"].toString() == QLatin1String("gross") ? TotalBasis::Gross : TotalBasis::Net;
    total.tolerance = Decimal::fromText(json["tolerance"].toString()).value_or(Decimal());
    total.amount = json["amount"].toString(document["payload"]["amount"].toString());
    total.lines = json["lines"].toString(QStringLiteral("/lines"));
    total.discount = json["discount"].toString();
    total.rounding = json["rounding"].toString() == QLatin1String("document") ? Rounding::Document
                                                                              : Rounding::Line;
    rules.total = total;
}

void readRoute(const Json &json, FlowRules &rules)
{
    if (json.isNull())
        return;
    AccountRoute route{json["accounts"].toString(), json["current"].toString(), {}};
    for (const Json &rule : json["rules"].array())
        route.rules.push_back({rule["name"].toString(), rule["by"].toString()});
    rules.route = std::move(route);
}

Result<void> readTarget(const Json &document, const QString &source, FlowRules &rules)
{
    const Json &target = document["target"];
    rules.triggerRole = roleFrom(document["trigger"]["role"], SystemRole::Crm);
    rules.targetRole = roleFrom(target["role"], SystemRole::Erp);
    rules.updateOperation = target["update"].toString();
    const QString kind = target["reference"].toString();
    if (kind == QLatin1String("account"))
        rules.reference = ReferenceKind::Account;
    if (kind == QLatin1String("none"))
        rules.reference = ReferenceKind::None;
    if (target.contains(QStringLiteral("find_with"))) {
        UNSNAG_TRY(rules.findWith, Mapping::read(target["find_with"],
                                                 source + QStringLiteral("/target/find_with")));
    }
    UNSNAG_TRY(rules.unless,
               readConditions(target["unless"], source + QStringLiteral("/target/unless")));
    return {};
}

Result<void> readWriteBack(const Json &json, const QString &source, FlowRules &rules)
{
    if (json.isNull())
        return {};
    WriteBack back;
    back.role = roleFrom(json["role"], SystemRole::Crm);
    back.operation = json["operation"].toString();
    UNSNAG_TRY(back.with, formsFrom(json["with"], source + QStringLiteral("/with")));
    UNSNAG_TRY(back.when, readConditions(json["when"], source + QStringLiteral("/when")));
    if (!json["read"].isNull()) {
        UNSNAG_TRY(back.read, callFrom(json["read"], source + QStringLiteral("/read"), back.role));
    }
    rules.writeBack = std::move(back);
    return {};
}

void readFacts(const Json &document, FlowRules &rules)
{
    for (const char *name : {"trigger", "owner", "source_of_truth", "routing_rule", "failure_modes",
                             "qa_signal", "metric", "recovery_path"}) {
        const Json &fact = document["readiness"][name];
        QStringList texts{fact.toString()};
        for (const Json &mode : fact.array())
            texts += mode.toString();
        texts.removeAll(QString());
        rules.readiness.push_back({QString::fromLatin1(name), texts.join(QStringLiteral("; "))});
    }
    for (const Json &reason : document["reasons"].array()) {
        if (const auto known = reasonFromName(reason.toString()))
            rules.reasons.push_back(*known);
    }
}

} // namespace

Result<FlowRules> readFlowRules(const Json &document, const QString &source)
{
    FlowRules rules;
    UNSNAG_CHECK(readTarget(document, source, rules));
    const Json &lane = document["lane"];
    rules.laneBy =
        lane["by"].toString(document["payload"]["account"].toString() + QStringLiteral("/id"));
    if (lane["order"].toString() == QLatin1String("free"))
        rules.laneOrder = LaneDiscipline::Free;
    readNeeds(document, rules);
    if (const Json &taxId = document["tax_id"]; !taxId.isNull())
        rules.taxId = TaxIdRule{taxId["pointer"].toString(), taxId["country"].toString(),
                                taxId["required"].toBool()};
    readRoute(document["route"], rules);
    readTotal(document, rules);
    UNSNAG_CHECK(readChecks(document["checks"], source + QStringLiteral("/checks"), rules));
    const Json &confirm = document["confirm"];
    UNSNAG_CHECK(readConfirm(confirm.isNull() ? invoiceConfirmation() : confirm,
                             source + QStringLiteral("/confirm"), rules));
    UNSNAG_CHECK(
        readWriteBack(document["write_back"], source + QStringLiteral("/write_back"), rules));
    readFacts(document, rules);
    return rules;
}

} // namespace unsnag
