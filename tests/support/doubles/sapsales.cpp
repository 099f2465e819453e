// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sapsales.h"

#include "models/base/decimal.h"

namespace unsnag {
namespace {

constexpr int cents = 2;

Decimal amountOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

Error refusedOrder(const QString &words, const QString &property)
{
    return Error{Code::Input, words, property, {}};
}

//! What a manual price condition says; else the price of the material.
Decimal priceOf(const Json &item, const DoubleRecord &product)
{
    const Json conditions = item["to_PricingElement"];
    return amountOf(conditions.size() > 0 ? conditions.at(0)["ConditionRateValue"]
                                          : product.fields["price"]);
}

} // namespace

Result<QString> SapSales::order(const Json &body)
{
    const QString customer = body["SoldToParty"].toString();
    const DoubleRecord *partner = m_partners.find(customer);
    if (partner == nullptr || partner->fields["Customer"].toString().isEmpty())
        return refusedOrder(QStringLiteral("Sold-to party %1 does not exist").arg(customer),
                            QStringLiteral("SoldToParty"));
    const QString number = QString::number(++m_orderNumber).rightJustified(10, QLatin1Char('0'));
    JsonArray items;
    Decimal total;
    int position = 0;
    for (const Json &given : body["to_Item"].array()) {
        const QString material = given["Material"].toString();
        const DoubleRecord *product = m_products.find(material);
        if (product == nullptr)
            return refusedOrder(
                QStringLiteral(
                    "Material %1 is not defined for sales org.1010, distr.chan.10, language EN")
                    .arg(material),
                QStringLiteral("Material"));
        const Decimal net =
            (amountOf(given["RequestedQuantity"]) * priceOf(given, *product)).rounded(cents);
        total = total + net;
        Json item = sapStored(given);
        item.set(QStringLiteral("SalesOrder"), number);
        item.set(QStringLiteral("SalesOrderItem"),
                 QString::number(position += 10).rightJustified(6, QLatin1Char('0')));
        item.set(QStringLiteral("NetAmount"), net.text());
        items.push_back(std::move(item));
    }
    Json fields = body;
    fields.set(QStringLiteral("to_Item"), sapResults(std::move(items)));
    fields.set(QStringLiteral("SalesOrder"), number);
    fields.set(QStringLiteral("TotalNetAmount"), total.text());
    fields.set(QStringLiteral("OverallSDProcessStatus"), "A");
    fields.set(QStringLiteral("SalesOrderDate"), sapDay(m_time.now()));
    m_orders.add(number, fields);
    if (m_run == Run::AtOnce)
        bill();
    return number;
}

void SapSales::bill()
{
    for (DoubleRecord *order : m_orders.all()) {
        if (order->fields["OverallSDProcessStatus"].toString() != QLatin1String("C"))
            billOrder(*order);
    }
}

void SapSales::billOrder(DoubleRecord &order)
{
    const QString number = QString::number(++m_billNumber).rightJustified(10, QLatin1Char('0'));
    JsonArray items;
    const Json lines = order.fields["to_Item"]["results"];
    for (const Json &line : lines.array())
        items.push_back(JsonObject{{"BillingDocument", number},
                                   {"BillingDocumentItem", line["SalesOrderItem"]},
                                   {"Material", line["Material"]},
                                   {"BillingDocumentItemText", line["SalesOrderItemText"]},
                                   {"BillingQuantity", line["RequestedQuantity"]},
                                   {"NetAmount", line["NetAmount"]},
                                   {"SalesDocument", order.id}});
    const Decimal net = amountOf(order.fields["TotalNetAmount"]);
    const Decimal tax = (net * *Decimal::fromText(QStringLiteral("0.19"))).rounded(cents);
    const Json day = order.fields["BillingDocumentDate"];
    m_bills.add(number,
                JsonObject{{"BillingDocument", number},
                           {"BillingDocumentType", "F2"},
                           {"SDDocumentCategory", "M"},
                           {"BillingDocumentDate", day.isNull() ? Json(sapDay(m_time.now())) : day},
                           {"BillingDocumentIsCancelled", false},
                           {"CancelledBillingDocument", ""},
                           {"TotalNetAmount", net.text()},
                           {"TaxAmount", tax.text()},
                           {"TotalGrossAmount", (net + tax).text()},
                           {"TransactionCurrency", order.fields["TransactionCurrency"]},
                           {"SoldToParty", order.fields["SoldToParty"]},
                           {"PayerParty", order.fields["SoldToParty"]},
                           {"PurchaseOrderByCustomer", order.fields["PurchaseOrderByCustomer"]},
                           {"CustomerPaymentTerms", order.fields["CustomerPaymentTerms"]},
                           {"CompanyCode", "1010"},
                           {"AccountingDocument", number},
                           {"AccountingPostingStatus", "C"},
                           {"to_Item", sapResults(std::move(items))}});
    m_orders.change(order, JsonObject{{"OverallSDProcessStatus", "C"}});
}

DoubleAnswer SapSales::cancel(const QString &bill)
{
    DoubleRecord *found = m_bills.find(bill);
    if (found == nullptr)
        return sapError(404, "VF/041",
                        QStringLiteral("Document %1 is not in the database").arg(bill));
    if (found->fields["BillingDocumentIsCancelled"].toBool())
        return sapError(400, "VF/044",
                        QStringLiteral("Billing document %1 has already been cancelled").arg(bill));
    const QString number = QString::number(++m_billNumber).rightJustified(10, QLatin1Char('0'));
    m_bills.change(*found, JsonObject{{"BillingDocumentIsCancelled", true}});
    Json reversal = found->fields;
    reversal.set(QStringLiteral("BillingDocument"), number);
    reversal.set(QStringLiteral("BillingDocumentType"), "S1");
    reversal.set(QStringLiteral("SDDocumentCategory"), "N");
    reversal.set(QStringLiteral("BillingDocumentIsCancelled"), false);
    reversal.set(QStringLiteral("CancelledBillingDocument"), bill);
    m_bills.add(number, reversal);
    return DoubleAnswer::json(
        200, JsonObject{{"d", sapResults({JsonObject{{"BillingDocument", number},
                                                     {"CancelledBillingDocument", bill}}})}});
}

} // namespace unsnag
