// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/taxid.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace unsnag {
namespace {

struct Form {
    const char *country;
    const char *pattern;
    const char *words;
};

constexpr Form forms[] = {{"DE", "DE\\d{9}", "DE and 9 digits"},
                          {"AT", "ATU\\d{8}", "ATU and 8 digits"},
                          {"FR", "FR[0-9A-Z]{2}\\d{9}", "FR, 2 characters and 9 digits"},
                          {"IT", "IT\\d{11}", "IT and 11 digits"},
                          {"PL", "PL\\d{10}", "PL and 10 digits"},
                          {"ES", "ES[A-Z]\\d{8}", "ES, a letter and 8 digits"},
                          {"SE", "SE\\d{12}", "SE and 12 digits"},
                          {"NL", "NL\\d{9}B\\d{2}", "NL, 9 digits, B and 2 digits"}};

const Form *formFor(const QString &country)
{
    const auto found = std::find_if(std::begin(forms), std::end(forms), [&](const Form &form) {
        return country == QLatin1String(form.country);
    });
    return found == std::end(forms) ? nullptr : found;
}

} // namespace

bool hasFormOf(const QString &country, const QString &taxId)
{
    const Form *form = formFor(country);
    return !form || QRegularExpression(
                        QRegularExpression::anchoredPattern(QString::fromLatin1(form->pattern)))
                        .match(taxId)
                        .hasMatch();
}

QString formOf(const QString &country)
{
    const Form *form = formFor(country);
    return form ? QString::fromLatin1(form->words) : QString();
}

} // namespace unsnag
