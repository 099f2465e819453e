// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditquery.h"

#include <QDate>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace unsnag {
namespace {

Error wrongPart(const QString &part, const QString &expected)
{
    return {Code::Input,
            QStringLiteral("\"%1\" in the query: expected %2").arg(part, expected),
            QStringLiteral("query"),
            {}};
}

QString exceptionNamed(const QString &text)
{
    bool isNumber = false;
    text.toULongLong(&isNumber);
    return isNumber ? QStringLiteral("EX-") + text : text.toUpper();
}

//! A moment, or the beginning of a day; `days` later where it is a day.
std::optional<Timestamp> momentNamed(const QString &text, int days)
{
    if (const auto moment = fromRfc3339(text))
        return moment;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(
        QDateTime(day.addDays(days), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()));
}

} // namespace

QByteArray caseFolded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

Result<AuditQuery> AuditQuery::read(const QString &text)
{
    // A kind with its colon, then a value in quotes or up to the next blank.
    static const QRegularExpression part(
        QStringLiteral(R"re(\s*(?:([A-Za-z_]+):)?(?:"([^"]*)"|([^\s"]+))(?=\s|$))re"));
    AuditQuery query;
    qsizetype at = 0;
    const QString trimmed = text.trimmed();
    while (at < trimmed.size()) {
        const auto match = part.match(trimmed, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return wrongPart(trimmed.mid(at).trimmed(),
                             QStringLiteral("a word, \"words in quotes\", or exception:, actor:, "
                                            "kind:, reason:, trace:, from: or to: with a value"));
        UNSNAG_CHECK(query.take(match.captured(1).toLower(), match.capturedStart(3) >= 0
                                                                 ? match.captured(3)
                                                                 : match.captured(2)));
        at = match.capturedEnd();
    }
    return query;
}

Result<void> AuditQuery::take(const QString &kind, const QString &value)
{
    const QString place = kind + QLatin1Char(':') + value;
    if (kind.isEmpty())
        m_words.append(caseFolded(value));
    else if (kind == QLatin1String("exception"))
        m_exception = caseFolded(exceptionNamed(value));
    else if (kind == QLatin1String("actor"))
        m_actor = caseFolded(value);
    else if (kind == QLatin1String("kind"))
        m_kind = caseFolded(value);
    else if (kind == QLatin1String("reason"))
        m_reason = caseFolded(value);
    else if (kind == QLatin1String("trace"))
        m_trace = caseFolded(value);
    else if (kind == QLatin1String("from"))
        m_from = momentNamed(value, 0);
    else if (kind == QLatin1String("to"))
        m_before = momentNamed(value, 1);
    else
        return wrongPart(place, QStringLiteral("one of exception:, actor:, kind:, reason:, trace:, "
                                               "from:, to:, or text in quotes"));
    if ((kind == QLatin1String("from") && !m_from) || (kind == QLatin1String("to") && !m_before))
        return wrongPart(place, QStringLiteral("a day as 2026-03-31 or a moment as "
                                               "2026-03-31T12:00:00Z"));
    return {};
}

bool AuditQuery::isEmpty() const
{
    return m_exception.isEmpty() && m_actor.isEmpty() && m_kind.isEmpty() && m_words.isEmpty() &&
           m_reason.isEmpty() && m_trace.isEmpty() && !m_from && !m_before;
}

void AuditQuery::learn(const Json &entry)
{
    if (caseFolded(entry["trace_id"].toString()) != m_trace)
        return;
    for (const char *member : {"exception", "event"}) {
        if (const QString id = entry[member].toString(); !id.isEmpty())
            m_traced.insert(caseFolded(id));
    }
}

bool AuditQuery::takesKind(const QByteArray &kind) const
{
    return m_kind.isEmpty() || kind == m_kind || kind.startsWith(m_kind + '.');
}

bool AuditQuery::takesTime(std::optional<Timestamp> at) const
{
    return (!m_from || (at && *at >= *m_from)) && (!m_before || (at && *at < *m_before));
}

bool AuditQuery::isOfTrace(const Json &entry) const
{
    return m_trace.isEmpty() || caseFolded(entry["trace_id"].toString()) == m_trace ||
           m_traced.contains(caseFolded(entry["exception"].toString())) ||
           m_traced.contains(caseFolded(entry["event"].toString()));
}

bool AuditQuery::matches(const Json &entry, const QStringList &words) const
{
    const AuditFacts facts = factsOf(entry);
    const auto isWanted = [](const QByteArray &wanted, const QString &text) {
        return wanted.isEmpty() || caseFolded(text) == wanted;
    };
    if (!isWanted(m_exception, facts.exception) || !isWanted(m_actor, facts.actor) ||
        !isWanted(m_reason, facts.reason) || !takesKind(caseFolded(facts.kind)) ||
        !takesTime(facts.at) || !isOfTrace(entry))
        return false;
    const QStringList places =
        QStringList{facts.actor, facts.kind, facts.exception, facts.operation, facts.reason} +
        words;
    return std::ranges::all_of(m_words, [&places](const QByteArray &word) {
        return std::ranges::any_of(
            places, [&word](const QString &place) { return caseFolded(place).contains(word); });
    });
}

} // namespace unsnag
