// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectorfield.h"

#include "models/wording/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace unsnag {
namespace {

constexpr int labelColumn = 168;
constexpr int editorWidth = 420;
constexpr int keyHeight = 96;

//! For labels that belong to an editor, where & marks a key.
QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void setWrong(QWidget &editor, bool isWrong)
{
    if (editor.property("wrong").toBool() == isWrong)
        return;
    editor.setProperty("wrong", isWrong);
    editor.style()->unpolish(&editor);
    editor.style()->polish(&editor);
}

} // namespace

ConnectorField::ConnectorField(const ProfileField &field, const QString &present, QWidget *parent)
    : QWidget(parent), m_field(field), m_hint(new PlainLabel(field.help)), m_fault(new PlainLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    const auto title = field.title.isEmpty() ? field.name : field.title;
    auto *label = (new PlainLabel(withoutMnemonic(title)))->styled(type::body, QFont::Medium);
    label->setFixedWidth(labelColumn);
    label->setMinimumHeight(30);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    buildEditor(present);
    m_editor->setMaximumWidth(editorWidth);
    m_editor->setAccessibleName(title);
    m_editor->setAccessibleDescription(field.help);
    m_editor->setToolTip(plainTooltip(field.help));
    m_editor->setObjectName(field.name);
    label->setBuddy(m_editor);
    column->addWidget(m_editor);
    m_fault->styled(type::small, QFont::Medium, Colour::Danger);
    m_hint->styled(type::small, QFont::Normal, Colour::Text3);
    for (auto *line : {m_fault, m_hint}) {
        line->setMaximumWidth(editorWidth);
        column->addWidget(line);
    }
    m_fault->hide();
    m_hint->setVisible(!field.help.isEmpty());
    row->addLayout(column, editorWidth);
    row->addStretch(1);
}

QString ConnectorField::placeholder() const
{
    if (!m_field.fallback.isEmpty())
        return m_field.fallback;
    if (!m_field.example.isEmpty())
        return tr("for example %1").arg(m_field.example);
    return m_field.isOptional ? tr("optional") : QString();
}

void ConnectorField::buildEditor(const QString &present)
{
    const auto change = [this] {
        complain({});
        emit changed();
    };
    if (!m_field.values.isEmpty()) {
        auto *combo = new ComboBox;
        const bool isOpen = m_field.isOptional && m_field.fallback.isEmpty();
        if (isOpen)
            combo->addItem(tr("not given"), QString());
        for (const auto &value : m_field.values)
            combo->addItem(value, value);
        const int at = combo->findData(present.isEmpty() ? m_field.fallback : present);
        combo->setCurrentIndex(at);
        connect(combo, &QComboBox::currentIndexChanged, this, change);
        m_editor = combo;
        return;
    }
    if (m_field.type == QLatin1String("key")) {
        auto *edit = new QPlainTextEdit;
        edit->setProperty("typed", true);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(keyHeight);
        edit->setFont(monoFont());
        connect(edit, &QPlainTextEdit::textChanged, this, change);
        m_editor = edit;
        return;
    }
    auto *edit = new QLineEdit(present);
    edit->setPlaceholderText(placeholder());
    if (m_field.isSecret())
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, change);
    connect(edit, &QLineEdit::editingFinished, this, [this] {
        if (!text().isEmpty())
            check();
    });
    connect(edit, &QLineEdit::returnPressed, this, &ConnectorField::submitted);
    m_editor = edit;
}

QString ConnectorField::text() const
{
    if (const auto *combo = qobject_cast<const QComboBox *>(m_editor))
        return combo->currentData().toString();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(m_editor))
        return edit->toPlainText();
    const auto text = qobject_cast<const QLineEdit *>(m_editor)->text();
    return m_field.isSecret() ? text : text.trimmed();
}

void ConnectorField::clear()
{
    if (auto *edit = qobject_cast<QPlainTextEdit *>(m_editor))
        edit->clear();
    if (auto *edit = qobject_cast<QLineEdit *>(m_editor))
        edit->clear();
}

void ConnectorField::showStored(const Result<bool> &isStored)
{
    if (!isStored.ok()) {
        complain(errorText(isStored.error()));
        return;
    }
    const auto state = *isStored            ? tr("stored; type to replace it")
                       : m_field.isOptional ? tr("not stored; optional")
                                            : tr("not stored yet");
    if (auto *edit = qobject_cast<QPlainTextEdit *>(m_editor))
        edit->setPlaceholderText(state);
    if (auto *edit = qobject_cast<QLineEdit *>(m_editor))
        edit->setPlaceholderText(state);
    m_editor->setAccessibleDescription(QStringList{state, m_field.help}.join(QStringLiteral(". ")));
}

QString ConnectorField::faultText() const
{
    switch (faultOf(m_field, text())) {
    case FieldFault::None:
        return {};
    case FieldFault::Missing:
        return tr("This is needed.");
    case FieldFault::NoAddress:
        return tr("Expected an address that begins with https:// or http://.");
    case FieldFault::NoHost:
        return tr("Expected the name of a host, without https:// and path.");
    case FieldFault::NoInteger:
        return tr("Expected a whole number.");
    case FieldFault::NotListed:
        return tr("Expected one of: %1.").arg(m_field.values.join(QStringLiteral(", ")));
    case FieldFault::OtherForm:
        return m_field.example.isEmpty() ? tr("Expected text of the form %1").arg(m_field.pattern)
                                         : tr("Expected something like %1").arg(m_field.example);
    }
    return {};
}

bool ConnectorField::check()
{
    const auto fault = faultText();
    complain(fault);
    return fault.isEmpty();
}

void ConnectorField::complain(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    setWrong(*m_editor, !fault.isEmpty());
    m_editor->setAccessibleDescription(fault.isEmpty() ? m_field.help : fault);
}

void ConnectorField::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace unsnag
