// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/documentlines.h"

#include "app/sandbox/linerules.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int longestDescription = 120;
constexpr std::size_t mostCandidates = 5;
constexpr const char *highestDiscount = "40";

//! Length of the common beginning, without regard to case.
qsizetype commonStart(const QString &one, const QString &other)
{
    qsizetype length = 0;
    while (length < one.size() && length < other.size() &&
           one[length].toLower() == other[length].toLower())
        ++length;
    return length;
}

//! An amount less some percent of it.
QString reduced(const Decimal &amount, const QString &percent)
{
    const auto share = Decimal::fromText(percent);
    return share ? percentOf((Decimal(100) - *share).text(), amount.text()) : amount.text();
}

} // namespace

std::optional<SandboxRefusal> DocumentLines::refusal(const Json &lines) const
{
    if (!lines.isArray() || lines.size() == 0)
        return refusedAs("missing_field", QStringLiteral("/lines"),
                         QStringLiteral("must have at least one line"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString place = QStringLiteral("/lines/%1").arg(i);
        if (auto wrong = itemRefusal(lines.at(i), place))
            return wrong;
        if (auto wrong = lineFigureRefusal(lines.at(i), place))
            return wrong;
        if (auto wrong = ruleRefusal(lines.at(i), place))
            return wrong;
        if (auto wrong = taxRefusal(lines.at(i), place))
            return wrong;
    }
    return std::nullopt;
}

std::optional<SandboxRefusal> DocumentLines::itemRefusal(const Json &line,
                                                         const QString &place) const
{
    const QString field = place + QStringLiteral("/item_code");
    const QString code = line["item_code"].toString();
    if (code.isEmpty())
        return lacking(field);
    const auto items = m_world.table(SandboxTable::Items).findBy(QStringLiteral("code"), code);
    const Json near = nearItems(code);
    if (items.empty() || !(*items.front())["active"].toBool()) {
        const QString what = items.empty() ? QStringLiteral("there is no item %1")
                                           : QStringLiteral("item %1 is inactive");
        auto wrong = refusedAs("unmapped_item", field, what.arg(code));
        wrong.candidates = near;
        return wrong;
    }
    const Json &unit = (*items.front())["unit"];
    const QString wanted = line["unit"].toString();
    if (wanted.isEmpty() || wanted == unit.toString())
        return std::nullopt;
    return refusedAs(
        "wrong_unit", place + QStringLiteral("/unit"),
        QStringLiteral("item %1 is sold by the %2, not the %3").arg(code, unit.toString(), wanted),
        JsonObject{{QStringLiteral("allowed"), JsonArray{unit}},
                   {QStringLiteral("expected"), unit},
                   {QStringLiteral("found"), wanted}});
}

std::optional<SandboxRefusal> DocumentLines::ruleRefusal(const Json &line,
                                                         const QString &place) const
{
    if (line["description"].toString().size() > longestDescription)
        return refusedAs("value_rejected", place + QStringLiteral("/description"),
                         QStringLiteral("may have %1 characters").arg(longestDescription),
                         JsonObject{{QStringLiteral("max_length"), longestDescription}});
    const QString highest = QString::fromLatin1(highestDiscount);
    const auto discount = Decimal::fromText(line["discount"].toString());
    if (!discount || *discount <= *Decimal::fromText(highest))
        return std::nullopt;
    return refusedAs(
        "rule_mismatch", place + QStringLiteral("/discount"),
        QStringLiteral("no line may be discounted by more than %1 percent").arg(highest),
        JsonObject{{QStringLiteral("rule"), JsonObject{{QStringLiteral("name"), "highest_discount"},
                                                       {QStringLiteral("version"), "3"},
                                                       {QStringLiteral("limit"), highest}}},
                   {QStringLiteral("expected"), highest},
                   {QStringLiteral("found"), line["discount"]}});
}

std::optional<SandboxRefusal> DocumentLines::taxRefusal(const Json &line,
                                                        const QString &place) const
{
    const QString code = line["tax_code"].toString();
    if (code.isEmpty())
        return std::nullopt;
    if (const Json *tax = taxCode(code); tax && (*tax)["active"].toBool())
        return std::nullopt;
    Json allowed = JsonArray{};
    for (const auto &[id, tax] : m_world.table(SandboxTable::TaxCodes).records()) {
        if (tax["active"].toBool())
            allowed.append(tax["code"]);
    }
    return refusedAs("invalid_tax", place + QStringLiteral("/tax_code"),
                     QStringLiteral("there is no tax code %1 in use").arg(code),
                     JsonObject{{QStringLiteral("allowed"), allowed}});
}

const Json *DocumentLines::taxCode(const QString &code) const
{
    const auto found = m_world.table(SandboxTable::TaxCodes).findBy(QStringLiteral("code"), code);
    return found.empty() ? nullptr : found.front();
}

Json DocumentLines::nearItems(const QString &code) const
{
    std::vector<const Json *> items;
    const Json *replacement = nullptr;
    for (const auto &[id, item] : m_world.table(SandboxTable::Items).records()) {
        if (item["code"].toString() == code && !item["replaced_by"].isNull()) {
            const auto found = m_world.table(SandboxTable::Items)
                                   .findBy(QStringLiteral("code"), item["replaced_by"].toString());
            replacement = found.empty() ? nullptr : found.front();
        }
        if (item["active"].toBool() && commonStart(item["code"].toString(), code) >= 3)
            items.push_back(&item);
    }
    std::stable_sort(items.begin(), items.end(), [&code](const Json *one, const Json *other) {
        return commonStart((*one)["code"].toString(), code) >
               commonStart((*other)["code"].toString(), code);
    });
    if (replacement) {
        std::erase(items, replacement);
        items.insert(items.begin(), replacement);
    }
    Json near = JsonArray{};
    for (std::size_t i = 0; i < std::min(items.size(), mostCandidates); ++i)
        near.append(*items[i]);
    return near;
}

Json DocumentLines::kept(const Json &lines) const
{
    Json all = JsonArray{};
    for (const Json &line : lines.array()) {
        Json one;
        for (const auto *member : {"item_code", "description", "quantity", "unit_price"})
            one.set(QString::fromLatin1(member), line[member]);
        for (const auto *member : {"unit", "discount", "tax_code"}) {
            if (!line[member].scalarText().isEmpty())
                one.set(QString::fromLatin1(member), line[member]);
        }
        one.set(QStringLiteral("total"), lineTotal(line));
        all.append(one);
    }
    return all;
}

QString DocumentLines::net(const Json &kept, const QString &discount) const
{
    const bool isDiscounted =
        !discount.isEmpty() ||
        std::any_of(kept.array().begin(), kept.array().end(),
                    [](const Json &line) { return !line["discount"].isNull(); });
    if (!isDiscounted)
        return linesTotal(kept);
    Decimal sum = *Decimal::fromText(QStringLiteral("0.00"));
    for (const Json &line : kept.array())
        sum = sum + *Decimal::fromText(line["total"].toString());
    return reduced(sum, discount);
}

QString DocumentLines::tax(const Json &kept, const QString &discount) const
{
    Decimal sum = *Decimal::fromText(QStringLiteral("0.00"));
    for (const Json &line : kept.array()) {
        if (const Json *code = taxCode(line["tax_code"].toString()))
            sum = sum + *Decimal::fromText(
                            percentOf((*code)["rate"].toString(), line["total"].toString()));
    }
    return reduced(sum, discount);
}

} // namespace unsnag
