// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace unsnag {

//! How large an audit bundle may be. The writer keeps to it and the reader refuses more, so that
//! nobody's file fills the memory or keeps the reader busy for hours.
struct BundleLimits {
    qint64 files = 500'000;
    qint64 bytes = qint64{4} << 30; //!< of all files together
    //! Of one file, which is read whole. The lists of as many files as there may be have room in it.
    qint64 fileBytes = qint64{128} << 20;
    bool isStrict = true; //!< false only to salvage: what is wrong is passed over
};

} // namespace unsnag
