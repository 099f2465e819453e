// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/fieldlengths.h"

#include "models/connectors/profile/profileprivate.h"

namespace unsnag {
namespace {

Result<void> checkText(const Json &field, const QString &text, const QString &place)
{
    const auto limit = field["max"].toInt();
    // What people and systems count are characters, not the units of an encoding.
    const auto length = static_cast<std::int64_t>(text.toUcs4().size());
    if (limit == 0 || length <= limit || field["write"].toString() == QLatin1String("no"))
        return {};
    return Error{
        Code::Input,
        QStringLiteral("\"%1\" has %2 characters, %3 fit").arg(place).arg(length).arg(limit), place,
        QStringLiteral("shorten it in the source or map another field")};
}

Result<void> checkMembers(const Json &fields, const Json &values, const QString &prefix)
{
    for (const auto &[name, value] : values.object()) {
        const Json &field = fields[name];
        const QString place = prefix + name;
        if (value.isString())
            UNSNAG_CHECK(checkText(field, value.toString(), place));
        for (std::size_t i = 0; i < value.array().size(); ++i)
            UNSNAG_CHECK(checkMembers(field["fields"], value.at(i),
                                      QStringLiteral("%1/%2/").arg(place).arg(i)));
    }
    return {};
}

} // namespace

std::optional<int> maxLength(const Profile &profile, const QString &entity, const QString &field)
{
    const Json &limit = profile.document()["entities"][entity]["fields"][field]["max"];
    return limit.isNumber() ? std::optional(static_cast<int>(limit.toInt())) : std::nullopt;
}

Result<void> checkLengths(const Profile &profile, const QString &operation, const Json &inputs)
{
    const Json &fields = profile.internals().entityOf(operation)["fields"];
    UNSNAG_CHECK(checkMembers(fields, inputs, QString()));
    return checkMembers(fields, inputs["changes"], QStringLiteral("changes/"));
}

} // namespace unsnag
