// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/taxid.h"

#include "models/domain/idform.h"
#include "models/domain/vatdigits.h"

#include <string>

namespace unsnag {
namespace {

//! Letters, digits and the signs of old Irish ids, upper case. A letter beyond ASCII has no place in a VAT
//! id: it stays as a question mark and fits no form.
std::string compact(const QString &taxId)
{
    std::string text;
    for (const QChar letter : taxId.toUpper()) {
        const bool isSign = letter == QLatin1Char('+') || letter == QLatin1Char('*');
        if (letter.isLetterOrNumber() || isSign)
            text += letter.unicode() < 0x80 ? letter.toLatin1() : '?';
    }
    return text;
}

bool isOfCountry(const VatFormat &format, std::string_view country)
{
    const bool isIrishProtocol = country == "GB" && std::string_view(format.prefix) == "XI";
    return country.empty() || isIrishProtocol || country == format.country ||
           country == format.prefix;
}

} // namespace

QString taxIdCountry(const QString &taxId)
{
    const VatFormat *format = vatFormatOfPrefix(compact(taxId));
    return format ? QString::fromLatin1(format->country) : QString();
}

std::optional<TaxIdFault> taxIdFault(const QString &taxId, const QString &country)
{
    const std::string id = compact(taxId);
    if (id.empty())
        return std::nullopt;
    const QString wanted = country.trimmed().toUpper();
    const VatFormat *format = vatFormatOfPrefix(id);
    const std::string code = wanted.toStdString();
    const VatFormat *own = vatFormatOfCountry(code);
    if (format == nullptr || !isOfCountry(*format, code)) {
        if (own == nullptr)
            return std::nullopt; // ids of countries we know nothing about
        const QString words = QString::fromLatin1(own->words);
        const bool isForeign = format != nullptr;
        return TaxIdFault{isForeign ? QStringLiteral("country") : QStringLiteral("format"),
                          isForeign ? QStringLiteral("a VAT id of %1: %2").arg(wanted, words)
                                    : words};
    }
    const std::string_view body =
        std::string_view(id).substr(std::string_view(format->prefix).size());
    if (!hasIdForm(body, format->form))
        return TaxIdFault{QStringLiteral("format"), QString::fromLatin1(format->words)};
    if (!format->hasRightDigits(body))
        return TaxIdFault{QStringLiteral("checksum"),
                          QStringLiteral("check digits that fit: one digit is mistyped")};
    return std::nullopt;
}

} // namespace unsnag
