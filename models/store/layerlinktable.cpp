// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/layerlinktable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr const char *table = "layer_links";

const QString putSql = QStringLiteral(R"sql(
INSERT INTO layer_links (connection, remote, event, exception, version, digest, reference,
                         told_owner, told_person, is_open, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (connection, remote) DO UPDATE
SET event = excluded.event, exception = excluded.exception, version = excluded.version,
    digest = excluded.digest, reference = excluded.reference, told_owner = excluded.told_owner,
    told_person = excluded.told_person, is_open = excluded.is_open,
    changed_at = excluded.changed_at)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT connection, remote, event, exception, version, digest, reference, told_owner, told_person,
       is_open, changed_at
FROM layer_links )sql");

const QString findSql = selectSql + QStringLiteral("WHERE connection = ? AND remote = ?");
const QString ofEventSql =
    selectSql + QStringLiteral("WHERE event = ? ORDER BY changed_at DESC, remote DESC LIMIT 1");
const QString openSql =
    selectSql + QStringLiteral("WHERE connection = ? AND is_open = 1 ORDER BY changed_at, remote");

LayerLink readLink(Row &row)
{
    LayerLink link;
    link.connection = row.text();
    link.remote = row.text();
    link.event = Id<Event>(row.text());
    link.exception = Id<SyncException>(row.text());
    link.version = row.text();
    link.digest = row.text();
    link.reference = row.text();
    link.toldOwner = row.text();
    link.toldPerson = row.text();
    link.isOpen = row.smallNumber() != 0;
    link.changedAt = row.time();
    return link;
}

std::optional<LayerLink> firstOf(std::vector<LayerLink> links)
{
    return links.empty() ? std::nullopt : std::optional(std::move(links.front()));
}

} // namespace

Result<void> LayerLinkTable::put(const LayerLink &link)
{
    UNSNAG_CHECK(m_session.run(putSql, {link.connection, link.remote, link.event.text(),
                                        link.exception.text(), link.version, link.digest,
                                        link.reference, link.toldOwner, link.toldPerson,
                                        link.isOpen ? 1 : 0, stored(link.changedAt)}));
    return {};
}

Result<std::optional<LayerLink>> LayerLinkTable::find(const QString &connection,
                                                      const QString &remote)
{
    UNSNAG_TRY(auto found, readRows(m_session, findSql, {connection, remote}, table, readLink));
    return firstOf(std::move(found));
}

Result<std::optional<LayerLink>> LayerLinkTable::ofEvent(const Id<Event> &event)
{
    UNSNAG_TRY(auto found, readRows(m_session, ofEventSql, {event.text()}, table, readLink));
    return firstOf(std::move(found));
}

Result<std::vector<LayerLink>> LayerLinkTable::open(const QString &connection)
{
    return readRows(m_session, openSql, {connection}, table, readLink);
}

} // namespace unsnag
