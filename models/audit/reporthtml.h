// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditsource.h"
#include "models/audit/checkpoint.h"

#include <map>

namespace unsnag {

//! The readable page of a bundle: what was done, exception by exception, with the evidence that is in the
//! bundle. HTML without scripts, links or pictures; whatever comes from elsewhere stands in it as text.
//! English, and the same for the same entries.
class ReportHtml
{
public:
    static constexpr qint64 mostEntries = 5000; //!< further ones are counted, not shown

    //! `asked`: in words what the bundle was asked for; `key`: the key line it is signed with.
    ReportHtml(Checkpoint checkpoint, QString asked, QString key);

    //! A chosen entry, in order.
    void add(const Json &entry, const std::vector<EvidencePart> &evidence);
    [[nodiscard]] QByteArray toHtml() const;

private:
    [[nodiscard]] QString head() const;

    Checkpoint m_checkpoint;
    QString m_asked;
    QString m_key;
    qint64 m_count = 0;
    std::vector<QString> m_order;         //!< exceptions as they come; empty for what is about none
    std::map<QString, QString> m_stories; //!< table rows by exception
};

//! Text for HTML: escaped, and control characters, also those that turn the direction of writing,
//! spelled as \uXXXX.
[[nodiscard]] QString inertHtml(const QString &text);

} // namespace unsnag
