// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class InspectionList;
class InspectionStory;
class JsonView;
class PlainLabel;
class ProofView;
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
    QWidget *buildTabs(const QList<std::pair<QString, QWidget *>> &panes, const QString &name);
    void take(const Result<InspectedLog> &log);
    void tellHead();
    void verify(const QString &keys);
    void tellVerdict(const Result<InspectedVerdict> &checked);
    void tellStory();
    void choose(qint64 sequence, const QString &exception);
    void showEntry(qint64 sequence);

    std::optional<InspectedLog> m_log; //!< nothing while none could be read
    QString m_path;
    bool m_isVerifying = false;
    int m_opened = 0;  //!< number of the newest opening
    int m_checked = 0; //!< number of the newest check
    PlainLabel *m_title;
    QPushButton *m_close;
    VerdictCard *m_verdict;
    JsonView *m_entry;
    // Panes ask the session, which must outlive them: children die after members.
    InspectionSession *m_session;
    InspectionList *m_list;
    SamplePane *m_sample;
    InspectionStory *m_story;
    ProofView *m_proof;
};

} // namespace unsnag
