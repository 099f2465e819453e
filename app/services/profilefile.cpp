// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/profilefile.h"

#include <QFile>

namespace unsnag {

Result<std::shared_ptr<const Profile>> readProfileFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Code::Input, QStringLiteral("cannot be read: %1").arg(file.errorString()), path, {}};
    return Profile::read(file.readAll(), path);
}

} // namespace unsnag
