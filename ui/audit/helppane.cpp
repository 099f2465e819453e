// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/helppane.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QFile>
#include <QTextBlock>
#include <QTextTable>

//! Q_INIT_RESOURCE has to stand outside a namespace; the linker would leave the file out otherwise.
static void initHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace unsnag {
namespace {

int headingSize(int level)
{
    return level == 1 ? type::title : type::lead;
}

//! The headings in sizes of the theme, with room above.
void styleHeadings(QTextDocument &page)
{
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat around = block.blockFormat();
        const int level = around.headingLevel();
        around.setTopMargin(level > 1 ? space::l : space::xs);
        around.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(around);
        if (level == 0)
            continue;
        QTextCharFormat letters;
        letters.setFont(textFont(headingSize(level), QFont::DemiBold));
        letters.setForeground(colour(Colour::Text));
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(letters);
    }
}

//! A line below each row; a grid of one pixel is lost in rounding.
void underline(QTextTable &table)
{
    QTextTableCellFormat look;
    look.setBottomBorder(lineWidth(currentScheme()));
    look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    look.setBottomBorderBrush(colour(Colour::Border));
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextCharFormat format = cell.format();
            format.merge(look);
            cell.setFormat(format);
        }
    }
}

void styleTables(const QTextDocument &page)
{
    for (QTextFrame *frame : page.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat look = table->format();
        look.setBorder(0);
        look.setBorderCollapse(false);
        look.setCellSpacing(0);
        look.setCellPadding(space::xs);
        look.setTopMargin(space::s);
        table->setFormat(look);
        underline(*table);
    }
}

} // namespace

HelpPane::HelpPane(QWidget *parent) : QTextBrowser(parent)
{
    initHelp();
    setAccessibleName(tr("For auditors"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    write();
}

void HelpPane::write()
{
    //: The file with this page in the language of the translation.
    QFile file(QStringLiteral(":/help/") + tr("auditors.md"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    document()->setDefaultFont(textFont(type::body));
    document()->setDocumentMargin(space::l);
    QTextDocument::MarkdownFeatures features(QTextDocument::MarkdownDialectGitHub);
    features |= QTextDocument::MarkdownNoHTML;
    document()->setMarkdown(QString::fromUtf8(file.readAll()), features);
    styleHeadings(*document());
    styleTables(*document());
    moveCursor(QTextCursor::Start);
}

void HelpPane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Colours and letters are part of the document.
    if (event->type() == QEvent::PaletteChange)
        write();
}

} // namespace unsnag
