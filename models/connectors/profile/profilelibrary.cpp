// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilelibrary.h"

#include "models/connectors/profile/profileresources.h"

#include <QDir>
#include <QFile>

#include <mutex>

namespace unsnag {
namespace {

const QString suffix = QStringLiteral(".profile.json");

QStringList builtinIds()
{
    QStringList ids;
    for (const QString &name : connectorProfileNames())
        ids += name.chopped(suffix.size());
    return ids;
}

} // namespace

void ProfileLibrary::put(std::shared_ptr<const Profile> profile)
{
    const QString id = profile->id();
    m_profiles.insert_or_assign(id, std::move(profile));
}

Result<std::shared_ptr<const Profile>> ProfileLibrary::find(const QString &id) const
{
    const auto found = m_profiles.find(id);
    if (found != m_profiles.end())
        return found->second;
    QStringList known;
    if (m_offersBuiltin) {
        UNSNAG_TRY(auto builtin, builtinProfile(id));
        if (builtin)
            return builtin;
        known = builtinIds();
    }
    for (const auto &each : m_profiles)
        known += each.first;
    return Error{Code::NotFound, QStringLiteral("no connector profile \"%1\"").arg(id), id,
                 QStringLiteral("there are: %1").arg(known.join(QLatin1String(", ")))};
}

std::vector<std::shared_ptr<const Profile>> ProfileLibrary::all() const
{
    std::map<QString, std::shared_ptr<const Profile>> all = m_profiles;
    for (const QString &id : m_offersBuiltin ? builtinIds() : QStringList()) {
        const auto builtin = builtinProfile(id);
        if (builtin && *builtin)
            all.emplace(id, *builtin);
    }
    std::vector<std::shared_ptr<const Profile>> out;
    for (const auto &each : all)
        out.push_back(each.second);
    return out;
}

Result<std::shared_ptr<const Profile>> builtinProfile(const QString &id)
{
    static std::mutex mutex;
    static std::map<QString, std::shared_ptr<const Profile>> read;
    const std::lock_guard lock(mutex);
    if (const auto known = read.find(id); known != read.end())
        return known->second;
    const QString name = id + suffix;
    if (!connectorProfileNames().contains(name))
        return std::shared_ptr<const Profile>();
    auto profile = Profile::read(connectorResource(name), name);
    if (!profile)
        return Error{Code::Bug, profile.error().detail, profile.error().context, {}};
    if ((*profile)->id() != id)
        return Error{Code::Bug, QStringLiteral("expected the id \"%1\"").arg(id),
                     name + QStringLiteral("#/id"), {}};
    read.emplace(id, *profile);
    return profile;
}

Result<std::vector<std::shared_ptr<const Profile>>> builtinProfiles()
{
    std::vector<std::shared_ptr<const Profile>> out;
    for (const QString &id : builtinIds()) {
        UNSNAG_TRY(auto profile, builtinProfile(id));
        out.push_back(std::move(profile));
    }
    return out;
}

Result<std::vector<std::shared_ptr<const Profile>>> readProfiles(const QString &folder)
{
    std::vector<std::shared_ptr<const Profile>> out;
    std::map<QString, QString> sources;
    const QDir place(folder);
    for (const QString &name :
         place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = place.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Code::Input,
                         QStringLiteral("cannot be read: %1").arg(file.errorString()),
                         path,
                         {}};
        UNSNAG_TRY(auto profile, Profile::read(file.readAll(), path));
        const auto [other, isNew] = sources.emplace(profile->id(), path);
        if (!isNew)
            return Error{
                Code::Input,
                QStringLiteral("profile %1 is in %2 already").arg(profile->id(), other->second),
                path, QStringLiteral("keep one of the two files")};
        out.push_back(std::move(profile));
    }
    return out;
}

} // namespace unsnag
