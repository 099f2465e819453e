// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/taxid.h"

#include "models/flows/vatdigits.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

QString compact(const QString &taxId)
{
    QString text;
    for (const QChar letter : taxId.toUpper()) {
        const bool isSign = letter == QLatin1Char('+') || letter == QLatin1Char('*');
        if (letter.isLetterOrNumber() || isSign) // old Irish ids have them
            text += letter;
    }
    return text;
}

const VatFormat *formatOf(const QString &id)
{
    const auto &formats = vatFormats();
    const auto found = std::ranges::find_if(formats, [&id](const VatFormat &format) {
        return id.startsWith(QLatin1String(format.prefix));
    });
    return found == formats.end() ? nullptr : &*found;
}

const VatFormat *formatOfCountry(const QString &country)
{
    const auto &formats = vatFormats();
    const auto found = std::ranges::find_if(formats, [&country](const VatFormat &format) {
        return country == QLatin1String(format.country);
    });
    return found == formats.end() ? nullptr : &*found;
}

bool isOfCountry(const VatFormat &format, const QString &country)
{
    const bool isIrishProtocol =
        country == QLatin1String("GB") && QLatin1String(format.prefix) == QLatin1String("XI");
    return country.isEmpty() || isIrishProtocol || country == QLatin1String(format.country) ||
           country == QLatin1String(format.prefix);
}

} // namespace

QString taxIdCountry(const QString &taxId)
{
    const VatFormat *format = formatOf(compact(taxId));
    return format ? QString::fromLatin1(format->country) : QString();
}

std::optional<TaxIdFault> taxIdFault(const QString &taxId, const QString &country)
{
    const QString id = compact(taxId);
    if (id.isEmpty())
        return std::nullopt;
    const QString wanted = country.trimmed().toUpper();
    const VatFormat *format = formatOf(id);
    const VatFormat *own = formatOfCountry(wanted);
    if (format == nullptr || !isOfCountry(*format, wanted)) {
        if (own == nullptr)
            return std::nullopt; // ids of countries we know nothing about
        const QString words = QString::fromLatin1(own->words);
        const bool isForeign = format != nullptr;
        return TaxIdFault{isForeign ? QStringLiteral("country") : QStringLiteral("format"),
                          isForeign ? QStringLiteral("a VAT id of %1: %2").arg(wanted, words)
                                    : words};
    }
    const QString body = id.mid(static_cast<qsizetype>(qstrlen(format->prefix)));
    const QRegularExpression form(
        QRegularExpression::anchoredPattern(QLatin1String(format->pattern)));
    if (!form.match(body).hasMatch())
        return TaxIdFault{QStringLiteral("format"), QString::fromLatin1(format->words)};
    if (!format->hasRightDigits(body))
        return TaxIdFault{QStringLiteral("checksum"),
                          QStringLiteral("check digits that fit: one digit is mistyped")};
    return std::nullopt;
}

} // namespace unsnag
