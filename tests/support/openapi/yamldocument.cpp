// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/openapi/yamldocument.h"

#include <yaml-cpp/yaml.h>

namespace unsnag {
namespace {

Json scalarOf(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    const bool isQuoted = node.Tag() == "!";
    if (isQuoted)
        return text;
    if (text.isEmpty() || text == QLatin1String("~") || text == QLatin1String("null"))
        return {};
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    const Json number = Json::number(text);
    return number.isNull() ? Json(text) : number;
}

Json valueOf(const YAML::Node &node)
{
    if (node.IsSequence()) {
        Json out = JsonArray{};
        for (const YAML::Node &element : node)
            out.append(valueOf(element));
        return out;
    }
    if (node.IsMap()) {
        Json out = JsonObject{};
        for (const auto &member : node)
            out.set(QString::fromStdString(member.first.Scalar()), valueOf(member.second));
        return out;
    }
    return node.IsScalar() ? scalarOf(node) : Json();
}

} // namespace

Result<Json> readYaml(const QByteArray &text, const QString &source)
{
    try {
        return valueOf(YAML::Load(text.toStdString()));
    } catch (const YAML::Exception &problem) {
        return Error{Code::Input,
                     QString::fromStdString(problem.msg),
                     QStringLiteral("%1, line %2").arg(source).arg(problem.mark.line + 1),
                     {}};
    }
}

} // namespace unsnag
