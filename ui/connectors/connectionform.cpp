// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectionform.h"

#include "models/wording/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

const QString nameField = QStringLiteral("connection-name");

ProfileField nameOf(const QString &profile)
{
    ProfileField field;
    field.name = nameField;
    field.type = QStringLiteral("string");
    field.title = ConnectionForm::tr("Name of the connection");
    field.help = ConnectionForm::tr("Small letters, figures, '.', '_' and '-'. It stays as it is.");
    field.pattern = QStringLiteral("[a-z0-9][a-z0-9._-]{0,63}");
    field.example = profile;
    return field;
}

//! Fields that every connection may have beside those of its profile.
std::vector<ProfileField> fieldsOfAll()
{
    ProfileField authorities;
    authorities.name = QStringLiteral("ca_file");
    authorities.type = QStringLiteral("string");
    authorities.title = ConnectionForm::tr("Certificate authorities");
    authorities.help = ConnectionForm::tr(
        "A PEM file, where the system's certificate is of an authority of your own.");
    authorities.isOptional = true;
    ProfileField plain;
    plain.name = QStringLiteral("allow_http");
    plain.type = QStringLiteral("enum");
    plain.title = ConnectionForm::tr("Allow http");
    plain.help = ConnectionForm::tr("yes: without encryption, within a trusted network only.");
    plain.values = QStringList{QStringLiteral("no"), QStringLiteral("yes")};
    plain.isOptional = true;
    return {authorities, plain};
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void ConnectionForm::show(std::shared_ptr<const Profile> profile, const ConnectionRow &row,
                          const QString &boundAs)
{
    m_profile = std::move(profile);
    m_row = row;
    m_taken.clear();
    build(boundAs);
}

void ConnectionForm::begin(std::shared_ptr<const Profile> profile, const QStringList &taken)
{
    m_profile = std::move(profile);
    m_row = {};
    m_row.profile = m_profile->id();
    m_row.values = JsonObject{};
    m_taken = taken;
    build({});
}

void ConnectionForm::build(const QString &boundAs)
{
    delete m_box;
    m_fields.clear();
    m_name = nullptr;
    m_box = new QWidget;
    m_lines = new QVBoxLayout(m_box);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::m);
    if (m_row.name.isEmpty())
        m_name = addField(nameOf(m_profile->id()));
    addUse(boundAs);
    addGroup({}, tr("Fields"));
    addGroup(QStringLiteral("system"), tr("System"));
    addGroup(QStringLiteral("login"), tr("Login"));
    addGroup(QStringLiteral("books"), tr("Books and defaults"));
    addHeading(tr("Network"));
    for (const auto &field : fieldsOfAll())
        addField(field);
    showChosen();
    m_column->addWidget(m_box);
}

void ConnectionForm::addHeading(const QString &title)
{
    auto *heading = (new PlainLabel(title))->styled(type::small, QFont::DemiBold, Colour::Text2);
    heading->setContentsMargins(0, space::s, 0, 0);
    m_lines->addWidget(heading);
}

void ConnectionForm::addGroup(const QString &group, const QString &title)
{
    bool isFirst = true;
    for (const auto &field : m_profile->fields()) {
        if (field.group != group)
            continue;
        if (isFirst)
            addHeading(title);
        isFirst = false;
        addField(field);
    }
}

ConnectorField *ConnectionForm::addField(const ProfileField &field)
{
    auto *line = new ConnectorField(field, m_row.values[field.name].scalarText());
    connect(line, &ConnectorField::submitted, this, &ConnectionForm::submitted);
    if (field.name == m_profile->authField())
        connect(line, &ConnectorField::changed, this, &ConnectionForm::showChosen);
    m_lines->addWidget(line);
    m_fields.push_back(line);
    return line;
}

void ConnectionForm::addUse(const QString &boundAs)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *label = (new PlainLabel(tr("Used as")))->styled(type::body, QFont::Medium);
    label->setFixedWidth(168);
    m_use = new ComboBox;
    m_use->setAccessibleName(tr("Used as"));
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setMaximumWidth(420);
    const auto &roles = m_profile->roles();
    const bool isCrm = roles.contains(QLatin1String("crm"));
    const bool isErp = roles.contains(QLatin1String("erp"));
    m_use->addItem(tr("not used by any flow"), QStringLiteral("none"));
    if (isCrm)
        m_use->addItem(tr("CRM that deals come from"), QStringLiteral("source"));
    if (isErp)
        m_use->addItem(tr("ERP that documents go to"), QStringLiteral("target"));
    if (isCrm && isErp)
        m_use->addItem(tr("CRM and ERP in one"), QStringLiteral("source, target"));
    if (!isCrm && !isErp)
        m_use->addItem(tr("operating layer whose exceptions are worked here"),
                       QStringLiteral("layer"));
    m_use->setCurrentIndex(std::max(0, m_use->findData(boundAs)));
    label->setBuddy(m_use);
    row->addWidget(label);
    row->addWidget(m_use, 420);
    row->addStretch(1);
    m_lines->addWidget(line);
}

Json ConnectionForm::values() const
{
    Json values = m_row.values;
    for (const auto *line : m_fields) {
        const auto &name = line->field().name;
        if (line == m_name || line->field().isSecret())
            continue;
        // What is as it would be anyway need not be stored.
        const auto text = line->text();
        const bool isDefault = text == line->field().fallback && !m_row.values.contains(name);
        if (text.isEmpty() || (isDefault && name != m_profile->authField()))
            values.remove(name);
        else
            values.set(name, text);
    }
    return values;
}

void ConnectionForm::showChosen()
{
    const auto now = values();
    for (auto *line : m_fields)
        line->setVisible(m_profile->isUsed(line->field(), now));
}

FilledConnection ConnectionForm::filled() const
{
    FilledConnection filled;
    filled.row = m_row;
    filled.row.values = values();
    if (m_name != nullptr)
        filled.row.name = m_name->text();
    const auto use = m_use->currentData().toString();
    filled.bindAs = use == QLatin1String("none") ? use : QStringLiteral("none, ") + use;
    for (const auto *line : m_fields) {
        if (line->field().isSecret() && !line->text().isEmpty() && !line->isHidden())
            filled.secrets.emplace_back(line->field().name, line->text());
    }
    return filled;
}

bool ConnectionForm::check()
{
    ConnectorField *first = nullptr;
    for (auto *line : m_fields) {
        if (!line->isHidden() && !line->check() && first == nullptr)
            first = line;
    }
    if (m_name != nullptr && m_taken.contains(m_name->text())) {
        m_name->complain(tr("There is a connection of this name already."));
        first = m_name;
    }
    if (first != nullptr)
        goTo(*first);
    return first == nullptr;
}

bool ConnectionForm::complain(const Error &error)
{
    const auto name = error.context.section(QStringLiteral("/values/"), 1);
    auto *line = name.isEmpty() ? nullptr : find(name);
    if (line == nullptr && m_name != nullptr && error.context.endsWith(QStringLiteral("/name")))
        line = m_name;
    if (line == nullptr || line->isHidden())
        return false;
    line->complain(errorSentence(error));
    goTo(*line);
    return true;
}

void ConnectionForm::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front()->focusEditor();
}

void ConnectionForm::goTo(ConnectorField &field)
{
    field.focusEditor();
    emit lookWanted(&field);
}

ConnectorField *ConnectionForm::find(const QString &name) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(),
                     [&name](const ConnectorField *line) { return line->field().name == name; });
    return found == m_fields.end() ? nullptr : *found;
}

QStringList ConnectionForm::secretFields() const
{
    QStringList names;
    for (const auto *line : m_fields) {
        if (line->field().isSecret())
            names.append(line->field().name);
    }
    return names;
}

void ConnectionForm::showStored(const QString &field, const Result<bool> &isStored)
{
    if (auto *line = find(field))
        line->showStored(isStored);
}

void ConnectionForm::clearSecrets()
{
    for (auto *line : m_fields) {
        if (line->field().isSecret())
            line->clear();
    }
}

} // namespace unsnag
