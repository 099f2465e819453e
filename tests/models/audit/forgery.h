// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/audit/samplebundle.h"

#include <QMetaType>

#include <algorithm>
#include <functional>

namespace unsnag {

//! A real bundle, its key, the key of somebody else, and what is made of it.
struct Forgery {
    const SecretNoteKey &key;
    const SecretNoteKey &foreign;
    SampleBundle log = SampleBundle::told(key);
    SampleBundle::Files files = log.files();
    QByteArray known = {}; //!< a checkpoint that the auditor kept

    void sign() { SampleBundle::sign(files, key); }
    //! The log with these entries, made and signed by whom a key is given.
    void make(const SecretNoteKey &by)
    {
        log.key = &by;
        std::erase_if(log.earlier, [this](qint64 size) {
            return size > static_cast<qint64>(log.entries.size());
        });
        files = log.files();
    }
};

using Edit = std::function<void(Forgery &)>;

//! What a row of a test expects.
struct Expected {
    QString verdict;
    QString file;      //!< may end with "*": so it begins
    qint64 index = -1; //!< of the entry that is named; -1: none
};

//! What is wrong with the verdict about a forgery, under the real key; empty where it is as expected.
[[nodiscard]] inline QString complaint(const Forgery &bundle, const Expected &expected)
{
    BundleTrust trust{{bundle.key.key()}, {}};
    if (!bundle.known.isEmpty())
        trust.knownHeads.push_back(*readSignedNote(bundle.known));
    const Verdict found = verdictOf(tarOf(bundle.files), trust).verdict;
    const bool isPlace = expected.file.endsWith(u'*')
                             ? found.file.startsWith(expected.file.chopped(1))
                             : found.file == expected.file;
    if (isPlace && found.verdict == expected.verdict && !found.why.isEmpty() &&
        found.firstBad.value_or(-1) == expected.index)
        return {};
    return QStringLiteral("%1, %2, %3: %4")
        .arg(found.verdict, found.file)
        .arg(found.firstBad.value_or(-1))
        .arg(found.why);
}

} // namespace unsnag

Q_DECLARE_METATYPE(unsnag::Edit)
Q_DECLARE_METATYPE(unsnag::Expected)
