// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QTextBrowser;

namespace unsnag {

class Banner;
class EmptyState;
class PlainLabel;
class StoryDocument;

//! What happened to one exception, or one entry that is about none, to read and to print.
class InspectionStory final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectionStory(InspectionSession &session, QWidget *parent = nullptr);

    void clear();
    //! Scrolls to the entry `chosen`, where it is one of the story.
    void showException(const QString &exception, qint64 chosen = -1);
    void showEntry(qint64 sequence);
    //! What stands above the story on paper: which log, and its verdict.
    void setSource(const QStringList &lines) { m_source = lines; }
    //! How many entries of the log are proven, where some are not; nothing where all are, or it is not
    //! known.
    void setProven(std::optional<qint64> proven);
    //! Prints the story as PDF into this file; tells how it went.
    void printTo(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePlace();
    void take(const QString &title, const Result<InspectedEntries> &story);
    void write();
    void writeEntries(StoryDocument &story) const;

    InspectionSession &m_session;
    QStringList m_source;
    QString m_title;
    qint64 m_chosen = -1;
    std::optional<qint64> m_proven;
    qint64 m_asked = 0; //!< number of the newest question
    std::vector<InspectedEntry> m_entries;
    PlainLabel *m_head;
    QPushButton *m_print;
    Banner *m_told;
    EmptyState *m_empty;
    QTextBrowser *m_text;
    QStackedLayout *m_pages;
};

} // namespace unsnag
