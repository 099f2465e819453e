// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/feedrules.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace unsnag {

//! One element of a feed and where it stands.
struct FeedItem {
    Json json;
    QString place; //!< "F.jsonl:12", or "F.json#/3" in an array
};

//! Reads a feed from its beginning: JSON Lines (plain records and CloudEvents, in any mixture), one
//! JSON document, or an array of them. Lines are read one by one, so that a file may be larger than the
//! memory; a document or array may have 32 MiB.
class FeedReader
{
public:
    //! `name` stands in messages; names that end with .jsonl or .ndjson are lines whatever the first
    //! one looks like.
    FeedReader(QIODevice &device, QString name);

    //! The next element, nothing at the end. Error: Input naming the place.
    [[nodiscard]] Result<std::optional<FeedItem>> next();

    //! SHA-256 of what was read so far.
    [[nodiscard]] QByteArray digest() const { return m_hash.result(); }

private:
    [[nodiscard]] Result<std::optional<FeedItem>> begin(const QByteArray &first);
    [[nodiscard]] Result<std::optional<FeedItem>> nextElement();
    [[nodiscard]] Result<FeedItem> itemOf(const QByteArray &line) const;
    [[nodiscard]] Result<QByteArray> readLine();
    [[nodiscard]] Error tooLong() const;
    [[nodiscard]] QString here() const;

    QIODevice &m_device;
    QString m_name;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_line = 0;
    bool m_isBegun = false;
    std::optional<Json> m_array; //!< of a feed that is one document
    std::size_t m_element = 0;
};

//! What an element of a feed becomes. `rule` serves plain records, `rules` CloudEvents.
[[nodiscard]] Result<FeedRecord> recordOf(const FeedItem &item, const FolderRule &rule,
                                          const FeedRules &rules, const QStringList &flows);

} // namespace unsnag
