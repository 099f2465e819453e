// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/verdictcard.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/voucherwords.h"
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
    // The reason is machine text that begins in small letters.
    QStringList place{verdict.why.left(1).toUpper() + verdict.why.mid(1)};
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
    return VerdictWords::tr("Recomputed: %1 entries with their hash tree, root %2….")
        .arg(figure(found.verdict.entries),
             QString::fromLatin1(found.verdict.root.toHex().left(rootDigits)));
}

QString contentText(const BundleVerdict &found)
{
    const QString head = found.checkpoint
                             ? VerdictWords::tr("Checkpoint of %1 over %2 entries.")
                                   .arg(found.checkpoint->origin, figure(found.checkpoint->size))
                             : QString();
    return (head + QLatin1Char(' ') +
            VerdictWords::tr("Evidence: %1 included, %2 withheld, %3 erased.")
                .arg(figure(found.payloads), figure(found.withheld), figure(found.erased)))
        .trimmed();
}

QString signedText(const std::vector<NoteKey> &signedBy)
{
    QStringList keys;
    for (const NoteKey &key : signedBy)
        keys.append(key.text());
    return keys.isEmpty() ? VerdictWords::tr("No known key has signed it.")
                          : VerdictWords::tr("Signed with %1.").arg(keys.join(u' '));
}

QString keyText(const BundleVerdict &found)
{
    if (found.signedBy.empty())
        return signedText({});
    return signedText(found.signedBy) + QLatin1Char(' ') +
           (found.isPinned
                ? VerdictWords::tr("That is the key you gave.")
                : VerdictWords::tr("The key came with the bundle, which does not prove who made "
                                   "it: compare it with one that you have from elsewhere."));
}

//! What a copy of a workspace was compared with beside itself.
QString sealsText(const CopySeals &seals)
{
    if (!seals.newest)
        return VerdictWords::tr("A copy of a workspace without a checkpoint: nobody has signed it. "
                                "Ask for a bundle where that matters.");
    QString text = VerdictWords::tr("Compared with %n checkpoint(s) kept in it", nullptr,
                                    static_cast<int>(seals.kept)) +
                   QStringLiteral(", ");
    text += seals.file.isEmpty() ? VerdictWords::tr("with no file of checkpoints beside it.")
                                 : VerdictWords::tr("%n in the file checkpoints.log beside it.",
                                                    nullptr, static_cast<int>(seals.beside));
    return text + QLatin1Char(' ') +
           VerdictWords::tr("The newest is of %1 entries.").arg(figure(seals.newest->size)) +
           QLatin1Char(' ') + signedText(seals.signedBy) + QLatin1Char(' ') +
           VerdictWords::tr("The key came with the copy: compare it with one that you have from "
                            "elsewhere.");
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

//! Text that can be selected and that Tab leads to, so that a screen reader reads all of it.
PlainLabel *makeText()
{
    auto *text = new PlainLabel;
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::StrongFocus);
    return text;
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel), m_lines(makeText()), m_limit(makeText()),
      m_trust(new QWidget), m_key(new QLineEdit),
      m_check(makeButton(ButtonKind::Normal, tr("Verify with it"))),
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
    const QString what =
        tr("Key lines of the log and of its witnesses, and files of key lines or of "
           "certificates of time stamps (PEM), with blanks between them");
    m_key->setAccessibleDescription(what);
    m_key->setToolTip(plainTooltip(what));
    m_key->setFixedWidth(keyWidth);
    trust->addWidget(m_key);
    trust->addWidget(m_check);
    head->addWidget(m_trust);
    head->addWidget(m_cancel);
    column->addLayout(head);
    column->addWidget(m_lines->styled(type::small, QFont::Normal, Colour::Text2));
    column->addWidget(m_limit->styled(type::small, QFont::DemiBold, Colour::Text));
    m_limit->setText(limitText());
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
    setAccessibleDescription(m_lines->text() + u'\n' + m_limit->text());
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

void VerdictCard::show(const InspectedVerdict &checked)
{
    const BundleVerdict &found = checked.found;
    m_line = verdictTitle(found.verdict.verdict);
    setLook(toneOf(found.verdict), found.ok() ? QStringLiteral("check") : QStringLiteral("alert"),
            m_line);
    QStringList lines;
    if (!found.ok())
        lines.append(placeOf(found.verdict));
    const bool isWhole = checked.seals || isReadToTheEnd(found.verdict);
    if (!isWhole)
        lines.append(tr("What comes after that place was not checked."));
    else if (checked.seals)
        lines.append(checkedText(found));
    else
        lines.append(checkedText(found) + QLatin1Char(' ') + contentText(found));
    if (checked.seals)
        lines.append(sealsText(*checked.seals));
    else if (isWhole || !found.signedBy.empty())
        lines.append(keyText(found));
    if (isWhole || !found.witnesses.empty() || found.strangers > 0)
        lines.append(vouchersText(checked));
    setLines(lines);
    m_trust->setVisible(!checked.seals);
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
