// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/matchrules.h"

#include "models/matching/matchrulesdocument.h"

#include <QFile>

// Outside every namespace, as the macro asks; a static library's resources need it.
static void initMatchingResources()
{
    Q_INIT_RESOURCE(matching);
}

namespace unsnag {
namespace {

//! The document that is built in; a test reads it, so that it can't be broken here.
MatchRules shipped()
{
    initMatchingResources();
    const QString name = QStringLiteral(":/unsnag/matching/rules.json");
    QFile file(name);
    const auto json = file.open(QIODevice::ReadOnly)
                          ? readJson(file.readAll(), name)
                          : Result<Json>(Error{Code::Bug, file.errorString(), name, {}});
    const auto rules =
        json.ok() ? matchRulesFromJson(*json, name) : Result<MatchRules>(json.error());
    if (!rules.ok())
        qFatal("%s", qPrintable(rules.error().line()));
    return *rules;
}

} // namespace

const MatchRules &MatchRules::builtIn()
{
    static const MatchRules rules = shipped();
    return rules;
}

} // namespace unsnag
