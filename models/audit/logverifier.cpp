// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logverifier.h"

#include "models/audit/canonicaljson.h"
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
    const auto json = readJson(stored.canonical);
    if (!json)
        return blame(index, QStringLiteral("the entry is %1").arg(json.error().detail));
    const auto canonical = canonicalJson(*json);
    if (!canonical || *canonical != stored.canonical)
        return blame(index, QStringLiteral("the entry is not in canonical form"));
    if ((*json)["v"].toInt() != 1)
        return blame(index, QStringLiteral("the entry is of a version that is not known"));
    if ((*json)["seq"].toInt(-1) != index)
        return blame(
            index,
            QStringLiteral("the entry says it is number %1").arg((*json)["seq"].scalarText()));
    const QString site = (*json)["site"].toString();
    if (m_site.value_or(site) != site)
        return blame(index, QStringLiteral("the entry is of another workspace, %1").arg(site));
    m_site = site;
}

void LogVerifier::checkNodes(const std::vector<TreeNode> &completed)
{
    if (!m_storedNode)
        return;
    for (const TreeNode &node : completed) {
        const auto stored = m_storedNode(node.level, node.index);
        if (stored)
            ++m_nodesFound;
        if (!stored && node.level == 0)
            continue;
        const qint64 entry = m_tree.size() - 1;
        if (!stored)
            blame(entry, QStringLiteral("the subtree hash %1/%2 is missing")
                             .arg(node.level)
                             .arg(node.index));
        else if (*stored != node.hash)
            blame(entry, QStringLiteral("the subtree hash %1/%2 is not that of the entries")
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

Verdict LogVerifier::verdictOn(const AuditHead &head) const
{
    const auto found = [](const char *verdict, std::optional<qint64> firstBad, const QString &why) {
        return Verdict{QString::fromLatin1(verdict), 0, {}, firstBad, why};
    };
    if (m_firstBad)
        return found("altered", m_firstBad, m_why);
    if (head.size > m_entries)
        return found("incomplete", m_entries,
                     QStringLiteral("the head counts %1 entries, %2 are there")
                         .arg(head.size)
                         .arg(m_entries));
    if (head.size < m_entries)
        return found("altered", std::max<qint64>(head.size, 0),
                     QStringLiteral("the head counts %1 entries, %2 are there")
                         .arg(head.size)
                         .arg(m_entries));
    if (head.root != m_tree.root())
        return found("inconsistent", std::nullopt,
                     QStringLiteral("the root of the entries is %1, the head says %2")
                         .arg(toHex(m_tree.root()), toHex(head.root)));
    if (m_contradicted)
        return found("inconsistent", std::nullopt,
                     QStringLiteral("the first %1 entries do not have the root %2 seen before")
                         .arg(m_contradicted->size)
                         .arg(toHex(m_contradicted->root)));
    if (!m_remembered.empty())
        return found("rolled_back", m_entries,
                     QStringLiteral("a head of %1 entries was seen before, %2 are there")
                         .arg(m_remembered.front().size)
                         .arg(m_entries));
    return found("intact", std::nullopt, {});
}

} // namespace unsnag
