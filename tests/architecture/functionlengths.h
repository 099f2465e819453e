// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace unsnag::architecture {

//! One function body.
struct FunctionLength {
    int line = 0;   //!< of its opening brace, from 1
    int length = 0; //!< lines between its braces
    QString head;   //!< what stands before the brace
};

//! Every function of a file whose texts were blanked (see withoutTexts). A brace counter, no
//! parser: bodies of lambdas count with the function they stand in.
[[nodiscard]] std::vector<FunctionLength> functionLengths(const QStringList &code);

} // namespace unsnag::architecture
