// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/profilepicker.h"

#include "ui/connectors/profiledelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int placeRole = Qt::UserRole + 2;
constexpr int wordsRole = Qt::UserRole + 3;

QString rolesText(const Profile &profile)
{
    QStringList words;
    for (const auto &role : profile.roles())
        words.append(role == QLatin1String("crm")   ? ProfilePicker::tr("CRM")
                     : role == QLatin1String("erp") ? ProfilePicker::tr("ERP")
                                                    : ProfilePicker::tr("operating layer"));
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

} // namespace

ProfilePicker::ProfilePicker(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_list(new QListView), m_none(new EmptyState)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->addWidget(
        (new PlainLabel(tr("Which system is it?")))->styled(type::title, QFont::DemiBold), 1);
    auto *cancel = makeButton(ButtonKind::Quiet, tr("Cancel"));
    head->addWidget(cancel);
    column->addLayout(head);
    m_search->setPlaceholderText(tr("Search by name, role or what it was tested with"));
    m_search->setAccessibleName(tr("Search systems"));
    m_search->addAction(themedIcon(QStringLiteral("search"), Colour::Text3),
                        QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_found.setSourceModel(&m_rows);
    m_found.setFilterRole(wordsRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new ProfileDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Systems that can be connected"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    m_none->hide();
    connect(cancel, &QPushButton::clicked, this, &ProfilePicker::cancelled);
    connect(m_search, &QLineEdit::textChanged, this, &ProfilePicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { take(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &ProfilePicker::take);
    connect(m_list, &QListView::activated, this, &ProfilePicker::take);
}

void ProfilePicker::show(std::vector<std::shared_ptr<const Profile>> profiles)
{
    m_profiles = std::move(profiles);
    std::stable_sort(m_profiles.begin(), m_profiles.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a->title(), b->title()) < 0;
    });
    m_rows.clear();
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        const auto &profile = *m_profiles[i];
        auto *row = new QStandardItem(profile.title());
        QStringList remark{rolesText(profile)};
        if (!profile.testedWith().isEmpty())
            remark.append(
                tr("tested with %1").arg(profile.testedWith().join(QStringLiteral(", "))));
        const auto words = remark.join(QStringLiteral("  ·  "));
        row->setData(words, RemarkRole);
        row->setData(static_cast<int>(i), placeRole);
        row->setData(QStringList{profile.title(), profile.id(), words}.join(QLatin1Char(' ')),
                     wordsRole);
        row->setData(QStringList{profile.title(), words}.join(QStringLiteral(". ")),
                     Qt::AccessibleTextRole);
        m_rows.appendRow(row);
    }
    m_search->clear();
    filter({});
    m_search->setFocus(Qt::OtherFocusReason);
}

void ProfilePicker::filter(const QString &text)
{
    m_found.setFilterFixedString(text.trimmed());
    const bool isThere = m_found.rowCount() > 0;
    if (isThere)
        m_list->setCurrentIndex(m_found.index(0, 0));
    m_list->setVisible(isThere);
    m_none->setVisible(!isThere);
    if (!isThere)
        m_none->show(QStringLiteral("search"),
                     tr("No profile for “%1”. A profile of your own goes into the folder of the "
                        "workspace.")
                         .arg(text.trimmed()),
                     {});
}

bool ProfilePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (key->key() == Qt::Key_Escape) {
        emit cancelled();
        return true;
    }
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentIndex().row() + step;
    if (row >= 0 && row < m_found.rowCount())
        m_list->setCurrentIndex(m_found.index(row, 0));
    return true;
}

void ProfilePicker::take(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(m_profiles.at(static_cast<std::size_t>(index.data(placeRole).toInt())));
}

} // namespace unsnag
