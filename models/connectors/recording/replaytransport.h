// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/recording/recordingtransport.h"

#include <mutex>

namespace unsnag {

//! Answers from a recording, without any network. A request is known by method, path, query and body,
//! masked as the recording is; the same one asked again gets the next answer of its kind, and the last
//! one for good. An unknown request is not sent, and says so.
class ReplayTransport final : public Transport
{
public:
    //! Error: Damaged naming the line.
    [[nodiscard]] static Result<std::unique_ptr<ReplayTransport>> read(const QByteArray &text,
                                                                       const QString &source);

    [[nodiscard]] const RecordingHead &head() const { return m_head; }
    [[nodiscard]] HttpResponse perform(const HttpRequest &request,
                                       const std::stop_token &stop) override;

private:
    struct Take {
        Json request;
        Json response;
        bool wasUsed = false;
    };

    ReplayTransport() = default;
    [[nodiscard]] HttpResponse unknown(const Json &request) const;

    RecordingHead m_head;
    RecordingMask m_mask{{}};
    std::mutex m_mutex;
    std::vector<Take> m_takes;
};

} // namespace unsnag
