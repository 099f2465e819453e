// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/recording/recordingtransport.h"

namespace unsnag {
namespace {

const QString formatName = QStringLiteral("unsnag.recording/1");

} // namespace

Json RecordingHead::toJson() const
{
    return JsonObject{{QStringLiteral("recording"), formatName},
                      {QStringLiteral("profile"), profile},
                      {QStringLiteral("values"), values},
                      {QStringLiteral("discovered"), discovered}};
}

Result<RecordingHead> RecordingHead::fromJson(const Json &json)
{
    if (json["recording"].toString() != formatName || !json["profile"].isString())
        return Error{
            Code::Damaged,
            QStringLiteral("expected a recording: its first line says \"recording\": \"%1\"")
                .arg(formatName),
            {},
            QStringLiteral("make one with: unsnag-cli connector record")};
    return RecordingHead{json["profile"].toString(), json["values"], json["discovered"]};
}

Result<void> RecordingTransport::begin(const RecordingHead &head)
{
    RecordingHead masked = head;
    masked.values = m_mask.values(head.values);
    masked.discovered = m_mask.values(head.discovered);
    append(masked.toJson());
    return end();
}

HttpResponse RecordingTransport::perform(const HttpRequest &request, const std::stop_token &stop)
{
    HttpResponse response = m_inner.perform(request, stop);
    append(JsonObject{{QStringLiteral("request"), m_mask.request(request)},
                      {QStringLiteral("response"), m_mask.response(response)}});
    const std::scoped_lock lock(m_mutex);
    ++m_count;
    return response;
}

void RecordingTransport::append(const Json &line)
{
    const QByteArray bytes = line.toText() + '\n';
    const std::scoped_lock lock(m_mutex);
    if (m_problem.isEmpty() && m_to.write(bytes) != bytes.size())
        m_problem = m_to.errorString();
}

Result<void> RecordingTransport::end() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_problem.isEmpty())
        return {};
    return Error{
        Code::Input, QStringLiteral("the recording can't be written: ") + m_problem, {}, {}};
}

} // namespace unsnag
