// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/connectionform.h"

#include "app/services/secretsource.h"
#include "models/connectors/profile/fieldfault.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

//! What is wrong with a value, as a clause; empty when nothing is.
QString complaint(const ProfileField &field, const Json &value)
{
    if (!value.isString() && !value.isNumber())
        return QStringLiteral("expected a text or a number");
    switch (faultOf(field, value.scalarText())) {
    case FieldFault::None:
        return {};
    case FieldFault::Missing:
        return QStringLiteral("expected a text that is not empty");
    case FieldFault::NoAddress:
        return QStringLiteral("expected an address that begins with http:// or https://");
    case FieldFault::NoHost:
        return QStringLiteral("expected the name of a host, without https:// and path");
    case FieldFault::NoInteger:
        return QStringLiteral("expected a whole number");
    case FieldFault::NotListed:
        return QStringLiteral("expected one of: %1").arg(field.values.join(QStringLiteral(", ")));
    case FieldFault::OtherForm:
        return QStringLiteral("expected text of the form %1").arg(field.pattern);
    }
    return {};
}

//! Values that any connection may have beside the fields of its profile.
bool isOfEveryConnection(const QString &name)
{
    return name == QLatin1String("ca_file") || name == QLatin1String("allow_http");
}

//! Whether a value names the environment variable of a secret of the profile.
bool isOfEnvironment(const QString &name, const Profile &profile)
{
    return std::any_of(profile.fields().begin(), profile.fields().end(),
                       [&name](const ProfileField &field) {
                           return field.isSecret() && name == environmentField(field.name);
                       });
}

QString complaintOfOwn(const QString &name, const Json &value)
{
    const QString text = value.scalarText();
    if (name == QLatin1String("allow_http"))
        return text.isEmpty() || text == QLatin1String("yes") || text == QLatin1String("no")
                   ? QString()
                   : QStringLiteral("expected yes or no");
    return text.isEmpty() || QFileInfo(text).isReadable()
               ? QString()
               : QStringLiteral("expected a PEM file of certificate authorities that can be read");
}

//! Whether the value is one of ours, of no profile. Error: Input where it is, and is wrong.
Result<bool> checkOwnValue(const QString &name, const Json &value, const Profile &profile,
                           const QString &place)
{
    QString wrong;
    if (name == QLatin1String("test_company")) {
        const QString mark = value.scalarText();
        if (mark != QLatin1String("yes") && mark != QLatin1String("no"))
            wrong = QStringLiteral("expected yes or no");
    } else if (isOfEveryConnection(name)) {
        wrong = complaintOfOwn(name, value);
    } else if (isOfEnvironment(name, profile)) {
        const QString variable = value.scalarText();
        if (!variable.isEmpty() && !isVariableName(variable))
            wrong =
                QStringLiteral("expected the name of an environment variable such as ERP_TOKEN");
    } else {
        return false;
    }
    if (wrong.isEmpty())
        return true;
    return Error{
        Code::Input, QStringLiteral("\"%1\" has a wrong value: %2").arg(name, wrong), place, {}};
}

} // namespace

bool isConnectionName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9][a-z0-9._-]{0,63}\\z"));
    return pattern.match(name).hasMatch();
}

Result<void> checkConnectionForm(const ConnectionRow &row, const Profile &profile,
                                 const QString &source)
{
    if (!isConnectionName(row.name))
        return Error{
            Code::Input,
            QStringLiteral("expected a name of lower-case letters, digits, '.', '_' and '-'"),
            source + QStringLiteral("#/name"),
            {}};
    const auto place = [&source](const QString &field) {
        return source + QStringLiteral("#/values/") + field;
    };
    for (const auto &[name, value] : row.values.object()) {
        UNSNAG_TRY(const bool isOwn, checkOwnValue(name, value, profile, place(name)));
        if (isOwn)
            continue;
        const auto known =
            std::find_if(profile.fields().begin(), profile.fields().end(),
                         [&name](const ProfileField &field) { return field.name == name; });
        if (known == profile.fields().end())
            return Error{Code::Input,
                         QStringLiteral("profile %1 has no field \"%2\"").arg(profile.id(), name),
                         place(name),
                         QStringLiteral("see: unsnag-cli connector describe %1").arg(profile.id())};
        if (known->isSecret())
            return Error{
                Code::Input,
                QStringLiteral("\"%1\" is a secret; secrets are not kept in files").arg(name),
                place(name),
                QStringLiteral("remove it, and store it with: unsnag-cli connector login %1")
                    .arg(row.name)};
        if (const QString wrong = complaint(*known, value); !wrong.isEmpty())
            return Error{Code::Input,
                         QStringLiteral("\"%1\" has a wrong value: %2").arg(name, wrong),
                         place(name),
                         {}};
    }
    for (const ProfileField &field : profile.fields()) {
        const bool isGiven = row.values.contains(field.name) || !field.fallback.isEmpty();
        const bool isUsed = profile.isUsed(field, row.values);
        if (!field.isSecret() && !field.isOptional && !isGiven && isUsed)
            return Error{Code::Input,
                         QStringLiteral("the field \"%1\" is missing").arg(field.name),
                         place(field.name),
                         {}};
    }
    return {};
}

} // namespace unsnag
