// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTest>

//! Fails the test with the line of the error where a Result is one.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(verified.error().line()));         \
    } while (false)

//! Fails the test unless a Result is an error of this code.
#define VERIFY_CODE(result, expected)                                                              \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(!verified.ok(), "it succeeded");                                                  \
        QVERIFY2(verified.error().code == (expected), qPrintable(verified.error().line()));        \
    } while (false)
