// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/dataversetables.h"

namespace unsnag {
namespace {

using Type = ODataType;

const ODataEntity &dataverseCurrency()
{
    static const ODataEntity entity{QStringLiteral("Microsoft.Dynamics.CRM.transactioncurrency"),
                                    {QStringLiteral("transactioncurrencyid")},
                                    {{QStringLiteral("transactioncurrencyid"), Type::Guid},
                                     {QStringLiteral("isocurrencycode"), Type::String}}};
    return entity;
}

const ODataEntity &dataverseUser()
{
    static const ODataEntity entity{
        QStringLiteral("Microsoft.Dynamics.CRM.systemuser"),
        {QStringLiteral("systemuserid")},
        {{QStringLiteral("systemuserid"), Type::Guid}, {QStringLiteral("fullname"), Type::String}}};
    return entity;
}

} // namespace

const ODataEntity &dataverseAccount()
{
    static const ODataEntity entity{QStringLiteral("Microsoft.Dynamics.CRM.account"),
                                    {QStringLiteral("accountid")},
                                    {{QStringLiteral("accountid"), Type::Guid},
                                     {QStringLiteral("name"), Type::String},
                                     {QStringLiteral("accountnumber"), Type::String},
                                     {QStringLiteral("websiteurl"), Type::String},
                                     {QStringLiteral("emailaddress1"), Type::String},
                                     {QStringLiteral("telephone1"), Type::String},
                                     {QStringLiteral("address1_line1"), Type::String},
                                     {QStringLiteral("address1_city"), Type::String},
                                     {QStringLiteral("address1_postalcode"), Type::String},
                                     {QStringLiteral("address1_country"), Type::String},
                                     {QStringLiteral("paymenttermscode"), Type::Number},
                                     {QStringLiteral("statecode"), Type::Number},
                                     {QStringLiteral("modifiedon"), Type::DateTimeOffset},
                                     {QStringLiteral("createdon"), Type::DateTimeOffset},
                                     {QString::fromLatin1(dataverseKeyColumn), Type::String},
                                     {QString::fromLatin1(dataverseErpColumn), Type::String},
                                     {QString::fromLatin1(dataverseTaxColumn), Type::String}}};
    return entity;
}

const ODataEntity &dataverseProduct()
{
    static const ODataEntity entity{QStringLiteral("Microsoft.Dynamics.CRM.product"),
                                    {QStringLiteral("productid")},
                                    {{QStringLiteral("productid"), Type::Guid},
                                     {QStringLiteral("productnumber"), Type::String},
                                     {QStringLiteral("name"), Type::String},
                                     {QStringLiteral("price"), Type::Number},
                                     {QStringLiteral("modifiedon"), Type::DateTimeOffset}}};
    return entity;
}

const ODataEntity &dataverseLine()
{
    static const ODataEntity entity{QStringLiteral("Microsoft.Dynamics.CRM.opportunityproduct"),
                                    {QStringLiteral("opportunityproductid")},
                                    {{QStringLiteral("opportunityproductid"), Type::Guid},
                                     {QStringLiteral("_opportunityid_value"), Type::Guid},
                                     {QStringLiteral("_productid_value"), Type::Guid},
                                     {QStringLiteral("productdescription"), Type::String},
                                     {QStringLiteral("quantity"), Type::Number},
                                     {QStringLiteral("priceperunit"), Type::Number},
                                     {QStringLiteral("lineitemnumber"), Type::Number},
                                     {QStringLiteral("modifiedon"), Type::DateTimeOffset}},
                                    {{QStringLiteral("productid"), &dataverseProduct()}}};
    return entity;
}

const ODataEntity &dataverseDeal()
{
    static const ODataEntity entity{
        QStringLiteral("Microsoft.Dynamics.CRM.opportunity"),
        {QStringLiteral("opportunityid")},
        {{QStringLiteral("opportunityid"), Type::Guid},
         {QStringLiteral("name"), Type::String},
         {QStringLiteral("description"), Type::String},
         {QStringLiteral("actualvalue"), Type::Number},
         {QStringLiteral("totalamount"), Type::Number},
         {QStringLiteral("actualclosedate"), Type::Date},
         {QStringLiteral("statecode"), Type::Number},
         {QStringLiteral("modifiedon"), Type::DateTimeOffset},
         {QStringLiteral("_customerid_value"), Type::Guid},
         {QStringLiteral("_transactioncurrencyid_value"), Type::Guid}},
        {{QStringLiteral("customerid_account"), &dataverseAccount()},
         {QStringLiteral("transactioncurrencyid"), &dataverseCurrency()},
         {QStringLiteral("owninguser"), &dataverseUser()},
         {QStringLiteral("product_opportunities"), &dataverseLine()}}};
    return entity;
}

} // namespace unsnag
