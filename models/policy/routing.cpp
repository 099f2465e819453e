// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/routing.h"

#include "models/policy/policydocument.h"

#include <algorithm>

namespace unsnag {
namespace {

QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &entry : list.array())
        texts.append(entry.toString());
    return texts;
}

RoutingRule ruleFrom(const Json &json)
{
    RoutingRule rule;
    rule.name = json["name"].toString();
    rule.owner = json["owner"].toString();
    rule.backup = json["backup"].toString();
    const Json &when = json["when"];
    rule.countries = textsOf(when["country"]);
    rule.flows = textsOf(when["flow"]);
    for (const QString &name : textsOf(when["reason"])) {
        if (const auto reason = reasonFromName(name))
            rule.reasons.append(*reason);
    }
    rule.amountFrom = Decimal::fromText(when["amount_from"].scalarText());
    rule.amountBelow = Decimal::fromText(when["amount_below"].scalarText());
    return rule;
}

bool matches(const RoutingRule &rule, const RoutingSubject &subject)
{
    if (!rule.reasons.isEmpty() && !rule.reasons.contains(subject.reason))
        return false;
    if (!rule.flows.isEmpty() && !rule.flows.contains(subject.flow))
        return false;
    if (!rule.countries.isEmpty() && !rule.countries.contains(subject.country, Qt::CaseInsensitive))
        return false;
    if (rule.amountFrom && subject.amount < *rule.amountFrom)
        return false;
    return !rule.amountBelow || subject.amount < *rule.amountBelow;
}

//! "/lines/*/sku" stands for "/lines/3/sku".
bool standsFor(const QString &field, const QString &place)
{
    const QStringList pattern = field.split(QLatin1Char('/'));
    const QStringList parts = place.split(QLatin1Char('/'));
    return pattern.size() == parts.size() &&
           std::equal(pattern.begin(), pattern.end(), parts.begin(),
                      [](const QString &wanted, const QString &part) {
                          return wanted == QLatin1String("*") || wanted == part;
                      });
}

//! The first place at fault that somebody owns.
Assignment dataOwner(const Json &flowDocument, const RoutingSubject &subject)
{
    if (subject.reason != Reason::MissingField && subject.reason != Reason::ValueRejected)
        return {};
    for (const QString &place : subject.places) {
        for (const Json &field : flowDocument["fields"].array()) {
            const QString owner = field["data_owner"].toString();
            const QString pointer = field["pointer"].toString();
            if (!owner.isEmpty() && standsFor(pointer, place))
                return {owner, {}, QStringLiteral("data owner of %1").arg(pointer)};
        }
    }
    return {};
}

Assignment ruled(const std::vector<RoutingRule> &rules, const RoutingSubject &subject)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RoutingRule &rule) {
        return matches(rule, subject);
    });
    return found == rules.end() ? Assignment()
                                : Assignment{found->owner, found->backup, found->name};
}

bool isAmount(const Json &value)
{
    return value.isNull() || Decimal::fromText(value.scalarText()).has_value();
}

Result<void> checkWhen(const PolicyDocument &reader, const Json &when, const JsonPointer &place)
{
    UNSNAG_CHECK(reader.onlyKnown(when, place,
                                  {QStringLiteral("flow"), QStringLiteral("reason"),
                                   QStringLiteral("country"), QStringLiteral("amount_from"),
                                   QStringLiteral("amount_below")}));
    if (when.object().empty())
        return reader.refuse(place, QStringLiteral("one condition at least"));
    UNSNAG_CHECK(reader.texts(when, place, "flow"));
    UNSNAG_CHECK(reader.texts(when, place, "country"));
    UNSNAG_TRY(const QStringList reasons, reader.texts(when, place, "reason"));
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        if (!reasonFromName(reasons[i]))
            return reader.refuse(place.child(QStringLiteral("reason")).child(QString::number(i)),
                                 QStringLiteral("a reason code such as missing_account, found "
                                                "\"%1\"")
                                     .arg(reasons[i]));
    }
    for (const char *member : {"amount_from", "amount_below"}) {
        if (!isAmount(when[member]))
            return reader.refuse(place.child(QString::fromLatin1(member)),
                                 QStringLiteral("an amount in quotes such as \"100.00\""));
    }
    return {};
}

} // namespace

Result<RoutingBook> RoutingBook::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(const Json document, readJson(text, source));
    const PolicyDocument reader(source);
    UNSNAG_CHECK(reader.onlyKnown(document, JsonPointer(),
                                  {QStringLiteral("version"), QStringLiteral("rules")}));
    RoutingBook book;
    UNSNAG_TRY(book.version, reader.text(document, JsonPointer(), "version"));
    const JsonPointer list = JsonPointer().child(QStringLiteral("rules"));
    if (!document["rules"].isArray())
        return reader.refuse(list, QStringLiteral("an array of rules"));
    for (std::size_t i = 0; i < document["rules"].size(); ++i) {
        const Json &json = document["rules"].at(i);
        const JsonPointer place = list.child(QString::number(i));
        UNSNAG_CHECK(reader.onlyKnown(json, place,
                                      {QStringLiteral("name"), QStringLiteral("when"),
                                       QStringLiteral("owner"), QStringLiteral("backup")}));
        UNSNAG_CHECK(reader.text(json, place, "name"));
        UNSNAG_CHECK(reader.text(json, place, "owner"));
        UNSNAG_CHECK(reader.textIfAny(json, place, "backup"));
        UNSNAG_CHECK(checkWhen(reader, json["when"], place.child(QStringLiteral("when"))));
        book.rules.push_back(ruleFrom(json));
    }
    return book;
}

std::vector<RoutingRule> routingRules(const Json &flowDocument)
{
    std::vector<RoutingRule> rules;
    for (const Json &json : flowDocument["routing"].array())
        rules.push_back(ruleFrom(json));
    return rules;
}

Assignment route(const Json &flowDocument, const RoutingSubject &subject, const RoutingBook &book)
{
    const QString owner = flowDocument["owner"].toString();
    const QString backup = flowDocument["backup"].toString();
    Assignment answer = dataOwner(flowDocument, subject);
    if (answer.owner.isEmpty())
        answer = ruled(routingRules(flowDocument), subject);
    if (answer.owner.isEmpty())
        answer = ruled(book.rules, subject);
    if (answer.owner.isEmpty())
        answer = {owner, backup, QStringLiteral("flow")};
    if (answer.backup.isEmpty())
        answer.backup = backup;
    if (answer.backup == answer.owner)
        answer.backup = owner;
    return answer;
}

} // namespace unsnag
