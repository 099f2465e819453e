// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/auditquery.h"

#include "app/cli/arguments.h"

#include <QRegularExpression>

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

bool isKind(const QString &kind, const QString &wanted)
{
    return kind == wanted || kind.startsWith(wanted + QLatin1Char('.'));
}

} // namespace

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
            return wrongPart(
                trimmed.mid(at).trimmed(),
                QStringLiteral("a word, \"words in quotes\", or exception:, actor: or kind: with "
                               "a value"));
        UNSNAG_CHECK(query.take(match.captured(1).toLower(), match.capturedStart(3) >= 0
                                                                 ? match.captured(3)
                                                                 : match.captured(2)));
        at = match.capturedEnd();
    }
    return query;
}

Result<void> AuditQuery::take(const QString &kind, const QString &value)
{
    if (kind.isEmpty())
        m_words.append(value);
    else if (kind == QLatin1String("exception"))
        m_exception = exceptionId(value.toStdString()).text();
    else if (kind == QLatin1String("actor"))
        m_actor = value;
    else if (kind == QLatin1String("kind"))
        m_kind = value.toLower();
    else
        return wrongPart(kind + QLatin1Char(':') + value,
                         QStringLiteral("one of exception:, actor:, kind:, or text in quotes"));
    return {};
}

bool AuditQuery::isEmpty() const
{
    return m_exception.isEmpty() && m_actor.isEmpty() && m_kind.isEmpty() && m_words.isEmpty();
}

bool AuditQuery::matches(const TimelineEntry &entry) const
{
    const QString exception = entry.more["exception"].toString();
    if (!m_exception.isEmpty() && exception != m_exception)
        return false;
    if (!m_actor.isEmpty() && entry.actor.compare(m_actor, Qt::CaseInsensitive) != 0)
        return false;
    if (!m_kind.isEmpty() && !isKind(entry.kind, m_kind))
        return false;
    const QStringList places{entry.actor, entry.kind, exception, entry.reason};
    return std::ranges::all_of(m_words, [&places](const QString &word) {
        return std::ranges::any_of(places, [&word](const QString &place) {
            return place.contains(word, Qt::CaseInsensitive);
        });
    });
}

} // namespace unsnag
