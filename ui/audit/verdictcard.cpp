// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/verdictcard.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace unsnag {
namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictCard)
};

constexpr int rootDigits = 16; // enough to compare two screens by eye
constexpr int keyWidth = 240;

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

QString limitText()
{
    return VerdictWords::tr(
        "What no check can show: who holds the key of the log can rewrite its history unless an "
        "outside checkpoint, witness or time stamp exists.");
}

QString placeOf(const Verdict &verdict)
{
    QStringList place{verdict.why};
    if (!verdict.file.isEmpty())
        place.append(VerdictWords::tr("First wrong file: %1").arg(verdict.file));
    if (verdict.firstBad)
        place.append(VerdictWords::tr("First wrong entry: %1").arg(figure(*verdict.firstBad)));
    if (verdict.contradicted)
        place.append(VerdictWords::tr("It contradicts the checkpoint of %1 entries")
                         .arg(figure(*verdict.contradicted)));
    return place.join(QStringLiteral(". ")) + u'.';
}

QString checkedText(const BundleVerdict &found)
{
    QString text = VerdictWords::tr("Recomputed: %1 entries with their hash tree, root %2….")
                       .arg(figure(found.verdict.entries),
                            QString::fromLatin1(found.verdict.root.toHex().left(rootDigits)));
    if (found.checkpoint)
        text +=
            QLatin1Char(' ') + VerdictWords::tr("Checkpoint of %1 over %2 entries.")
                                   .arg(found.checkpoint->origin, figure(found.checkpoint->size));
    return text + QLatin1Char(' ') +
           VerdictWords::tr("Evidence: %1 included, %2 withheld, %3 erased.")
               .arg(figure(found.payloads), figure(found.withheld), figure(found.erased));
}

QString keyText(const BundleVerdict &found)
{
    QStringList keys;
    for (const NoteKey &key : found.signedBy)
        keys.append(key.text());
    if (keys.isEmpty())
        return VerdictWords::tr("No known key has signed it.");
    const QString signedBy = VerdictWords::tr("Signed with %1.").arg(keys.join(u' '));
    return signedBy + QLatin1Char(' ') +
           (found.isPinned
                ? VerdictWords::tr("That is the key you gave.")
                : VerdictWords::tr("The key came with the bundle, which does not prove who made "
                                   "it: compare it with one that you have from elsewhere."));
}

QString witnessText(const BundleWitness &witness)
{
    if (!witness.why.isEmpty())
        return VerdictWords::tr("%1 does not count: %2.").arg(witness.name, witness.why);
    return VerdictWords::tr("%1 saw the first %2 entries on %3.")
        .arg(witness.name, figure(witness.size),
             utcText(Timestamp(std::chrono::seconds(witness.unixSeconds))));
}

QString witnessesText(const BundleVerdict &found)
{
    if (found.witnesses.empty())
        return VerdictWords::tr("No witness and no time stamp vouches for it.");
    QStringList lines;
    for (const BundleWitness &witness : found.witnesses)
        lines.append(witnessText(witness));
    return lines.join(QLatin1Char(' '));
}

//! A check ends at the first thing that is wrong, but for the rules of the trade, which come last.
bool isReadToTheEnd(const Verdict &verdict)
{
    return verdict.ok() || verdict.verdict == QLatin1String("policy_broken");
}

Colour toneOf(const Verdict &verdict)
{
    if (verdict.ok())
        return Colour::Success;
    return verdict.verdict == QLatin1String("unknown_key") ? Colour::Warning : Colour::Danger;
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel), m_lines(new PlainLabel), m_trust(new QWidget),
      m_key(new QLineEdit), m_check(makeButton(ButtonKind::Normal, tr("Verify with it"))),
      m_cancel(makeButton(ButtonKind::Normal, tr("Cancel")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l + 28, space::s, space::xl, space::s);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title->styled(type::lead, QFont::DemiBold), 1);
    auto *trust = new QHBoxLayout(m_trust);
    trust->setContentsMargins(0, 0, 0, 0);
    trust->setSpacing(space::s);
    m_key->setPlaceholderText(tr("Key line you have from elsewhere"));
    m_key->setAccessibleName(m_key->placeholderText());
    m_key->setFixedWidth(keyWidth);
    trust->addWidget(m_key);
    trust->addWidget(m_check);
    head->addWidget(m_trust);
    head->addWidget(m_cancel);
    column->addLayout(head);
    column->addWidget(m_lines->styled(type::small, QFont::Normal, Colour::Text2));
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto check = [this] { emit verifyRequested(m_key->text()); };
    connect(m_check, &QPushButton::clicked, this, check);
    connect(m_key, &QLineEdit::returnPressed, this, check);
    connect(m_cancel, &QPushButton::clicked, this, &VerdictCard::cancelRequested);
    m_trust->hide();
}

void VerdictCard::setLook(Colour tone, const QString &icon, const QString &title)
{
    m_tone = tone;
    m_icon = icon;
    m_title->setText(title);
    setAccessibleName(title);
    update();
}

void VerdictCard::setLines(const QStringList &lines)
{
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    setAccessibleDescription(m_lines->text());
}

void VerdictCard::setRunning(bool isRunning)
{
    m_cancel->setVisible(isRunning);
    m_key->setEnabled(!isRunning);
    m_check->setEnabled(!isRunning);
}

void VerdictCard::showProgress(qint64 done, qint64 total)
{
    const QString share = total > 0 ? tr(" %1 %").arg(100 * done / total) : QString();
    m_line.clear();
    setLook(Colour::Text2, QStringLiteral("clock"), tr("Verifying…") + share);
    setLines({tr("What is read meanwhile is not verified yet.")});
    setRunning(true);
}

void VerdictCard::showBundle(const VerifiedBundle &verified)
{
    const BundleVerdict &found = verified.found;
    const bool isFine = found.ok();
    m_line = verdictTitle(found.verdict.verdict);
    setLook(toneOf(found.verdict), isFine ? QStringLiteral("check") : QStringLiteral("alert"),
            m_line);
    QStringList lines;
    if (!isFine)
        lines.append(placeOf(found.verdict));
    lines.append(isReadToTheEnd(found.verdict)
                     ? checkedText(found)
                     : tr("What comes after that place was not checked."));
    lines.append(keyText(found));
    lines.append(witnessesText(found) + QLatin1Char(' ') + limitText());
    setLines(lines);
    m_trust->show();
    setRunning(false);
}

void VerdictCard::showWorkspace(const Verdict &verdict)
{
    m_line = verdictTitle(verdict.verdict);
    setLook(toneOf(verdict), verdict.ok() ? QStringLiteral("check") : QStringLiteral("alert"),
            m_line);
    QStringList lines;
    if (!verdict.ok())
        lines.append(placeOf(verdict));
    lines.append(tr("Recomputed: %1 entries with their hash tree, root %2….")
                     .arg(figure(verdict.entries),
                          QString::fromLatin1(verdict.root.toHex().left(rootDigits))));
    lines.append(tr("A copy of a workspace: nobody has signed it. Ask for a bundle where that "
                    "matters."));
    lines.append(limitText());
    setLines(lines);
    m_trust->hide();
    setRunning(false);
}

void VerdictCard::showFailure(const Error &error)
{
    m_line.clear();
    const bool isStopped = error.code == Code::Cancelled;
    setLook(isStopped ? Colour::Warning : Colour::Danger, QStringLiteral("alert"),
            isStopped ? tr("Not verified") : tr("Could not be verified"));
    setLines({isStopped ? tr("The check was stopped.") : errorText(error)});
    m_trust->show();
    setRunning(false);
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Surface));
    const int x = isRightToLeft() ? width() - 3 : 0;
    const int line = lineWidth(currentScheme());
    painter.fillRect(x, 0, 3, height(), colour(m_tone));
    painter.fillRect(0, height() - line, width(), line, colour(Colour::Border));
    const qreal iconX = isRightToLeft() ? width() - space::l - 18 : space::l;
    paintIcon(painter, m_icon, QRectF(iconX, space::s + 6, 18, 18), colour(m_tone));
}

} // namespace unsnag
