// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/keepabsence.h"

#include "models/engine/auditline.h"
#include "models/policy/standins.h"
#include "models/store/absencetable.h"

namespace unsnag {
namespace {

constexpr int mostListed = 500;

Json absenceMore(const Absence &absence)
{
    return JsonObject{
        {QStringLiteral("absence"), absence.id()},
        {QStringLiteral("who"), absence.who},
        {QStringLiteral("stand_in"), absence.standIn},
        {QStringLiteral("from"), toRfc3339(absence.from)},
        {QStringLiteral("until"), absence.until ? Json(toRfc3339(*absence.until)) : Json()}};
}

} // namespace

Result<Absence> AddAbsence::run(Absence absence)
{
    absence.by = m_bench.actor.name;
    absence.madeAt = m_bench.clock.now();
    // Names of roles are kept as the roles document writes them.
    for (QString *name : {&absence.who, &absence.standIn}) {
        if (const RoleEntry *role = m_bench.flows.roles().find(*name))
            *name = role->name;
    }
    return m_bench.store.write([&](Session &session) -> Result<Absence> {
        AbsenceTable table(session);
        UNSNAG_TRY(const auto known, table.notOver(std::min(absence.from, absence.madeAt)));
        UNSNAG_CHECK(checkAbsence(absence, known));
        UNSNAG_TRY(const Absence stored, table.insert(absence));
        UNSNAG_CHECK(appendAudit(session, m_bench,
                                 {QStringLiteral("absence.added"),
                                  {},
                                  {},
                                  {},
                                  {},
                                  {},
                                  absenceMore(stored),
                                  inWords(stored.why)}));
        return stored;
    });
}

Result<Absence> EndAbsence::run(qint64 number)
{
    return m_bench.store.write([&](Session &session) -> Result<Absence> {
        AbsenceTable table(session);
        const Timestamp now = m_bench.clock.now();
        UNSNAG_TRY(Absence absence, table.find(number));
        if (absence.endedAt || (absence.until && *absence.until <= now))
            return Error{
                Code::Conflict, QStringLiteral("%1 is over").arg(absence.id()), absence.id(), {}};
        UNSNAG_CHECK(table.end(number, now));
        absence.endedAt = now;
        UNSNAG_CHECK(appendAudit(
            session, m_bench,
            {QStringLiteral("absence.ended"), {}, {}, {}, {}, {}, absenceMore(absence)}));
        return absence;
    });
}

Result<std::vector<Absence>> ListAbsences::run()
{
    return m_bench.store.read(
        [](Session &session) { return AbsenceTable(session).all(mostListed); });
}

} // namespace unsnag
