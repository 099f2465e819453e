// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/contactkeys.h"

#include "models/matching/companyname.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace unsnag {
namespace {

bool isFreeMail(const QString &domain)
{
    static const QSet<QString> providers = [] {
        QSet<QString> set;
        for (const char *name :
             {"gmail.com",  "googlemail.com", "outlook.com", "outlook.de", "hotmail.com",
              "hotmail.de", "live.com",       "msn.com",     "yahoo.com",  "yahoo.de",
              "yahoo.fr",   "yahoo.co.uk",    "yahoo.co.jp", "gmx.de",     "gmx.net",
              "gmx.at",     "gmx.ch",         "gmx.com",     "web.de",     "icloud.com",
              "me.com",     "aol.com",        "t-online.de", "freenet.de", "arcor.de",
              "mail.ru",    "yandex.ru",      "qq.com",      "163.com",    "126.com",
              "proton.me",  "protonmail.com", "orange.fr",   "free.fr",    "laposte.net",
              "libero.it",  "wp.pl",          "o2.pl",       "bluewin.ch", "posteo.de",
              "mail.com",   "zoho.com",       "comcast.net"})
            set.insert(QString::fromLatin1(name));
        return set;
    }();
    return providers.contains(domain);
}

bool isPublicSecondLevel(const QString &label)
{
    static const QSet<QString> labels{
        QStringLiteral("co"),  QStringLiteral("com"), QStringLiteral("org"),
        QStringLiteral("net"), QStringLiteral("gov"), QStringLiteral("ac"),
        QStringLiteral("edu"), QStringLiteral("or"),  QStringLiteral("ne")};
    return labels.contains(label);
}

QString lettersAndDigits(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

QString hostOf(const QString &webAddress)
{
    QString host = webAddress.trimmed().toLower();
    if (const auto scheme = host.indexOf(QLatin1String("://")); scheme >= 0)
        host.remove(0, scheme + 3);
    const auto end = std::find_if(host.cbegin(), host.cend(),
                                  [](QChar c) { return QStringView(u"/:?#").contains(c); });
    host.truncate(std::distance(host.cbegin(), end));
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return host;
}

} // namespace

QString registrableDomain(const QString &webAddress)
{
    const QStringList labels = hostOf(webAddress).split(QLatin1Char('.'), Qt::SkipEmptyParts);
    if (labels.size() < 2 || labels.last()[0].isDigit())
        return {};
    const bool isThree = labels.size() >= 3 && labels.last().size() == 2 &&
                         isPublicSecondLevel(labels[labels.size() - 2]);
    const QString domain = labels.mid(labels.size() - (isThree ? 3 : 2)).join(QLatin1Char('.'));
    return isFreeMail(domain) ? QString() : domain;
}

QString mailDomain(const QString &email)
{
    const auto at = email.lastIndexOf(QLatin1Char('@'));
    return at < 0 ? QString() : registrableDomain(email.mid(at + 1));
}

QString taxKey(const QString &taxId)
{
    return lettersAndDigits(taxId);
}

QString bareTaxKey(const QString &taxId)
{
    const QString key = taxKey(taxId);
    const bool hasCountry = key.size() > 4 && key[0].isLetter() && key[1].isLetter();
    return hasCountry ? key.mid(2) : key;
}

QString phoneKey(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.size() < 6 ? QString() : digits.right(9);
}

QString countryKey(const QString &country)
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> map;
        const char *const names[][2] = {
            {"germany", "DE"},
            {"deutschland", "DE"},
            {"austria", "AT"},
            {"osterreich", "AT"},
            {"switzerland", "CH"},
            {"schweiz", "CH"},
            {"suisse", "CH"},
            {"france", "FR"},
            {"frankreich", "FR"},
            {"italy", "IT"},
            {"italia", "IT"},
            {"spain", "ES"},
            {"espana", "ES"},
            {"netherlands", "NL"},
            {"the netherlands", "NL"},
            {"nederland", "NL"},
            {"belgium", "BE"},
            {"united kingdom", "GB"},
            {"great britain", "GB"},
            {"uk", "GB"},
            {"united states", "US"},
            {"united states of america", "US"},
            {"usa", "US"},
            {"poland", "PL"},
            {"polska", "PL"},
            {"sweden", "SE"},
            {"sverige", "SE"},
            {"norway", "NO"},
            {"norge", "NO"},
            {"denmark", "DK"},
            {"danmark", "DK"},
            {"finland", "FI"},
            {"japan", "JP"},
            {"china", "CN"},
            {"canada", "CA"},
            {"australia", "AU"},
            {"ireland", "IE"},
            {"portugal", "PT"},
            {"czech republic", "CZ"},
            {"czechia", "CZ"},
            {"hungary", "HU"},
            {"luxembourg", "LU"},
            {"india", "IN"},
        };
        for (const auto &name : names)
            map.insert(foldedText(QLatin1String(name[0])), QString::fromLatin1(name[1]));
        return map;
    }();
    const QString folded = foldedText(country.trimmed());
    const QString code = codes.value(folded);
    if (!code.isEmpty())
        return code;
    return country.trimmed().size() == 2 ? country.trimmed().toUpper() : folded;
}

QString postcodeKey(const QString &postcode)
{
    const QString trimmed = postcode.trimmed();
    const auto dash = trimmed.indexOf(QLatin1Char('-'));
    const bool hasCountry = (dash == 1 || dash == 2) && trimmed[0].isLetter();
    return lettersAndDigits(hasCountry ? trimmed.mid(dash + 1) : trimmed);
}

} // namespace unsnag
