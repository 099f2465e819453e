// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/requestbuilder.h"

#include <QRegularExpression>
#include <QUrl>

namespace unsnag {
namespace {

//! What is wrong with the address a person typed; empty where nothing is.
QString complaintOf(const QString &type, const QString &text)
{
    if (type == QLatin1String("url")) {
        const QUrl url(text, QUrl::StrictMode);
        const bool isWeb =
            url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty()
                   ? QString()
                   : QStringLiteral("an address that begins with https:// was expected");
    }
    if (type == QLatin1String("host")) {
        static const QRegularExpression form(
            QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?\\z"));
        return form.match(text).hasMatch()
                   ? QString()
                   : QStringLiteral("the name of a host was expected, without https:// and path");
    }
    return {};
}

//! Templates go on with a slash of their own.
QString withoutSlash(QString url)
{
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    return url;
}

Result<Json> fieldValue(const ProfileField &field, const Json &given, const QString &place)
{
    const QString text =
        (given.scalarText().isEmpty() ? field.fallback : given.scalarText()).trimmed();
    if (text.isEmpty() && field.isOptional)
        return Json();
    if (text.isEmpty())
        return Error{Code::Input, QStringLiteral("\"%1\" is empty").arg(field.title), place,
                     QStringLiteral("fill it in on the connection's form")};
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.pattern));
    if (!field.pattern.isEmpty() && !pattern.match(text).hasMatch())
        return Error{Code::Input,
                     QStringLiteral("\"%1\" does not look like %2")
                         .arg(text, field.example.isEmpty() ? field.pattern : field.example),
                     place,
                     {}};
    if (const QString wrong = complaintOf(field.type, text); !wrong.isEmpty())
        return Error{Code::Input, QStringLiteral("%1, found \"%2\"").arg(wrong, text), place, {}};
    if (field.type == QLatin1String("url"))
        return Json(withoutSlash(text));
    if (field.type != QLatin1String("integer"))
        return Json(text);
    bool isInteger = false;
    const auto number = text.toLongLong(&isInteger);
    if (!isInteger)
        return Error{Code::Input,
                     QStringLiteral("a whole number was expected, found \"%1\"").arg(text),
                     place,
                     {}};
    return Json(std::int64_t{number});
}

//! How an input is declared: "date?" is an optional date.
struct Declaration {
    QString type;
    bool isOptional = false;
};

Declaration declarationOf(const Json &text)
{
    const QString type = text.toString();
    if (type.endsWith(QLatin1Char('?')))
        return {type.chopped(1), true};
    return {type, false};
}

Result<Json> typedValue(const Declaration &declared, const Json &value)
{
    if (value.isNull())
        return value;
    // Inputs stay in our own forms; only what JSON tells apart (7 or "7") is settled here.
    static const WireTypes plain;
    if (declared.type == QLatin1String("integer") || declared.type == QLatin1String("decimal") ||
        declared.type == QLatin1String("string") || declared.type == QLatin1String("boolean"))
        return plain.toWire(declared.type, value);
    if (declared.type == QLatin1String("array") && !value.isArray())
        return Error{Code::Input, QStringLiteral("a list was expected"), {}, {}};
    return value;
}

} // namespace

Result<Json> connectionScope(const Profile &profile, const Json &values, const QString &connection)
{
    Json scope = JsonObject{};
    for (const ProfileField &field : profile.fields()) {
        if (field.isSecret())
            continue;
        if (!profile.isUsed(field, values)) { // of another way to log in
            scope.set(field.name, Json());
            continue;
        }
        UNSNAG_TRY(Json value, fieldValue(field, values[field.name],
                                          connection + QLatin1String("#/") + field.name));
        scope.set(field.name, std::move(value));
    }
    return scope;
}

Result<Json> typedInputs(const Profile &profile, const QString &operation, const Json &inputs)
{
    Json out = inputs.isObject() ? inputs : Json(JsonObject{});
    for (const auto &[name, text] : profile.internals().operation(operation)["inputs"].object()) {
        const Declaration declared = declarationOf(text);
        const bool isBlank = inputs[name].isString() && inputs[name].toString().isEmpty();
        const Json given = isBlank && declared.isOptional ? Json() : inputs[name];
        const QString place = QStringLiteral("%1, input \"%2\"").arg(operation, name);
        if (!inputs.contains(name) && !declared.isOptional)
            return Error{
                Code::Input, QStringLiteral("the input \"%1\" is missing").arg(name), place, {}};
        auto value = typedValue(declared, given);
        if (!value)
            return Error{Code::Input, value.error().detail, place, {}};
        out.set(name, std::move(value).value());
    }
    return out;
}

} // namespace unsnag
