// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/connectors/profile/auth/credentials.h"
#include "models/connectors/profile/classifier.h"
#include "models/connectors/profile/connectionstate.h"
#include "models/connectors/profile/redactor.h"
#include "models/connectors/profile/requestbuilder.h"

namespace unsnag {

//! One request that was performed: the answer as it came, what it means, and the masked reply.
struct Exchanged {
    Answer answer;
    ReplyVerdict verdict;
    Reply reply; //!< without records
};

//! Sends one rendered request once and judges the answer. Holds no state.
class Exchange
{
public:
    //! Whether bodies are kept in the reply; those of a login never are.
    enum class Bodies { Kept, Dropped };

    Exchange(const ConnectionState &state, Transport &transport, const Clock &clock)
        : m_state(state), m_profile(state.profile()), m_transport(transport), m_clock(clock)
    {}

    [[nodiscard]] Exchanged perform(const RenderedRequest &request, const CallTraits &call,
                                    const Credentials &credentials, Bodies bodies,
                                    const std::stop_token &stop) const;

private:
    //! To hosts of the connection only.
    [[nodiscard]] HttpResponse send(const HttpRequest &wire, const std::stop_token &stop) const;
    [[nodiscard]] HttpRequest wired(const RenderedRequest &request, const CallTraits &call,
                                    const Credentials &credentials) const;

    const ConnectionState &m_state;
    const Profile &m_profile;
    Transport &m_transport;
    const Clock &m_clock;
};

} // namespace unsnag
