// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/qualityruns.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<RunVerdict, 3> verdictNames{{
    {RunVerdict::Passed, "passed"},
    {RunVerdict::Failed, "failed"},
    {RunVerdict::Empty, "empty"},
}};

} // namespace

QString runVerdictName(RunVerdict verdict)
{
    return nameIn(verdictNames, verdict);
}

std::optional<RunVerdict> runVerdictFromName(const QString &name)
{
    return valueIn(verdictNames, name);
}

} // namespace unsnag
