// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// unsnag-doubles --system salesforce [--no-deals]
//
// A test double as a program of its own, for clients in other languages: prints one line of JSON with
// its address and the ways to log in, and ends when its standard input is closed.

#include "tests/support/doubles/doubles.h"
#include "tests/support/doubles/doubleserver.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace unsnag;

namespace {

enum class Deals { Wanted, None };

//! Five customers, two items and five won deals, so that every list has more than one page.
void seedDouble(DoubleSystem &system, Deals deals)
{
    for (const char *code : {"LIC-1", "SET-1"})
        system.add(QStringLiteral("item"),
                   JsonObject{{"code", code}, {"name", code}, {"price", "100.00"}});
    for (int i = 1; i <= 5; ++i) {
        const QString account =
            system.add(QStringLiteral("account"),
                       JsonObject{{"name", QStringLiteral("Nordwind %1 AG").arg(i)},
                                  {"domain", QStringLiteral("nordwind%1.example").arg(i)},
                                  {"city", "Hamburg"},
                                  {"postcode", "20457"},
                                  {"country", "DE"}});
        const Json line = JsonObject{{"sku", "LIC-1"},
                                     {"description", "Licence"},
                                     {"quantity", "1"},
                                     {"unit_price", "100.07"}};
        if (deals == Deals::Wanted)
            system.add(QStringLiteral("deal"),
                       JsonObject{{"title", QStringLiteral("Deal %1").arg(i)},
                                  {"amount", "100.07"},
                                  {"currency", "EUR"},
                                  {"close_date", "2026-11-18"},
                                  {"account", account},
                                  {"terms", "net30"},
                                  {"lines", JsonArray{line}}});
    }
}

Json described(const DoubleServer &server, const std::vector<DoubleLogin> &logins)
{
    Json ways = JsonObject{};
    for (const DoubleLogin &login : logins) {
        Json values = login.values;
        for (const auto &[name, secret] : login.secrets)
            values.set(name, secret);
        ways.set(login.name, values);
    }
    return JsonObject{{"url", server.url()}, {"logins", ways}};
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    auto system = doubleOf(given.value(given.indexOf(QStringLiteral("--system")) + 1));
    QTextStream out(stdout);
    if (!system) {
        QTextStream(stderr) << "usage: unsnag-doubles [--no-deals] --system "
                            << doubleNames().join(QLatin1Char('|')) << Qt::endl;
        return 2;
    }
    const bool hasNoDeals = given.contains(QStringLiteral("--no-deals"));
    DoubleServer server(std::move(system));
    const auto logins = server.with([&](DoubleSystem &seeded) {
        seedDouble(seeded, hasNoDeals ? Deals::None : Deals::Wanted);
        return seeded.logins(server.url());
    });
    out << QString::fromUtf8(described(server, logins).toText()) << Qt::endl;
    while (std::getchar() != EOF) {
    }
    return 0;
}
