// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/reasonrun.h"

#include "models/base/clock.h"
#include "tests/support/process/workspacestate.h"

#include <algorithm>

namespace unsnag::test {
namespace {

bool hasValue(const Json &field, const QString &value)
{
    const JsonArray &candidates = field["candidates"].array();
    return std::ranges::any_of(
        candidates, [&](const Json &candidate) { return candidate["value"].toString() == value; });
}

bool isGone(const Json &document)
{
    const QString state = document["state"].toString();
    return state == QLatin1String("void") || state == QLatin1String("cancelled");
}

//! Decisions that only record something here.
bool writesNothing(const QString &effect, const Json &card)
{
    return effect == QLatin1String("accept_drift") || effect == QLatin1String("approve") ||
           card["source"]["object"].toString() == QLatin1String("connection");
}

} // namespace

ReasonRun::ReasonRun(ReasonWorld &world, QString reason)
    : m_world(world), m_reason(std::move(reason)), m_fault(world.problem())
{}

QByteArray ReasonRun::fault() const
{
    return m_fault.isEmpty() ? m_world.problem() : m_fault;
}

void ReasonRun::check(bool isSo, const QByteArray &expectation)
{
    if (!isSo && m_fault.isEmpty())
        m_fault = m_reason.toUtf8() + ' ' + m_id.toUtf8() + ": expected " + expectation +
                  "\n  detail: " + m_card["detail"].toText();
}

Json ReasonRun::runs(const QStringList &arguments)
{
    if (!m_fault.isEmpty())
        return {};
    const CliResult result = m_world.cli().json(arguments);
    check(result.exitCode == 0, arguments.join(QLatin1Char(' ')).toUtf8() + " to end well, found " +
                                    result.err + result.out);
    return result.json;
}

void ReasonRun::refuses(const QStringList &arguments, const QStringList &words)
{
    if (!m_fault.isEmpty())
        return;
    const QByteArray fault = faultOfRefusal(m_world.cli().json(arguments), 1, words);
    check(fault.isEmpty(), arguments.join(QLatin1Char(' ')).toUtf8() + " to be refused: " + fault);
}

void ReasonRun::fails(const QStringList &arguments, const QString &words)
{
    if (!m_fault.isEmpty())
        return;
    const CliResult result = m_world.cli().json(arguments);
    check(result.exitCode == 1 && result.err.contains(words.toUtf8()),
          arguments.join(QLatin1Char(' ')).toUtf8() + " to fail and to tell " + words.toUtf8() +
              ", found " + result.err);
}

void ReasonRun::dies(const QStringList &arguments, const QString &faultPoint)
{
    const QString aim = QStringLiteral("UNSNAG_FAULT_POINT");
    if (!m_fault.isEmpty())
        return;
    m_world.cli().setEnvironment(aim, faultPoint + QStringLiteral(":1"));
    const CliResult killed = m_world.cli().json(arguments);
    m_world.cli().setEnvironment(aim, {});
    check(killed.exitCode == -1, "it to be killed at " + faultPoint.toUtf8());
    refresh();
}

void ReasonRun::detect(const QString &record, const QString &owner)
{
    runs({"run", "--once"});
    find(record, owner);
}

void ReasonRun::detectOutage(const QString &connection, const QString &owner)
{
    fails({"run", "--once"}, connection);
    find(connection, owner);
}

void ReasonRun::reconcile(const QString &record, const QString &owner)
{
    runs({"reconcile"});
    find(record, owner);
}

void ReasonRun::find(const QString &record, const QString &owner)
{
    m_record = record;
    const Json list =
        runs({"list", "--limit", "500", "--query", QStringLiteral("reason:") + m_reason});
    for (const Json &row : list["exceptions"].array()) {
        if (row["source"]["id"].toString() == record || row["target"]["id"].toString() == record)
            m_id = row["id"].toString();
    }
    check(!m_id.isEmpty(), "an open exception about " + record.toUtf8());
    refresh();
    checkCard(owner);
}

void ReasonRun::refresh()
{
    m_card = runs({"show", m_id});
}

void ReasonRun::checkCard(const QString &owner)
{
    const auto opened = fromRfc3339(m_card["opened_at"].toString());
    const auto due = fromRfc3339(m_card["due_at"].toString());
    const QString change = m_card["required_change"].toString();
    check(m_card["reason"].toString() == m_reason, "the reason " + m_reason.toUtf8());
    check(m_card["state"].toString() == QLatin1String("open"), "an open exception");
    check(m_card["owner"].toString() == owner,
          "the owner " + owner.toUtf8() + ", found " + m_card["owner"].toText());
    check(opened && due && *due > *opened, "a due time after the opening");
    check(change.contains(m_card["title"].toString()) && !change.contains(QLatin1Char('\n')),
          "the required change as a sentence about the record, found " + change.toUtf8());
    check(!m_card["proof_of_fix"].toString().isEmpty(), "a proof of fix");
    const Json runbook = runs({"runbook", "show", m_reason});
    check(!runbook["text"].toString().isEmpty(), "a runbook");
}

Json ReasonRun::actionOf(const QString &action) const
{
    for (const Json &offered : m_card["form"]["actions"].array()) {
        if (offered["id"].toString() == action)
            return offered;
    }
    return {};
}

QStringList ReasonRun::filled(const Json &action, const Values &values)
{
    QStringList arguments;
    for (const Json &field : action["fields"].array()) {
        const QString name = field["name"].toString();
        const auto given = values.find(name);
        const QString first = field["candidates"].size() > 0
                                  ? field["candidates"].at(0)["value"].toString()
                                  : QString();
        const QString value = given == values.end() ? first : given->second;
        check(!value.isEmpty() || !field["required"].toBool(),
              "a candidate for " + name.toUtf8() + ", found none");
        check(first.isEmpty() || hasValue(field, value),
              value.toUtf8() + " among the candidates of " + name.toUtf8() + ", found " +
                  field["candidates"].toText());
        if (value.isEmpty())
            continue;
        m_chosen.insert_or_assign(name, value);
        arguments += {QStringLiteral("--set"), name + QLatin1Char('=') + value};
    }
    return arguments;
}

void ReasonRun::checkPreview(const QStringList &command, const QString &effect)
{
    const QString before = m_card["state"].toString();
    const Json planned = runs(command + QStringList{"--dry-run"});
    check(planned["writes"].size() > 0 || writesNothing(effect, m_card),
          "the preview to list a write");
    refresh();
    check(m_card["state"].toString() == before, "the preview to store nothing");
}

void ReasonRun::decide(const QString &action, const Values &values, const QString &who)
{
    refresh();
    const Json offered = actionOf(action);
    check(offered.isObject() && offered["why_not"].isNull(),
          "the form to offer " + action.toUtf8() + ", found " + offered.toText());
    const QStringList actor = who.isEmpty() ? QStringList() : QStringList{"--as", who};
    const QStringList command =
        actor + QStringList{"resolve", m_id, "--action", action, "--now", "--why", "by its form"} +
        filled(offered, values);
    checkPreview(command, offered["effect"].toString());
    runs(command);
    refresh();
}

void ReasonRun::checkProof(const Json &attempt)
{
    check(attempt["outcome"].toString() == QLatin1String("applied"),
          "the last attempt to be applied, found " + attempt.toText());
    const Json proof = attempt["proof"];
    check(proof["checks"].size() > 0, "a proof with checks, found " + proof.toText());
    for (const Json &made : proof["checks"].array())
        check(made["ok"].toBool(), "the check to be ok: " + made.toText());
}

void ReasonRun::prove()
{
    const Json replayed = runs({"replay", m_id});
    refresh();
    check(m_card["state"].toString() == QLatin1String("confirmed"),
          "the state confirmed, found " + m_card["state"].toText());
    if (!m_fault.isEmpty())
        return;
    const JsonArray &attempts = replayed["attempts"].array();
    check(!attempts.empty(), "an attempt");
    if (m_fault.isEmpty())
        checkProof(attempts.back());
}

void ReasonRun::bringsBack(const QString &reason)
{
    if (!m_fault.isEmpty())
        return;
    const CliResult replayed = m_world.cli().json({"replay", m_id});
    refresh();
    check(replayed.exitCode == 1, "the replay to fail, found " + replayed.out);
    check(m_card["state"].toString() == QLatin1String("open") &&
              m_card["reason"].toString() == reason,
          "it to be open again as " + reason.toUtf8() + ", found " + m_card["state"].toText() +
              ' ' + m_card["reason"].toText());
}

void ReasonRun::staysProven()
{
    runs({"run", "--once"});
    refresh();
    check(m_card["state"].toString() == QLatin1String("confirmed"), "it to stay confirmed");
    const Json list = runs({"list", "--limit", "500"});
    for (const Json &row : list["exceptions"].array())
        check(row["source"]["id"].toString() != m_record,
              "nothing new about " + m_record.toUtf8() + ", found " + row.toText());
}

void ReasonRun::reconcileFindsNothing(const QString &record)
{
    const Json report = runs({"reconcile"});
    check(report["findings"].isArray(), "a report of the reconcile");
    for (const Json &finding : report["findings"].array()) {
        const QString key = finding["key"].toString();
        check(!key.endsWith(QLatin1Char(':') + record) && finding["exception"].toString() != m_id,
              "nothing more about " + record.toUtf8() + ", found " + finding.toText());
    }
}

QString ReasonRun::reference() const
{
    return m_card["external_reference"].toString();
}

QString ReasonRun::chosen(const QString &field) const
{
    const auto found = m_chosen.find(field);
    return found == m_chosen.end() ? QString() : found->second;
}

Json ReasonRun::theDocument(const QString &table)
{
    if (!m_fault.isEmpty())
        return {};
    JsonArray documents = m_world.documents(table, reference());
    std::erase_if(documents, isGone);
    check(documents.size() == 1, "one document of " + table.toUtf8() + " under " +
                                     reference().toUtf8() + ", found " + Json(documents).toText());
    return documents.empty() ? Json() : documents.front();
}

void ReasonRun::same(const Json &document, const char *member, const QString &expected)
{
    check(document[member].scalarText() == expected && !expected.isEmpty(),
          QByteArray(member) + " to be " + expected.toUtf8() + ", found " +
              document[member].toText());
}

} // namespace unsnag::test
