// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/aboutprofile.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int nameColumn = 200;

QString promiseText(const ProfileSafety &safety)
{
    switch (safety.native) {
    case NativeSafety::Replay:
        return AboutProfile::tr("the system itself answers a repeated request as the first time");
    case NativeSafety::Upsert:
        return AboutProfile::tr("a repeat writes the same record again");
    case NativeSafety::RejectDuplicate:
        return AboutProfile::tr("the system refuses a second record with the same key");
    case NativeSafety::None:
        return AboutProfile::tr("the system promises nothing");
    }
    return {};
}

QString afterText(const ProfileSafety &safety)
{
    switch (safety.afterUncertain) {
    case AfterUncertain::RepeatSame:
        return AboutProfile::tr("after a doubtful answer the same request is sent again");
    case AfterUncertain::Probe:
        return AboutProfile::tr("after a doubtful answer Unsnag looks before it sends again");
    case AfterUncertain::Park:
        return AboutProfile::tr("after a doubtful answer a person decides");
    }
    return {};
}

} // namespace

AboutProfile::AboutProfile(QWidget *parent) : Card(tr("About this profile"), parent)
{
    body()->setContentsMargins(space::l, 0, space::l, space::l);
    makeCollapsible();
    setCollapsed();
}

void AboutProfile::show(const Profile &profile)
{
    const auto key = profile.id() + QLatin1Char(' ') + profile.version();
    setNote(key);
    if (key == m_shown)
        return;
    m_shown = key;
    delete m_box;
    m_box = new QWidget;
    auto *lines = new QVBoxLayout(m_box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    addHeading(tr("Tested with"));
    if (profile.testedWith().isEmpty())
        addLine({}, tr("Not said."));
    for (const auto &system : profile.testedWith())
        addLine({}, system);
    if (!profile.notes().isEmpty())
        addHeading(tr("What to know"));
    for (const auto &note : profile.notes())
        addLine({}, QStringLiteral("–  ") + note);
    addHeading(tr("What is promised for every write"));
    for (const auto &operation : profile.operations()) {
        if (!profile.isWrite(operation) || profile.steps(operation).size() > 1)
            continue;
        const auto safety = profile.safety(operation);
        addLine(operation, QStringLiteral("%1; %2").arg(promiseText(safety), afterText(safety)));
    }
    body()->addWidget(m_box);
}

void AboutProfile::addHeading(const QString &text)
{
    auto *heading = (new PlainLabel(text))->styled(type::small, QFont::DemiBold, Colour::Text2);
    heading->setContentsMargins(0, space::xs, 0, 0);
    m_box->layout()->addWidget(heading);
}

void AboutProfile::addLine(const QString &name, const QString &text)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    if (!name.isEmpty()) {
        auto *label = new PlainLabel(name);
        label->setFont(monoFont());
        label->setTone(Colour::Text2);
        label->setFixedWidth(nameColumn);
        row->addWidget(label, 0, Qt::AlignTop);
    }
    row->addWidget((new PlainLabel(text))->styled(type::small), 1);
    m_box->layout()->addWidget(line);
}

} // namespace unsnag
