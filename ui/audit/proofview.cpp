// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/proofview.h"

#include "models/wording/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/panel.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

//! As somebody needs it who checks by hand (RFC 9162 2.1.3.2).
QString hashesOf(const InclusionShown &shown)
{
    QStringList lines{QStringLiteral("index      %1").arg(shown.index),
                      QStringLiteral("tree size  %1").arg(shown.size),
                      QStringLiteral("leaf hash  %1").arg(hex(shown.leafHash)),
                      QStringLiteral("root       %1").arg(hex(shown.root)), QString()};
    int step = 0;
    for (const QByteArray &hash : shown.proof)
        lines.append(QStringLiteral("%1  %2").arg(++step, 9).arg(hex(hash)));
    return lines.join(u'\n');
}

} // namespace

ProofView::ProofView(InspectionSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_empty(new EmptyState), m_result(new Banner),
      m_hashes(new JsonView(tr("Hashes of the proof")))
{
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_empty);
    auto *proof = new Panel(Colour::Surface);
    auto *column = new QVBoxLayout(proof);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_result);
    column->addWidget(m_hashes, 1);
    m_pages->addWidget(proof);
    connect(m_empty, &EmptyState::actionRequested, this, &ProofView::ask);
    setEntry({});
}

void ProofView::setEntry(std::optional<qint64> sequence)
{
    m_sequence = sequence;
    if (sequence)
        m_empty->show(QStringLiteral("link"),
                      tr("A proof shows with a few hashes that entry %1 belongs to the log.")
                          .arg(QLocale().toString(*sequence)),
                      tr("Show the proof"));
    else
        m_empty->show(QStringLiteral("link"), tr("Choose an entry to see its proof."), {});
    m_pages->setCurrentIndex(0);
}

void ProofView::ask()
{
    if (!m_sequence)
        return;
    whenDone(m_session.proof(*m_sequence), this,
             [this, asked = m_sequence](const Result<InclusionShown> &shown) {
                 if (asked != m_sequence)
                     return;
                 m_pages->setCurrentIndex(1);
                 if (shown.ok())
                     show(*shown);
                 else
                     m_result->announce(Colour::Danger, QStringLiteral("alert"),
                                        errorText(shown.error()));
             });
}

void ProofView::show(const InclusionShown &shown)
{
    if (shown.holds)
        m_result->announce(
            Colour::Success, QStringLiteral("check"),
            tr("The proof holds: entry %1 leads to the root over %2 entries by %n hash(es).",
               nullptr, static_cast<int>(shown.proof.size()))
                .arg(QLocale().toString(shown.index), QLocale().toString(shown.size)));
    else
        m_result->announce(Colour::Danger, QStringLiteral("alert"),
                           tr("The proof does NOT hold: entry %1 does not lead to the root.")
                               .arg(QLocale().toString(shown.index)));
    m_hashes->setPlainText(hashesOf(shown));
}

} // namespace unsnag
