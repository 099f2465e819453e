// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entryreader.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/flatentry.h"

namespace unsnag {
namespace {

Error wrong(qint64 index, const QString &detail)
{
    return {Code::Damaged, detail, QStringLiteral("audit entry %1").arg(index), {}};
}

//! The JSON of bytes that are canonical.
Result<Json> readCanonical(qint64 index, const QByteArray &canonical)
{
    if (auto flat = readFlatEntry(canonical))
        return std::move(*flat);
    auto json = readJson(canonical);
    if (!json)
        return wrong(index, QStringLiteral("the entry is %1").arg(json.error().detail));
    const auto again = canonicalJson(*json);
    if (!again || *again != canonical)
        return wrong(index, QStringLiteral("the entry is not in canonical form"));
    return json;
}

} // namespace

Result<Json> EntryReader::read(qint64 index, const QByteArray &canonical)
{
    auto json = readCanonical(index, canonical);
    if (!json)
        return json;
    if ((*json)["v"].toInt() != 1)
        return wrong(index, QStringLiteral("the entry is of a version that is not known"));
    if ((*json)["seq"].toInt(-1) != index)
        return wrong(
            index,
            QStringLiteral("the entry says it is number %1").arg((*json)["seq"].scalarText()));
    const QString site = (*json)["site"].toString();
    if (m_site.value_or(site) != site)
        return wrong(index, QStringLiteral("the entry is of another workspace, %1").arg(site));
    m_site = site;
    return json;
}

} // namespace unsnag
