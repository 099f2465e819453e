// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxchange.h"

#include <map>

namespace unsnag {

//! What the sandbox knows about idempotency keys: which requests run under one now, and what was
//! first answered under one.
class AnsweredKeys
{
public:
    //! How a request stands to its key.
    enum class Standing {
        Unused,   //!< do the work
        Running,  //!< a twin is at work
        Answered, //!< the same request was answered
        Reused,   //!< the key belongs to another request
    };

    [[nodiscard]] Standing standing(const QString &key, const QString &fingerprint) const;
    //! The kept answer, or null pointer.
    [[nodiscard]] const AnsweredKey *find(const QString &key) const;

    void begin(const QString &key, const QString &fingerprint) { m_running[key] = fingerprint; }
    void end(const QString &key) { m_running.erase(key); }
    void keep(const AnsweredKey &answered) { m_answered.insert_or_assign(answered.key, answered); }
    void clear();

private:
    std::map<QString, AnsweredKey> m_answered;
    std::map<QString, QString> m_running;
};

} // namespace unsnag
