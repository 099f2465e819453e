// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace unsnag {

//! What a check of the log found.
struct Verdict {
    //! intact; altered: a file, an entry, a leaf hash or a subtree hash is not what it was, is missing
    //! inside or was added; incomplete: a file, or entries at the end, are missing; unknown_key: no key
    //! that is trusted has signed; rolled_back: the log is shorter than one seen before; inconsistent:
    //! every part fits, but the head, or a head seen before, does not; policy_broken: nothing was
    //! changed, but what was done breaks a rule of the trade.
    QString verdict;
    qint64 entries = 0;             //!< read
    QByteArray root;                //!< as recomputed from the entries
    std::optional<qint64> firstBad; //!< index of the first entry that is wrong or missing
    QString why;                    //!< machine text, English; empty when intact
    QString file; //!< of a bundle: the first file that is wrong or missing; empty for a workspace
    std::optional<qint64> contradicted; //!< size of the head seen before that does not fit

    [[nodiscard]] bool ok() const { return verdict == QLatin1String("intact"); }
};

//! A witness or an authority that vouches for a state of a log, in a bundle or a workspace.
struct BundleWitness {
    QString name;           //!< of the witness's key, or the authority's subject
    qint64 size = 0;        //!< entries it has seen
    qint64 unixSeconds = 0; //!< when, says it
    QString why;            //!< why it does not count; empty where it does
    bool isTimestamp = false;
    bool isKnown = false; //!< its key or certificate was given from elsewhere

    bool operator==(const BundleWitness &) const = default;
};

} // namespace unsnag
