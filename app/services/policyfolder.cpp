// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/policyfolder.h"

#include "app/services/documentfolder.h"
#include "app/services/ownershipdocuments.h"
#include "app/services/workspacedocuments.h"
#include "models/engine/auditline.h"
#include "models/policy/holidayfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace unsnag {
namespace {

//! "1" → "2", "2026-a" → "2026-a.1".
QString nextVersion(const QString &version)
{
    const qsizetype dot = version.lastIndexOf(QLatin1Char('.'));
    bool isNumber = false;
    const int number = version.mid(dot + 1).toInt(&isNumber);
    return isNumber ? version.left(dot + 1) + QString::number(number + 1)
                    : version + QStringLiteral(".1");
}

Json holidaysJson(const Holidays &holidays)
{
    JsonArray list;
    for (const auto &[date, name] : holidays) {
        const QString text = date.toString(Qt::ISODate);
        if (name.isEmpty())
            list.emplace_back(text);
        else
            list.emplace_back(
                JsonObject{{QStringLiteral("date"), text}, {QStringLiteral("name"), name}});
    }
    return list;
}

Result<BusinessCalendar> knownCalendar(const FlowSet &flows, const QString &id)
{
    const BusinessCalendar calendar = flows.calendar(id);
    if (calendar.id() == id)
        return calendar;
    QStringList ids;
    for (const BusinessCalendar &known : flows.calendars())
        ids.append(known.id());
    return Error{
        Code::NotFound,
        QStringLiteral("no calendar \"%1\"; there are %2").arg(id, ids.join(QStringLiteral(", "))),
        QStringLiteral("calendars"),
        {}};
}

Json rolesOf(const RoleEntry &role)
{
    JsonArray members;
    for (const QString &member : role.members)
        members.emplace_back(member);
    return JsonObject{{QStringLiteral("name"), role.name},
                      {QStringLiteral("members"), members},
                      {QStringLiteral("backup"), role.backup},
                      {QStringLiteral("calendar"), role.calendar}};
}

} // namespace

Result<QString> PolicyFolder::place(const QString &name) const
{
    if (m_workspace.documentFolder().isEmpty())
        return Error{Code::Conflict,
                     QStringLiteral("a PostgreSQL workspace works by the built-in documents only"),
                     name,
                     {}};
    return QDir(m_workspace.documentFolder()).filePath(name);
}

Result<void> PolicyFolder::record(const QString &kind, const Json &more)
{
    return m_workspace.store().write([&](Session &session) -> Result<void> {
        return appendAudit(session, m_workspace.bench(), {kind, {}, {}, {}, {}, {}, more});
    });
}

Result<CalendarChange> PolicyFolder::keep(CalendarChange change)
{
    UNSNAG_TRY(change.file, place(QStringLiteral("calendars/%1.json").arg(change.calendar.id())));
    UNSNAG_CHECK(writeDocument(change.file, change.calendar.text()));
    change.isWritten = true;
    UNSNAG_CHECK(record(QStringLiteral("calendar.imported"),
                        JsonObject{{QStringLiteral("calendar"), change.calendar.id()},
                                   {QStringLiteral("version"), change.calendar.version()},
                                   {QStringLiteral("version_before"), change.versionBefore},
                                   {QStringLiteral("holidays_added"), change.added}}));
    return change;
}

Result<CalendarChange> PolicyFolder::importHolidays(const QString &file, const QString &calendar,
                                                    int lastYear)
{
    UNSNAG_TRY(const QByteArray text, readDocument(file));
    UNSNAG_TRY(const Holidays read, readHolidays(text, file, lastYear));
    UNSNAG_TRY(const BusinessCalendar known, knownCalendar(m_workspace.bench().flows, calendar));
    CalendarChange change;
    change.calendar = known;
    change.versionBefore = known.version();
    Holidays all = known.holidays();
    for (const auto &[date, name] : read)
        change.added += all.emplace(date, name).second ? 1 : 0;
    if (change.added == 0)
        return change;
    UNSNAG_TRY(Json document, readJson(known.text(), calendar));
    document.set(QStringLiteral("version"), nextVersion(known.version()));
    document.set(QStringLiteral("holidays"), holidaysJson(all));
    UNSNAG_TRY(change.calendar, BusinessCalendar::read(document.toIndentedText() + '\n', calendar));
    return keep(std::move(change));
}

Result<CalendarChange> PolicyFolder::importCalendar(const QString &file)
{
    UNSNAG_TRY(const QByteArray text, readDocument(file));
    CalendarChange change;
    UNSNAG_TRY(change.calendar, BusinessCalendar::read(text, file));
    const BusinessCalendar known = m_workspace.bench().flows.calendar(change.calendar.id());
    if (known.id() == change.calendar.id()) {
        change.versionBefore = known.version();
        if (known.version() == change.calendar.version() && known.text() != text)
            return Error{Code::Conflict,
                         QStringLiteral("calendar %1 has a version %2 with another content")
                             .arg(known.id(), known.version()),
                         file + QStringLiteral("#/version"),
                         QStringLiteral("give the document another version")};
    }
    for (const auto &[date, name] : change.calendar.holidays())
        change.added += known.holidays().contains(date) ? 0 : 1;
    return keep(std::move(change));
}

Result<RoleEntry> PolicyFolder::putRole(const RoleEntry &role)
{
    UNSNAG_TRY(const QString file, place(QString::fromLatin1(rolesFile)));
    const RoleBook &known = m_workspace.bench().flows.roles();
    if (!role.backup.isEmpty() && !known.isRole(role.backup))
        return Error{Code::Input,
                     QStringLiteral("expected a role as backup (%1), found \"%2\"")
                         .arg(known.names().join(QStringLiteral(", ")), role.backup),
                     QStringLiteral("--backup"),
                     {}};
    if (!role.calendar.isEmpty())
        UNSNAG_CHECK(knownCalendar(m_workspace.bench().flows, role.calendar));
    RoleBook own;
    if (QFile::exists(file)) {
        UNSNAG_TRY(const QByteArray text, readDocument(file));
        UNSNAG_TRY(own, RoleBook::read(text, file));
    }
    own.put(role);
    own.raiseVersion(nextVersion(own.version()));
    // Circles show only when it is read beside the roles it names.
    UNSNAG_CHECK(RoleBook::read(known.with(own).document(), file));
    UNSNAG_CHECK(writeDocument(file, own.document()));
    UNSNAG_CHECK(record(QStringLiteral("role.put"), rolesOf(role)));
    return role;
}

} // namespace unsnag
