// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/fieldform.h"

#include "models/base/jsonpointer.h"
#include "models/wording/reasontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QDate>
#include <QLineEdit>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int labelColumn = 148;
constexpr int editorWidth = 300;

bool isFault(const FlowField &field, const Json &fault)
{
    const auto pointer = fault["pointer"].toString();
    return !pointer.isEmpty() &&
           (field.pointer == pointer || field.pointer.startsWith(pointer + QLatin1Char('/')));
}

const Json &faultOf(const FlowField &field, const Json &detail)
{
    static const Json none;
    for (const auto &fault : detail["fields"].array()) {
        if (isFault(field, fault))
            return fault;
    }
    return none;
}

// The flow's fields at fault; faults the flow has no field for as plain text lines; where the
// failure names no place, everything that may be set.
std::vector<FlowField> wantedFields(const ExceptionView &view)
{
    std::vector<FlowField> wanted;
    const auto &detail = view.exception.detail;
    for (const auto &field : view.fields) {
        if (!faultOf(field, detail).isNull())
            wanted.push_back(field);
    }
    for (const auto &fault : detail["fields"].array()) {
        const auto pointer = fault["pointer"].toString();
        const bool isKnown = std::any_of(wanted.begin(), wanted.end(), [&](const FlowField &field) {
            return isFault(field, fault);
        });
        if (isKnown || !pointer.startsWith(QLatin1Char('/')))
            continue;
        FlowField plain;
        plain.pointer = pointer;
        plain.title = pointer.mid(1).replace(QLatin1Char('/'), QStringLiteral(" › "));
        plain.type = QStringLiteral("text");
        wanted.push_back(plain);
    }
    return wanted.empty() ? view.fields : wanted;
}

QString expectedText(const FlowField &field, const Json &fault)
{
    if (const auto expected = fault["expected"].scalarText();
        !expected.isEmpty() && field.values.isEmpty())
        return FieldForm::tr("Expected: %1").arg(expected);
    if (!field.example.isEmpty())
        return FieldForm::tr("For example %1").arg(field.example);
    return {};
}

QWidget *makeEditor(const FlowField &field, const Json &present)
{
    if (!field.values.isEmpty()) {
        auto *combo = new ComboBox;
        combo->addItem(FieldForm::tr("Choose…"), QString());
        for (const auto &value : field.values)
            combo->addItem(value, value);
        combo->setCurrentIndex(std::max(0, combo->findData(present.scalarText())));
        return combo;
    }
    auto *edit = new QLineEdit(present.scalarText());
    edit->setPlaceholderText(field.example);
    return edit;
}

} // namespace

FieldForm::FieldForm(const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_id(view.exception.id), m_reason(view.exception.reason)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto fields = wantedFields(view);
    auto *card = new Card(tr("%n field(s) to set", nullptr, static_cast<int>(fields.size())));
    card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    card->body()->setSpacing(space::m);
    column->addWidget(card);
    for (const auto &field : fields)
        addLine(*card, field, faultOf(field, view.exception.detail),
                valueAt(view.payload, field.pointer));
}

bool FieldForm::hasFields(const ExceptionView &view)
{
    return !wantedFields(view).empty();
}

void FieldForm::addLine(Card &card, const FlowField &field, const Json &fault, const Json &present)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *label = (new PlainLabel(field.title))->styled(type::body, QFont::Medium);
    label->setFixedWidth(labelColumn);
    label->setToolTip(field.pointer);
    row->addWidget(label, 0, Qt::AlignTop);
    label->setMinimumHeight(30);
    label->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    auto *editor = makeEditor(field, present);
    editor->setMaximumWidth(editorWidth);
    editor->setAccessibleName(field.title);
    label->setBuddy(editor);
    column->addWidget(editor);
    if (const auto hint = expectedText(field, fault); !hint.isEmpty())
        column->addWidget(
            (new PlainLabel(hint))->styled(type::small, QFont::Normal, Colour::Text3));
    row->addLayout(column, 1);
    card.body()->addLayout(row);
    if (auto *combo = qobject_cast<ComboBox *>(editor))
        connect(combo, &QComboBox::currentIndexChanged, this, &ResolutionForm::changed);
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        connect(edit, &QLineEdit::textChanged, this, &ResolutionForm::changed);
        connect(edit, &QLineEdit::returnPressed, this, &ResolutionForm::submitted);
    }
    m_lines.push_back({field, editor});
}

QString FieldForm::textOf(const Line &line)
{
    if (const auto *combo = qobject_cast<const ComboBox *>(line.editor))
        return combo->currentData().toString();
    return qobject_cast<const QLineEdit *>(line.editor)->text().trimmed();
}

std::optional<Json> FieldForm::valueOf(const Line &line)
{
    const auto text = textOf(line);
    if (text.isEmpty())
        return std::nullopt;
    if (line.field.type == QLatin1String("decimal") ||
        line.field.type == QLatin1String("integer")) {
        const bool isWhole = line.field.type == QLatin1String("integer");
        const auto number = Decimal::fromText(text);
        if (!number || (isWhole && number->places() > 0))
            return std::nullopt;
        return Json::number(number->text());
    }
    if (line.field.type == QLatin1String("date") && !QDate::fromString(text, Qt::ISODate).isValid())
        return std::nullopt;
    return Json(text);
}

std::optional<Decision> FieldForm::decision() const
{
    Decision decision;
    decision.exception = m_id;
    decision.action = Action::SetFields;
    for (const auto &line : m_lines) {
        const auto value = valueOf(line);
        if (!value)
            return std::nullopt;
        decision.fields.emplace_back(line.field.pointer, *value);
    }
    return decision;
}

QString FieldForm::primaryText() const
{
    return primaryActionText(m_reason);
}

QString FieldForm::whyNot() const
{
    for (const auto &line : m_lines) {
        if (textOf(line).isEmpty())
            return tr("Fill in “%1” first").arg(line.field.title);
        if (!valueOf(line))
            return tr("“%1” is not a valid %2").arg(line.field.title, line.field.type);
    }
    return {};
}

QString FieldForm::suggestedWhy() const
{
    QStringList parts;
    for (const auto &line : m_lines) {
        if (valueOf(line))
            parts.append(tr("%1 set to %2").arg(line.field.title, textOf(line)));
    }
    return parts.join(QStringLiteral(", "));
}

bool FieldForm::choose(int number)
{
    if (number < 1 || number > static_cast<int>(m_lines.size()))
        return false;
    m_lines.at(static_cast<std::size_t>(number - 1)).editor->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace unsnag
