// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/searchbanner.h"

#include "models/wording/errortext.h"
#include "models/wording/matchtext.h"

#include <QVBoxLayout>

namespace unsnag {

SearchBanner::SearchBanner(const QString &system, QWidget *parent)
    : QWidget(parent), m_system(system), m_banner(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        switch (m_offer) {
        case Offer::Create:
            emit creationWanted();
            break;
        case Offer::Retry:
            emit retryWanted();
            break;
        case Offer::Pull:
            emit pullWanted();
            break;
        }
    });
    hide();
}

void SearchBanner::tell(const Suggestions &suggestions)
{
    const QString text = searchText(suggestions, m_system);
    if (text.isEmpty())
        rest();
    else if (suggestions.state == SearchState::Failed)
        announce(Offer::Retry, text);
    else
        announce(suggestions.state == SearchState::Incomplete ? Offer::Pull : Offer::Create, text);
}

void SearchBanner::tellFailure(const Error &error)
{
    announce(Offer::Retry, tr("The search failed: %1").arg(errorSentence(error)));
}

void SearchBanner::rest()
{
    hide();
}

void SearchBanner::announce(Offer offer, const QString &text)
{
    m_offer = offer;
    switch (offer) {
    case Offer::Create:
        m_banner->announce(Colour::Text2, QStringLiteral("search"), text, tr("Create new…"));
        break;
    case Offer::Retry:
        m_banner->announce(Colour::Danger, QStringLiteral("alert"), text, tr("Try again"));
        break;
    case Offer::Pull:
        m_banner->announce(Colour::Warning, QStringLiteral("clock"), text, tr("Pull now"));
        break;
    }
    setAccessibleName(text);
    show();
}

} // namespace unsnag
