// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/calendar.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "app/services/policyfolder.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString CalendarCommand::name() const
{
    return QStringLiteral("calendar");
}

QString CalendarCommand::summary() const
{
    return tr("Keeps the business calendars that due times are counted in.");
}

void CalendarCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    app.add_subcommand("list", tr("the calendars of the workspace").toStdString());
    m_show = app.add_subcommand("show", tr("one calendar, as it is written").toStdString());
    m_show->add_option("ID", m_id, tr("id of the calendar").toStdString())->required();
    m_import = app.add_subcommand(
        "import",
        tr("takes holidays of an iCalendar file, or a calendar document, over").toStdString());
    m_import->add_option("FILE", m_file, tr("FILE.ics or FILE.json").toStdString())->required();
    m_import->add_option("--into", m_into, tr("calendar that gets the holidays").toStdString())
        ->type_name("ID");
    m_import
        ->add_option(
            "--until", m_lastYear,
            tr("last year for holidays that repeat; without it: ten years from now").toStdString())
        ->check(CLI::Range(1970, 2199))
        ->type_name("YEAR");
}

Result<ExitCode> CalendarCommand::execute(Context &context)
{
    if (m_import->parsed())
        return import(context);
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const auto calendars = workspace->bench().flows.calendars();
    if (m_show->parsed()) {
        const auto found =
            std::find_if(calendars.begin(), calendars.end(), [this](const BusinessCalendar &known) {
                return known.id() == toText(m_id);
            });
        if (found == calendars.end())
            return Error{Code::NotFound, tr("no calendar \"%1\"").arg(toText(m_id)),
                         QStringLiteral("calendars"), tr("see: calendar list")};
        if (!context.wantsJson()) {
            context.print(QString::fromUtf8(found->text()).trimmed());
            return ExitCode::Done;
        }
        UNSNAG_TRY(const Json document, readJson(found->text(), found->id()));
        context.print(document);
        return ExitCode::Done;
    }
    if (!context.wantsJson()) {
        TextTable table({{tr("CALENDAR")},
                         {tr("VERSION")},
                         {tr("TITLE")},
                         {tr("ZONE")},
                         {tr("HOLIDAYS"), Align::Right}});
        for (const BusinessCalendar &calendar : calendars)
            table.add({calendar.id(), calendar.version(), calendar.title(), calendar.zone(),
                       QString::number(calendar.holidays().size())});
        context.print(table.text());
        return ExitCode::Done;
    }
    JsonArray list;
    for (const BusinessCalendar &calendar : calendars)
        list.emplace_back(JsonObject{
            {QStringLiteral("id"), calendar.id()},
            {QStringLiteral("version"), calendar.version()},
            {QStringLiteral("title"), calendar.title()},
            {QStringLiteral("zone"), calendar.zone()},
            {QStringLiteral("holidays"), static_cast<std::int64_t>(calendar.holidays().size())}});
    context.print(Json(JsonObject{{QStringLiteral("calendars"), std::move(list)}}));
    return ExitCode::Done;
}

Result<ExitCode> CalendarCommand::import(Context &context) const
{
    const bool isDocument = toText(m_file).endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (isDocument == !m_into.empty())
        return context.wrongUse(isDocument ? tr("--into is for iCalendar files; a calendar "
                                                "document names its id itself")
                                           : tr("--into is needed: the calendar that gets the "
                                                "holidays"));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    constexpr int yearsAhead = 10;
    const int thisYear =
        toRfc3339(workspace->bench().clock.now()).left(4).toInt(); // the year of the date alone
    const int lastYear = m_lastYear > 0 ? m_lastYear : thisYear + yearsAhead;
    PolicyFolder folder(*workspace);
    const auto change = isDocument
                            ? folder.importCalendar(toText(m_file))
                            : folder.importHolidays(toText(m_file), toText(m_into), lastYear);
    if (!change.ok())
        return change.error();
    if (context.wantsJson())
        context.print(
            Json(JsonObject{{QStringLiteral("id"), change->calendar.id()},
                            {QStringLiteral("version"), change->calendar.version()},
                            {QStringLiteral("version_before"), change->versionBefore},
                            {QStringLiteral("holidays_added"), change->added},
                            {QStringLiteral("holidays"),
                             static_cast<std::int64_t>(change->calendar.holidays().size())}}));
    else
        context.print(
            change->isWritten
                ? tr("Calendar %1 is at version %2 now: %3 holidays came, %4 in all. "
                     "Promises made before keep theirs.")
                      .arg(change->calendar.id(), change->calendar.version(),
                           QString::number(change->added),
                           QString::number(change->calendar.holidays().size()))
                : tr("Calendar %1 has all of these days already.").arg(change->calendar.id()));
    return ExitCode::Done;
}

} // namespace unsnag
