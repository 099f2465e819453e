// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doubles.h"

#include "tests/support/doubles/celigodouble.h"
#include "tests/support/doubles/dolibarrdouble.h"
#include "tests/support/doubles/erpnextdouble.h"
#include "tests/support/doubles/espocrmdouble.h"
#include "tests/support/doubles/hubspotdouble.h"
#include "tests/support/doubles/layerdouble.h"
#include "tests/support/doubles/netsuitedouble.h"
#include "tests/support/doubles/pipedrivedouble.h"
#include "tests/support/doubles/quickbooksdouble.h"
#include "tests/support/doubles/sagedouble.h"
#include "tests/support/doubles/salesforcedouble.h"
#include "tests/support/doubles/sandboxdouble.h"
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
        {QStringLiteral("netsuite"), maker<NetSuiteDouble>()},
        {QStringLiteral("quickbooks"), maker<QuickBooksDouble>()},
        {QStringLiteral("sage-accounting"), maker<SageDouble>()},
        {QStringLiteral("hubspot"), maker<HubSpotDouble>()},
        {QStringLiteral("salesforce"), maker<SalesforceDouble>()},
        {QStringLiteral("celigo"), maker<CeligoDouble>()},
        {QStringLiteral("generic-layer"), maker<LayerDouble>()},
        {QStringLiteral("dolibarr"), maker<DolibarrDouble>()},
        {QStringLiteral("erpnext"), maker<ErpnextDouble>()},
        {QStringLiteral("espocrm"), maker<EspocrmDouble>()},
        {QStringLiteral("pipedrive"), maker<PipedriveDouble>()},
        {QStringLiteral("zoho"), maker<ZohoDouble>()},
        {QStringLiteral("sandbox-crm"), maker<SandboxCrmDouble>()},
        {QStringLiteral("sandbox-erp"), maker<SandboxErpDouble>()},
        {QStringLiteral("xero"), maker<XeroDouble>()},
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
