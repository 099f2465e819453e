// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/retrycourse.h"

namespace unsnag {

//! Reads once after login what a profile's `discover` names: a company's id, the stage that means won.
class Discovery
{
public:
    Discovery(ConnectionState &state, RetryCourse &course);

    //! The refusal, or nothing where the values were found; then the connection keeps them.
    [[nodiscard]] std::optional<Reply> run(const std::stop_token &stop);
    //! The same where the operation needs them and they are not there yet.
    [[nodiscard]] std::optional<Reply> runFor(const QString &operation,
                                              const std::stop_token &stop);

private:
    //! One round over what is missing; an operation may itself need a value found by another.
    [[nodiscard]] std::optional<Reply> findMore(Json &found, std::map<QString, Answer> &answers,
                                                const std::stop_token &stop);
    [[nodiscard]] Result<Json> valueOf(const Json &entry, const Answer &answer) const;

    ConnectionState &m_state;
    RetryCourse &m_course;
    const Json &m_wanted;
};

} // namespace unsnag
