// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/errorlines.h"

#include "models/wording/errortext.h"

#include <QCoreApplication>

namespace unsnag {

QString errorLines(const Error &error)
{
    QString lines = QStringLiteral("%1 [%2]").arg(errorSentence(error), codeName(error.code));
    if (const QString remedy = errorRemedy(error); !remedy.isEmpty())
        lines += QStringLiteral("\n  ") +
                 QCoreApplication::translate("unsnag::Program", "do: %1").arg(remedy);
    return lines;
}

} // namespace unsnag
