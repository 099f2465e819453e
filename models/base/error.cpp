// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/error.h"

namespace unsnag {

QString codeName(Code code)
{
    switch (code) {
    case Code::Input:
        return QStringLiteral("input");
    case Code::NotFound:
        return QStringLiteral("not_found");
    case Code::Conflict:
        return QStringLiteral("conflict");
    case Code::Forbidden:
        return QStringLiteral("forbidden");
    case Code::Busy:
        return QStringLiteral("busy");
    case Code::Offline:
        return QStringLiteral("offline");
    case Code::Timeout:
        return QStringLiteral("timeout");
    case Code::RefusedByRemote:
        return QStringLiteral("refused_by_remote");
    case Code::OutcomeUnknown:
        return QStringLiteral("outcome_unknown");
    case Code::Damaged:
        return QStringLiteral("damaged");
    case Code::Cancelled:
        return QStringLiteral("cancelled");
    case Code::Bug:
        return QStringLiteral("bug");
    }
    return QStringLiteral("bug");
}

QString Error::line() const
{
    QString text = codeName(code) + QStringLiteral(": ") + detail;
    if (!context.isEmpty())
        text += QStringLiteral(" (at ") + context + QLatin1Char(')');
    if (!remedy.isEmpty())
        text += QStringLiteral("; ") + remedy;
    return text;
}

} // namespace unsnag
