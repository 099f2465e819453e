// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforcecomposite.h"

#include "models/base/jsonpointer.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

Json halted(const char *code, const char *message)
{
    return JsonArray{JsonObject{{"errorCode", code}, {"message", message}}};
}

} // namespace

std::optional<QString> SalesforceComposite::filled(const QString &text) const
{
    static const QRegularExpression reference(QStringLiteral(R"(@\{([^}]*)\})"));
    static const QRegularExpression index(QStringLiteral(R"(\[(\d+)\])"));
    QString out = text;
    for (auto match = reference.match(out); match.hasMatch(); match = reference.match(out)) {
        QString path = match.captured(1);
        path.replace(index, QStringLiteral(".\\1"));
        const Json *found = JsonPointer(path.split(QLatin1Char('.'))).find(m_results);
        if (found == nullptr || found->scalarText().isEmpty())
            return std::nullopt;
        out.replace(match.capturedStart(), match.capturedLength(), found->scalarText());
    }
    return out;
}

std::optional<DoubleRequest> SalesforceComposite::requestOf(const Json &part) const
{
    const auto url = filled(part["url"].toString());
    const auto body = filled(QString::fromUtf8(part["body"].toText()));
    if (!url || !body)
        return std::nullopt;
    QByteArray raw = part["method"].toString().toLatin1() + ' ' + url->toUtf8() + " HTTP/1.1\r\n";
    for (const auto &[name, value] : part["httpHeaders"].object())
        raw += name.toLatin1() + ": " + value.toString().toUtf8() + "\r\n";
    if (part["body"].isObject())
        raw += "Content-Type: application/json\r\n";
    DoubleRequest request = DoubleRequest::of(raw + "\r\n");
    request.body = part["body"].isObject() ? body->toUtf8() : QByteArray();
    const QByteArray duplicates = m_carrier.header("sforce-duplicate-rule-header");
    if (!duplicates.isEmpty())
        request.headers.emplace("sforce-duplicate-rule-header", duplicates);
    return request;
}

Json SalesforceComposite::answered(const Json &part, int status, const Json &body)
{
    return JsonObject{{"body", body},
                      {"httpHeaders", JsonObject{}},
                      {"httpStatusCode", status},
                      {"referenceId", part["referenceId"]}};
}

Json SalesforceComposite::run(const Router &route)
{
    Json out = JsonArray{};
    bool isHalted = false;
    for (const Json &part : m_body["compositeRequest"].array()) {
        const auto request = isHalted ? std::nullopt : requestOf(part);
        if (!request) {
            const Json why =
                isHalted
                    ? halted("PROCESSING_HALTED", "The transaction was rolled back since another "
                                                  "operation in the same transaction failed.")
                    : halted("PROCESSING_HALTED",
                             "Invalid reference specified. No value for the reference found.");
            out.append(answered(part, 400, why));
            isHalted = m_body["allOrNone"].toBool();
            continue;
        }
        const DoubleAnswer answer = route(*request);
        const auto body = readJson(answer.body);
        out.append(answered(part, answer.status, body ? *body : Json()));
        m_results.set(part["referenceId"].toString(), body ? *body : Json());
        isHalted = answer.status >= 300 && m_body["allOrNone"].toBool();
    }
    return JsonObject{{"compositeResponse", out}};
}

} // namespace unsnag
