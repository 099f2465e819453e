// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedledger.h"

#include <QDate>

namespace unsnag {
namespace {

constexpr int monthsBefore = 15;
constexpr int monthsAfter = 24;

struct Company {
    const char *name;
    const char *country;
    std::vector<const char *> currencies;
};

struct TaxCode {
    const char *code;
    const char *name;
    const char *rate;
    const char *country; //!< empty: any
    bool isInUse = true;
};

const std::vector<Company> &companies()
{
    static const std::vector<Company> all{
        {"Nordhafen Europe GmbH", "DE", {"EUR", "CHF", "GBP", "USD", "SEK", "PLN"}},
        {"Nordhafen Inc", "US", {"USD"}},
        {"Nordhafen Schweiz AG", "CH", {"CHF", "EUR"}}};
    return all;
}

constexpr TaxCode taxCodes[] = {{"DE-S", "Germany, standard", "19", "DE"},
                                {"DE-R", "Germany, reduced", "7", "DE"},
                                {"DE-S16", "Germany, standard of 2020", "16", "DE", false},
                                {"AT-S", "Austria, standard", "20", "AT"},
                                {"FR-S", "France, standard", "20", "FR"},
                                {"NL-S", "Netherlands, standard", "21", "NL"},
                                {"SE-S", "Sweden, standard", "25", "SE"},
                                {"ES-S", "Spain, standard", "21", "ES"},
                                {"GB-S", "United Kingdom, standard", "20", "GB"},
                                {"CH-S", "Switzerland, standard", "8.1", "CH"},
                                {"EU-RC", "Reverse charge within the EU", "0", ""},
                                {"EXP-0", "Export", "0", ""}};

Json text(const char *value)
{
    return *value == '\0' ? Json() : Json(value);
}

Json record(const QString &id, const QString &updated)
{
    return JsonObject{{QStringLiteral("id"), id},
                      {QStringLiteral("version"), 1},
                      {QStringLiteral("updated_at"), updated}};
}

Json periodOf(QDate month, QDate firstOpen, const QString &updated)
{
    const bool isLocked = month < firstOpen;
    Json period = record(month.toString(QStringLiteral("yyyy-MM")), updated);
    period.set(QStringLiteral("start"), month.toString(Qt::ISODate));
    period.set(QStringLiteral("end"), month.addMonths(1).addDays(-1).toString(Qt::ISODate));
    period.set(QStringLiteral("state"), isLocked ? "locked" : "open");
    period.set(QStringLiteral("locked_at"),
               isLocked ? Json(month.addMonths(1).addDays(9).toString(Qt::ISODate) +
                               QStringLiteral("T17:00:00.000Z"))
                        : Json());
    period.set(QStringLiteral("locked_by"), isLocked ? Json("Petra Lang, accounting") : Json());
    period.set(QStringLiteral("opens_at"), Json());
    return period;
}

} // namespace

std::vector<SandboxPut> seedLedger(const SeedParameters &parameters)
{
    const QString updated = toRfc3339(parameters.start - std::chrono::days(500));
    std::vector<SandboxPut> puts;
    for (const Company &company : companies()) {
        Json one = record(QString::number(puts.size() + 1), updated);
        one.set(QStringLiteral("name"), company.name);
        one.set(QStringLiteral("country"), company.country);
        Json currencies = JsonArray{};
        for (const char *currency : company.currencies)
            currencies.append(currency);
        one.set(QStringLiteral("currencies"), currencies);
        puts.push_back({SandboxTable::Companies, one});
    }
    int number = 0;
    for (const TaxCode &code : taxCodes) {
        Json one = record(QStringLiteral("TX-%1").arg(++number), updated);
        one.set(QStringLiteral("code"), code.code);
        one.set(QStringLiteral("name"), code.name);
        one.set(QStringLiteral("rate"), code.rate);
        one.set(QStringLiteral("country"), text(code.country));
        one.set(QStringLiteral("active"), code.isInUse);
        puts.push_back({SandboxTable::TaxCodes, one});
    }
    const QDate today = QDate::fromString(toRfc3339(parameters.start).left(10), Qt::ISODate);
    const QDate thisMonth(today.year(), today.month(), 1);
    for (int i = -monthsBefore; i <= monthsAfter; ++i)
        puts.push_back({SandboxTable::Periods,
                        periodOf(thisMonth.addMonths(i), thisMonth.addMonths(-1), updated)});
    return puts;
}

} // namespace unsnag
