// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/textpool.h"

#include <QHashFunctions>

#include <algorithm>

namespace unsnag {
namespace {

constexpr char end = '\xff';
constexpr std::size_t firstSlots = 64;

} // namespace

QByteArrayView TextPool::view(quint32 number) const
{
    const qint64 start = m_starts[number];
    const qint64 after = number + 1 < m_starts.size() ? m_starts[number + 1] : m_bytes.size();
    return QByteArrayView(m_bytes).sliced(start, after - start - 1);
}

QByteArray TextPool::text(quint32 number) const
{
    return view(number).toByteArray();
}

std::size_t TextPool::slotOf(QByteArrayView text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot =
        qHashBits(text.data(), static_cast<std::size_t>(text.size()), QHashSeed::globalSeed()) &
        mask;
    while (m_slots[slot] != 0 && view(m_slots[slot] - 1) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void TextPool::grow()
{
    m_slots.assign(std::max(firstSlots, m_slots.size() * 2), 0);
    for (quint32 number = 0; number < m_starts.size(); ++number)
        m_slots[slotOf(view(number))] = number + 1;
}

quint32 TextPool::add(const QByteArray &text)
{
    if (m_starts.size() * 3 >= m_slots.size() * 2)
        grow();
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] == 0) {
        m_starts.push_back(m_bytes.size());
        m_bytes.append(text).append(end);
        m_slots[slot] = static_cast<quint32>(m_starts.size());
    }
    return m_slots[slot] - 1;
}

std::optional<quint32> TextPool::find(const QByteArray &text) const
{
    const quint32 found = m_slots[slotOf(text)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

std::vector<bool> TextPool::holding(const QByteArray &word) const
{
    std::vector<bool> held;
    for (qsizetype at = m_bytes.indexOf(word); at >= 0;) {
        const auto after = std::ranges::upper_bound(m_starts, at);
        const auto number = static_cast<std::size_t>(after - m_starts.begin()) - 1;
        held.resize(m_starts.size());
        held[number] = true;
        at = after == m_starts.end() ? -1 : m_bytes.indexOf(word, *after);
    }
    return held;
}

qint64 TextPool::bytes() const
{
    return m_bytes.capacity() + static_cast<qint64>(m_starts.capacity() * sizeof(m_starts[0]) +
                                                    m_slots.capacity() * sizeof(m_slots[0]));
}

} // namespace unsnag
