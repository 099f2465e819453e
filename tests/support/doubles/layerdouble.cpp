// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/layerdouble.h"

namespace unsnag {
namespace {

Timestamp layerDay()
{
    return *fromRfc3339(QStringLiteral("2026-11-20T08:00:00Z"));
}

SeedParameters layerSeed()
{
    SeedParameters seed;
    seed.accounts = 10;
    seed.deals = 1;
    seed.start = layerDay();
    return seed;
}

DoubleAnswer shownAnswer(const SandboxAnswer &answer)
{
    return {answer.status, answer.headers, answer.body, answer.contentType};
}

} // namespace

LayerDouble::LayerDouble()
    : m_clock(std::make_shared<ManualClock>(layerDay())), m_world(layerSeed(), QString(), m_clock),
      m_desk(m_world, InvoiceReferences::Repeatable)
{
    const auto opened = m_world.open();
    Q_ASSERT(opened.ok());
}

std::vector<DoubleLogin> LayerDouble::logins(const QString &base) const
{
    return {{QStringLiteral("token"),
             JsonObject{{"base_url", base + QStringLiteral("/layer/v1")}},
             {{QStringLiteral("token"), QString::fromLatin1(sandboxToken)}}}};
}

DoubleAnswer LayerDouble::answer(const DoubleRequest &request)
{
    m_clock->advance(std::chrono::seconds(1));
    SandboxRequest asked = SandboxRequest::of(request.method, request.path, request.queryText);
    asked.headers = request.headers;
    asked.body = request.body;
    return shownAnswer(m_desk.answer(asked));
}

std::optional<DoubleAnswer> LayerDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const auto say = [](int status, const char *code) {
        return shownAnswer(
            refusalAnswer({status, QString::fromLatin1(code), QStringLiteral("no")}));
    };
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return say(429, "rate_limited");
    case DoubleRefusal::RateLimitedRetryAfter:
        return say(429, "rate_limited").with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return say(503, "unavailable").with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return say(403, "forbidden");
    case DoubleRefusal::Invalid:
        return say(422, "validation");
    case DoubleRefusal::Conflict:
        return say(409, "in_progress");
    }
    return std::nullopt;
}

void LayerDouble::put(Json record)
{
    m_clock->advance(std::chrono::seconds(1));
    record.set(QStringLiteral("version"), Json(record["version"].toInt() + 1));
    record.set(QStringLiteral("updated_at"), m_world.writeTime());
    const auto done =
        m_world.commit({{{SandboxTable::LayerExceptions, std::move(record)}}, std::nullopt});
    Q_ASSERT(done.ok());
}

QString LayerDouble::add(const QString &, const Json &fields)
{
    Json record = fields;
    const QString id = m_world.table(SandboxTable::LayerExceptions).nextId();
    record.set(QStringLiteral("id"), id);
    record.set(QStringLiteral("state"), "open");
    record.set(QStringLiteral("reference"), QStringLiteral("LAYER-") + id);
    put(std::move(record));
    return id;
}

std::vector<Json> LayerDouble::records(const QString &)
{
    std::vector<Json> out;
    for (const auto &[id, record] : m_world.table(SandboxTable::LayerExceptions).records())
        out.push_back(record);
    return out;
}

void LayerDouble::change(const QString &, const QString &id, const Json &fields)
{
    const Json *old = m_world.table(SandboxTable::LayerExceptions).find(id);
    Q_ASSERT(old != nullptr);
    Json next = *old;
    for (const auto &[name, value] : fields.object())
        next.set(name, value);
    put(std::move(next));
}

QString LayerDouble::exemption(const QString &contractCase) const
{
    if (contractCase == QLatin1String("logs in anew when the session dies"))
        return QStringLiteral("its token has no end");
    return {};
}

} // namespace unsnag
