// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace unsnag {

class PlainLabel;

//! What the check of a log found: the verdict's word, what was checked, where it is wrong, who vouches
//! for it, and what no check can show.
class VerdictCard final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);

    //! A check is under way; total 0 while unknown.
    void showProgress(qint64 done, qint64 total);
    void show(const InspectedVerdict &checked);
    void showFailure(const Error &error);
    //! The verdict in one line, for paper; empty before there is one.
    [[nodiscard]] QString verdictLine() const { return m_line; }

signals:
    void cancelRequested();
    //! Check again; `known` as of InspectionSession::verify().
    void verifyRequested(const QString &known);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;
    void setLook(Colour tone, const QString &icon, const QString &title);
    void setLines(const QStringList &lines);
    void setRunning(bool isRunning);

    Colour m_tone = Colour::Text2;
    QString m_icon;
    QString m_line;
    PlainLabel *m_title;
    PlainLabel *m_lines;
    PlainLabel *m_limit;
    QWidget *m_trust;
    QLineEdit *m_key;
    QPushButton *m_check;
    QPushButton *m_cancel;
};

} // namespace unsnag
