// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/saptables.h"

namespace unsnag {
namespace {

constexpr qint64 msPerDay = 86400000;

//! "Name:s Amount:n": s text, n number, b boolean, d date without a zone, m moment, t time of day.
std::map<QString, ODataType> sapProperties(const char *text)
{
    static const std::map<QChar, ODataType> types{
        {QLatin1Char('s'), ODataType::String},         {QLatin1Char('n'), ODataType::Number},
        {QLatin1Char('b'), ODataType::Boolean},        {QLatin1Char('d'), ODataType::DateTime},
        {QLatin1Char('m'), ODataType::DateTimeOffset}, {QLatin1Char('t'), ODataType::Time}};
    std::map<QString, ODataType> out;
    for (const QString &each :
         QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        out.emplace(each.section(QLatin1Char(':'), 0, 0), types.at(each.back()));
    return out;
}

using Links = std::map<QString, const ODataEntity *>;

ODataEntity sapType(const char *name, const char *keys, const char *properties, Links links = {})
{
    return {QString::fromLatin1(name), QString::fromLatin1(keys).split(QLatin1Char(' ')),
            sapProperties(properties), std::move(links)};
}

const ODataEntity &addressType()
{
    static const ODataEntity email = sapType("API_BUSINESS_PARTNER.A_AddressEmailAddressType",
                                             "AddressID", "AddressID:s EmailAddress:s");
    static const ODataEntity phone = sapType("API_BUSINESS_PARTNER.A_AddressPhoneNumberType",
                                             "AddressID", "AddressID:s PhoneNumber:s");
    static const ODataEntity site = sapType("API_BUSINESS_PARTNER.A_AddressHomePageURLType",
                                            "AddressID", "AddressID:s WebsiteURL:s");
    static const ODataEntity entity =
        sapType("API_BUSINESS_PARTNER.A_BusinessPartnerAddressType", "BusinessPartner AddressID",
                "BusinessPartner:s AddressID:s Country:s PostalCode:s CityName:s StreetName:s "
                "HouseNumber:s",
                {{QStringLiteral("to_EmailAddress"), &email},
                 {QStringLiteral("to_PhoneNumber"), &phone},
                 {QStringLiteral("to_URLAddress"), &site}});
    return entity;
}

const ODataEntity &customerType()
{
    static const ODataEntity company =
        sapType("API_BUSINESS_PARTNER.A_CustomerCompanyType", "Customer CompanyCode",
                "Customer:s CompanyCode:s ReconciliationAccount:s PaymentTerms:s");
    static const ODataEntity area =
        sapType("API_BUSINESS_PARTNER.A_CustomerSalesAreaType",
                "Customer SalesOrganization DistributionChannel Division",
                "Customer:s SalesOrganization:s DistributionChannel:s Division:s Currency:s "
                "CustomerPaymentTerms:s");
    static const ODataEntity entity =
        sapType("API_BUSINESS_PARTNER.A_CustomerType", "Customer", "Customer:s CustomerName:s",
                {{QStringLiteral("to_CustomerCompany"), &company},
                 {QStringLiteral("to_CustomerSalesArea"), &area}});
    return entity;
}

} // namespace

const ODataEntity &sapPartner()
{
    static const ODataEntity role =
        sapType("API_BUSINESS_PARTNER.A_BusinessPartnerRoleType",
                "BusinessPartner BusinessPartnerRole", "BusinessPartner:s BusinessPartnerRole:s");
    static const ODataEntity tax =
        sapType("API_BUSINESS_PARTNER.A_BusinessPartnerTaxNumberType", "BusinessPartner BPTaxType",
                "BusinessPartner:s BPTaxType:s BPTaxNumber:s BPTaxLongNumber:s");
    static const ODataEntity identification =
        sapType("API_BUSINESS_PARTNER.A_BuPaIdentificationType",
                "BusinessPartner BPIdentificationType BPIdentificationNumber",
                "BusinessPartner:s BPIdentificationType:s BPIdentificationNumber:s");
    static const ODataEntity entity =
        sapType("API_BUSINESS_PARTNER.A_BusinessPartnerType", "BusinessPartner",
                "BusinessPartner:s Customer:s BusinessPartnerCategory:s BusinessPartnerGrouping:s "
                "BusinessPartnerName:s OrganizationBPName1:s BusinessPartnerIDByExtSystem:s "
                "BusinessPartnerIsBlocked:b CreationDate:d CreationTime:t LastChangeDate:d "
                "LastChangeTime:t",
                {{QStringLiteral("to_BusinessPartnerRole"), &role},
                 {QStringLiteral("to_BusinessPartnerTax"), &tax},
                 {QStringLiteral("to_BuPaIdentification"), &identification},
                 {QStringLiteral("to_BusinessPartnerAddress"), &addressType()},
                 {QStringLiteral("to_Customer"), &customerType()}});
    return entity;
}

const ODataEntity &sapProductText()
{
    static const ODataEntity entity =
        sapType("API_PRODUCT_SRV.A_ProductDescriptionType", "Product Language",
                "Product:s Language:s ProductDescription:s");
    return entity;
}

const ODataEntity &sapProduct()
{
    static const ODataEntity entity =
        sapType("API_PRODUCT_SRV.A_ProductType", "Product",
                "Product:s ProductType:s BaseUnit:s IsMarkedForDeletion:b LastChangeDateTime:m",
                {{QStringLiteral("to_Description"), &sapProductText()}});
    return entity;
}

const ODataEntity &sapCompany()
{
    static const ODataEntity entity =
        sapType("API_COMPANYCODE_SRV.A_CompanyCodeType", "CompanyCode",
                "CompanyCode:s CompanyCodeName:s Currency:s Country:s");
    return entity;
}

const ODataEntity &sapOrder()
{
    static const ODataEntity price =
        sapType("API_SALES_ORDER_SRV.A_SalesOrderItemPrElementType", "ConditionType",
                "ConditionType:s ConditionRateValue:n ConditionCurrency:s ConditionQuantity:n");
    static const ODataEntity item =
        sapType("API_SALES_ORDER_SRV.A_SalesOrderItemType", "SalesOrder SalesOrderItem",
                "SalesOrder:s SalesOrderItem:s Material:s SalesOrderItemText:s RequestedQuantity:n "
                "RequestedQuantityUnit:s NetAmount:n TransactionCurrency:s",
                {{QStringLiteral("to_PricingElement"), &price}});
    static const ODataEntity entity = sapType(
        "API_SALES_ORDER_SRV.A_SalesOrderType", "SalesOrder",
        "SalesOrder:s SalesOrderType:s SalesOrganization:s DistributionChannel:s "
        "OrganizationDivision:s SoldToParty:s PurchaseOrderByCustomer:s TransactionCurrency:s "
        "TotalNetAmount:n SalesOrderDate:d RequestedDeliveryDate:d BillingDocumentDate:d "
        "CustomerPaymentTerms:s OverallSDProcessStatus:s CreationDate:d LastChangeDateTime:m",
        {{QStringLiteral("to_Item"), &item}});
    return entity;
}

const ODataEntity &sapBilling()
{
    static const ODataEntity item = sapType(
        "API_BILLING_DOCUMENT_SRV.A_BillingDocumentItemType", "BillingDocument BillingDocumentItem",
        "BillingDocument:s BillingDocumentItem:s Material:s BillingDocumentItemText:s "
        "BillingQuantity:n BillingQuantityUnit:s NetAmount:n SalesDocument:s");
    static const ODataEntity entity = sapType(
        "API_BILLING_DOCUMENT_SRV.A_BillingDocumentType", "BillingDocument",
        "BillingDocument:s BillingDocumentType:s SDDocumentCategory:s BillingDocumentDate:d "
        "BillingDocumentIsCancelled:b CancelledBillingDocument:s TotalNetAmount:n TaxAmount:n "
        "TotalGrossAmount:n TransactionCurrency:s SoldToParty:s PayerParty:s "
        "PurchaseOrderByCustomer:s CustomerPaymentTerms:s CompanyCode:s AccountingDocument:s "
        "AccountingPostingStatus:s CreationDate:d LastChangeDateTime:m",
        {{QStringLiteral("to_Item"), &item}});
    return entity;
}

DoubleAnswer sapError(int status, const char *code, const QString &words, const QString &property)
{
    const Json detail = JsonObject{
        {"code", code}, {"message", words}, {"propertyref", property}, {"severity", "error"}};
    return DoubleAnswer::json(
        status,
        JsonObject{{"error",
                    JsonObject{{"code", code},
                               {"message", JsonObject{{"lang", "en"}, {"value", words}}},
                               {"innererror", JsonObject{{"transactionid", "0A1B2C3D4E5F00E0"},
                                                         {"errordetails", JsonArray{detail}}}}}}});
}

QString sapEtag(const DoubleRecord &record)
{
    return QStringLiteral("W/\"datetimeoffset'%1-%2'\"")
        .arg(record.modified.time_since_epoch().count())
        .arg(record.version);
}

Json sapResults(JsonArray records)
{
    return JsonObject{{"results", std::move(records)}};
}

QString sapDay(Timestamp moment)
{
    const qint64 at = moment.time_since_epoch().count();
    return QStringLiteral("/Date(%1)/").arg(at - at % msPerDay);
}

Json sapStored(const Json &body)
{
    if (body.isArray()) {
        JsonArray out;
        for (const Json &each : body.array())
            out.push_back(sapStored(each));
        return sapResults(std::move(out));
    }
    if (!body.isObject())
        return body;
    Json out = JsonObject{};
    for (const auto &[name, value] : body.object())
        out.set(name, sapStored(value));
    return out;
}

} // namespace unsnag
