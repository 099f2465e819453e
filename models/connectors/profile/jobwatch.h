// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/retrycourse.h"

namespace unsnag {

//! Follows a write that a system has only accepted (202) until its job is done (`poll`).
class JobWatch
{
public:
    JobWatch(const ConnectionState &state, RetryCourse &course, ConnectorServices services)
        : m_state(state), m_course(course), m_services(services)
    {}

    //! The reply of the job; class uncertain where nobody knows in time whether it was done. A reply
    //! that is not one of an accepted write passes through.
    [[nodiscard]] Reply follow(Told accepted, const CallTraits &call, const std::stop_token &stop);

private:
    [[nodiscard]] Result<RenderedRequest> question(const Json &poll, const Told &accepted) const;
    //! The end of the job where this answer tells it.
    [[nodiscard]] static std::optional<Reply> endOf(const Json &poll, Told told,
                                                    const Reply &accepted);

    const ConnectionState &m_state;
    RetryCourse &m_course;
    ConnectorServices m_services;
};

} // namespace unsnag
