// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/showexception.h"

#include <QStringList>

namespace unsnag {

//! Which entries of the audit log are wanted. Text form:
//!   exception:EX-7 actor:ana kind:resolution.recorded word "several words"
//! Every part must hold. A word is looked for in actor, kind, exception id and reason, any case; a
//! kind may be named by its beginning ("resolution").
class AuditQuery
{
public:
    //! Error: Input naming the part that is wrong and what was expected.
    [[nodiscard]] static Result<AuditQuery> read(const QString &text);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool matches(const TimelineEntry &entry) const;

private:
    [[nodiscard]] Result<void> take(const QString &kind, const QString &value);

    QString m_exception;
    QString m_actor;
    QString m_kind;
    QStringList m_words;
};

} // namespace unsnag
