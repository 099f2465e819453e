// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"

#include <map>

namespace unsnag {

//! The profiles of a workspace by id.
class ProfileLibrary
{
public:
    //! A later one of the same id replaces the earlier.
    void put(std::shared_ptr<const Profile> profile);
    //! Those of the product are there too, unless put() says otherwise; each is read when it is asked
    //! for, since checking all of them takes a quarter of a second.
    void offerBuiltin() { m_offersBuiltin = true; }

    //! Error: NotFound naming the ids there are; Bug where one of the product is broken.
    [[nodiscard]] Result<std::shared_ptr<const Profile>> find(const QString &id) const;
    [[nodiscard]] std::vector<std::shared_ptr<const Profile>> all() const; //!< by id

private:
    std::map<QString, std::shared_ptr<const Profile>> m_profiles;
    bool m_offersBuiltin = false;
};

//! One of the product, read once in a process; null where there is none of that id. Error: as below.
[[nodiscard]] Result<std::shared_ptr<const Profile>> builtinProfile(const QString &id);

//! The profiles that are part of the product. Error: Bug where one of them is broken.
[[nodiscard]] Result<std::vector<std::shared_ptr<const Profile>>> builtinProfiles();

//! Every *.json of a folder; none where the folder is not there. Error: the first broken one's, as
//! Profile::read, or Input where two have the same id.
[[nodiscard]] Result<std::vector<std::shared_ptr<const Profile>>> readProfiles(
    const QString &folder);

} // namespace unsnag
