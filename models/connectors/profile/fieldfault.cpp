// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/fieldfault.h"

#include <QRegularExpression>
#include <QUrl>

namespace unsnag {
namespace {

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty();
}

bool isHost(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?\\z"));
    return form.match(text).hasMatch();
}

bool isInteger(const QString &text)
{
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber;
}

} // namespace

FieldFault faultOf(const ProfileField &field, const QString &text)
{
    if (text.isEmpty()) {
        const bool isNeeded = !field.isOptional && field.fallback.isEmpty() && !field.isSecret();
        return isNeeded ? FieldFault::Missing : FieldFault::None;
    }
    if (field.type == QLatin1String("url") && !isWebAddress(text))
        return FieldFault::NoAddress;
    if (field.type == QLatin1String("host") && !isHost(text))
        return FieldFault::NoHost;
    if (field.type == QLatin1String("integer") && !isInteger(text))
        return FieldFault::NoInteger;
    if (field.type == QLatin1String("enum") && !field.values.contains(text))
        return FieldFault::NotListed;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.pattern));
    if (!field.pattern.isEmpty() && !pattern.match(text).hasMatch())
        return FieldFault::OtherForm;
    return FieldFault::None;
}

} // namespace unsnag
