// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

//! Invoices and order confirmations of Lexware Office.

#include "tests/support/doubles/lexwaredouble.h"

#include "models/base/decimal.h"
#include "tests/support/doubles/lexwarewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

Decimal lexwareDecimal(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

Json lexwareNumber(const Decimal &value)
{
    return Json::number(value.text());
}

QString voucherType(const QString &resource)
{
    return resource == QLatin1String("invoices") ? QStringLiteral("invoice")
                                                 : QStringLiteral("orderconfirmation");
}

bool isLexwareMoment(const Json &value)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"));
    return form.match(value.toString()).hasMatch();
}

Json listEntry(const DoubleRecord &record)
{
    const Json &fields = record.fields;
    Json out = JsonObject{{"id", record.id},
                          {"contactId", fields["address"]["contactId"]},
                          {"contactName", fields["address"]["name"]},
                          {"totalAmount", fields["totalPrice"]["totalGrossAmount"]},
                          {"openAmount", fields["totalPrice"]["totalGrossAmount"]},
                          {"currency", fields["totalPrice"]["currency"]},
                          {"createdDate", lexwareMoment(record.created)},
                          {"updatedDate", lexwareMoment(record.modified)},
                          {"archived", false}};
    for (const char *same :
         {"voucherType", "voucherStatus", "voucherNumber", "voucherDate", "dueDate"})
        out.set(QString::fromLatin1(same), fields[same]);
    return out;
}

} // namespace

DoubleAnswer LexwareDouble::vouchers(const DoubleRequest &request)
{
    const QString resource = request.segments.value(1);
    const QString type = voucherType(resource);
    if (request.is("GET", QStringLiteral("v1/%1/*").arg(resource))) {
        const DoubleRecord *there = m_vouchers.find(request.segments.value(2));
        if (there == nullptr || there->fields["voucherType"].toString() != type)
            return lexwareRefusal(404, request, QStringLiteral("The document was not found"));
        Json shown = there->fields;
        shown.remove(QStringLiteral("voucherType"));
        shown.set(QStringLiteral("version"), std::int64_t{there->version});
        shown.set(QStringLiteral("createdDate"), lexwareMoment(there->created));
        shown.set(QStringLiteral("updatedDate"), lexwareMoment(there->modified));
        return DoubleAnswer::json(200, shown);
    }
    // A draft is neither changed nor made final by the API, nor is a final document taken back.
    if (!request.is("POST", QStringLiteral("v1/%1").arg(resource)))
        return lexwareRefusal(405, request, QStringLiteral("The method is not supported"));
    const Json given = request.json().value_or(Json());
    const Json problems = voucherProblems(given);
    if (problems.size() > 0)
        return lexwareRefusal(406, request,
                              QStringLiteral("Validation failed for request. Please see details."),
                              problems);
    const bool isFinal = request.parameter(QStringLiteral("finalize")) == QStringLiteral("true");
    const QString id = put(m_vouchers, settled(type, given, isFinal));
    return DoubleAnswer::json(201, lexwareResult(request, *m_vouchers.find(id)));
}

Json LexwareDouble::lineProblems(const Json &line, const QString &place)
{
    static const QStringList rates{QStringLiteral("0"), QStringLiteral("7"), QStringLiteral("19")};
    Json out = JsonArray{};
    const QString type = line["type"].toString();
    const Json &price = line["unitPrice"];
    DoubleRecord *article = m_articles.find(line["id"].toString());
    const QString kind = article == nullptr                           ? QStringLiteral("custom")
                         : article->fields["type"] == Json("PRODUCT") ? QStringLiteral("material")
                                                                      : QStringLiteral("service");
    if (type != kind || (!line["id"].isNull() && article == nullptr))
        out.append(lexwareDetail("INVALID", place + QStringLiteral(".type")));
    if (line["name"].toString().isEmpty())
        out.append(lexwareDetail("NOTNULL", place + QStringLiteral(".name")));
    if (!line["quantity"].isNumber())
        out.append(lexwareDetail("NOTNULL", place + QStringLiteral(".quantity")));
    if (line["unitName"].toString().isEmpty())
        out.append(lexwareDetail("NOTNULL", place + QStringLiteral(".unitName")));
    if (price["currency"] != Json("EUR") || !price["netAmount"].isNumber())
        out.append(lexwareDetail("INVALID", place + QStringLiteral(".unitPrice")));
    if (!price["taxRatePercentage"].isNumber() ||
        !rates.contains(price["taxRatePercentage"].scalarText()))
        out.append(
            lexwareDetail("INVALID", place + QStringLiteral(".unitPrice.taxRatePercentage")));
    return out;
}

Json LexwareDouble::voucherProblems(const Json &given)
{
    static const QStringList taxes{QStringLiteral("net"), QStringLiteral("gross"),
                                   QStringLiteral("vatfree")};
    Json out = JsonArray{};
    const auto demand = [&out](bool holds, const char *violation, const char *field) {
        if (!holds)
            out.append(lexwareDetail(violation, QString::fromLatin1(field)));
    };
    const Json &shipping = given["shippingConditions"];
    DoubleRecord *contact = m_contacts.find(given["address"]["contactId"].toString());
    demand(isLexwareMoment(given["voucherDate"]), "NOTNULL", "voucherDate");
    demand(contact != nullptr && contact->fields["roles"].contains(QStringLiteral("customer")),
           "INVALID", "address.contactId");
    demand(given["lineItems"].size() > 0, "NOTEMPTY", "lineItems");
    demand(given["totalPrice"]["currency"] == Json("EUR"), "NOTNULL", "totalPrice.currency");
    demand(taxes.contains(given["taxConditions"]["taxType"].toString()), "NOTNULL",
           "taxConditions.taxType");
    demand(!shipping["shippingType"].isNull(), "NOTNULL", "shippingConditions.shippingType");
    demand(shipping["shippingType"] == Json("none") || isLexwareMoment(shipping["shippingDate"]),
           "NOTNULL", "shippingConditions.shippingDate");
    for (std::size_t i = 0; i < given["lineItems"].size(); ++i) {
        const Json problems =
            lineProblems(given["lineItems"].at(i), QStringLiteral("lineItems[%1]").arg(i));
        for (const Json &problem : problems.array())
            out.append(problem);
    }
    return out;
}

Json LexwareDouble::settled(const QString &type, const Json &given, bool isFinal)
{
    Json out = given;
    Decimal net;
    Decimal tax;
    Json lines = JsonArray{};
    for (Json line : given["lineItems"].array()) {
        const Json &price = line["unitPrice"];
        const Decimal amount =
            (lexwareDecimal(line["quantity"]) * lexwareDecimal(price["netAmount"])).rounded(2);
        const Decimal rate = lexwareDecimal(price["taxRatePercentage"]);
        net = net + amount;
        tax = tax + (amount * rate * *Decimal::fromText(QStringLiteral("0.01"))).rounded(2);
        line.set(QStringLiteral("lineItemAmount"), lexwareNumber(amount));
        lines.append(std::move(line));
    }
    Json address = given["address"];
    address.set(QStringLiteral("name"),
                m_contacts.find(address["contactId"].toString())->fields["company"]["name"]);
    out.set(QStringLiteral("address"), address);
    out.set(QStringLiteral("lineItems"), lines);
    out.set(QStringLiteral("totalPrice"),
            JsonObject{{"currency", "EUR"},
                       {"totalNetAmount", lexwareNumber(net)},
                       {"totalTaxAmount", lexwareNumber(tax)},
                       {"totalGrossAmount", lexwareNumber(net + tax)}});
    out.set(QStringLiteral("voucherType"), type);
    out.set(QStringLiteral("voucherStatus"), isFinal ? "open" : "draft");
    out.set(QStringLiteral("voucherNumber"),
            isFinal ? Json(QStringLiteral("RE%1").arg(++m_lastNumber)) : Json());
    out.set(QStringLiteral("archived"), false);
    return out;
}

DoubleAnswer LexwareDouble::listedVouchers(const DoubleRequest &request)
{
    static const QStringList known{QStringLiteral("voucherType"),
                                   QStringLiteral("voucherStatus"),
                                   QStringLiteral("contactId"),
                                   QStringLiteral("voucherNumber"),
                                   QStringLiteral("createdDateFrom"),
                                   QStringLiteral("updatedDateFrom"),
                                   QStringLiteral("sort")};
    const QString stranger = lexwareStranger(request, known);
    const auto type = request.parameter(QStringLiteral("voucherType"));
    const auto status = request.parameter(QStringLiteral("voucherStatus"));
    if (!stranger.isEmpty() || !type || !status)
        return lexwareRefusal(400, request,
                              stranger.isEmpty()
                                  ? QStringLiteral("voucherType and voucherStatus are required")
                                  : QStringLiteral("Unknown filter ") + stranger);
    const auto isAmong = [](const QString &list, const Json &value) {
        return list == QLatin1String("any") ||
               list.split(QLatin1Char(',')).contains(value.toString());
    };
    const auto value = [&request](const char *name) {
        return request.parameter(QString::fromLatin1(name)).value_or(QString());
    };
    std::vector<DoubleRecord *> found = m_vouchers.where([&](const DoubleRecord &record) {
        return isAmong(*type, record.fields["voucherType"]) &&
               isAmong(*status, record.fields["voucherStatus"]) &&
               (value("contactId").isEmpty() ||
                record.fields["address"]["contactId"].toString() == value("contactId")) &&
               (value("voucherNumber").isEmpty() ||
                record.fields["voucherNumber"].toString() == value("voucherNumber")) &&
               lexwareMoment(record.created).left(10) >= value("createdDateFrom") &&
               lexwareMoment(record.modified).left(10) >= value("updatedDateFrom");
    });
    if (value("sort").endsWith(QLatin1String(",DESC")))
        std::reverse(found.begin(), found.end());
    JsonArray entries;
    for (const DoubleRecord *record : found)
        entries.push_back(listEntry(*record));
    return lexwarePage(request, entries);
}

} // namespace unsnag
