// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/inspectionmodel.h"
#include "ui/session/inspectionsession.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace unsnag {

class EmptyState;
class InspectionFilter;
class InspectionStory;
class JsonView;
class PlainLabel;
class ProofView;
class RowTable;
class SamplePane;
class VerdictCard;

//! A bundle or a copy of a workspace, looked into and verified, strictly read-only.
class InspectionPage final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectionPage(QWidget *parent = nullptr);
    ~InspectionPage() override;

    //! Opens what lies there and verifies it at once.
    void open(const QString &path);
    //! Whether a button leads back to where the person came from.
    void setClosable(bool isClosable);

signals:
    void closeRequested();

private:
    QWidget *buildHeader();
    QWidget *buildList();
    QWidget *buildDetail();
    QWidget *buildTabs(const QList<std::pair<QString, QWidget *>> &panes, const QString &name);
    void take(const Result<InspectedLog> &log);
    void verify(const QString &keys);
    void tellVerdict(const Result<VerifiedBundle> &verified);
    void tellStory();
    void search();
    void showFound(const Result<InspectedEntries> &found);
    void loadMore(qint64 skip);
    void choose(const QModelIndex &index);
    void showEntry(qint64 sequence);

    InspectionModel m_model;
    std::optional<InspectedLog> m_log; //!< nothing while none could be read
    QString m_path;
    QString m_query; //!< of the list as it is shown
    bool m_isVerifying = false;
    PlainLabel *m_title;
    QPushButton *m_close;
    VerdictCard *m_verdict;
    InspectionFilter *m_filter;
    EmptyState *m_empty;
    RowTable *m_table;
    QStackedLayout *m_pages = nullptr;
    JsonView *m_entry;
    // Panes ask the session, which must outlive them: children die after members.
    InspectionSession *m_session;
    SamplePane *m_sample;
    InspectionStory *m_story;
    ProofView *m_proof;
};

} // namespace unsnag
