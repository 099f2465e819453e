// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/errorlines.h"

#include <QCoreApplication>

namespace unsnag {

QString errorLines(const Error &error)
{
    QString lines = QStringLiteral("%1 [%2]").arg(error.detail, codeName(error.code));
    if (!error.context.isEmpty())
        lines += QStringLiteral("\n  ") + QCoreApplication::translate("unsnag::Program", "at: %1").arg(error.context);
    if (!error.remedy.isEmpty())
        lines += QStringLiteral("\n  ") + QCoreApplication::translate("unsnag::Program", "do: %1").arg(error.remedy);
    return lines;
}

} // namespace unsnag
