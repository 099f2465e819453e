// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/storydocument.h"

#include "models/base/jsonpointer.h"
#include "models/wording/matchtext.h"
#include "models/wording/placetext.h"
#include "models/wording/statetext.h"
#include "ui/audit/auditwords.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QHash>
#include <QTextDocument>
#include <QTextTable>

namespace unsnag {
namespace {

class StoryWords
{
    Q_DECLARE_TR_FUNCTIONS(StoryDocument)
};

constexpr int inset = 1; // steps that an entry's details stand in

QString operationWord(const QString &name)
{
    if (name == QLatin1String("add"))
        return StoryWords::tr("added");
    if (name == QLatin1String("remove"))
        return StoryWords::tr("removed");
    if (name == QLatin1String("replace"))
        return StoryWords::tr("changed");
    return name;
}

Colour groundOf(const QString &operation)
{
    if (operation == QLatin1String("add"))
        return Colour::DiffAdded;
    return operation == QLatin1String("remove") ? Colour::DiffRemoved : Colour::DiffChanged;
}

QString valueText(const Json &value)
{
    if (value.isNull())
        return {};
    const QString scalar = value.scalarText();
    return scalar.isEmpty() ? QString::fromUtf8(value.toText()) : scalar;
}

//! What speaks for and against, in the order it was shown.
QString groundsText(const Candidate &candidate)
{
    QStringList parts;
    for (const Evidence &part : candidate.evidence) {
        if (part.field != QLatin1String("prior"))
            parts.append(QStringLiteral("%1: %2 / %3")
                             .arg(matchFieldText(part.field), part.query, part.candidate));
    }
    return parts.join(QChar::LineSeparator);
}

} // namespace

StoryDocument::StoryDocument(QTextDocument &document, Scheme scheme)
    : m_cursor(&document), m_scheme(scheme)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(space::l);
    document.setIndentWidth(space::l);
    document.setDefaultFont(textFont(type::body));
    m_cursor = QTextCursor(&document);
}

QTextCharFormat StoryDocument::format(Colour ink, int size, int weight) const
{
    QTextCharFormat format;
    format.setFont(textFont(size, static_cast<QFont::Weight>(weight)));
    format.setForeground(colourIn(m_scheme, ink));
    return format;
}

void StoryDocument::startBlock(int above, int indent, bool isKeepingNext)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setIndent(indent);
    block.setProperty(keepsNext, isKeepingNext);
    block.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    if (m_isEmpty)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block);
    m_isEmpty = false;
}

void StoryDocument::put(const QString &text, Colour ink, int size, int weight)
{
    m_cursor.insertText(text, format(ink, size, weight));
}

QString StoryDocument::anchorOf(qint64 sequence)
{
    return QStringLiteral("entry-%1").arg(sequence);
}

void StoryDocument::writeTitle(const QString &title, const QStringList &lines)
{
    startBlock(0);
    put(title, Colour::Text, type::title, QFont::DemiBold);
    for (const QString &line : lines) {
        startBlock(space::xs);
        put(line, Colour::Text2, type::small);
    }
}

void StoryDocument::writeEntry(const InspectedEntry &entry, bool isProven)
{
    const AuditFacts facts = factsOf(entry.entry);
    writeHead(entry, facts);
    if (!isProven) {
        startBlock(space::xs, inset);
        put(StoryWords::tr("✗ Not proven: it may have been changed."), Colour::Danger, type::small,
            QFont::DemiBold);
    }
    if (const QString words = entry.words(); !words.isEmpty()) {
        startBlock(space::xs, inset);
        put(QStringLiteral("“%1”").arg(words), Colour::Text, type::body);
    }
    for (const EvidencePart &part : entry.evidence) {
        if (part.name != QLatin1String("why") || part.state != EvidenceState::Included)
            writeEvidence(part, entry.before);
    }
}

void StoryDocument::writeHead(const InspectedEntry &entry, const AuditFacts &facts)
{
    startBlock(space::l, 0, true);
    QTextCharFormat dot = format(Colour::Accent, type::small, QFont::Normal);
    dot.setAnchor(true);
    dot.setAnchorNames({anchorOf(entry.sequence)});
    m_cursor.insertText(QStringLiteral("●  "), dot);
    put(auditText(facts.kind), Colour::Text, type::lead, QFont::DemiBold);
    if (const QString change = stateChangeText(facts.stateBefore, facts.stateAfter);
        !change.isEmpty())
        put(QStringLiteral("   ") + change, Colour::Text2, type::body);
    startBlock(0, inset, !entry.evidence.empty());
    QStringList line{facts.at ? utcText(*facts.at) : entry.entry["at"].toString(), facts.actor};
    if (!facts.role.isEmpty())
        line.last() += QStringLiteral(" (%1)").arg(facts.role);
    line.append(StoryWords::tr("entry %1").arg(QLocale().toString(entry.sequence)));
    if (!facts.reason.isEmpty())
        line.append(auditReasonText(facts.reason));
    put(line.join(QStringLiteral(" · ")), Colour::Text3, type::small);
}

void StoryDocument::writeEvidence(const EvidencePart &part, const Json &before)
{
    startBlock(space::s, inset, part.state == EvidenceState::Included);
    put(evidenceTitle(part.name), Colour::Text2, type::small, QFont::DemiBold);
    if (part.state != EvidenceState::Included) {
        put(QStringLiteral("   ⊘ ") + evidenceAbsence(part.state),
            part.state == EvidenceState::Unknown ? Colour::Text3 : Colour::Warning, type::small);
        put(QStringLiteral("  ") + part.sha256.left(16) + QStringLiteral("…"), Colour::Text3,
            type::caption);
        return;
    }
    if (part.name == QLatin1String("patch") && part.content.isArray())
        writePatch(part.content, before);
    else if (part.name == QLatin1String("candidates"))
        writeCandidates(part.content);
    else
        writeCode(QString::fromUtf8(part.content.toIndentedText()));
}

void StoryDocument::writePatch(const Json &patch, const Json &before)
{
    std::vector<QStringList> rows;
    std::vector<Colour> grounds;
    QHash<QString, QString> old; // by place, as the patch itself says
    for (const Json &step : patch.array()) {
        const QString operation = step["op"].toString();
        const QString place = step["path"].toString();
        if (operation == QLatin1String("test")) {
            old.insert(place, valueText(step["value"]));
            continue;
        }
        rows.push_back({operationWord(operation), placeText(place),
                        old.value(place, valueText(valueAt(before, place))),
                        valueText(step["value"])});
        grounds.push_back(groundOf(operation));
    }
    writeTable({StoryWords::tr("Change"), StoryWords::tr("Place"), StoryWords::tr("Old value"),
                StoryWords::tr("New value")},
               rows, grounds);
}

void StoryDocument::writeCandidates(const Json &content)
{
    const Suggestions shown = suggestionsFromJson(content);
    std::vector<QStringList> rows;
    int rank = 0;
    for (const Candidate &candidate : shown.candidates)
        rows.push_back({QString::number(++rank),
                        QStringLiteral("%1 (%2)").arg(candidate.account.name, candidate.account.id),
                        probabilityText(candidate.confidence), groundsText(candidate)});
    if (rows.empty()) {
        put(QStringLiteral("   ") + StoryWords::tr("none were shown"), Colour::Text3, type::small);
        return;
    }
    writeTable({QStringLiteral("#"), StoryWords::tr("Account"), StoryWords::tr("Confidence"),
                StoryWords::tr("Compared: asked / account")},
               rows, {});
}

void StoryDocument::writeTable(const QStringList &titles, const std::vector<QStringList> &rows,
                               const std::vector<Colour> &grounds)
{
    QTextTableFormat look;
    look.setBorder(1);
    look.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    look.setBorderBrush(colourIn(m_scheme, Colour::Border));
    look.setBorderCollapse(true);
    look.setCellPadding(space::xs);
    look.setLeftMargin(space::l * inset);
    look.setHeaderRowCount(1);
    look.setWidth(QTextLength(QTextLength::PercentageLength, 94));
    QTextTable *table = m_cursor.insertTable(static_cast<int>(rows.size()) + 1,
                                             static_cast<int>(titles.size()), look);
    for (int column = 0; column < titles.size(); ++column)
        table->cellAt(0, column).firstCursorPosition().insertText(
            titles.at(column), format(Colour::Text3, type::caption, QFont::Medium));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < titles.size(); ++column) {
            QTextTableCell cell = table->cellAt(static_cast<int>(row) + 1, column);
            if (row < grounds.size()) {
                QTextCharFormat ground = cell.format();
                ground.setBackground(colourIn(m_scheme, grounds[row]));
                cell.setFormat(ground);
            }
            cell.firstCursorPosition().insertText(rows[row].value(column),
                                                  format(Colour::Text, type::small, QFont::Normal));
        }
    }
    m_cursor.movePosition(QTextCursor::End);
}

void StoryDocument::writeCode(const QString &text)
{
    QTextFrameFormat well;
    well.setBackground(colourIn(m_scheme, Colour::Sunken));
    well.setPadding(space::s);
    well.setLeftMargin(space::l * inset);
    QTextCharFormat letters;
    letters.setFont(monoFont());
    letters.setForeground(colourIn(m_scheme, Colour::Text));
    m_cursor.insertFrame(well);
    m_cursor.insertText(text, letters);
    m_cursor.movePosition(QTextCursor::End);
}

} // namespace unsnag
