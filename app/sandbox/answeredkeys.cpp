// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/answeredkeys.h"

namespace unsnag {

AnsweredKeys::Standing AnsweredKeys::standing(const QString &key, const QString &fingerprint) const
{
    if (const auto running = m_running.find(key); running != m_running.end())
        return running->second == fingerprint ? Standing::Running : Standing::Reused;
    const AnsweredKey *answered = find(key);
    if (!answered)
        return Standing::Unused;
    return answered->fingerprint == fingerprint ? Standing::Answered : Standing::Reused;
}

const AnsweredKey *AnsweredKeys::find(const QString &key) const
{
    const auto found = m_answered.find(key);
    return found == m_answered.end() ? nullptr : &found->second;
}

void AnsweredKeys::clear()
{
    m_answered.clear();
    m_running.clear();
}

} // namespace unsnag
