// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace unsnag {

//! Where a long verb says how far it is. Called on the thread that works.
struct Progress {
    //! done of total (total 0 while unknown) and what is being done, English, machine text.
    std::function<void(qint64 done, qint64 total, const QString &what)> report;

    void operator()(qint64 done, qint64 total, const QString &what) const
    {
        if (report)
            report(done, total, what);
    }
};

} // namespace unsnag
