// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/hubspotdouble.h"

namespace unsnag {
namespace {

Json association(int kind)
{
    return JsonObject{{"category", "HUBSPOT_DEFINED"},
                      {"typeId", kind},
                      {"label", kind == HubSpotObjects::primaryCompany ? Json("Primary") : Json()}};
}

} // namespace

Json HubSpotDouble::linksShown(const QString &from, const QString &id, const QString &to) const
{
    Json out = JsonArray{};
    for (const auto &link : m_objects.links(from, id, to)) {
        Json kinds = JsonArray{};
        for (const int kind : link.kinds)
            kinds.append(association(kind));
        out.append(JsonObject{{"toObjectId", Json::number(link.to)}, {"associationTypes", kinds}});
    }
    return out;
}

DoubleAnswer HubSpotDouble::associations(const DoubleRequest &request)
{
    const QStringList &at = request.segments;
    const QString from = HubSpotObjects::typeOf(at.value(3));
    if (request.is("POST", QStringLiteral("/crm/v4/associations/*/*/batch/read"))) {
        const QString to = HubSpotObjects::typeOf(at[4]);
        Json results = JsonArray{};
        Json errors = JsonArray{};
        const Json body = request.json().value_or(Json());
        for (const Json &input : body["inputs"].array()) {
            const Json links = linksShown(from, input["id"].scalarText(), to);
            if (links.size() > 0)
                results.append(
                    JsonObject{{"from", JsonObject{{"id", input["id"]}}}, {"to", links}});
            else
                errors.append(
                    JsonObject{{"status", "error"},
                               {"category", "OBJECT_NOT_FOUND"},
                               {"subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND"},
                               {"message", QStringLiteral("No %1 is associated with %2 %3.")
                                               .arg(to, from, input["id"].scalarText())}});
        }
        Json out = JsonObject{{"status", "COMPLETE"},
                              {"results", results},
                              {"startedAt", toRfc3339(time().now())},
                              {"completedAt", toRfc3339(time().now())}};
        if (errors.size() > 0) {
            out.set(QStringLiteral("numErrors"), static_cast<std::int64_t>(errors.size()));
            out.set(QStringLiteral("errors"), errors);
        }
        return DoubleAnswer::json(errors.size() > 0 ? 207 : 200, out);
    }
    if (request.is("GET", QStringLiteral("/crm/v4/objects/*/*/associations/*")))
        return DoubleAnswer::json(
            200, JsonObject{{"results", linksShown(from, at[4], HubSpotObjects::typeOf(at[6]))}});
    const bool isDefault =
        request.is("PUT", QStringLiteral("/crm/v4/objects/*/*/associations/default/*/*"));
    if (!isDefault && !request.is("PUT", QStringLiteral("/crm/v4/objects/*/*/associations/*/*")))
        return missing();
    const QString to = HubSpotObjects::typeOf(at[isDefault ? 7 : 6]);
    const QString target = at[isDefault ? 8 : 7];
    if (m_objects.find(from, at[4], {}) == nullptr || m_objects.find(to, target, {}) == nullptr)
        return missing();
    m_objects.link(
        from, at[4], to, target,
        isDefault ? std::vector<int>{HubSpotObjects::anyCompany}
                  : std::vector<int>{HubSpotObjects::anyCompany, HubSpotObjects::primaryCompany});
    return isDefault ? DoubleAnswer::json(
                           200, JsonObject{{"status", "COMPLETE"}, {"results", JsonArray{}}})
                     : DoubleAnswer::json(201, JsonObject{{"fromObjectTypeId", "0-3"},
                                                          {"fromObjectId", at[4]},
                                                          {"toObjectTypeId", "0-2"},
                                                          {"toObjectId", target},
                                                          {"labels", JsonArray{}}});
}

} // namespace unsnag
