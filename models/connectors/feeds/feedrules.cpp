// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/feedrules.h"

#include "models/base/jsonpointer.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString ownType = QStringLiteral("dev.unsnag.event.");

//! Reads a document member by member and remembers where it is.
class DocumentReader
{
public:
    DocumentReader(QString source, const QStringList &flows)
        : m_source(std::move(source)), m_flows(flows)
    {}

    [[nodiscard]] Error wrong(const QString &pointer, const QString &detail) const
    {
        return {Code::Input, detail, m_source + QLatin1Char('#') + pointer, {}};
    }

    //! The elements of an array member, each an object with known members only.
    Result<JsonArray> objects(const Json &json, const char *name, const QStringList &known) const
    {
        const Json &list = json[name];
        const QString pointer = QStringLiteral("/") + QString::fromLatin1(name);
        if (list.isNull())
            return JsonArray();
        if (!list.isArray())
            return wrong(pointer, QStringLiteral("expected an array"));
        for (std::size_t i = 0; i < list.size(); ++i) {
            const QString at = QStringLiteral("%1/%2").arg(pointer).arg(i);
            if (!list.at(i).isObject())
                return wrong(at, QStringLiteral("expected an object"));
            for (const auto &[member, value] : list.at(i).object()) {
                if (!known.contains(member) || !value.isString())
                    return wrong(at + QLatin1Char('/') + member,
                                 QStringLiteral("expected a text as one of: %1")
                                     .arg(known.join(QStringLiteral(", "))));
            }
        }
        return list.array();
    }

    Result<void> checkFlow(const Json &json, const QString &at) const
    {
        if (m_flows.contains(json["flow"].toString()))
            return {};
        return wrong(at + QStringLiteral("/flow"), QStringLiteral("expected one of the flows: %1")
                                                       .arg(m_flows.join(QStringLiteral(", "))));
    }

    Result<void> checkPointer(const QString &pointer, const QString &at) const
    {
        const auto read = JsonPointer::parse(pointer);
        return read.ok() ? Result<void>() : Result<void>(wrong(at, read.error().detail));
    }

    Result<FeedRule> rule(const Json &json, const QString &at) const
    {
        FeedRule rule;
        rule.type = json["type"].toString();
        rule.source = json["source"].toString();
        rule.flow = json["flow"].toString();
        rule.system = json["system"].toString();
        rule.payload = json["payload"].toString();
        rule.record = json["record"].toString(rule.record);
        rule.version = json["version"].toString(rule.version);
        if (rule.type.isEmpty())
            return wrong(at + QStringLiteral("/type"),
                         QStringLiteral("expected the type of event"));
        UNSNAG_CHECK(checkFlow(json, at));
        UNSNAG_CHECK(checkPointer(rule.payload, at + QStringLiteral("/payload")));
        UNSNAG_CHECK(checkPointer(rule.record, at + QStringLiteral("/record")));
        UNSNAG_CHECK(checkPointer(rule.version, at + QStringLiteral("/version")));
        return rule;
    }

    Result<FolderRule> folder(const Json &json, const QString &at) const
    {
        const FolderRule rule{json["path"].toString(), json["flow"].toString(),
                              json["system"].toString()};
        if (!rule.path.startsWith(QLatin1Char('/')))
            return wrong(at + QStringLiteral("/path"), QStringLiteral("expected an absolute path"));
        UNSNAG_CHECK(checkFlow(json, at));
        return rule;
    }

    Result<WebhookRule> webhook(const Json &json, const QString &at) const
    {
        static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789-_");
        WebhookRule rule{json["name"].toString(), json["source"].toString()};
        const bool isName =
            !rule.name.isEmpty() && std::ranges::all_of(rule.name, [](QChar character) {
                return letters.contains(character);
            });
        if (!isName)
            return wrong(at + QStringLiteral("/name"),
                         QStringLiteral("expected a name of a-z, 0-9, - and _"));
        if (rule.source.isEmpty())
            rule.source = QStringLiteral("/webhooks/") + rule.name;
        return rule;
    }

private:
    QString m_source;
    const QStringList &m_flows;
};

bool fitsPattern(const QString &pattern, const QString &text)
{
    return pattern.endsWith(QLatin1Char('*')) ? text.startsWith(pattern.chopped(1))
                                              : text == pattern;
}

QString lastSegment(const QString &subject)
{
    return subject.section(QLatin1Char('/'), -1);
}

//! The rule of the types that Unsnag itself names.
std::optional<FeedRule> ownRule(const CloudEvent &event, const QStringList &flows)
{
    if (!event.type.startsWith(ownType))
        return std::nullopt;
    FeedRule rule;
    rule.type = event.type;
    rule.flow = event.type.mid(ownType.size());
    if (rule.flow.endsWith(QLatin1String(".v1")))
        rule.flow.chop(3);
    return flows.contains(rule.flow) ? std::optional(rule) : std::nullopt;
}

QString textAt(const Json &json, const QString &pointer)
{
    return valueAt(json, pointer).scalarText();
}

} // namespace

bool FeedRule::fits(const CloudEvent &event) const
{
    return fitsPattern(type, event.type) && (source.isEmpty() || fitsPattern(source, event.source));
}

Result<FeedRules> FeedRules::read(const QByteArray &text, const QString &source,
                                  const QStringList &flows)
{
    UNSNAG_TRY(const Json json, readJson(text, source));
    const DocumentReader reader(source, flows);
    static const QStringList known = {QStringLiteral("types"), QStringLiteral("folders"),
                                      QStringLiteral("webhooks")};
    for (const auto &[name, value] : json.object()) {
        if (!known.contains(name))
            return reader.wrong(QLatin1Char('/') + name,
                                QStringLiteral("expected one of: types, folders, webhooks"));
    }
    FeedRules rules;
    UNSNAG_TRY(
        const JsonArray types,
        reader.objects(json, "types",
                       {QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("flow"),
                        QStringLiteral("system"), QStringLiteral("payload"),
                        QStringLiteral("record"), QStringLiteral("version")}));
    for (std::size_t i = 0; i < types.size(); ++i) {
        UNSNAG_TRY(FeedRule rule, reader.rule(types[i], QStringLiteral("/types/%1").arg(i)));
        rules.m_rules.push_back(std::move(rule));
    }
    UNSNAG_TRY(
        const JsonArray folders,
        reader.objects(json, "folders",
                       {QStringLiteral("path"), QStringLiteral("flow"), QStringLiteral("system")}));
    for (std::size_t i = 0; i < folders.size(); ++i) {
        UNSNAG_TRY(FolderRule rule,
                   reader.folder(folders[i], QStringLiteral("/folders/%1").arg(i)));
        rules.m_folders.push_back(std::move(rule));
    }
    UNSNAG_TRY(
        const JsonArray webhooks,
        reader.objects(json, "webhooks", {QStringLiteral("name"), QStringLiteral("source")}));
    for (std::size_t i = 0; i < webhooks.size(); ++i) {
        UNSNAG_TRY(WebhookRule rule,
                   reader.webhook(webhooks[i], QStringLiteral("/webhooks/%1").arg(i)));
        rules.m_webhooks.push_back(std::move(rule));
    }
    return rules;
}

Result<FeedRecord> FeedRules::recordOf(const CloudEvent &event, const QString &place,
                                       const QStringList &flows) const
{
    const auto found =
        std::ranges::find_if(m_rules, [&event](const FeedRule &rule) { return rule.fits(event); });
    const auto rule = found != m_rules.end() ? std::optional(*found) : ownRule(event, flows);
    if (!rule)
        return Error{
            Code::Input,
            QStringLiteral("no rule says which flow the type \"%1\" belongs to").arg(event.type),
            place, QStringLiteral("add it to \"types\" in feeds.json of the workspace")};
    const Json fields = valueAt(event.data, rule->payload);
    if (!fields.isObject())
        return Error{Code::Input,
                     QStringLiteral("expected the record as a JSON object at \"%1\" of the data")
                         .arg(rule->payload),
                     place,
                     {}};
    FeedRecord taken;
    taken.flow = rule->flow;
    taken.system = rule->system;
    taken.record.id = textAt(fields, rule->record);
    if (taken.record.id.isEmpty())
        taken.record.id = lastSegment(event.subject);
    if (taken.record.id.isEmpty())
        return Error{Code::Input,
                     QStringLiteral("expected the id of the record at \"%1\", or a subject")
                         .arg(rule->record),
                     place,
                     {}};
    taken.record.version = textAt(fields, rule->version);
    if (taken.record.version
            .isEmpty()) // source and id name the event: a repeat is recognised by them
        taken.record.version = event.source + QLatin1Char('#') + event.id;
    taken.record.fields = fields;
    taken.record.raw = fields;
    taken.sequence = event.sequence();
    taken.traceId = event.traceId();
    taken.intake = QStringLiteral("cloudevent");
    return taken;
}

const WebhookRule *FeedRules::webhook(const QString &name) const
{
    const auto found = std::ranges::find(m_webhooks, name, &WebhookRule::name);
    return found == m_webhooks.end() ? nullptr : &*found;
}

Result<FeedRecord> plainRecord(const Json &json, const FolderRule &rule, const QString &place)
{
    const QString id = json["id"].scalarText();
    if (id.isEmpty())
        return Error{Code::Input, QStringLiteral("expected a member \"id\""), place, {}};
    Record record;
    record.id = id;
    record.version = json["version"].scalarText();
    record.url = json["url"].scalarText();
    record.fields = json;
    record.raw = json;
    return FeedRecord{rule.flow,    rule.system, std::move(record),
                      std::nullopt, {},          QStringLiteral("file")};
}

CloudEvent eventOfWebhook(const QString &id, const Json &body, const WebhookRule &rule)
{
    CloudEvent event;
    event.id = id;
    event.source = rule.source;
    event.type = body["type"].toString();
    event.time = body["timestamp"].toString();
    event.data = body["data"];
    return event;
}

} // namespace unsnag
