// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/discovery.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/listing.h"
#include "models/connectors/profile/profileprivate.h"

#include <algorithm>

namespace unsnag {

Discovery::Discovery(ConnectionState &state, RetryCourse &course)
    : m_state(state), m_course(course),
      m_wanted(state.profile().document()["connection"]["discover"])
{}

std::optional<Reply> Discovery::run(const std::stop_token &stop)
{
    Json found = JsonObject{};
    std::map<QString, Answer> answers;
    for (std::size_t before = m_wanted.size() + 1;
         found.size() < m_wanted.size() && before != found.size();) {
        before = found.size();
        if (auto refused = findMore(found, answers, stop))
            return refused;
    }
    if (found.size() < m_wanted.size())
        return ConnectionState::problem(
            Error{Code::Bug,
                  QStringLiteral("the values to discover need each other"),
                  m_state.profile().id(),
                  {}});
    m_state.keepDiscovered(std::move(found));
    return std::nullopt;
}

std::optional<Reply> Discovery::findMore(Json &found, std::map<QString, Answer> &answers,
                                         const std::stop_token &stop)
{
    const Profile &profile = m_state.profile();
    for (const auto &[name, entry] : m_wanted.object()) {
        const QString operation = entry["op"].toString();
        if (found.contains(name))
            continue;
        if (!answers.contains(operation)) {
            auto scope = m_state.scopeOf(operation, JsonObject{});
            if (!scope)
                return ConnectionState::problem(scope.error());
            scope->set(QStringLiteral("d"), found);
            const Json &definition = profile.internals().operation(operation);
            const auto request =
                pageRequest(profile, operation, *scope, Paginator(definition["page"]));
            if (!request)
                continue;
            Told told = m_course.tell(*request, {operation, Effect::Read, definition}, stop);
            if (!told.reply.ok())
                return told.reply;
            answers.emplace(operation, std::move(told.answer));
        }
        auto value = valueOf(entry, answers.at(operation));
        if (!value)
            return ConnectionState::problem(Error{Code::NotFound,
                                                  value.error().detail,
                                                  m_state.name() + QLatin1String(", ") + name,
                                                  {}});
        found.set(name, std::move(value).value());
    }
    return std::nullopt;
}

Result<Json> Discovery::valueOf(const Json &entry, const Answer &answer) const
{
    const Json &result =
        resultOf(m_state.profile().internals().operation(entry["op"].toString()), answer);
    const Json &value = valueAt(result, entry["path"].toString());
    if (entry.contains(QStringLiteral("key"))) {
        Json table = JsonObject{};
        for (const Json &element : value.array()) {
            const QString name = valueAt(element, entry["key"].toString()).scalarText();
            table.set(entry["fold"].toBool() ? foldedName(name) : name,
                      valueAt(element, entry["value"].toString()));
        }
        return table;
    }
    if (value.isNull() && !entry["optional"].toBool())
        return Error{Code::NotFound,
                     QStringLiteral("the system has no value at %1 of %2")
                         .arg(entry["path"].toString(), entry["op"].toString()),
                     {},
                     {}};
    return value;
}

std::optional<Reply> Discovery::runFor(const QString &operation, const std::stop_token &stop)
{
    const JsonObject &wanted = m_wanted.object();
    const bool isItself = std::any_of(wanted.begin(), wanted.end(), [&](const auto &entry) {
        return entry.second["op"].toString() == operation;
    });
    if (wanted.empty() || isItself || m_state.discovered().size() > 0)
        return std::nullopt;
    return run(stop);
}

} // namespace unsnag
