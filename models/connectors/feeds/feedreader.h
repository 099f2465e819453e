// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/feedrules.h"

#include <QIODevice>

namespace unsnag {

//! One element of a feed and where it stands.
struct FeedItem {
    Json json;
    QString place; //!< "F.jsonl:12", or "F.json#/3" in an array
};

//! One element of a feed that is not read yet.
struct FeedText {
    QByteArray line;
    qint64 number = 0;              //!< of the line
    std::optional<FeedItem> inside; //!< instead of a line: an element of a document
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

    //! The next elements, at most so many, not read yet: for whoever reads several at a time. Nothing
    //! at the end. Errors: as of next(), but for what itemOf() tells.
    [[nodiscard]] Result<std::vector<FeedText>> nextTexts(std::size_t most);
    //! Reads one of these; may be called from any thread. Error: Input naming the place.
    [[nodiscard]] Result<FeedItem> itemOf(const FeedText &text) const;

private:
    [[nodiscard]] Result<std::optional<FeedText>> begin(const QByteArray &first);
    [[nodiscard]] Result<std::optional<FeedText>> nextElement();
    [[nodiscard]] Result<std::optional<FeedText>> nextText();
    [[nodiscard]] Result<QByteArray> readLine();
    [[nodiscard]] Error tooLong() const;
    [[nodiscard]] QString lineAt(qint64 number) const;

    QIODevice &m_device;
    QString m_name;
    qint64 m_line = 0;
    bool m_isBegun = false;
    std::optional<Json> m_array; //!< of a feed that is one document
    std::size_t m_element = 0;
};

//! What an element of a feed becomes. `rule` serves plain records, `rules` CloudEvents.
[[nodiscard]] Result<FeedRecord> recordOf(const FeedItem &item, const FolderRule &rule,
                                          const FeedRules &rules, const QStringList &flows);

} // namespace unsnag
