// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/syntheticmark.h"

namespace unsnag {

QString syntheticMark()
{
    return QStringLiteral("[synthetic] ");
}

bool isSynthetic(const Json &record)
{
    return record["title"].scalarText().startsWith(syntheticMark()) ||
           record["name"].scalarText().startsWith(syntheticMark());
}

} // namespace unsnag
