// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sealedrows.h"

#include "models/audit/digest.h"
#include "models/store/row.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr char table[] = "audit_rows";

//! How the rows of a kind are read. The columns are listed: one that a later version adds must not change
//! what older seals are of.
struct Kind {
    const char *name;
    const char *from; //!< the table
    const char *more; //!< further tables, one row each
    const char *keys; //!< columns of the key, up to three
    const char *columns;
    bool beginsWithNumber; //!< the first value of the key is one
};

constexpr std::array kindTable{
    Kind{"exceptions", "exceptions e", "LEFT JOIN exception_details d ON d.exception = e.number",
         "e.id",
         "e.id, e.number, e.event, e.trace_id, e.trace_key, e.flow, e.reason, e.state, e.severity, "
         "e.owner, e.backup_owner, e.claimed_by, e.title, e.amount, e.currency, e.opened_at, "
         "e.due_at, "
         "e.first_response_at, e.closed_at, e.hold_until, e.hold_reason, e.attempt, e.repeats, "
         "e.external_reference, e.source_system, e.source_object, e.source_id, e.source_version, "
         "e.source_url, e.target_system, e.target_object, e.target_id, e.target_version, "
         "e.target_url, "
         "e.rule, e.calendar, e.first_due_at, e.escalated_at, e.version, e.search, e.held_behind, "
         "e.fingerprint, d.detail, d.request, d.response",
         false},
    Kind{"resolutions", "resolutions r", "LEFT JOIN shown_candidates s ON s.resolution = r.id",
         "r.id",
         "r.id, r.number, r.exception, r.turn, r.action, r.account, r.patch, r.form, r.choice, "
         "r.asked, "
         "r.approves, r.why, r.actor, r.at, s.suggestions",
         false},
    Kind{"resolution_undos", "resolution_undos r", "", "r.resolution",
         "r.resolution, r.actor, r.at", false},
    Kind{"comments", "comments r", "", "r.number", "r.number, r.exception, r.actor, r.body, r.at",
         true},
    Kind{"operations", "operations r", "", "r.idempotency_key",
         "r.idempotency_key, r.event, r.resolution_number, r.step, r.connection, "
         "r.external_reference, "
         "r.request, r.created_at, r.state, r.sends, r.response, r.target_id, r.changed_at",
         false},
    Kind{"attempts", "attempts r", "", "r.id",
         "r.id, r.number, r.event, r.exception, r.turn, r.outcome, r.idempotency_key, r.target_id, "
         "r.proof, r.started_at, r.ended_at",
         false},
    Kind{"crosswalk", "crosswalk r", "", "r.source_system, r.source_id, r.target_system",
         "r.source_system, r.source_id, r.target_system, r.target_id, r.decided_by, r.at", false},
    Kind{"events", "events r", "", "r.id", "r.id, r.state", false},
    Kind{"own_events", "events r", "", "r.id",
         "r.id, r.number, r.trace_id, r.trace_key, r.flow, r.source_system, r.source_object, "
         "r.source_id, r.source_version, r.source_url, r.lane, r.sequence, r.at, r.payload, "
         "r.source_sequence, r.intake, r.payload_entry, r.payload_digest, r.payload_seed, "
         "r.payload_erased_at, r.payload_erased_by",
         false},
    Kind{"audit_keys", "audit_keys r", "", "r.vkey", "r.vkey, r.name, r.added_at, r.retired_at",
         false},
    Kind{"audit_holds", "audit_holds r", "", "r.number",
         "r.number, r.exception, r.why, r.held_by, r.at, r.released_at", true},
    Kind{"audit_cosignatures", "audit_cosignatures r", "", "r.size, r.line", "r.size, r.line, r.at",
         true},
};

constexpr qsizetype longestName =
    4000; //!< of a row in an entry; escaped it may be six times as long
constexpr int mostKeys = 3;
constexpr int sealColumns = mostKeys + 2; //!< before the columns of the row

const QString putSql = QStringLiteral(R"sql(
INSERT INTO audit_rows (kind, key1, key2, key3, sequence, salt) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (kind, key1, key2, key3) DO UPDATE SET sequence = excluded.sequence, salt = excluded.salt)sql");

const QString asPulledSql = QStringLiteral(R"sql(
SELECT payload_entry, state FROM events
WHERE payload_entry >= ? AND payload_entry < ? AND NOT EXISTS (
    SELECT 1 FROM audit_rows a WHERE a.kind = 'events' AND a.key1 = events.id))sql");

const QString strayEventsSql =
    QStringLiteral("SELECT COUNT(*) FROM events WHERE payload_entry < 0 OR payload_entry >= ?");
const QString sealKindsSql = QStringLiteral(
    "SELECT DISTINCT kind FROM audit_rows WHERE sequence < 0 OR sequence >= ? ORDER BY kind");
const QString allKindsSql = QStringLiteral("SELECT DISTINCT kind FROM audit_rows ORDER BY kind");

QString readKind(Row &row)
{
    return row.text();
}

std::pair<qint64, QString> readState(Row &row)
{
    const qint64 entry = row.number();
    return {entry, row.text()};
}

const Kind *kindOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        kindTable, [&name](const Kind &kind) { return name == QLatin1String(kind.name); });
    return found == kindTable.end() ? nullptr : &*found;
}

Result<const Kind *> knownKind(const QString &name)
{
    if (const Kind *kind = kindOf(name))
        return kind;
    return Error{Code::Bug, QStringLiteral("rows of \"%1\" are not sealed").arg(name), name, {}};
}

QStringList keysOf(const Kind &kind)
{
    return QString::fromLatin1(kind.keys).split(QStringLiteral(", "));
}

QString oneSql(const Kind &kind)
{
    return QStringLiteral("SELECT %1 FROM %2 %3 WHERE %4 = ?")
        .arg(QLatin1String(kind.columns), QLatin1String(kind.from), QLatin1String(kind.more),
             keysOf(kind).join(QStringLiteral(" = ? AND ")));
}

//! A part of a key as the number that it has to be; what is none is no key of any row. PostgreSQL would refuse
//! the whole question, SQLite read "1e3" as 1.
QString numberSql(const QString &part, Dialect dialect)
{
    const QString isNumber = dialect == Dialect::Sqlite
                                 ? QStringLiteral("%1 <> '' AND %1 NOT GLOB '*[^0-9]*'")
                                 : QStringLiteral("%1 ~ '^[0-9]{1,18}$'");
    return QStringLiteral("CAST(CASE WHEN %1 THEN %2 END AS BIGINT)").arg(isNumber.arg(part), part);
}

QString betweenSql(const Kind &kind, Dialect dialect)
{
    QStringList conditions;
    const QStringList keys = keysOf(kind);
    for (int i = 0; i < keys.size(); ++i) {
        const bool isNumber = i == 0 && kind.beginsWithNumber;
        const QString part = QStringLiteral("a.key%1").arg(i + 1);
        conditions +=
            keys[i] + QStringLiteral(" = ") + (isNumber ? numberSql(part, dialect) : part);
    }
    return QStringLiteral("SELECT a.key1, a.key2, a.key3, a.sequence, a.salt, %1 "
                          "FROM audit_rows a LEFT JOIN %2 ON %3 %4 "
                          "WHERE a.kind = ? AND a.sequence >= ? AND a.sequence < ?")
        .arg(QLatin1String(kind.columns), QLatin1String(kind.from),
             conditions.join(QStringLiteral(" AND ")), QLatin1String(kind.more));
}

//! The columns of a row from `first` on.
QByteArray textFrom(const Statement &query, int first, int count)
{
    QByteArray text;
    for (int column = first; column < first + count; ++column) {
        const QVariant value = query.value(column);
        if (value.isNull()) {
            text += '-';
            continue;
        }
        const QByteArray bytes = value.toString().toUtf8();
        text += QByteArray::number(bytes.size()) + ':' + bytes;
    }
    return text;
}

int countOf(const Kind &kind)
{
    return static_cast<int>(QByteArray(kind.columns).count(',')) + 1;
}

RowSeal sealFrom(const Statement &query, const Kind &kind)
{
    RowSeal seal{{QString::fromLatin1(kind.name), {}},
                 query.value(mostKeys).toLongLong(),
                 query.value(mostKeys + 1).toByteArray(),
                 {}};
    const auto count = keysOf(kind).size();
    for (int i = 0; i < mostKeys; ++i) {
        const QString part = query.value(i).toString();
        if (i < count || !part.isEmpty()) // more of a key than there is was not written by us
            seal.row.key += part;
    }
    if (!query.value(sealColumns).isNull()) // the key itself
        seal.text = textFrom(query, sealColumns, countOf(kind));
    return seal;
}

} // namespace

QString RowRef::text() const
{
    QString text = kind;
    for (QString part : key)
        text += QLatin1Char('/') + part.replace(QLatin1Char('~'), QLatin1String("~0"))
                                       .replace(QLatin1Char('/'), QLatin1String("~1"));
    return nameOf(text);
}

QString RowRef::nameOf(const QString &written)
{
    if (written.size() <= longestName)
        return written;
    return written.section(QLatin1Char('/'), 0, 0) + QStringLiteral("/~2") +
           toHex(sha256(written.toUtf8()));
}

QStringList SealedRows::kinds()
{
    QStringList names;
    for (const Kind &kind : kindTable)
        names += QString::fromLatin1(kind.name);
    return names;
}

Result<std::optional<QByteArray>> SealedRows::text(const RowRef &row)
{
    UNSNAG_TRY(const Kind *kind, knownKind(row.kind));
    QVariantList key{row.key.begin(), row.key.end()};
    if (kind->beginsWithNumber)
        key.first() = row.key.first().toLongLong();
    UNSNAG_TRY(Statement query, m_session.prepared(oneSql(*kind), key));
    if (!query.next())
        return std::optional<QByteArray>();
    return std::optional(textFrom(query, 0, countOf(*kind)));
}

Result<void> SealedRows::put(const RowSeal &seal)
{
    QVariantList values{seal.row.kind};
    for (int i = 0; i < mostKeys; ++i)
        values += seal.row.key.value(i);
    UNSNAG_CHECK(m_session.prepared(putSql, values << seal.sequence << seal.salt));
    return {};
}

Result<std::vector<RowSeal>> SealedRows::between(qint64 from, qint64 end)
{
    std::vector<RowSeal> seals;
    for (const Kind &kind : kindTable) {
        UNSNAG_TRY(Statement query,
                   m_session.prepared(betweenSql(kind, m_session.dialect()),
                                      {QString::fromLatin1(kind.name), from, end}));
        while (query.next())
            seals.push_back(sealFrom(query, kind));
        if (query.lastError().isValid())
            return m_session.errorOf(query.query(), QString::fromLatin1(table));
    }
    return seals;
}

Result<std::vector<std::pair<qint64, QString>>> SealedRows::statesAsPulled(qint64 from, qint64 end)
{
    return readRows(m_session, asPulledSql, {from, end}, table, readState);
}

Result<std::optional<QString>> SealedRows::stray(qint64 size)
{
    UNSNAG_TRY(const qint64 events, readNumber(m_session, strayEventsSql, {size}, table));
    if (events > 0)
        return std::optional(
            QStringLiteral("an event says that an entry vouches for it that is none"));
    UNSNAG_TRY(const auto seals, readRows(m_session, sealKindsSql, {size}, table, readKind));
    for (const QString &kind : seals)
        return std::optional(QStringLiteral("a seal of %1 stands in no entry").arg(kind));
    UNSNAG_TRY(const auto known, readRows(m_session, allKindsSql, {}, table, readKind));
    for (const QString &kind : known) {
        if (kindOf(kind) == nullptr)
            return std::optional(
                QStringLiteral("there are no rows to seal that are named %1").arg(kind));
    }
    return std::optional<QString>();
}

Result<void> SealedRows::each(const QString &name, const std::function<void(const RowRef &)> &visit)
{
    UNSNAG_TRY(const Kind *kind, knownKind(name));
    const auto count = keysOf(*kind).size();
    const bool isOwnEvent = name == QLatin1String("own_events");
    if (!isOwnEvent && name.endsWith(QLatin1String("events")))
        return Error{Code::Bug, QStringLiteral("most events have no seal"), name, {}};
    QString only;
    if (isOwnEvent)
        only = QStringLiteral(" WHERE r.payload_entry IS NULL");
    else if (name == QLatin1String("attempts"))
        only = QStringLiteral(" WHERE r.outcome <> 'pending'"); // sealed with its outcome
    UNSNAG_TRY(Statement query, m_session.prepared(QStringLiteral("SELECT %1 FROM %2")
                                                           .arg(QLatin1String(kind->keys),
                                                                QLatin1String(kind->from)) +
                                                       only,
                                                   {}));
    while (query.next()) {
        RowRef row{name, {}};
        for (int i = 0; i < count; ++i)
            row.key += query.value(i).toString();
        visit(row);
    }
    if (query.lastError().isValid())
        return m_session.errorOf(query.query(), QString::fromLatin1(table));
    return {};
}

} // namespace unsnag
