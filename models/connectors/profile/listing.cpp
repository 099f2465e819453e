// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/listing.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/profileprivate.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

using namespace std::chrono_literals;

//! Some systems count in seconds or minutes: then a window behind a moment begins no earlier.
constexpr std::array<std::chrono::milliseconds, 3> steps{1ms, 1000ms, 60'000ms};

bool isAscending(const std::vector<Record> &records, std::size_t begin)
{
    return std::is_sorted(records.begin() + static_cast<std::ptrdiff_t>(begin), records.end(),
                          [](const Record &a, const Record &b) { return a.modified < b.modified; });
}

} // namespace

Result<RenderedRequest> pageRequest(const Profile &profile, const QString &operation,
                                    const Json &scope, const Paginator &paginator)
{
    Json withPage = scope;
    withPage.set(QStringLiteral("page"), paginator.scope());
    std::vector<Injection> injections;
    for (const auto &[into, value] : paginator.injections())
        injections.push_back({into, value});
    const JsonPointer place({QStringLiteral("operations"), operation, QStringLiteral("request")});
    UNSNAG_TRY(RenderedRequest request,
               renderRequest(profile, profile.internals().operation(operation)["request"], place,
                             withPage, injections));
    if (!paginator.nextUrl().isEmpty())
        request.url = paginator.nextUrl();
    return request;
}

Listing::Listing(const ConnectionState &state, RetryCourse &course, QString operation, Json scope,
                 int maximumPages)
    : m_state(state), m_course(course), m_operation(std::move(operation)),
      m_scope(std::move(scope)), m_maximumPages(maximumPages),
      m_definition(state.profile().internals().operation(m_operation))
{}

Reply Listing::read(const std::stop_token &stop)
{
    for (;;) {
        const std::size_t begin = m_records.size();
        auto window = readWindow(stop);
        if (std::holds_alternative<Reply>(window))
            return std::get<Reply>(std::move(window));
        if (std::get<Ending>(window) != Ending::Capped)
            break;
        if (auto refused = narrow(begin, stop))
            return *std::move(refused);
    }
    keepOneOfEach(m_records);
    breakTies();
    m_last.records = std::move(m_records);
    return std::move(m_last);
}

std::variant<Listing::Ending, Reply> Listing::readWindow(const std::stop_token &stop)
{
    const CallTraits call{m_operation, Effect::Read, m_definition};
    std::optional<Paginator> paginator(std::in_place, m_definition["page"]);
    for (std::size_t count = 0;;) {
        const auto request = pageRequest(m_state.profile(), m_operation, m_scope, *paginator);
        if (!request)
            return ConnectionState::problem(request.error());
        Told told = m_course.tell(*request, call, stop);
        if (isLostCursor(told, count)) {
            m_hasReset = true;
            count = 0;
            paginator.emplace(m_definition["page"]);
            continue;
        }
        if (!told.reply.ok())
            return std::move(told.reply);
        ++m_pages;
        count += told.count;
        const Json last = told.reply.records.empty() ? Json() : told.reply.records.back().raw;
        std::move(told.reply.records.begin(), told.reply.records.end(),
                  std::back_inserter(m_records));
        told.reply.records.clear();
        m_last = std::move(told.reply);
        const auto more = paginator->advance(told.answer, told.count, request->url, last);
        if (!more)
            return ConnectionState::problem(more.error());
        const Ending ending = endingOf(count, *more);
        if (ending != Ending::Whole || !*more)
            return ending;
    }
}

Listing::Ending Listing::endingOf(std::size_t count, bool hasMore) const
{
    if (m_maximumPages > 0 && m_pages >= m_maximumPages)
        return Ending::Limited;
    const Json &page = m_definition["page"];
    const auto cap = static_cast<std::size_t>(page["cap"].toInt());
    if (cap == 0)
        return Ending::Whole;
    // A query that ends at its cap may have been cut there: one more look is cheap.
    const std::size_t next = hasMore ? static_cast<std::size_t>(page["size"].toInt(1)) : 0;
    return count >= cap || count + next > cap ? Ending::Capped : Ending::Whole;
}

bool Listing::isLostCursor(const Told &told, std::size_t count) const
{
    return !told.reply.ok() && told.action == QLatin1String("reset_page") && !m_hasReset &&
           count > 0;
}

std::optional<Reply> Listing::narrow(std::size_t windowBegin, const std::stop_token &stop)
{
    const auto last = m_records.back().modified;
    if (!m_definition["inputs"].contains(QStringLiteral("since")) || !last)
        return refusal(
            QStringLiteral("the listing has more records than one query reaches, and no "
                           "moment to go on from"),
            QStringLiteral("give the operation the input since and its entity modified"));
    if (!isAscending(m_records, windowBegin))
        return refusal(QStringLiteral("the listing has more records than one query reaches, and "
                                      "does not come oldest change first"),
                       QStringLiteral("sort the request by the moment of the change"));
    const auto since = fromRfc3339(m_scope["since"].toString());
    const bool isOneMoment = m_records.at(windowBegin).modified == last;
    Timestamp next = *last;
    if (m_listed == last) { // behind it the system still begins with it: its clock is coarser
        if (++m_step == steps.size())
            return refusal(QStringLiteral("the listing does not get past %1").arg(toRfc3339(*last)),
                           {});
        next += steps.at(m_step);
    } else if (isOneMoment || (since && *last <= *since)) {
        if (auto refused = readMoment(*last, stop))
            return refused;
        m_listed = last;
        m_step = 0;
        next += steps.at(m_step);
    }
    m_scope.set(QStringLiteral("since"), toRfc3339(next));
    return std::nullopt;
}

std::optional<Reply> Listing::readMoment(Timestamp moment, const std::stop_token &stop)
{
    const QString operation = m_definition["page"]["narrow"]["op"].toString();
    if (operation.isEmpty())
        return refusal(
            QStringLiteral("more records of %1 than one query reaches").arg(toRfc3339(moment)),
            QStringLiteral("name an operation that lists a moment by id: page.narrow.op"));
    QSet<QString> seen;
    QString after;
    for (bool isNew = true; isNew;) {
        const auto scope =
            m_state.scopeOf(operation, JsonObject{{QStringLiteral("at"), toRfc3339(moment)},
                                                  {QStringLiteral("after"), after}});
        if (!scope)
            return ConnectionState::problem(scope.error());
        Listing part(m_state, m_course, operation, *scope, 0);
        auto window = part.readWindow(stop);
        if (std::holds_alternative<Reply>(window))
            return std::get<Reply>(std::move(window));
        isNew = false;
        for (Record &record : part.m_records) {
            isNew = isNew || !seen.contains(record.id);
            seen.insert(record.id);
            after = record.id;
            m_records.push_back(std::move(record));
        }
    }
    return std::nullopt;
}

void Listing::breakTies()
{
    const QString tie = m_definition["since"]["tie"].toString();
    const bool isTimed = std::all_of(m_records.begin(), m_records.end(), [](const Record &record) {
        return record.modified.has_value();
    });
    if (tie.isEmpty() || !isTimed)
        return;
    const auto isBefore = [&tie](const Record &a, const Record &b) {
        if (a.modified != b.modified)
            return a.modified < b.modified;
        const QString one = valueAt(a.raw, tie).scalarText();
        const QString other = valueAt(b.raw, tie).scalarText();
        // Numbers of different length, as texts, would stand the wrong way round.
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    };
    std::stable_sort(m_records.begin(), m_records.end(), isBefore);
}

Reply Listing::refusal(const QString &detail, const QString &remedy) const
{
    return ConnectionState::problem(
        Error{Code::Input, detail,
              m_state.profile().id() + QLatin1String("#/operations/") + m_operation, remedy});
}

} // namespace unsnag
