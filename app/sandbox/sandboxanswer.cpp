// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxanswer.h"

namespace unsnag {
namespace {

QByteArray reasonPhrase(int status)
{
    static const std::map<int, QByteArray> phrases{{200, "OK"},
                                                   {201, "Created"},
                                                   {204, "No Content"},
                                                   {400, "Bad Request"},
                                                   {401, "Unauthorized"},
                                                   {404, "Not Found"},
                                                   {405, "Method Not Allowed"},
                                                   {409, "Conflict"},
                                                   {412, "Precondition Failed"},
                                                   {422, "Unprocessable Entity"},
                                                   {429, "Too Many Requests"},
                                                   {500, "Internal Server Error"},
                                                   {502, "Bad Gateway"},
                                                   {503, "Service Unavailable"},
                                                   {504, "Gateway Timeout"}};
    const auto found = phrases.find(status);
    return found == phrases.end() ? QByteArray("Answer") : found->second;
}

} // namespace

QByteArray SandboxAnswer::wire(const QByteArray &connection) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
                       "\r\nServer: unsnag-sandbox\r\nContent-Type: " + contentType +
                       "\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\nConnection: " + connection + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

SandboxAnswer jsonAnswer(int status, const Json &body)
{
    SandboxAnswer answer;
    answer.status = status;
    answer.body = body.toText();
    return answer;
}

SandboxAnswer refusalAnswer(const SandboxRefusal &refusal)
{
    Json error;
    error.set(QStringLiteral("code"), refusal.code);
    error.set(QStringLiteral("message"), refusal.message);
    if (!refusal.field.isEmpty())
        error.set(QStringLiteral("field"), refusal.field);
    if (!refusal.candidates.isNull())
        error.set(QStringLiteral("candidates"), refusal.candidates);
    for (const auto &[name, value] : refusal.more.object())
        error.set(name, value);
    Json body;
    body.set(QStringLiteral("error"), error);
    SandboxAnswer answer = jsonAnswer(refusal.status, body);
    if (refusal.status == 401)
        answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    return answer;
}

SandboxRefusal invalid(const QString &field, const QString &message)
{
    return {422, QStringLiteral("validation"), message, field};
}

SandboxRefusal lacking(const QString &field)
{
    return {422, QStringLiteral("missing_field"), QStringLiteral("is required"), field};
}

SandboxRefusal refusedAs(const char *code, const QString &field, const QString &message, Json more)
{
    return {422, QString::fromLatin1(code), message, field, {}, std::move(more)};
}

SandboxRefusal notAllowed(const QString &field, const QStringList &allowed)
{
    Json list = JsonArray{};
    for (const QString &value : allowed)
        list.append(value);
    return refusedAs("value_rejected", field,
                     QStringLiteral("must be one of ") + allowed.join(QStringLiteral(", ")),
                     JsonObject{{QStringLiteral("allowed"), list}});
}

SandboxRefusal notFound(const QString &what)
{
    return {404, QStringLiteral("not_found"), QStringLiteral("there is no %1").arg(what)};
}

SandboxRefusal methodNotAllowed(const QString &method, const QString &path)
{
    return {405, QStringLiteral("method_not_allowed"),
            QStringLiteral("%1 is not possible on %2").arg(method, path)};
}

SandboxRefusal staleVersion(const QString &sent, const QString &current)
{
    return {412, QStringLiteral("stale_version"),
            QStringLiteral("the record has version %1, not %2").arg(current, sent)};
}

} // namespace unsnag
