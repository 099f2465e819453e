// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/storyprinter.h"

#include "ui/audit/storydocument.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextDocument>

namespace unsnag {
namespace {

class PrinterWords
{
    Q_DECLARE_TR_FUNCTIONS(StoryPrinter)
};

// The dots that sizes of type are given in; letters are curves anyway.
constexpr int dotsPerInch = 96;
constexpr int side = 72;     // dots between text and the edges left and right
constexpr int above = 88;    // room with the head of the page in it
constexpr int below = 76;    // room with its number in it
constexpr int headLine = 44; // from the edge to the base of the head

QPageSize pageSize()
{
    return QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                : QPageSize::A4);
}

Error refused(const QFileDevice &file)
{
    return {Code::Forbidden, file.errorString(), file.fileName(),
            QStringLiteral("choose another place")};
}

//! Lays a story out in pages and paints them.
class StoryPages
{
public:
    StoryPages(QTextDocument &document, const StoryPaper &paper, QPdfWriter &writer)
        : m_document(document), m_paper(paper), m_writer(writer),
          m_text(QRectF(0, 0, writer.width(), writer.height()).adjusted(side, above, -side, -below))
    {
        writeLettersAsTheyAre();
        m_document.setDocumentMargin(0);
        m_document.documentLayout()->setPaintDevice(&writer);
        m_document.setPageSize(m_text.size());
        keepTogether();
    }

    void paint()
    {
        QPainter painter(&m_writer);
        const int pages = m_document.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_writer.newPage();
            paintText(painter, page);
            paintFrame(painter, page + 1, pages);
        }
    }

private:
    //! Forms that a font chooses by the letters around, as a hyphen's in "EX-7", have no name in a PDF:
    //! they would be lost to whoever searches or copies it.
    void writeLettersAsTheyAre()
    {
        QTextCursor all(&m_document);
        all.select(QTextCursor::Document);
        QTextCharFormat plain;
        plain.setFontStyleStrategy(QFont::PreferNoShaping);
        all.mergeCharFormat(plain);
    }

    [[nodiscard]] int pageOf(const QTextBlock &block) const
    {
        const QRectF place = m_document.documentLayout()->blockBoundingRect(block);
        const QTextLayout *lines = block.layout();
        const qreal first = lines->lineCount() > 0 ? lines->lineAt(0).y() : 0;
        return static_cast<int>((place.top() + first) / m_text.height());
    }

    //! Heads that would stand alone at the end of a page begin the next one.
    void keepTogether()
    {
        QTextBlock begin; // of what belongs together
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (!begin.isValid())
                begin = block;
            if (pageOf(block) != pageOf(begin)) {
                QTextBlockFormat format = begin.blockFormat();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                QTextCursor(begin).setBlockFormat(format);
                m_document.markContentsDirty(0, m_document.characterCount());
            }
            if (!block.blockFormat().boolProperty(StoryDocument::keepsNext))
                begin = QTextBlock();
        }
    }

    void paintText(QPainter &painter, int page) const
    {
        const QRectF shown(0, page * m_text.height(), m_text.width(), m_text.height());
        painter.save();
        painter.translate(m_text.topLeft() - shown.topLeft());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette.setColor(QPalette::Text, colourIn(Scheme::Light, Colour::Text));
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paintFrame(QPainter &painter, int page, int pages) const
    {
        QFont font = textFont(type::caption);
        font.setStyleStrategy(QFont::PreferNoShaping);
        const QFontMetricsF metrics(font, &m_writer);
        painter.setFont(font);
        painter.setPen(colourIn(Scheme::Light, Colour::Text2));
        if (page > 1) { // the first one has the title itself
            const QString head = m_paper.title + QStringLiteral(" · ") + m_paper.about;
            painter.drawText(QPointF(m_text.left(), headLine),
                             metrics.elidedText(head, Qt::ElideRight, m_text.width()));
        }
        const QString number = PrinterWords::tr("Page %1 of %2").arg(page).arg(pages);
        painter.drawText(QPointF(m_text.right() - metrics.horizontalAdvance(number),
                                 m_writer.height() - headLine),
                         number);
        painter.setPen(QPen(colourIn(Scheme::Light, Colour::Border), 1));
        if (page > 1)
            painter.drawLine(QPointF(m_text.left(), headLine + space::s),
                             QPointF(m_text.right(), headLine + space::s));
    }

    QTextDocument &m_document;
    const StoryPaper &m_paper;
    QPdfWriter &m_writer;
    QRectF m_text; //!< of a page, in dots
};

} // namespace

Result<void> printStory(QTextDocument &document, const StoryPaper &paper, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return refused(out);
    {
        QPdfWriter writer(&out);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(pageSize());
        writer.setPageMargins({});
        writer.setTitle(paper.title);
        writer.setCreator(QStringLiteral("Unsnag"));
        StoryPages(document, paper, writer).paint();
    }
    if (out.error() != QFileDevice::NoError || !out.commit())
        return refused(out);
    return {};
}

} // namespace unsnag
