// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/rowcheck.h"

#include "models/audit/digest.h"

namespace unsnag {
namespace {

QString placeOf(qint64 index, const QString &name)
{
    return QString::number(index) + QLatin1Char(' ') + name;
}

} // namespace

void RowCheck::blame(qint64 index, const QString &why)
{
    if (m_firstBad && *m_firstBad <= index)
        return;
    m_firstBad = index;
    m_why = why;
}

void RowCheck::expect(qint64 index, const Json &entry)
{
    const JsonObject &rows = entry["rows"].object();
    m_hasSeals = m_hasSeals || !rows.empty();
    if (entry["kind"].toString().startsWith(QLatin1String("event."))) {
        m_states.insert(index, entry["next_state"].toString());
    }
    // Each makes a row, which it seals in any log that has seals.
    const QString kind = entry["kind"].toString();
    const bool isSealing =
        kind == QLatin1String("exception.opened") || kind == QLatin1String("audit.key_made");
    m_isOlder = m_isOlder || (isSealing && rows.empty());
    for (const auto &[written, digest] : rows) {
        const QString name = RowRef::nameOf(written);
        m_digests.insert(placeOf(index, name), digest.toString());
        m_newest[m_hash.of(name)].said = index;
    }
}

void RowCheck::check(const RowSeal &seal)
{
    const QString name = seal.row.text();
    m_newest[m_hash.of(name)].kept = seal.sequence;
    const auto digest = m_digests.constFind(placeOf(seal.sequence, name));
    if (digest == m_digests.cend())
        return blame(seal.sequence, QStringLiteral("the entry does not seal the row %1").arg(name));
    if (!seal.text)
        return blame(seal.sequence,
                     QStringLiteral("the row %1 that the entry seals is gone").arg(name));
    if (toHex(sha256({seal.salt, *seal.text})) != *digest)
        blame(seal.sequence, QStringLiteral("the row %1 is not as the entry seals it").arg(name));
}

Result<void> RowCheck::checkPage(qint64 from, qint64 end)
{
    UNSNAG_TRY(const auto seals, m_rows.between(from, end));
    for (const RowSeal &seal : seals)
        check(seal);
    UNSNAG_TRY(const auto states, m_rows.statesAsPulled(from, end));
    for (const auto &[index, state] : states) {
        if (m_states.value(index) != state)
            blame(index,
                  QStringLiteral("the event is %1, and nothing says how it got so").arg(state));
    }
    m_digests.clear();
    m_states.clear();
    return {};
}

Result<void> RowCheck::findUnsealed(const QString &kind, qint64 size)
{
    return m_rows.each(kind, [&](const RowRef &row) {
        const QString name = row.text();
        if (!m_newest.contains(m_hash.of(name)))
            blame(size, QStringLiteral("the row %1 stands in no entry").arg(name));
    });
}

Result<void> RowCheck::finish(qint64 size)
{
    for (const Newest &newest : std::as_const(m_newest)) {
        if (newest.kept < newest.said)
            blame(newest.said,
                  QStringLiteral("a row that the entry seals was set back, or its seal is "
                                 "missing"));
    }
    UNSNAG_TRY(const auto stray, m_rows.stray(size));
    if (stray)
        blame(size, *stray);
    if (!m_hasSeals || m_isOlder)
        return {};
    for (const QString &kind : SealedRows::kinds()) {
        if (kind != QLatin1String("events"))
            UNSNAG_CHECK(findUnsealed(kind, size));
    }
    return {};
}

} // namespace unsnag
