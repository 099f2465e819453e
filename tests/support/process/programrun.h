// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/program.h"

#include <QBuffer>

namespace unsnag::test {

//! One run of the command line inside the test's process, streams in memory.
struct ProgramRun {
    ExitCode code = ExitCode::Failed;
    QByteArray out;
    QByteArray err;
    Json json; //!< of stdout; null where it is no JSON document

    [[nodiscard]] static ProgramRun of(const QStringList &arguments, const QByteArray &input = {})
    {
        QByteArray given = input;
        ProgramRun run;
        QBuffer in(&given);
        QBuffer out(&run.out);
        QBuffer err(&run.err);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        run.code = runProgram(arguments, {&in, &out, &err}, {});
        if (const auto document = readJson(run.out); document.ok())
            run.json = *document;
        return run;
    }
};

} // namespace unsnag::test
