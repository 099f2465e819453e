// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doubles.h"

#include "tests/support/doubles/businesscentraldouble.h"
#include "tests/support/doubles/celigodouble.h"
#include "tests/support/doubles/dataversedouble.h"
#include "tests/support/doubles/dolibarrdouble.h"
#include "tests/support/doubles/erpnextdouble.h"
#include "tests/support/doubles/espocrmdouble.h"
#include "tests/support/doubles/hubspotdouble.h"
#include "tests/support/doubles/layerdouble.h"
#include "tests/support/doubles/lexwaredouble.h"
#include "tests/support/doubles/netsuitedouble.h"
#include "tests/support/doubles/odoodouble.h"
#include "tests/support/doubles/pipedrivedouble.h"
#include "tests/support/doubles/quickbooksdouble.h"
#include "tests/support/doubles/sagedouble.h"
#include "tests/support/doubles/salesforcedouble.h"
#include "tests/support/doubles/sandboxdouble.h"
#include "tests/support/doubles/sapdouble.h"
#include "tests/support/doubles/xerodouble.h"
#include "tests/support/doubles/zohodouble.h"

#include <functional>

namespace unsnag {
namespace {

using DoubleMaker = std::function<std::unique_ptr<DoubleSystem>()>;

template <typename System>
DoubleMaker maker()
{
    return [] { return std::make_unique<System>(); };
}

//! One line per double, by profile.
const std::map<QString, DoubleMaker> &doubleMakers()
{
    static const std::map<QString, DoubleMaker> all{
        {QStringLiteral("businesscentral"), maker<BusinessCentralDouble>()},
        {QStringLiteral("celigo"), maker<CeligoDouble>()},
        {QStringLiteral("dataverse"), maker<DataverseDouble>()},
        {QStringLiteral("dolibarr"), maker<DolibarrDouble>()},
        {QStringLiteral("erpnext"), maker<ErpnextDouble>()},
        {QStringLiteral("espocrm"), maker<EspocrmDouble>()},
        {QStringLiteral("generic-layer"), maker<LayerDouble>()},
        {QStringLiteral("hubspot"), maker<HubSpotDouble>()},
        {QStringLiteral("lexware-office"), maker<LexwareDouble>()},
        {QStringLiteral("netsuite"), maker<NetSuiteDouble>()},
        {QStringLiteral("odoo"), maker<OdooRpcDouble>()},
        {QStringLiteral("odoo-19"), maker<OdooJson2Double>()},
        {QStringLiteral("pipedrive"), maker<PipedriveDouble>()},
        {QStringLiteral("quickbooks"), maker<QuickBooksDouble>()},
        {QStringLiteral("sage-accounting"), maker<SageDouble>()},
        {QStringLiteral("salesforce"), maker<SalesforceDouble>()},
        {QStringLiteral("sandbox-crm"), maker<SandboxCrmDouble>()},
        {QStringLiteral("sandbox-erp"), maker<SandboxErpDouble>()},
        {QStringLiteral("sap-s4hana"), maker<SapDouble>()},
        {QStringLiteral("xero"), maker<XeroDouble>()},
        {QStringLiteral("zoho"), maker<ZohoDouble>()},
    };
    return all;
}

} // namespace

QStringList doubleNames()
{
    QStringList names;
    for (const auto &each : doubleMakers())
        names += each.first;
    return names;
}

std::unique_ptr<DoubleSystem> doubleOf(const QString &profile)
{
    const auto found = doubleMakers().find(profile);
    return found == doubleMakers().end() ? nullptr : found->second();
}

} // namespace unsnag
