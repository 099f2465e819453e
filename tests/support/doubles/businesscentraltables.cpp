// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/businesscentraltables.h"

namespace unsnag {
namespace {

//! "id:g name:s price:n" as properties: g GUID, s text, n number, b boolean, d date, m moment.
std::map<QString, ODataType> propertiesOf(const char *text)
{
    static const std::map<QChar, ODataType> types{
        {QLatin1Char('g'), ODataType::Guid},   {QLatin1Char('s'), ODataType::String},
        {QLatin1Char('n'), ODataType::Number}, {QLatin1Char('b'), ODataType::Boolean},
        {QLatin1Char('d'), ODataType::Date},   {QLatin1Char('m'), ODataType::DateTimeOffset}};
    std::map<QString, ODataType> out;
    for (const QString &each :
         QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        out.emplace(each.section(QLatin1Char(':'), 0, 0), types.at(each.back()));
    return out;
}

ODataEntity resource(const char *name, const char *properties)
{
    return {QStringLiteral("Microsoft.NAV.") + QString::fromLatin1(name),
            {QStringLiteral("id")},
            propertiesOf(properties)};
}

} // namespace

const ODataEntity &centralCompany()
{
    static const ODataEntity entity =
        resource("company", "id:g systemVersion:s name:s displayName:s ");
    return entity;
}

const ODataEntity &centralCustomer()
{
    static const ODataEntity entity = resource(
        "customer", "id:g number:s displayName:s type:s addressLine1:s addressLine2:s city:s "
                    "state:s country:s postalCode:s phoneNumber:s email:s website:s "
                    "salespersonCode:s balanceDue:n creditLimit:n taxLiable:b taxAreaId:g "
                    "taxAreaDisplayName:s taxRegistrationNumber:s currencyId:g currencyCode:s "
                    "paymentTermsId:g shipmentMethodId:g paymentMethodId:g blocked:s "
                    "lastModifiedDateTime:m ");
    return entity;
}

const ODataEntity &centralItem()
{
    static const ODataEntity entity = resource(
        "item", "id:g number:s displayName:s type:s blocked:b unitPrice:n unitCost:n "
                "taxGroupId:g taxGroupCode:s baseUnitOfMeasureId:g baseUnitOfMeasureCode:s "
                "lastModifiedDateTime:m ");
    return entity;
}

const ODataEntity &centralInvoiceLine()
{
    static const ODataEntity entity =
        resource("salesInvoiceLine",
                 "id:g documentId:g sequence:n itemId:g accountId:g lineType:s "
                 "lineObjectNumber:s description:s unitOfMeasureId:g unitOfMeasureCode:s "
                 "quantity:n unitPrice:n discountAmount:n discountPercent:n amountExcludingTax:n "
                 "taxCode:s taxPercent:n totalTaxAmount:n amountIncludingTax:n netAmount:n ");
    return entity;
}

const ODataEntity &centralInvoice()
{
    static const ODataEntity entity = [] {
        ODataEntity made = resource(
            "salesInvoice",
            "id:g number:s externalDocumentNumber:s invoiceDate:d postingDate:d dueDate:d "
            "customerId:g customerNumber:s customerName:s currencyId:g currencyCode:s "
            "orderId:g orderNumber:s paymentTermsId:g pricesIncludeTax:b remainingAmount:n "
            "discountAmount:n totalAmountExcludingTax:n totalTaxAmount:n "
            "totalAmountIncludingTax:n status:s lastModifiedDateTime:m ");
        made.navigation.emplace(QStringLiteral("salesInvoiceLines"), &centralInvoiceLine());
        return made;
    }();
    return entity;
}

const ODataEntity &centralPaymentTerm()
{
    static const ODataEntity entity = resource(
        "paymentTerm", "id:g code:s displayName:s dueDateCalculation:s lastModifiedDateTime:m ");
    return entity;
}

const ODataEntity &centralPeriod()
{
    static const ODataEntity entity = resource(
        "accountingPeriod", "id:g startingDate:d name:s newFiscalYear:b closed:b dateLocked:b "
                            "lastModifiedDateTime:m ");
    return entity;
}

const ODataEntity &centralTaxGroup()
{
    static const ODataEntity entity =
        resource("taxGroup", "id:g code:s displayName:s taxType:s lastModifiedDateTime:m ");
    return entity;
}

qsizetype centralLength(const QString &member)
{
    static const std::map<QString, qsizetype> all{
        {QStringLiteral("number"), 20},        {QStringLiteral("displayName"), 100},
        {QStringLiteral("addressLine1"), 100}, {QStringLiteral("city"), 30},
        {QStringLiteral("postalCode"), 20},    {QStringLiteral("country"), 10},
        {QStringLiteral("phoneNumber"), 30},   {QStringLiteral("email"), 80},
        {QStringLiteral("website"), 80},       {QStringLiteral("taxRegistrationNumber"), 20},
        {QStringLiteral("currencyCode"), 10},  {QStringLiteral("externalDocumentNumber"), 35},
        {QStringLiteral("description"), 100},  {QStringLiteral("taxCode"), 20}};
    const auto found = all.find(member);
    return found == all.end() ? 0 : found->second;
}

} // namespace unsnag
