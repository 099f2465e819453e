// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/workspacestate.h"

#include <QtTest>

//! The run, made once, ended well.
#define VERIFY_RUN(run)                                                                            \
    do {                                                                                           \
        const unsnag::test::CliResult &made = run;                                                 \
        QVERIFY2(made.exitCode == 0, (made.err + made.out).constData());                           \
    } while (false)

//! An expression that tells a fault as text, evaluated once, tells none.
#define VERIFY_NO_FAULT(expression)                                                                \
    do {                                                                                           \
        const QByteArray told = expression;                                                        \
        QVERIFY2(told.isEmpty(), told.constData());                                                \
    } while (false)

//! The run, made once, was refused with this exit code, and stderr holds all these texts.
#define VERIFY_REFUSED(run, code, parts)                                                           \
    do {                                                                                           \
        const QByteArray fault = unsnag::test::faultOfRefusal(run, code, parts);                   \
        QVERIFY2(fault.isEmpty(), fault.constData());                                              \
    } while (false)

//! The workspace of a driver is as it was.
#define VERIFY_SAME(before, driver)                                                                \
    do {                                                                                           \
        const QByteArray difference =                                                              \
            (before).difference(unsnag::test::WorkspaceState::of(driver));                         \
        QVERIFY2(difference.isEmpty(), difference.constData());                                    \
    } while (false)
