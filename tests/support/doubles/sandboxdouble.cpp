// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sandboxdouble.h"

namespace unsnag {
namespace {

const QString deal = QStringLiteral("deal");

SeedParameters smallestSeed(Timestamp start)
{
    SeedParameters seed;
    seed.accounts = 10;
    seed.deals = 1;
    seed.start = start;
    return seed;
}

Timestamp seedDay()
{
    return *fromRfc3339(QStringLiteral("2026-11-20T08:00:00Z"));
}

DoubleAnswer asDouble(const SandboxAnswer &answer)
{
    return {answer.status, answer.headers, answer.body, answer.contentType};
}

} // namespace

SandboxDouble::SandboxDouble(SandboxSystem system)
    : m_system(system), m_clock(std::make_shared<ManualClock>(seedDay())),
      m_world(smallestSeed(seedDay()), QString(), m_clock),
      m_desk(m_world, InvoiceReferences::Repeatable)
{
    const auto opened = m_world.open();
    Q_ASSERT(opened.ok());
}

QString SandboxDouble::profile() const
{
    return QStringLiteral("sandbox-") + sandboxSystemName(m_system);
}

std::vector<DoubleLogin> SandboxDouble::logins(const QString &base) const
{
    return {{QStringLiteral("token"), JsonObject{{"base_url", base}, {"token", sandboxToken}}, {}}};
}

DoubleAnswer SandboxDouble::answer(const DoubleRequest &request)
{
    m_clock->advance(std::chrono::seconds(1));
    SandboxRequest asked = SandboxRequest::of(request.method, request.path, request.queryText);
    asked.headers = request.headers;
    asked.body = request.body;
    return asDouble(m_desk.answer(asked));
}

std::optional<DoubleAnswer> SandboxDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const auto say = [](int status, const char *code) {
        return asDouble(refusalAnswer({status, QString::fromLatin1(code), QStringLiteral("no")}));
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
        return asDouble(refusalAnswer(invalid(QStringLiteral("/name"), QStringLiteral("is odd"))));
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

SandboxTable SandboxDouble::tableOf(const QString &kind) const
{
    if (kind == deal)
        return SandboxTable::Deals;
    if (kind == QLatin1String("item"))
        return SandboxTable::Items;
    if (kind == QLatin1String("invoice"))
        return SandboxTable::Invoices;
    return m_system == SandboxSystem::Crm ? SandboxTable::Accounts : SandboxTable::Customers;
}

void SandboxDouble::put(SandboxTable table, Json record)
{
    m_clock->advance(std::chrono::seconds(1));
    record.set(QStringLiteral("version"), Json(record["version"].toInt() + 1));
    record.set(QStringLiteral("updated_at"), m_world.writeTime());
    const auto done = m_world.commit({{{table, std::move(record)}}, std::nullopt});
    Q_ASSERT(done.ok());
}

QString SandboxDouble::add(const QString &kind, const Json &fields)
{
    Json record = fields;
    const QString id = m_world.table(tableOf(kind)).nextId();
    record.set(QStringLiteral("id"), id);
    if (kind == deal) {
        record.set(QStringLiteral("stage"), fields["won"].toBool(true) ? "closed_won" : "open");
        record.set(QStringLiteral("billing"),
                   JsonObject{{"terms", fields["terms"]}, {"email", nullptr}});
        record.set(QStringLiteral("owner"), "Jana Brandt");
        record.remove(QStringLiteral("won"));
        record.remove(QStringLiteral("terms"));
    } else {
        record.set(QStringLiteral("active"), true);
    }
    if (kind == QLatin1String("item"))
        record.set(QStringLiteral("unit"), "piece");
    put(tableOf(kind), std::move(record));
    return id;
}

std::vector<Json> SandboxDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const auto &[id, stored] : m_world.table(tableOf(kind)).records()) {
        Json shown = stored;
        if (kind == QLatin1String("invoice")) {
            shown.set(QStringLiteral("reference"), stored["external_reference"]);
            shown.set(QStringLiteral("customer"), stored["customer_id"]);
        }
        out.push_back(std::move(shown));
    }
    return out;
}

void SandboxDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    const Json *old = m_world.table(tableOf(kind)).find(id);
    Q_ASSERT(old != nullptr);
    Json next = *old;
    for (const auto &[name, value] : fields.object())
        next.set(name, value);
    put(tableOf(kind), std::move(next));
}

QString SandboxDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its token is a constant")},
        {QStringLiteral("tells a wrong secret"), QStringLiteral("its token is no secret")},
        {QStringLiteral("a row that is locked"), QStringLiteral("it has no locks")},
    };
    if (m_system == SandboxSystem::Crm &&
        contractCase == QLatin1String("names the twin of an account"))
        return QStringLiteral("its CRM takes any company twice");
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
