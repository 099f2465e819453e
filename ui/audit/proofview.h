// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace unsnag {

class Banner;
class EmptyState;
class JsonView;

//! That an entry belongs to the log, hash by hash, once it is asked for.
class ProofView final : public QWidget
{
    Q_OBJECT
public:
    explicit ProofView(InspectionSession &session, QWidget *parent = nullptr);

    //! The entry whose proof can be asked for; nothing: none.
    void setEntry(std::optional<qint64> sequence);

private:
    void ask();
    void show(const InclusionShown &shown);

    InspectionSession &m_session;
    std::optional<qint64> m_sequence;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    Banner *m_result;
    JsonView *m_hashes;
};

} // namespace unsnag
