// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

#include <array>

namespace unsnag {
namespace {

constexpr int pageWidth = 680;
constexpr std::array<int, 5> undoSeconds{0, 5, 10, 30, 60};
constexpr std::array<int, 5> pullSeconds{10, 30, 60, 300, 900};

template <std::size_t N>
int placeOf(const std::array<int, N> &choices, std::chrono::seconds value)
{
    const auto found =
        std::lower_bound(choices.begin(), choices.end(), static_cast<int>(value.count()));
    return static_cast<int>(
        std::min<std::ptrdiff_t>(found - choices.begin(), static_cast<std::ptrdiff_t>(N) - 1));
}

} // namespace

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(space::xl, space::l, space::xl, space::l);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::l);
    column->addWidget((new PlainLabel(tr("Settings")))->styled(type::title, QFont::DemiBold));
    auto *look = new Card(tr("Appearance"));
    auto *work = new Card(tr("Work"));
    m_theme = addChoice(*look, tr("Theme"), tr("High contrast has pure grounds and no tints."),
                        {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_undo = addChoice(
        *work, tr("Undo time"), tr("How long a replay waits before it is sent."),
        {tr("None"), tr("5 seconds"), tr("10 seconds"), tr("30 seconds"), tr("1 minute")});
    m_pull = addChoice(
        *work, tr("Pull every"), tr("How often both systems are read."),
        {tr("10 seconds"), tr("30 seconds"), tr("Minute"), tr("5 minutes"), tr("15 minutes")});
    column->addWidget(look);
    column->addWidget(work);
    column->addStretch();
    outer->addLayout(column, 1);
    outer->addStretch(0);
    setMaximumWidth(pageWidth);
    refresh();
    connect(m_theme, &QComboBox::activated, this, [this](int choice) {
        m_settings.setTheme(static_cast<ThemeChoice>(choice));
        emit changed();
    });
    connect(m_undo, &QComboBox::activated, this, [this](int choice) {
        m_settings.setUndoTime(
            std::chrono::seconds(undoSeconds.at(static_cast<std::size_t>(choice))));
        emit changed();
    });
    connect(m_pull, &QComboBox::activated, this, [this](int choice) {
        m_settings.setPullInterval(
            std::chrono::seconds(pullSeconds.at(static_cast<std::size_t>(choice))));
        emit changed();
    });
}

void SettingsPage::refresh()
{
    m_theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_undo->setCurrentIndex(placeOf(undoSeconds, m_settings.undoTime()));
    m_pull->setCurrentIndex(placeOf(pullSeconds, m_settings.pullInterval()));
}

ComboBox *SettingsPage::addChoice(Card &card, const QString &title, const QString &help,
                                  const QStringList &choices)
{
    card.body()->setContentsMargins(space::l, 0, space::l, space::m);
    card.body()->setSpacing(space::m);
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget((new PlainLabel(title))->styled(type::body, QFont::Medium));
    words->addWidget((new PlainLabel(help))->styled(type::small, QFont::Normal, Colour::Text3));
    row->addLayout(words, 1);
    auto *combo = new ComboBox;
    combo->addItems(choices);
    combo->setAccessibleName(title);
    combo->setFixedWidth(180);
    row->addWidget(combo);
    card.body()->addLayout(row);
    return combo;
}

} // namespace unsnag
