// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profile.h"

#include "models/connectors/profile/flavourdefaults.h"
#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/profilecheck.h"
#include "models/connectors/profile/profileprivate.h"

#include <algorithm>

namespace unsnag {
namespace {

QStringList textsOf(const Json &list)
{
    QStringList out;
    for (const Json &each : list.array())
        out += each.scalarText();
    return out;
}

ProfileField fieldOf(const QString &name, const Json &field)
{
    return ProfileField{name,
                        field["type"].toString(),
                        field["title"].toString(),
                        field["help"].toString(),
                        field["pattern"].toString(),
                        field["example"].toString(),
                        field["default"].scalarText(),
                        textsOf(field["values"]),
                        field["optional"].toBool(),
                        textsOf(field["for"]),
                        field["group"].toString()};
}

NativeSafety nativeOf(const QString &name)
{
    if (name == QLatin1String("replay"))
        return NativeSafety::Replay;
    if (name == QLatin1String("upsert"))
        return NativeSafety::Upsert;
    return name == QLatin1String("reject_duplicate") ? NativeSafety::RejectDuplicate
                                                     : NativeSafety::None;
}

AfterUncertain afterOf(const QString &name)
{
    if (name == QLatin1String("repeat_same"))
        return AfterUncertain::RepeatSame;
    return name == QLatin1String("park") ? AfterUncertain::Park : AfterUncertain::Probe;
}

double numberOf(const Json &value)
{
    return value.scalarText().toDouble();
}

//! The smaller of two limits, of which 0 is none.
double smaller(double one, double other)
{
    if (one <= 0.0 || other <= 0.0)
        return std::max(one, other);
    return std::min(one, other);
}

} // namespace

QString nativeSafetyName(NativeSafety safety)
{
    switch (safety) {
    case NativeSafety::Replay:
        return QStringLiteral("replay");
    case NativeSafety::Upsert:
        return QStringLiteral("upsert");
    case NativeSafety::RejectDuplicate:
        return QStringLiteral("reject_duplicate");
    case NativeSafety::None:
        return QStringLiteral("none");
    }
    return {};
}

bool ProfileField::isSecret() const
{
    return type == QLatin1String("secret") || type == QLatin1String("key");
}

Profile::Private::Private(Json checked)
    : document(std::move(checked)), id(document["id"].toString()),
      title(document["title"].toString()), version(document["version"].toString()),
      roles(textsOf(document["roles"])), testedWith(textsOf(document["tested_with"])),
      notes(textsOf(document["notes"])), types(document["types"])
{
    const Json &order = document["connection"]["order"];
    for (const Json &name : order.array())
        fields.push_back(
            fieldOf(name.toString(), document["connection"]["fields"][name.toString()]));
    for (const auto &[name, member] : document["connection"]["fields"].object()) {
        if (field(name) == nullptr)
            fields.push_back(fieldOf(name, member));
    }
    // The first value of the field that chooses a login is its default.
    for (ProfileField &each : fields) {
        if (each.name == document["auth"]["by"].toString() && each.fallback.isEmpty())
            each.fallback = each.values.value(0);
    }
    const QString login = QStringLiteral("a");
    m_neededOfLogin = neededOf(document["transport"], login);
    m_namesLogin = namesRoot(document["transport"], login) ||
                   namesRoot(document["entities"], login) ||
                   namesRoot(document["operations"], login);
}

const ProfileField *Profile::Private::field(const QString &name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const ProfileField &each) { return each.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const Json &Profile::Private::entityOf(const QString &operationName) const
{
    return document["entities"][operation(operationName)["entity"].toString()];
}

Profile::Profile(std::unique_ptr<Private> internals) : d(std::move(internals)) {}

Profile::~Profile() = default;

Result<std::shared_ptr<const Profile>> Profile::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(Json document, readJson(text, source));
    UNSNAG_CHECK(checkProfileForm(document, source));
    document = FlavourDefaults().applied(std::move(document));
    UNSNAG_CHECK(checkProfileRules(document, source));
    return std::shared_ptr<const Profile>(
        new Profile(std::make_unique<Private>(std::move(document))));
}

const QString &Profile::id() const
{
    return d->id;
}

const QString &Profile::title() const
{
    return d->title;
}

const QString &Profile::version() const
{
    return d->version;
}

const QStringList &Profile::roles() const
{
    return d->roles;
}

const QStringList &Profile::testedWith() const
{
    return d->testedWith;
}

const QStringList &Profile::notes() const
{
    return d->notes;
}

const std::vector<ProfileField> &Profile::fields() const
{
    return d->fields;
}

QString Profile::authField() const
{
    return d->document["auth"]["by"].toString();
}

bool Profile::isUsed(const ProfileField &field, const Json &values) const
{
    return field.forAuth.isEmpty() || field.forAuth.contains(authChoiceOf(d->document, values));
}

bool Profile::needsBrowser(const Json &values) const
{
    return d->auth(values)["grant"].toString() == QLatin1String("authorization_code");
}

QStringList Profile::operations() const
{
    QStringList out;
    for (const auto &each : d->document["operations"].object())
        out += each.first;
    return out;
}

bool Profile::hasOperation(const QString &name) const
{
    return d->document["operations"].contains(name);
}

bool Profile::isWrite(const QString &operation) const
{
    return d->operation(operation)["effect"].toString() == QLatin1String("write");
}

std::vector<ProfileStep> Profile::steps(const QString &operation) const
{
    std::vector<ProfileStep> out;
    for (const Json &step : d->operation(operation)["steps"].array())
        out.push_back({step["op"].toString(), step["save"].toString(), step["with"],
                       step["unless"].toString()});
    if (out.empty() && hasOperation(operation))
        out.push_back({operation, {}, {}, {}});
    return out;
}

ProfileSafety Profile::safety(const QString &operation) const
{
    const Json &safety = d->operation(operation)["safety"];
    return ProfileSafety{nativeOf(safety["native"].toString()),
                         afterOf(safety["after_uncertain"].toString()), safety["probe"].toString(),
                         safety["probe_first"].toBool(),
                         std::chrono::seconds(safety["key"]["ttl_s"].toInt())};
}

ProfileLimits Profile::limits() const
{
    const Json &rate = d->document["limits"]["rate"];
    ProfileLimits limits;
    limits.maxInFlight = static_cast<int>(d->document["transport"]["max_in_flight"].toInt(1));
    limits.perSecond = rate.contains(QStringLiteral("per_second"))
                           ? numberOf(rate["per_second"])
                           : numberOf(rate["per_minute"]) / 60.0;
    limits.burst = static_cast<int>(rate["burst"].toInt(1));
    for (const Json &budget : d->document["limits"]["budgets"].array()) {
        if (budget["ops"].size() > 0)
            continue;
        if (budget.contains(QStringLiteral("concurrency")))
            limits.maxInFlight =
                std::min(limits.maxInFlight, static_cast<int>(budget["concurrency"].toInt(1)));
        if (const double window = numberOf(budget["window_s"]); window > 0.0)
            limits.perSecond = smaller(limits.perSecond, numberOf(budget["requests"]) / window);
    }
    limits.maxInFlight = std::max(limits.maxInFlight, 1);
    return limits;
}

bool Profile::isManyRefused(const QString &operation) const
{
    return d->operation(operation)["on_many"].toString() == QLatin1String("exception");
}

const Json &Profile::document() const
{
    return d->document;
}

} // namespace unsnag
