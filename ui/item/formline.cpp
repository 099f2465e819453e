// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/formline.h"

#include "models/base/decimal.h"
#include "models/wording/formtext.h"
#include "ui/item/lengthruler.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>

namespace unsnag {
namespace {

constexpr int labelColumn = 148;
constexpr int editorWidth = 360;
constexpr std::size_t mostRows = 5; //!< the keys 1 to 5

QString hintOf(const FilledField &field)
{
    QStringList parts;
    if (!field.owner.isEmpty())
        parts += FormLine::tr("Belongs to %1").arg(field.owner);
    if (!field.present.isEmpty())
        parts += FormLine::tr("Now: %1").arg(field.present);
    if (!field.expected.isEmpty() && field.values.isEmpty())
        parts += FormLine::tr("Expected: %1").arg(field.expected);
    else if (!field.example.isEmpty())
        parts += FormLine::tr("For example %1").arg(field.example);
    return parts.join(QStringLiteral(" · "));
}

QString rowText(int number, const FormCandidate &candidate)
{
    QStringList parts{QStringLiteral("%1  %2").arg(number).arg(candidate.value)};
    if (!candidate.label.isEmpty())
        parts += candidate.label;
    parts += candidateSourceText(candidate.source);
    if (!candidate.remark.isEmpty())
        parts += candidate.remark;
    return parts.join(QStringLiteral("  ·  ")).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

FormLine::FormLine(const FilledField &field, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *label = (new PlainLabel(formText(field.title)))->styled(type::body, QFont::Medium);
    label->setFixedWidth(labelColumn);
    label->setMinimumHeight(30);
    label->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    label->setToolTip(plainTooltip(field.name));
    row->addWidget(label, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    buildEditor(*column);
    label->setBuddy(m_editor);
    if (const auto hint = hintOf(field); !hint.isEmpty())
        column->addWidget(
            (new PlainLabel(hint))->styled(type::small, QFont::Normal, Colour::Text3));
    if (field.longest > 0) {
        m_ruler = new LengthRuler(field.longest);
        column->addWidget(m_ruler);
    }
    addCandidates(*column);
    row->addLayout(column, 1);
    setText(field.suggestion.isEmpty() && field.longest > 0 ? field.present : field.suggestion);
    follow();
}

void FormLine::buildEditor(QVBoxLayout &column)
{
    if (m_field.type == FieldType::Boolean) {
        auto *box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, &FormLine::follow);
        m_editor = box;
    } else if (!m_field.values.isEmpty()) {
        auto *combo = new ComboBox;
        combo->addItem(tr("Choose…"), QString());
        for (const auto &value : m_field.values)
            combo->addItem(value, value);
        connect(combo, &QComboBox::currentIndexChanged, this, &FormLine::follow);
        m_editor = combo;
    } else {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(m_field.example);
        connect(edit, &QLineEdit::textChanged, this, &FormLine::follow);
        connect(edit, &QLineEdit::returnPressed, this, &FormLine::submitted);
        m_editor = edit;
    }
    m_editor->setMaximumWidth(editorWidth);
    m_editor->setAccessibleName(formText(m_field.title));
    column.addWidget(m_editor);
}

void FormLine::addCandidates(QVBoxLayout &column)
{
    for (const FormCandidate &candidate : m_field.candidates) {
        if (m_rows.size() == mostRows)
            return;
        const int number = static_cast<int>(m_rows.size()) + 1;
        auto *row = makeButton(ButtonKind::Link, rowText(number, candidate));
        row->setAccessibleName(tr("Candidate %1: %2").arg(number).arg(candidate.value));
        row->setFocusPolicy(Qt::NoFocus);
        connect(row, &QPushButton::clicked, this, [this, number] { take(number); });
        column.addWidget(row, 0, Qt::AlignLeading);
        m_rows.push_back(row);
    }
}

bool FormLine::take(int number)
{
    if (number < 1 || number > static_cast<int>(m_rows.size()))
        return false;
    setText(m_field.candidates.at(static_cast<std::size_t>(number - 1)).value);
    focusEditor();
    return true;
}

void FormLine::setText(const QString &text)
{
    if (auto *box = qobject_cast<QCheckBox *>(m_editor))
        box->setChecked(text == QLatin1String("true"));
    if (auto *combo = qobject_cast<ComboBox *>(m_editor))
        combo->setCurrentIndex(std::max(0, combo->findData(text)));
    if (auto *edit = qobject_cast<QLineEdit *>(m_editor))
        edit->setText(text);
}

QString FormLine::text() const
{
    if (const auto *box = qobject_cast<const QCheckBox *>(m_editor))
        return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *combo = qobject_cast<const ComboBox *>(m_editor))
        return combo->currentData().toString();
    return qobject_cast<const QLineEdit *>(m_editor)->text().trimmed();
}

QString FormLine::fault() const
{
    const QString value = text();
    const QString title = formText(m_field.title);
    if (value.isEmpty())
        return m_field.isRequired ? tr("Fill in “%1” first").arg(title) : QString();
    if (m_field.longest > 0 && value.size() > m_field.longest)
        return tr("“%1” is longer than %2 characters").arg(title).arg(m_field.longest);
    if (m_field.type == FieldType::Decimal && !Decimal::fromText(value))
        return tr("“%1” is not a number").arg(title);
    if (m_field.type == FieldType::Date && !QDate::fromString(value, Qt::ISODate).isValid())
        return tr("“%1” is not a date such as 2026-12-01").arg(title);
    return {};
}

void FormLine::follow()
{
    if (m_ruler)
        m_ruler->setText(text());
    emit changed();
}

void FormLine::focusEditor()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

bool FormLine::isFocused() const
{
    return m_editor->hasFocus();
}

} // namespace unsnag
