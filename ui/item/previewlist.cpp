// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/previewlist.h"

#include "models/wording/statetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

#include <map>

namespace unsnag {
namespace {

QString promiseText(const QString &promise)
{
    if (promise == QLatin1String("replay"))
        return PreviewList::tr("safe to repeat under its key");
    if (promise == QLatin1String("upsert"))
        return PreviewList::tr("safe to repeat, it updates");
    if (promise == QLatin1String("reject_duplicate"))
        return PreviewList::tr("the target refuses a duplicate");
    return PreviewList::tr("looked up before it is sent");
}

//! An operation of a profile as words: "create_draft_invoice" is "Create draft invoice".
QString operationText(const QString &operation)
{
    auto words = QString(operation).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString namesOf(const Suggestions &shown)
{
    QStringList names;
    for (const Candidate &candidate : shown.candidates)
        names += candidate.account.name;
    return names.join(QStringLiteral(", "));
}

} // namespace

PreviewList::PreviewList(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

void PreviewList::show(const Resolved &preview, const Decision &decision, const BulkPlan &alike)
{
    while (auto *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addTitle(tr("This will be written"));
    int number = 0;
    addLine(++number, tr("Decision: %1").arg(actionText(decision.action)), tr("audit log"),
            tr("on the spot"));
    for (const auto &write : preview.writes)
        addLine(++number, operationText(write.operation),
                QStringLiteral("%1 · %2").arg(write.system, write.method),
                promiseText(write.promise));
    for (const auto &[pointer, value] : decision.fields)
        addLine(++number, pointer, tr("payload"), QString::fromUtf8(value.toText()));
    if (decision.action == Action::CreateAccount && !decision.shown.candidates.empty())
        addLine(++number, tr("Although these are alike"), namesOf(decision.shown),
                tr("kept with the decision"));
    addAlike(alike);
}

void PreviewList::addTitle(const QString &text)
{
    auto *title = (new PlainLabel(text))->styled(type::body, QFont::DemiBold);
    title->setContentsMargins(0, 0, 0, space::xs);
    m_lines->addWidget(title);
}

//! The skipped ones stand first, by what keeps them out: there is something to read.
void PreviewList::addAlike(const BulkPlan &alike)
{
    if (alike.items.empty())
        return;
    addTitle(tr("The same for %n alike exception(s)", nullptr, static_cast<int>(alike.wanted)));
    QStringList same;
    std::map<QString, QStringList> skipped;
    for (const BulkItem &item : alike.items) {
        QStringList &list = item.state == BulkItemState::Skipped ? skipped[item.why] : same;
        list += item.exception.text();
    }
    int number = 0;
    for (const auto &[why, ids] : skipped)
        addLine(++number, ids.join(QStringLiteral(", ")), why, tr("skipped"));
    if (!same.isEmpty())
        addLine(++number, same.join(QStringLiteral(", ")), tr("as a bulk run"),
                tr("with the next pass"));
}

void PreviewList::addLine(int number, const QString &what, const QString &where,
                          const QString &note)
{
    auto *line = new QWidget;
    line->setFixedHeight(24);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *count = (new PlainLabel(QString::number(number)))
                      ->styled(type::small, QFont::DemiBold, Colour::Text3);
    count->setFixedWidth(14);
    row->addWidget(count);
    auto *name = (new PlainLabel(what))->styled(type::body, QFont::Medium);
    name->setOverflow(Overflow::Elide);
    row->addWidget(name, 3);
    auto *place = (new PlainLabel(where))->styled(type::small, QFont::Normal, Colour::Text2);
    place->setOverflow(Overflow::Elide);
    row->addWidget(place, 4);
    auto *remark = (new PlainLabel(note))->styled(type::small, QFont::Normal, Colour::Text3);
    remark->setOverflow(Overflow::Elide);
    row->addWidget(remark, 3);
    for (auto *label : {name, place, remark})
        label->setToolTip(plainTooltip(label->text()));
    m_lines->addWidget(line);
}

} // namespace unsnag
