// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logverifier.h"

#include "models/audit/digest.h"

#include <algorithm>

namespace unsnag {

void LogVerifier::remember(const AuditHead &earlier)
{
    m_remembered.push_back(earlier);
    checkRemembered(); // an earlier head may be that of the empty log
}

void LogVerifier::add(const AuditEntry &stored)
{
    ++m_entries;
    const QByteArray leaf = leafHash(stored.canonical);
    checkEntry(stored, leaf);
    checkNodes(m_tree.append(leaf));
    checkRemembered();
}

Verdict LogVerifier::finish(const AuditHead &head, std::optional<qint64> nodeCount)
{
    if (nodeCount && *nodeCount > m_nodesFound && !m_firstBad)
        blame(m_entries, QStringLiteral("%1 subtree hashes are stored that belong to no entry")
                             .arg(*nodeCount - m_nodesFound));
    Verdict verdict = verdictOn(head);
    verdict.entries = m_entries;
    verdict.root = m_tree.root();
    return verdict;
}

void LogVerifier::blame(qint64 index, const QString &why)
{
    if (m_firstBad)
        return;
    m_firstBad = index;
    m_why = why;
}

void LogVerifier::checkEntry(const AuditEntry &stored, const QByteArray &leaf)
{
    const qint64 index = m_tree.size();
    if (stored.sequence != index)
        blame(std::min(index, stored.sequence),
              QStringLiteral("expected the entry number %1, found number %2")
                  .arg(index)
                  .arg(stored.sequence));
    if (stored.leafHash != leaf)
        blame(index,
              QStringLiteral("the bytes of the entry do not have the leaf hash that is stored"));
    if (!m_firstBad)
        checkText(stored);
}

void LogVerifier::checkText(const AuditEntry &stored)
{
    const qint64 index = m_tree.size();
    const auto json = m_reader.read(index, stored.canonical);
    if (!json)
        return blame(index, json.error().detail);
    m_policy.add(index, factsOf(*json));
    if (m_watcher)
        m_watcher(index, *json);
}

void LogVerifier::checkNodes(const std::vector<TreeNode> &completed)
{
    if (!m_storedNode)
        return;
    for (const TreeNode &node : completed) {
        if (!isStoredLevel(node.level))
            continue;
        const auto stored = m_storedNode(node.level, node.index);
        if (stored)
            ++m_nodesFound;
        const qint64 first = node.index << node.level;
        if (!stored)
            blame(first, QStringLiteral("the subtree hash %1/%2 is missing")
                             .arg(node.level)
                             .arg(node.index));
        else if (*stored != node.hash)
            blame(first,
                  QStringLiteral("the entries %1 to %2 are not those of the subtree hash %3/%4")
                      .arg(first)
                      .arg(m_tree.size() - 1)
                      .arg(node.level)
                      .arg(node.index));
    }
}

void LogVerifier::checkRemembered()
{
    std::erase_if(m_remembered, [this](const AuditHead &head) {
        if (head.size != m_tree.size())
            return false;
        if (head.root != m_tree.root() && !m_contradicted)
            m_contradicted = head;
        return true;
    });
}

namespace {

Verdict found(const char *verdict, std::optional<qint64> firstBad, const QString &why)
{
    Verdict one;
    one.verdict = QString::fromLatin1(verdict);
    one.firstBad = firstBad;
    one.why = why;
    return one;
}

} // namespace

Verdict LogVerifier::verdictOn(const AuditHead &head) const
{
    if (m_firstBad)
        return found("altered", m_firstBad, m_why);
    if (head.size != m_entries)
        return found(head.size > m_entries ? "incomplete" : "altered",
                     std::clamp<qint64>(head.size, 0, m_entries),
                     QStringLiteral("the head counts %1 entries, %2 are there")
                         .arg(head.size)
                         .arg(m_entries));
    if (head.root != m_tree.root())
        return found("inconsistent", std::nullopt,
                     QStringLiteral("the root of the entries is %1, the head says %2")
                         .arg(toHex(m_tree.root()), toHex(head.root)));
    if (m_contradicted) {
        Verdict verdict =
            found("inconsistent", std::nullopt,
                  QStringLiteral("the first %1 entries do not have the root %2 seen before")
                      .arg(m_contradicted->size)
                      .arg(toHex(m_contradicted->root)));
        verdict.contradicted = m_contradicted->size;
        return verdict;
    }
    if (!m_remembered.empty()) {
        Verdict verdict = found("rolled_back", m_entries,
                                QStringLiteral("a head of %1 entries was seen before, %2 are there")
                                    .arg(m_remembered.front().size)
                                    .arg(m_entries));
        verdict.contradicted = m_remembered.front().size;
        return verdict;
    }
    return verdictOnPolicy();
}

Verdict LogVerifier::verdictOnPolicy() const
{
    const auto &violation = m_policy.violation();
    if (!violation)
        return found("intact", std::nullopt, {});
    return found("policy_broken", violation->index,
                 QStringLiteral("%1: %2").arg(violation->rule, violation->why));
}

} // namespace unsnag
