// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

namespace unsnag {
namespace {

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Normal:
        return {};
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Quiet:
        return QStringLiteral("quiet");
    case ButtonKind::Link:
        return QStringLiteral("link");
    case ButtonKind::Danger:
        return QStringLiteral("danger");
    case ButtonKind::Tab:
        return QStringLiteral("tab");
    case ButtonKind::Segment:
        return QStringLiteral("segment");
    }
    return {};
}

} // namespace

QPushButton *makeButton(ButtonKind kind, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", kindName(kind));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

QPushButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = makeButton(ButtonKind::Quiet, {}, parent);
    button->setProperty("iconOnly", true);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void setAllowed(QWidget &control, const QString &whyNot, const QString &tooltip)
{
    control.setEnabled(whyNot.isEmpty());
    control.setToolTip(plainTooltip(whyNot.isEmpty() ? tooltip : whyNot));
    control.setAccessibleDescription(whyNot);
}

} // namespace unsnag
