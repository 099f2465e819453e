// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/proofchecks.h"

#include "models/engine/auditline.h"

namespace unsnag {

void ProofChecks::expect(const char *field, const QString &expected, const QString &found,
                         bool isMet)
{
    const QString name = QString::fromUtf8(field);
    m_checks.push_back(JsonObject{{QStringLiteral("field"), name},
                                  {QStringLiteral("expected"), expected},
                                  {QStringLiteral("found"), found},
                                  {QStringLiteral("ok"), isMet}});
    if (!isMet)
        m_failed.push_back(JsonObject{{QStringLiteral("pointer"), QLatin1Char('/') + name},
                                      {QStringLiteral("keyword"), QStringLiteral("read_back")},
                                      {QStringLiteral("found"), found},
                                      {QStringLiteral("expected"), expected}});
}

void ProofChecks::same(const char *field, const QString &expected, const QString &found)
{
    expect(field, expected, found, expected == found);
}

void ProofChecks::amount(const char *field, const QString &expected, const QString &found)
{
    const auto left = Decimal::fromText(expected);
    const auto right = Decimal::fromText(found);
    expect(field, expected, found, left && right && *left == *right);
}

void ProofChecks::note(const char *field, const QString &found, const QString &remark)
{
    expect(field, remark, found, true);
}

Stepped<Proven> ProofChecks::proof(Reason reason, const QString &effect, const Json &record,
                                   Timestamp now) const
{
    const QString id = record["id"].scalarText();
    const QString url = record["url"].scalarText();
    Json proof = JsonObject{{QStringLiteral("operation"), effect},
                            {QStringLiteral("read_at"), toRfc3339(now)},
                            {QStringLiteral("target_id"), id},
                            {QStringLiteral("url"), url},
                            {QStringLiteral("document"), record},
                            {QStringLiteral("checks"), m_checks},
                            {QStringLiteral("response_sha256"), digestOf(record)}};
    if (m_failed.empty())
        return Proven{id, url, {}, std::move(proof)};
    StepFailure failure;
    failure.reason = reason;
    failure.step = QStringLiteral("confirm");
    failure.summary = QStringLiteral("what was read back differs from what was wanted");
    failure.fields = m_failed;
    failure.more = JsonObject{{QStringLiteral("read_back"), std::move(proof)}};
    return failure;
}

} // namespace unsnag
