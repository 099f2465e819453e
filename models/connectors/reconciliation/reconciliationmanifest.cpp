// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationmanifest.h"

#include "models/connectors/reconciliation/accountproperties.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t mostEntries = 1000; //!< of a list that a service sends

Error wrong(const QString &source, const char *pointer, const QString &detail)
{
    return {Code::Input, detail, source + QStringLiteral("#") + QString::fromLatin1(pointer),
            QStringLiteral("check that the address is the endpoint of a reconciliation service")};
}

//! A type is {"id", "name"}; some older services send the id alone.
QStringList typeIds(const Json &types)
{
    QStringList ids;
    for (std::size_t i = 0; i < std::min(types.size(), mostEntries); ++i) {
        const Json &type = types.at(i);
        const QString id = type.isObject() ? type["id"].scalarText() : type.scalarText();
        if (!id.isEmpty())
            ids += id;
    }
    return ids;
}

} // namespace

Result<ReconciliationManifest> readManifest(const Json &json, const QString &source)
{
    if (!json.isObject())
        return wrong(source, "", QStringLiteral("expected the manifest as a JSON object"));
    if (!json["name"].isString())
        return wrong(source, "/name", QStringLiteral("expected the name of the service"));
    ReconciliationManifest manifest;
    manifest.name = json["name"].toString();
    for (std::size_t i = 0; i < std::min(json["versions"].size(), mostEntries); ++i)
        manifest.versions += json["versions"].at(i).scalarText();
    const bool isSpoken = manifest.versions.isEmpty() ||
                          manifest.versions.contains(QStringLiteral("0.1")) ||
                          manifest.versions.contains(QStringLiteral("0.2"));
    if (!isSpoken)
        return Error{Code::Conflict,
                     QStringLiteral("the service speaks version %1 of the protocol, not 0.2")
                         .arg(manifest.versions.first(1).join(QString())),
                     source + QStringLiteral("#/versions"),
                     QStringLiteral("look for an address of the service that speaks 0.2")};
    manifest.defaultTypes = typeIds(json["defaultTypes"]);
    const Json &place = json["extend"]["propose_properties"];
    if (place.isObject())
        manifest.proposals = place["service_url"].toString() + place["service_path"].toString();
    return manifest;
}

std::map<QString, QString> matchingProperties(const Json &proposals)
{
    std::map<QString, QString> matching;
    const JsonArray &offered = proposals["properties"].array();
    const std::size_t count = std::min(offered.size(), mostEntries);
    for (const AccountProperty &ours : accountProperties()) {
        for (std::size_t i = 0; i < count; ++i) {
            const QString id = offered[i]["id"].scalarText();
            const bool isSame =
                ours.otherNames.contains(plainPropertyName(id)) ||
                ours.otherNames.contains(plainPropertyName(offered[i]["name"].scalarText()));
            if (!id.isEmpty() && isSame && !ours.isPersonal) {
                matching.emplace(ours.id, id);
                break;
            }
        }
    }
    return matching;
}

} // namespace unsnag
