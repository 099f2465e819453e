// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/targetclass.h"

#include "models/connectors/profile/profilelibrary.h"

namespace unsnag::simulation {
namespace {

Result<Json> documentOf(const QString &id)
{
    UNSNAG_TRY(const auto builtin, builtinProfiles());
    for (const auto &profile : builtin) {
        if (profile->id() == id)
            return profile->document();
    }
    return Error{Code::NotFound, QStringLiteral("no such profile"), id, {}};
}

//! The document with a member somewhere inside set to a value.
Json with(Json document, const QStringList &path, const Json &value)
{
    if (path.size() == 1) {
        document.set(path.first(), value);
        return document;
    }
    document.set(path.first(), with(document[path.first()], path.mid(1), value));
    return document;
}

//! The token is a secret here, so that it can be looked for where it must not be; and a target may
//! say in a good answer that something went wrong.
Json guarded(const Json &document)
{
    Json changed = with(document, {"connection", "fields", "token", "type"}, "secret");
    Json token = changed["connection"]["fields"]["token"];
    token.remove(QStringLiteral("default"));
    changed = with(changed, {"connection", "fields", "token"}, token);
    // A lane that waits for a place would wait for ever where all lanes share one thread.
    changed = with(changed, {"transport", "max_in_flight"}, 64);
    JsonArray rules{JsonObject{
        {QStringLiteral("when"), JsonObject{{QStringLiteral("status"), JsonArray{200}},
                                            {QStringLiteral("code"), JsonArray{"internal"}}}},
        {QStringLiteral("class"), "uncertain"},
        {QStringLiteral("action"), "fail"}}};
    for (const Json &rule : changed["errors"]["rules"].array())
        rules.push_back(rule);
    return with(changed, {"errors", "rules"}, rules);
}

Json safetyOf(TargetClass target, const Json &shipped)
{
    Json safety = shipped;
    switch (target) {
    case TargetClass::Keys:
    case TargetClass::Etag:
        break;
    case TargetClass::KeysOnly:
        safety.remove(QStringLiteral("probe"));
        safety.remove(QStringLiteral("probe_first"));
        safety.set(QStringLiteral("after_uncertain"), "repeat_same");
        break;
    case TargetClass::Upsert:
        safety.remove(QStringLiteral("key"));
        safety.set(QStringLiteral("native"), "upsert");
        safety.set(QStringLiteral("after_uncertain"), "repeat_same");
        break;
    case TargetClass::Refusing:
        safety.remove(QStringLiteral("key"));
        safety.set(QStringLiteral("native"), "reject_duplicate");
        break;
    case TargetClass::Plain:
        safety.remove(QStringLiteral("key"));
        safety.set(QStringLiteral("native"), "none");
        break;
    }
    return safety;
}

} // namespace

QString targetClassName(TargetClass target)
{
    switch (target) {
    case TargetClass::Keys:
        return QStringLiteral("keys");
    case TargetClass::KeysOnly:
        return QStringLiteral("keys_only");
    case TargetClass::Upsert:
        return QStringLiteral("upsert");
    case TargetClass::Refusing:
        return QStringLiteral("refusing");
    case TargetClass::Etag:
        return QStringLiteral("etag");
    case TargetClass::Plain:
        return QStringLiteral("plain");
    }
    return {};
}

ErpTraits traitsOf(TargetClass target)
{
    ErpTraits traits;
    traits.hasKeys = target == TargetClass::Keys || target == TargetClass::KeysOnly ||
                     target == TargetClass::Etag;
    traits.isVersioned = target == TargetClass::Etag;
    if (target == TargetClass::Upsert)
        traits.references = References::Upserted;
    if (target == TargetClass::Refusing)
        traits.references = References::Refused;
    return traits;
}

Result<std::shared_ptr<const Profile>> erpProfile(TargetClass target)
{
    UNSNAG_TRY(const Json shipped, documentOf(QStringLiteral("sandbox-erp")));
    Json document = guarded(shipped);
    for (const char *operation : {"create_draft_invoice", "create_account", "set_billing_hold"})
        document = with(document, {"operations", operation, "safety"},
                        safetyOf(target, document["operations"][operation]["safety"]));
    if (target == TargetClass::Etag) {
        document = with(document, {"operations", "post_invoice", "version"},
                        JsonObject{{QStringLiteral("send"), "header:If-Match"},
                                   {QStringLiteral("quoted"), true}});
        document = with(document, {"operations", "post_invoice", "inputs", "version"}, "string?");
        JsonArray steps;
        for (const Json &step : document["operations"]["create_invoice"]["steps"].array()) {
            const bool isPosting = step["op"].toString() == QLatin1String("post_invoice");
            steps.push_back(isPosting ? with(step, {"with", "version"}, "{{invoice.version}}")
                                      : step);
        }
        document = with(document, {"operations", "create_invoice", "steps"}, steps);
    }
    return Profile::read(document.toText(), targetClassName(target));
}

Result<std::shared_ptr<const Profile>> crmProfile()
{
    UNSNAG_TRY(const Json shipped, documentOf(QStringLiteral("sandbox-crm")));
    return Profile::read(guarded(shipped).toText(), QStringLiteral("crm"));
}

} // namespace unsnag::simulation
