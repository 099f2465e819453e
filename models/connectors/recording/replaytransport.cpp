// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/recording/replaytransport.h"

namespace unsnag {
namespace {

HttpResponse answerOf(const Json &recorded)
{
    HttpResponse out;
    if (recorded.contains(QStringLiteral("delivery"))) {
        out.delivery = recorded["delivery"].toString() == QLatin1String("sent_no_answer")
                           ? Delivery::SentNoAnswer
                           : Delivery::NotSent;
        out.problem = recorded["problem"].toString();
        return out;
    }
    out.delivery = Delivery::Answered;
    out.status = static_cast<int>(recorded["status"].toInt());
    for (const auto &[name, value] : recorded["headers"].object())
        out.headers.append(HttpHeader{name.toLatin1(), value.scalarText().toUtf8()});
    const Json &body = recorded["body"];
    if (!body.isNull())
        out.body = body.isString() ? body.toString().toUtf8() : body.toText();
    return out;
}

QString lineOf(const Json &request)
{
    return request["method"].toString() + QLatin1Char(' ') + request["path"].toString();
}

} // namespace

Result<std::unique_ptr<ReplayTransport>> ReplayTransport::read(const QByteArray &text,
                                                               const QString &source)
{
    std::unique_ptr<ReplayTransport> out(new ReplayTransport);
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        const QString place = QStringLiteral("%1:%2").arg(source).arg(++number);
        if (line.trimmed().isEmpty())
            continue;
        UNSNAG_TRY(const Json json, readJson(line, place));
        if (out->m_head.profile.isEmpty()) {
            auto head = RecordingHead::fromJson(json);
            if (!head)
                return Error{head.error().code, head.error().detail, place, head.error().remedy};
            out->m_head = std::move(head).value();
            continue;
        }
        if (!json["request"].isObject() || !json["response"].isObject())
            return Error{Code::Damaged,
                         QStringLiteral("expected an object with \"request\" and \"response\""),
                         place,
                         {}};
        out->m_takes.push_back({json["request"], json["response"]});
    }
    if (out->m_head.profile.isEmpty())
        return Error{Code::Damaged, QStringLiteral("the recording is empty"), source, {}};
    return out;
}

HttpResponse ReplayTransport::perform(const HttpRequest &request, const std::stop_token &)
{
    const Json wanted = m_mask.request(request);
    const std::scoped_lock lock(m_mutex);
    Take *last = nullptr;
    for (Take &take : m_takes) {
        if (!(take.request == wanted))
            continue;
        last = &take;
        if (!take.wasUsed)
            break;
    }
    if (last == nullptr)
        return unknown(wanted);
    last->wasUsed = true;
    return answerOf(last->response);
}

HttpResponse ReplayTransport::unknown(const Json &request) const
{
    QStringList known;
    for (const Take &take : m_takes) {
        const QString line = lineOf(take.request) == lineOf(request)
                                 ? QString::fromUtf8(take.request.toText())
                                 : lineOf(take.request);
        if (!known.contains(line))
            known += line;
    }
    HttpResponse out;
    out.problem = QStringLiteral("the recording has no answer to %1")
                      .arg(QString::fromUtf8(request.toText()));
    out.remedy = QStringLiteral("it has: %1").arg(known.join(QStringLiteral("; ")));
    return out;
}

} // namespace unsnag
