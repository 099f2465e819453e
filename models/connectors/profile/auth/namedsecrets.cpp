// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/namedsecrets.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

bool isNamedIn(const std::vector<Json> &templates, const QString &field)
{
    const QRegularExpression form(
        QStringLiteral("\\bc\\.%1(?![A-Za-z0-9_])").arg(QRegularExpression::escape(field)));
    return std::any_of(templates.begin(), templates.end(), [&form](const Json &each) {
        return form.match(QString::fromUtf8(each.toText())).hasMatch();
    });
}

} // namespace

Json NamedSecrets::joined(Json formValues) const
{
    for (const auto &[name, value] : values.object())
        formValues.set(name, value);
    return formValues;
}

SecretFields::SecretFields(const Profile &profile, QString connection, SecretReader reader)
    : m_profile(profile), m_connection(std::move(connection)), m_reader(std::move(reader))
{}

Result<QString> SecretFields::read(const QString &field) const
{
    if (m_reader)
        return m_reader(field);
    return Error{Code::NotFound, QStringLiteral("no secret \"%1\"").arg(field), m_connection, {}};
}

Result<NamedSecrets> SecretFields::namedIn(const std::vector<Json> &templates) const
{
    NamedSecrets out;
    for (const ProfileField &field : m_profile.fields()) {
        if (!field.isSecret() || !isNamedIn(templates, field.name))
            continue;
        const auto text = read(field.name);
        const bool isLeftOut = field.isOptional && !text && text.error().code == Code::NotFound;
        if (!text && !isLeftOut)
            return text.error();
        out.values.set(field.name, isLeftOut ? Json() : Json(*text));
        if (!isLeftOut)
            out.texts += *text;
    }
    return out;
}

} // namespace unsnag
