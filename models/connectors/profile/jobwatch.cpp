// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/jobwatch.h"

#include "models/connectors/profile/listing.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/template.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr int acceptedStatus = 202;

//! Nobody knows how it ended: the caller looks it up before anything is sent again.
Reply unknownEnd(Reply accepted, const QString &message)
{
    accepted.kind = ReplyClass::Uncertain;
    accepted.message = message;
    return accepted;
}

} // namespace

Result<RenderedRequest> JobWatch::question(const Json &poll, const Told &accepted) const
{
    const QString operation = poll["op"].toString();
    const QString location = QString::fromUtf8(accepted.answer.response.header("Location"));
    Json scope = m_state.scope();
    scope.set(QStringLiteral("reply"), JsonObject{{QStringLiteral("id"), accepted.reply.id},
                                                  {QStringLiteral("location"), location},
                                                  {QStringLiteral("body"), accepted.answer.body}});
    const Json with =
        poll.contains(QStringLiteral("with"))
            ? poll["with"]
            : Json(JsonObject{{QStringLiteral("id"), QStringLiteral("{{reply.id}}")}});
    UNSNAG_TRY(const Json inputs,
               TemplateRenderer(scope, m_state.profile().internals().types)
                   .value(with, JsonPointer({QStringLiteral("poll"), QStringLiteral("with")})));
    UNSNAG_TRY(const Json asked, m_state.scopeOf(operation, inputs));
    return pageRequest(m_state.profile(), operation, asked, Paginator(Json()));
}

Reply JobWatch::follow(Told accepted, const CallTraits &call, const std::stop_token &stop)
{
    const Json &poll = call.definition["poll"];
    if (!poll.isObject() || !accepted.reply.ok() || accepted.reply.status != acceptedStatus)
        return std::move(accepted.reply);
    const auto request = question(poll, accepted);
    if (!request)
        return unknownEnd(std::move(accepted.reply), request.error().line());
    const double every = std::max(0.05, poll["every_s"].scalarText().toDouble());
    const auto limit = std::chrono::seconds(poll["give_up_s"].toInt(60));
    const Timestamp end = m_services.clock.now() + limit;
    const QString operation = poll["op"].toString();
    const CallTraits asking{operation, Effect::Read,
                            m_state.profile().internals().operation(operation)};
    auto left = static_cast<int>(std::ceil(static_cast<double>(limit.count()) / every));
    for (; left >= 0 && m_services.clock.now() <= end; --left) {
        m_services.scheduler.wait(
            std::chrono::milliseconds(static_cast<std::int64_t>(every * 1000)), stop);
        if (stop.stop_requested())
            return unknownEnd(std::move(accepted.reply),
                              QStringLiteral("stopped while the job was under way"));
        if (auto ended = endOf(poll, m_course.tell(*request, asking, stop), accepted.reply))
            return *std::move(ended);
    }
    return unknownEnd(
        std::move(accepted.reply),
        QStringLiteral("accepted, and still under way after %1 s").arg(limit.count()));
}

std::optional<Reply> JobWatch::endOf(const Json &poll, Told told, const Reply &accepted)
{
    const QString operation = poll["op"].toString();
    const auto holds = [&](const Json &when) {
        return when.isObject() &&
               isWhen(when, told.answer, operation, told.reply.code, told.reply.message);
    };
    Reply ended = told.reply;
    ended.wasSent = true;
    if (ended.id.isEmpty())
        ended.id = accepted.id;
    if (holds(poll["failed_when"])) {
        if (ended.ok() || ended.kind == ReplyClass::Transient)
            ended.kind = ReplyClass::Business;
        if (ended.message.isEmpty())
            ended.message = QStringLiteral("the job of the write failed");
        return ended;
    }
    const bool isDone = poll.contains(QStringLiteral("until")) ? holds(poll["until"]) : ended.ok();
    if (!isDone)
        return std::nullopt;
    ended.kind = ReplyClass::Ok;
    return ended;
}

} // namespace unsnag
