// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doubleserver.h"

#include <algorithm>

namespace unsnag {
namespace {

using Kind = LoopbackBehaviour::Kind;

const QByteArray page =
    "<!DOCTYPE html><html><head><title>Bad day</title></head><body>no</body></html>";

LoopbackBehaviour sent(const DoubleAnswer &answer)
{
    return {Kind::Answer, answer.wire()};
}

DoubleAnswer htmlAnswer(int status)
{
    return DoubleAnswer::text(status, page, "text/html; charset=utf-8");
}

bool fits(DoubleServer::Strikes strikes, bool isWrite)
{
    switch (strikes) {
    case DoubleServer::Strikes::AnyRequest:
        return true;
    case DoubleServer::Strikes::WritesOnly:
        return isWrite;
    case DoubleServer::Strikes::ReadsOnly:
        return !isWrite;
    }
    return false;
}

} // namespace

DoubleServer::DoubleServer(std::unique_ptr<DoubleSystem> system)
    : m_system(std::move(system)), m_server(std::make_unique<LoopbackServer>())
{
    m_server->setHandler([this](const QByteArray &raw) { return behave(raw); });
}

DoubleServer::~DoubleServer() = default;

void DoubleServer::script(DoubleFault fault, Strikes strikes, int times, int skip)
{
    const std::lock_guard lock(m_mutex);
    m_script.push_back({fault, strikes, times, skip});
}

int DoubleServer::struck() const
{
    const std::lock_guard lock(m_mutex);
    return m_struck;
}

std::vector<DoubleServer::Entry> DoubleServer::journal() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal;
}

int DoubleServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_journal.begin(), m_journal.end(),
                                          [](const Entry &entry) { return !entry.isLogin; }));
}

int DoubleServer::writes() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_journal.begin(), m_journal.end(),
                                          [](const Entry &entry) { return entry.isWrite; }));
}

std::optional<DoubleFault> DoubleServer::nextFault(bool isWrite)
{
    for (Scripted &each : m_script) {
        if (each.times <= 0 || !fits(each.strikes, isWrite))
            continue;
        if (each.skip > 0) {
            --each.skip;
            continue;
        }
        --each.times;
        ++m_struck;
        return each.fault;
    }
    return std::nullopt;
}

LoopbackBehaviour DoubleServer::behave(const QByteArray &raw)
{
    const std::lock_guard lock(m_mutex);
    Entry entry;
    entry.request = DoubleRequest::of(raw);
    entry.isLogin = m_system->isLogin(entry.request);
    entry.isWrite = !entry.isLogin && m_system->isWrite(entry.request);
    const auto fault = entry.isLogin ? std::nullopt : nextFault(entry.isWrite);
    LoopbackBehaviour behaviour;
    if (fault) {
        behaviour = faulty(*fault, entry);
    } else {
        entry.answer = m_system->answer(entry.request);
        behaviour = sent(entry.answer);
    }
    m_journal.push_back(std::move(entry));
    return behaviour;
}

DoubleAnswer DoubleServer::refused(DoubleRefusal kind, const DoubleRequest &request) const
{
    const auto words = m_system->refusal(kind, request);
    // A case that scripts what the vendor does not have is told so by a status nobody uses.
    return words ? *words : DoubleAnswer::none(599);
}

LoopbackBehaviour DoubleServer::faulty(DoubleFault fault, Entry &entry)
{
    const auto act = [&] { entry.answer = m_system->answer(entry.request); };
    const auto say = [&](DoubleAnswer answer) {
        entry.answer = std::move(answer);
        return sent(entry.answer);
    };
    switch (fault) {
    case DoubleFault::DropBefore:
        return LoopbackBehaviour::of(Kind::ReadThenClose);
    case DoubleFault::DropAfterCommit:
        act();
        return LoopbackBehaviour::of(Kind::ReadThenClose);
    case DoubleFault::Truncate: {
        act();
        const QByteArray whole = entry.answer.wire();
        const auto cut = std::max<qsizetype>(entry.answer.body.size() / 2, 1);
        return {Kind::AnswerThenClose, whole.chopped(std::min(cut, whole.size() - 9))};
    }
    case DoubleFault::BadGatewayAfter:
        act();
        return say(htmlAnswer(502));
    case DoubleFault::GatewayTimeoutAfter:
        act();
        return say(htmlAnswer(504));
    case DoubleFault::Html:
        return say(htmlAnswer(200));
    case DoubleFault::ServerError:
        return say(DoubleAnswer::none(500));
    case DoubleFault::Twice:
        act();
        act();
        return sent(entry.answer);
    case DoubleFault::Slow: {
        act();
        const QByteArray whole = entry.answer.wire();
        return {Kind::Slow, whole, std::chrono::milliseconds(5), int(whole.size() / 8 + 1)};
    }
    case DoubleFault::RateLimited:
        return say(refused(DoubleRefusal::RateLimited, entry.request));
    case DoubleFault::RateLimitedRetryAfter:
        return say(refused(DoubleRefusal::RateLimitedRetryAfter, entry.request));
    case DoubleFault::Unavailable:
        return say(refused(DoubleRefusal::Unavailable, entry.request));
    case DoubleFault::Forbidden:
        return say(refused(DoubleRefusal::Forbidden, entry.request));
    case DoubleFault::Invalid:
        return say(refused(DoubleRefusal::Invalid, entry.request));
    case DoubleFault::Conflict:
        return say(refused(DoubleRefusal::Conflict, entry.request));
    case DoubleFault::SessionEnded:
        m_system->endSessions();
        act();
        return sent(entry.answer);
    }
    return {};
}

} // namespace unsnag
