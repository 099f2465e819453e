// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectionpanel.h"

#include "models/wording/errortext.h"
#include "ui/connectors/healthlook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int labelColumn = 148;
constexpr int editorWidth = 380;

Health healthOf(const Json &health)
{
    if (health.isNull())
        return Health::Unchecked;
    return health["ok"].toBool() ? Health::Good : Health::Bad;
}

QString boundText(const QString &boundAs)
{
    if (boundAs == QLatin1String("source"))
        return ConnectionPanel::tr("CRM that deals come from");
    if (boundAs == QLatin1String("target"))
        return ConnectionPanel::tr("ERP that documents go to");
    return ConnectionPanel::tr("not used by any flow");
}

QString factsOf(const ConnectionView &view)
{
    QStringList facts{boundText(view.boundAs),
                      ConnectionPanel::tr("profile %1 %2").arg(view.row.profile, view.version)};
    if (view.accounts > 0)
        facts.append(
            ConnectionPanel::tr("%1 accounts known").arg(QLocale().toString(view.accounts)));
    return facts.join(QStringLiteral("  ·  "));
}

} // namespace

ConnectionPanel::ConnectionPanel(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new PlainLabel), m_facts(new PlainLabel),
      m_health(new Chip), m_message(new PlainLabel),
      m_test(makeButton(ButtonKind::Primary, tr("Test connection"))),
      m_logIn(makeButton(ButtonKind::Normal, tr("Log in"))),
      m_save(makeButton(ButtonKind::Normal, tr("Save"))), m_problem(new Banner),
      m_card(new Card(tr("Connection form")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    column->addLayout(buildHeader());
    column->addWidget(m_problem);
    m_card->body()->setContentsMargins(space::l, 0, space::l, space::l);
    m_card->body()->setSpacing(space::m);
    column->addWidget(m_card);
    column->addStretch();
    connect(m_test, &QPushButton::clicked, this, &ConnectionPanel::test);
    connect(m_logIn, &QPushButton::clicked, this, &ConnectionPanel::logIn);
    connect(&m_session, &DeskSession::browserWanted, this,
            [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(m_save, &QPushButton::clicked, this, &ConnectionPanel::save);
}

QLayout *ConnectionPanel::buildHeader()
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_title->styled(type::title, QFont::DemiBold);
    m_facts->styled(type::small, QFont::Normal, Colour::Text3);
    auto *health = new QHBoxLayout;
    health->setSpacing(space::s);
    m_message->styled(type::body, QFont::Normal, Colour::Text2);
    health->addWidget(m_health, 0, Qt::AlignTop);
    health->addWidget(m_message, 1);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addSpacing(space::xs);
    words->addLayout(health);
    row->addLayout(words, 1);
    row->addWidget(m_logIn, 0, Qt::AlignTop);
    row->addWidget(m_test, 0, Qt::AlignTop);
    return row;
}

void ConnectionPanel::show(const ConnectionView &view)
{
    const bool isOther =
        view.row.name != m_view.row.name || view.fields.size() != m_view.fields.size();
    m_view = view;
    m_title->setText(view.title.isEmpty() ? view.row.name : view.title);
    m_facts->setText(factsOf(view));
    m_card->setNote(view.row.name);
    showHealth();
    if (isOther) {
        m_problem->hide();
        buildForm();
    }
    setAllowed(*m_save, m_session.whyReadOnly());
    m_logIn->setVisible(view.needsBrowser);
    setAllowed(*m_logIn, m_session.whyReadOnly());
}

void ConnectionPanel::showHealth()
{
    const auto &health = m_view.row.health;
    const auto look = healthLook(healthOf(health));
    m_health->show(look.icon, look.word, look.tone);
    auto message = health["message"].toString();
    const auto at = fromRfc3339(health["checked_at"].toString());
    if (message.isEmpty())
        message = health.isNull() ? tr("A test logs in and reads once; it changes nothing.")
                                  : tr("Logged in and read.");
    if (at) {
        const auto time = QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count());
        message += QStringLiteral("  ·  ") + QLocale().toString(time, QLocale::ShortFormat);
    }
    m_message->setText(message);
}

void ConnectionPanel::buildForm()
{
    delete m_formBox;
    m_lines.clear();
    m_formBox = new QWidget;
    m_form = new QVBoxLayout(m_formBox);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(space::m);
    for (const auto &field : m_view.fields)
        addLine(field);
    showChosenLines();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(labelColumn + space::m, 0, 0, 0);
    row->addWidget(m_save);
    row->addStretch();
    m_form->addLayout(row);
    m_card->body()->addWidget(m_formBox);
}

void ConnectionPanel::addLine(const ProfileField &field)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto *label = (new PlainLabel(field.title.isEmpty() ? field.name : field.title))
                      ->styled(type::body, QFont::Medium);
    label->setFixedWidth(labelColumn);
    label->setMinimumHeight(30);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    Line line{field, nullptr, nullptr, box};
    const auto present = m_view.row.values[field.name].scalarText();
    if (!field.values.isEmpty()) {
        auto *combo = new ComboBox;
        combo->addItems(field.values);
        combo->setCurrentText(present.isEmpty() ? field.fallback : present);
        if (field.name == m_view.authField)
            connect(combo, &QComboBox::currentTextChanged, this, &ConnectionPanel::showChosenLines);
        line.editor = combo;
    } else {
        auto *edit = new QLineEdit(present);
        edit->setPlaceholderText(field.fallback.isEmpty() ? field.example : field.fallback);
        if (field.isSecret())
            edit->setEchoMode(QLineEdit::Password);
        line.editor = edit;
    }
    line.editor->setMaximumWidth(editorWidth);
    line.editor->setAccessibleName(label->text());
    label->setBuddy(line.editor);
    column->addWidget(line.editor);
    line.hint = (new PlainLabel(field.help))->styled(type::small, QFont::Normal, Colour::Text3);
    line.hint->setVisible(!field.help.isEmpty());
    column->addWidget(line.hint);
    line.hint->setMaximumWidth(editorWidth);
    row->addLayout(column, editorWidth);
    row->addStretch(1);
    m_form->addWidget(box);
    m_lines.push_back(line);
    if (field.isSecret())
        askForSecret(field.name);
}

void ConnectionPanel::showChosenLines()
{
    QString choice;
    for (const auto &line : m_lines) {
        if (line.field.name == m_view.authField)
            choice = textOf(line);
    }
    for (const auto &line : m_lines)
        line.row->setVisible(line.field.forAuth.isEmpty() || line.field.forAuth.contains(choice));
}

void ConnectionPanel::logIn()
{
    const auto name = m_view.row.name;
    m_logIn->setEnabled(false);
    m_problem->announce(Colour::Accent, QStringLiteral("connectors"),
                        tr("Go on in the browser. Unsnag waits for five minutes."));
    whenDone(m_session.logIn(name), this, [this, name](const Result<void> &result) {
        m_logIn->setEnabled(true);
        if (name != m_view.row.name)
            return;
        if (result.ok())
            m_problem->announce(Colour::Success, QStringLiteral("check"),
                                tr("Logged in. Test the connection next."));
        else
            m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(result.error()));
    });
}

void ConnectionPanel::askForSecret(const QString &field)
{
    const auto name = m_view.row.name;
    whenDone(m_session.hasSecret(name, field), this,
             [this, name, field](const Result<bool> &result) {
                 if (name != m_view.row.name)
                     return;
                 for (auto &line : m_lines) {
                     if (line.field.name != field)
                         continue;
                     auto *edit = qobject_cast<QLineEdit *>(line.editor);
                     line.hint->setVisible(true);
                     if (!result.ok()) {
                         line.hint->setTone(Colour::Warning);
                         line.hint->setText(errorText(result.error()));
                     } else {
                         line.hint->setText(
                             tr("Kept in the keychain of the system, never in the workspace."));
                         edit->setPlaceholderText(*result ? tr("stored; type to replace it")
                                                          : tr("not stored yet"));
                     }
                 }
             });
}

QString ConnectionPanel::textOf(const Line &line) const
{
    if (const auto *combo = qobject_cast<const ComboBox *>(line.editor))
        return combo->currentText();
    return qobject_cast<const QLineEdit *>(line.editor)->text();
}

void ConnectionPanel::save()
{
    auto row = m_view.row;
    for (const auto &line : m_lines) {
        if (line.field.isSecret())
            continue;
        const auto text = textOf(line).trimmed();
        if (text.isEmpty())
            row.values.remove(line.field.name);
        else
            row.values.set(line.field.name, text);
    }
    m_save->setEnabled(false);
    storeSecrets();
    whenDone(m_session.configure(row, m_view.boundAs), this,
             [this](const Result<void> &result) { finishSaving(result); });
}

void ConnectionPanel::storeSecrets()
{
    for (const auto &line : m_lines) {
        const auto secret = textOf(line);
        if (!line.field.isSecret() || secret.isEmpty())
            continue;
        whenDone(m_session.storeSecret(m_view.row.name, line.field.name, secret), this,
                 [this](const Result<void> &result) {
                     if (!result.ok())
                         finishSaving(result);
                 });
        qobject_cast<QLineEdit *>(line.editor)->clear();
        askForSecret(line.field.name);
    }
}

void ConnectionPanel::finishSaving(const Result<void> &result)
{
    m_save->setEnabled(true);
    if (result.ok())
        m_problem->announce(Colour::Success, QStringLiteral("check"),
                            tr("Saved. Test the connection next."));
    else
        m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(result.error()));
}

void ConnectionPanel::test()
{
    const auto name = m_view.row.name;
    const auto look = healthLook(Health::Checking);
    m_health->show(look.icon, look.word, look.tone);
    m_message->setText(tr("Logging in and reading once…"));
    m_test->setEnabled(false);
    emit testBegan(name);
    whenDone(m_session.checkConnection(name), this, [this, name](const Result<Reply> &reply) {
        m_test->setEnabled(true);
        const bool isGood = reply.ok() && reply->ok();
        const auto message =
            isGood ? QString() : errorSentence(reply.ok() ? toError(*reply) : reply.error());
        emit testEnded(name, isGood, message);
        if (isGood)
            m_problem->hide();
        else if (name == m_view.row.name)
            m_problem->announce(Colour::Danger, QStringLiteral("state-incident"),
                                errorText(reply.ok() ? toError(*reply) : reply.error()));
    });
}

} // namespace unsnag
