// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/recording/recordingmask.h"

#include <QIODevice>

#include <mutex>

namespace unsnag {

//! The head of a recording, its first line.
struct RecordingHead {
    QString profile;
    Json values;     //!< of the connection's form, masked
    Json discovered; //!< as Connector::kept gave it

    [[nodiscard]] Json toJson() const;
    //! Error: Damaged where the line is no head of a recording.
    [[nodiscard]] static Result<RecordingHead> fromJson(const Json &json);
};

//! Writes down what goes over another transport, masked, as JSON Lines: the head, then
//! {"request","response"} for each request.
class RecordingTransport final : public Transport
{
public:
    RecordingTransport(Transport &inner, QIODevice &to, RecordingMask mask)
        : m_inner(inner), m_to(to), m_mask(std::move(mask))
    {}

    [[nodiscard]] Result<void> begin(const RecordingHead &head);
    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;
    //! What went wrong with the file, if anything did.
    [[nodiscard]] Result<void> end() const;
    [[nodiscard]] int count() const { return m_count; }

private:
    void append(const Json &line);

    Transport &m_inner;
    QIODevice &m_to;
    RecordingMask m_mask;
    mutable std::mutex m_mutex;
    QString m_problem;
    int m_count = 0;
};

} // namespace unsnag
