// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/forwardedcommand.h"

namespace unsnag {
namespace {

constexpr int protocol = 1;

const QString place = QStringLiteral("socket of the workspace");

} // namespace

QByteArray ForwardedCommand::toText() const
{
    Json list = JsonArray{};
    for (const QString &argument : arguments)
        list.append(argument);
    return Json(JsonObject{{QStringLiteral("protocol"), protocol},
                           {QStringLiteral("arguments"), std::move(list)},
                           {QStringLiteral("actor"), actor},
                           {QStringLiteral("folder"), folder}})
        .toText();
}

Result<ForwardedCommand> ForwardedCommand::fromText(const QByteArray &text)
{
    UNSNAG_TRY(const Json json, readJson(text, place));
    if (json["protocol"].toInt() != protocol)
        return Error{Code::Conflict,
                     QStringLiteral("protocol %1 was spoken, this program speaks %2")
                         .arg(json["protocol"].scalarText())
                         .arg(protocol),
                     place, QStringLiteral("use the same version of Unsnag on both ends")};
    ForwardedCommand command;
    for (const Json &argument : json["arguments"].array()) {
        if (!argument.isString())
            return Error{Code::Input, QStringLiteral("expected texts as arguments"), place, {}};
        command.arguments.append(argument.toString());
    }
    command.actor = json["actor"].toString();
    command.folder = json["folder"].toString();
    if (command.arguments.isEmpty() || command.actor.isEmpty())
        return Error{Code::Input, QStringLiteral("expected arguments and who asks"), place, {}};
    return command;
}

} // namespace unsnag
