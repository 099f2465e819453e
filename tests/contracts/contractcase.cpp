// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"

#include "models/base/decimal.h"

#include <algorithm>

namespace unsnag {
namespace {

bool isSameValue(const Json &wanted, const Json &found)
{
    if (wanted.scalarText() == found.scalarText())
        return true;
    const auto a = Decimal::fromText(wanted.scalarText());
    const auto b = Decimal::fromText(found.scalarText());
    return a && b && (*a - *b).isZero();
}

QString numbered(const char *text, int number)
{
    return QString::fromUtf8(text).arg(number);
}

} // namespace

bool ContractFinding::expect(bool condition, const QString &words)
{
    if (!condition && m_words.isEmpty())
        m_words = words.isEmpty() ? QStringLiteral("(no words)") : words;
    return condition;
}

bool ContractFinding::expectOk(const Reply &reply, const QString &what)
{
    return expect(reply.ok(), QStringLiteral("%1: %2 %3 %4 %5")
                                  .arg(what, replyClassName(reply.kind),
                                       QString::number(reply.status), reply.code, reply.message));
}

bool ContractFinding::expectDone(const ContractOutcome &outcome, const QString &what)
{
    return expect(outcome.isDone, QStringLiteral("%1: %2").arg(what, outcome.failure));
}

bool ContractFinding::expectEqual(const QString &found, const QString &wanted, const QString &what)
{
    return expect(found == wanted,
                  QStringLiteral("%1: expected \"%2\", found \"%3\"").arg(what, wanted, found));
}

bool ContractCase::isFor(const Profile &profile) const
{
    switch (role) {
    case Asked::Any:
        return true;
    case Asked::Layer:
        return profile.roles().contains(QStringLiteral("layer"));
    case Asked::Books:
        return !profile.roles().contains(QStringLiteral("layer"));
    case Asked::Crm:
        return profile.roles().contains(QStringLiteral("crm"));
    case Asked::Erp:
        return profile.roles().contains(QStringLiteral("erp"));
    }
    return false;
}

std::vector<ContractCase> allContractCases()
{
    std::vector<ContractCase> all;
    for (const auto &some :
         {loginCases(), accountCases(), dealCases(), writeCases(), invoiceCases(), layerCases(), refusalCases()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

Json sampleAccount(int number)
{
    return JsonObject{{"name", numbered("Nordwind Bücher %1 AG", number)},
                      {"domain", numbered("nordwind%1.example", number)},
                      {"tax_id", number == 1 ? QStringLiteral("DE136695976") : QString()},
                      {"street", numbered("Hafenstr. %1", number)},
                      {"city", "Hamburg"},
                      {"postcode", "20457"},
                      {"country", "DE"},
                      {"email", numbered("ap%1@nordwind.example", number)},
                      {"phone", numbered("+49 40 555 01%1", number + 10)}};
}

Json accountInputs(ContractBench &bench, int number, const QString &key)
{
    Json inputs = sampleAccount(number);
    inputs.set(QStringLiteral("key"), key);
    inputs.set(QStringLiteral("currency"), "EUR");
    inputs.set(QStringLiteral("terms"), "net30");
    Json out = JsonObject{};
    for (const auto &[name, value] : inputs.object())
        out.set(name, bench.input(name.toLatin1().constData(), value));
    return out;
}

Json invoiceInputs(ContractBench &bench, const QString &reference)
{
    const QString account = bench.add("account", sampleAccount(1));
    static const QString licence = QStringLiteral("LIC-CONTRACT");
    bench.add("item",
              JsonObject{{"code", licence}, {"name", "Licence, one year"}, {"price", "1490.50"}});
    Json item = JsonObject{{"code", licence}};
    const Reply found = bench.call("find_item", JsonObject{{"code", licence}});
    if (found.ok() && found.records.size() == 1) {
        item = found.records.front().fields;
        item.set(QStringLiteral("id"), found.records.front().id);
    }
    const auto line = [&](const char *quantity, const char *price, const char *text) {
        return JsonObject{{"sku", licence},      {"item", item},        {"quantity", quantity},
                          {"unit_price", price}, {"description", text}, {"discount", nullptr},
                          {"tax_code", nullptr}};
    };
    Json record = sampleAccount(1);
    record.set(QStringLiteral("id"), account);
    return JsonObject{{"key", reference},
                      {"account", account},
                      {"account_record", record},
                      {"currency", bench.input("currency", "EUR")},
                      {"date", "2026-11-20"},
                      {"terms", bench.input("terms", "net30")},
                      {"total", "3131.00"},
                      {"lines", JsonArray{line("2", "1490.50", "Licence, one year"),
                                          line("1", "150.00", "Set-up")}}};
}

std::vector<Json> recordsWith(ContractBench &bench, const char *kind, const char *member,
                              const QString &value)
{
    std::vector<Json> all = bench.records(kind);
    std::erase_if(all, [&](const Json &record) { return record[member].scalarText() != value; });
    return all;
}

QString differences(const Json &wanted, const Json &found, const QStringList &lacks)
{
    QStringList words;
    for (const auto &[name, value] : wanted.object()) {
        if (lacks.contains(name) || value.scalarText().isEmpty())
            continue;
        if (!isSameValue(value, found[name]))
            words += QStringLiteral("%1 is %2, expected %3")
                         .arg(name, QString::fromUtf8(found[name].toText()),
                              QString::fromUtf8(value.toText()));
    }
    return words.join(QLatin1String("; "));
}

} // namespace unsnag
