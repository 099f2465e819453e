// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/connectordesk.h"
#include "ui/widgets/card.h"

namespace unsnag {

//! What a profile says about itself: against what it was tested, what one has to know, and what its
//! system promises for every write.
class AboutProfile final : public Card
{
    Q_OBJECT
public:
    explicit AboutProfile(QWidget *parent = nullptr);

    void show(const Profile &profile);

private:
    using QWidget::show;
    void addHeading(const QString &text);
    void addLine(const QString &name, const QString &text);

    QWidget *m_box = nullptr;
    QString m_shown;
};

} // namespace unsnag
