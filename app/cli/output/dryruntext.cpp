// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/dryruntext.h"

#include <QCoreApplication>

namespace unsnag {

Json dryRunJson(const Profile &profile, const std::vector<DryRequest> &requests)
{
    JsonArray shown;
    for (const DryRequest &request : requests)
        shown.push_back(request.toJson());
    return JsonObject{{QStringLiteral("profile"), profile.id()},
                      {QStringLiteral("version"), profile.version()},
                      {QStringLiteral("requests"), std::move(shown)}};
}

QString dryRunLines(const std::vector<DryRequest> &requests)
{
    constexpr int operationWidth = 26;
    constexpr int methodWidth = 7;
    QStringList lines;
    for (const DryRequest &request : requests)
        lines += request.operation.leftJustified(operationWidth) +
                 request.method.leftJustified(methodWidth) +
                 (request.problem.isEmpty() ? request.url : request.problem);
    return lines.join(QLatin1Char('\n'));
}

QString dryRunText(const Profile &profile, const std::vector<DryRequest> &requests)
{
    QStringList parts;
    for (const DryRequest &request : requests)
        parts += request.text();
    parts += QCoreApplication::translate("unsnag::dryRunText",
                                         "Profile %1, version %2, is sound: %n request(s), filled "
                                         "with samples. Nothing was sent.",
                                         nullptr, static_cast<int>(requests.size()))
                 .arg(profile.id(), profile.version());
    return parts.join(QLatin1String("\n\n"));
}

} // namespace unsnag
