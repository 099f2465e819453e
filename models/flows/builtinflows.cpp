// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/builtinflows.h"

#include <QFile>

// Outside every namespace, as the macro asks; a static library's resources need it.
static void initFlowResources()
{
    Q_INIT_RESOURCE(flows);
}

namespace unsnag {
namespace {

QByteArray resourceText(const QString &name)
{
    initFlowResources();
    QFile file(QStringLiteral(":/unsnag/flows/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray flowSchemaText()
{
    return resourceText(QStringLiteral("flow.schema.json"));
}

Result<std::vector<std::shared_ptr<const Flow>>> builtinFlows()
{
    std::vector<std::shared_ptr<const Flow>> flows;
    for (const char *id : {"lead_routing", "account_sync", "opportunity_to_order",
                           "deal_to_invoice", "quote_to_invoice", "credit_memo"}) {
        const QString name = QString::fromLatin1(id) + QStringLiteral(".json");
        UNSNAG_TRY(auto flow, Flow::read(resourceText(name), name));
        flows.push_back(std::move(flow));
    }
    return flows;
}

} // namespace unsnag
