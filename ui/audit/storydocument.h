// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"
#include "ui/theme/tokens.h"

#include <QTextCursor>

class QTextDocument;

namespace unsnag {

//! Writes what happened to one exception as a document, for the screen and for paper: each entry in
//! order with what was changed and the candidates as they were; parts that are withheld or erased are
//! named as such. Everything is put in as text, never as markup.
class StoryDocument
{
public:
    //! Of a block format: true where the next block belongs on the same page.
    static constexpr int keepsNext = QTextFormat::UserProperty + 1;

    //! Replaces what `document` holds, in the colours of `scheme`.
    StoryDocument(QTextDocument &document, Scheme scheme);

    //! The name of the place where an entry begins.
    [[nodiscard]] static QString anchorOf(qint64 sequence);

    void writeTitle(const QString &title, const QStringList &lines);
    //! An entry that is not proven says so.
    void writeEntry(const InspectedEntry &entry, bool isProven = true);

private:
    void writeHead(const InspectedEntry &entry, const AuditFacts &facts);
    void writeEvidence(const EvidencePart &part, const Json &before);
    void writePatch(const Json &patch, const Json &before);
    void writeCandidates(const Json &content);
    void writeTable(const QStringList &titles, const std::vector<QStringList> &rows,
                    const std::vector<Colour> &grounds);
    void writeCode(const QString &text);
    void startBlock(int above, int indent = 0, bool isKeepingNext = false);
    void put(const QString &text, Colour ink, int size, int weight = QFont::Normal);
    [[nodiscard]] QTextCharFormat format(Colour ink, int size, int weight) const;

    QTextCursor m_cursor;
    Scheme m_scheme;
    bool m_isEmpty = true;
};

} // namespace unsnag
