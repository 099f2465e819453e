// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/loopback/loopbackserver.h"

#include <memory>
#include <mutex>

namespace unsnag {

//! What goes wrong with one request.
enum class DoubleFault {
    DropBefore,          //!< read, not carried out, the connection ends
    DropAfterCommit,     //!< carried out, the connection ends without a byte
    Truncate,            //!< carried out, half of the body, then the connection ends
    BadGatewayAfter,     //!< carried out, then 502 with a page of HTML
    GatewayTimeoutAfter, //!< carried out, then 504 with a page of HTML
    Html,                //!< not carried out, 200 with a page of HTML
    ServerError,         //!< not carried out, 500 without a body
    Twice,               //!< carried out twice, the second answer is sent
    Slow,                //!< carried out, the answer trickles
    RateLimited,         //!< not carried out, DoubleRefusal::RateLimited
    RateLimitedRetryAfter,
    Unavailable,
    Forbidden,
    Invalid,
    Conflict,
    SessionEnded, //!< every session ends before the request is looked at
};

//! A double on 127.0.0.1: one request after another is answered by the system, faults strike as
//! scripted, and everything is journalled.
class DoubleServer
{
public:
    explicit DoubleServer(std::unique_ptr<DoubleSystem> system);
    ~DoubleServer();

    [[nodiscard]] QString url() const { return m_server->url().toString(); }

    enum class Strikes { AnyRequest, WritesOnly, ReadsOnly };
    //! The next `times` requests of that sort meet the fault, after `skip` that do not.
    void script(DoubleFault fault, Strikes strikes, int times = 1, int skip = 0);
    //! How often scripted faults have struck.
    [[nodiscard]] int struck() const;

    //! Runs under the lock that answers are made under.
    template <typename Work>
    auto with(Work work)
    {
        const std::lock_guard lock(m_mutex);
        return work(*m_system);
    }

    //! What came so far, logins included, and what went back.
    struct Entry {
        DoubleRequest request;
        DoubleAnswer answer;
        bool isLogin = false;
        bool isWrite = false;
    };
    [[nodiscard]] std::vector<Entry> journal() const;
    //! Requests so far that were no logins.
    [[nodiscard]] int requests() const;
    //! Of those, the ones that would change the store.
    [[nodiscard]] int writes() const;
    [[nodiscard]] int connections() const { return m_server->connections(); }

private:
    struct Scripted {
        DoubleFault fault;
        Strikes strikes;
        int times;
        int skip;
    };

    [[nodiscard]] LoopbackBehaviour behave(const QByteArray &raw);
    [[nodiscard]] std::optional<DoubleFault> nextFault(bool isWrite);
    [[nodiscard]] LoopbackBehaviour faulty(DoubleFault fault, Entry &entry);
    [[nodiscard]] DoubleAnswer refused(DoubleRefusal kind, const DoubleRequest &request) const;

    mutable std::mutex m_mutex;
    std::unique_ptr<DoubleSystem> m_system;
    std::vector<Scripted> m_script;
    std::vector<Entry> m_journal;
    int m_struck = 0;
    std::unique_ptr<LoopbackServer> m_server; // last: its thread uses the others
};

} // namespace unsnag
