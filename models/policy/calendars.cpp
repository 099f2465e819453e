// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/calendars.h"

#include <QDir>
#include <QFile>

// Outside every namespace, as the macro asks; a static library's resources need it.
static void initCalendarResources()
{
    Q_INIT_RESOURCE(calendars);
}

namespace unsnag {

std::vector<CalendarText> builtinCalendars()
{
    initCalendarResources();
    std::vector<CalendarText> texts;
    const QDir folder(QStringLiteral(":/unsnag/calendars"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.push_back({file.fileName(), file.readAll()});
    }
    return texts;
}

Result<std::map<QString, BusinessCalendar>> readCalendars(
    const std::vector<CalendarText> &workspace)
{
    std::map<QString, BusinessCalendar> calendars;
    for (const CalendarText &builtin : builtinCalendars()) {
        UNSNAG_TRY(const BusinessCalendar calendar,
                   BusinessCalendar::read(builtin.text, builtin.source));
        calendars.insert_or_assign(calendar.id(), calendar);
    }
    std::map<QString, QString> sources;
    for (const CalendarText &own : workspace) {
        UNSNAG_TRY(const BusinessCalendar calendar, BusinessCalendar::read(own.text, own.source));
        const auto [earlier, isNew] = sources.emplace(calendar.id(), own.source);
        if (!isNew)
            return Error{Code::Input,
                         QStringLiteral("expected one calendar \"%1\", %2 has it too")
                             .arg(calendar.id(), earlier->second),
                         own.source + QStringLiteral("#/id"),
                         {}};
        calendars.insert_or_assign(calendar.id(), calendar);
    }
    return calendars;
}

} // namespace unsnag
