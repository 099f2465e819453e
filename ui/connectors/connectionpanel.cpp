// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectionpanel.h"

#include "models/wording/errortext.h"
#include "ui/connectors/aboutprofile.h"
#include "ui/connectors/conditionview.h"
#include "ui/connectors/healthlook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace unsnag {
namespace {

const QString refreshToken = QStringLiteral("refresh_token");

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
    if (boundAs == QLatin1String("source, target"))
        return ConnectionPanel::tr("CRM and ERP in one");
    if (boundAs == QLatin1String("layer"))
        return ConnectionPanel::tr("operating layer whose exceptions are worked here");
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

//! When it was checked, how long that took and what came: the parts that are known.
QStringList checkFacts(const Json &health)
{
    QStringList facts;
    if (const auto at = fromRfc3339(health["checked_at"].toString())) {
        const auto time = QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count());
        facts.append(
            ConnectionPanel::tr("tested %1").arg(QLocale().toString(time, QLocale::ShortFormat)));
    }
    if (health.contains(QStringLiteral("ms"))) {
        const auto seconds = static_cast<double>(health["ms"].toInt()) / 1000;
        facts.append(ConnectionPanel::tr("took %1 s").arg(QLocale().toString(seconds, 'f', 1)));
    }
    if (health["status"].toInt() > 0)
        facts.append(ConnectionPanel::tr("HTTP %1").arg(health["status"].toInt()));
    return facts;
}

} // namespace

ConnectionPanel::ConnectionPanel(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new PlainLabel), m_facts(new PlainLabel),
      m_health(new Chip), m_message(new PlainLabel), m_login(new PlainLabel),
      m_test(makeButton(ButtonKind::Primary, tr("Test connection"))),
      m_logIn(makeButton(ButtonKind::Normal, tr("Log in"))),
      m_save(makeButton(ButtonKind::Normal, tr("Save"))),
      m_cancel(makeButton(ButtonKind::Quiet, tr("Cancel"))), m_problem(new Banner),
      m_condition(new ConditionView(session)), m_card(new Card(tr("Connection form"))),
      m_form(new ConnectionForm), m_about(new AboutProfile)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    column->addLayout(buildHeader());
    buildBody(*column);
    m_problem->hide();
    connectParts();
}

QLayout *ConnectionPanel::buildHeader()
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_title->styled(type::title, QFont::DemiBold);
    m_facts->styled(type::small, QFont::Normal, Colour::Text3);
    for (auto *label : {m_title, m_facts}) // they keep the width where nothing stands beside them
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *health = new QHBoxLayout;
    health->setSpacing(space::s);
    m_message->styled(type::body, QFont::Normal, Colour::Text2);
    m_login->styled(type::small, QFont::Normal, Colour::Text2);
    health->addWidget(m_health, 0, Qt::AlignTop);
    health->addWidget(m_message, 1);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addSpacing(space::xs);
    words->addLayout(health);
    words->addWidget(m_login);
    row->addLayout(words, 1);
    row->addWidget(m_logIn, 0, Qt::AlignTop);
    row->addWidget(m_test, 0, Qt::AlignTop);
    return row;
}

void ConnectionPanel::buildBody(QVBoxLayout &column)
{
    column.addWidget(m_problem);
    column.addWidget(m_condition);
    m_card->body()->setContentsMargins(space::l, 0, space::l, space::l);
    m_card->body()->setSpacing(space::l);
    m_card->body()->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addStretch();
    m_card->body()->addLayout(row);
    column.addWidget(m_card);
    column.addWidget(m_about);
    column.addStretch();
}

void ConnectionPanel::connectParts()
{
    connect(m_test, &QPushButton::clicked, this, &ConnectionPanel::test);
    connect(m_logIn, &QPushButton::clicked, this, &ConnectionPanel::logIn);
    connect(m_save, &QPushButton::clicked, this, &ConnectionPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionPanel::cancelled);
    connect(m_form, &ConnectionForm::submitted, this, [this] {
        if (m_save->isEnabled())
            save();
    });
    connect(m_form, &ConnectionForm::lookWanted, this, &ConnectionPanel::lookWanted);
    connect(m_condition, &ConditionView::openRequested, this, &ConnectionPanel::openRequested);
    connect(m_condition, &ConditionView::queryRequested, this, &ConnectionPanel::queryRequested);
    connect(&m_session, &DeskSession::browserWanted, this,
            [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
}

void ConnectionPanel::setPurpose(Purpose purpose)
{
    const bool isNew = purpose == Purpose::Create;
    for (QWidget *part : {static_cast<QWidget *>(m_health), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_login),
                          static_cast<QWidget *>(m_condition)})
        part->setVisible(!isNew);
    m_cancel->setVisible(isNew);
    m_save->setText(isNew ? tr("Connect") : tr("Save"));
    m_save->setAccessibleName(m_save->text());
    m_save->setProperty("kind", isNew ? QStringLiteral("primary") : QString());
    m_save->style()->unpolish(m_save);
    m_save->style()->polish(m_save);
    setAllowed(*m_save, m_session.whyReadOnly());
}

void ConnectionPanel::show(const ConnectionView &view)
{
    const bool isOther = !isShown(view.row.name) || view.row.profile != m_view.row.profile ||
                         (view.profile == nullptr) != (m_view.profile == nullptr);
    const bool wasJustMade = isShown(view.row.name) && m_view.row.profile.isEmpty();
    m_view = view;
    m_title->setText(view.title.isEmpty() ? view.row.name : view.title);
    m_facts->setText(factsOf(view));
    m_card->setNote(view.row.name);
    setPurpose(Purpose::Change);
    showHealth();
    m_condition->follow(view.row.name);
    m_card->setVisible(view.profile != nullptr);
    m_about->setVisible(view.profile != nullptr);
    m_logIn->setVisible(view.needsBrowser);
    setAllowed(*m_logIn, m_session.whyReadOnly());
    if (isOther) {
        m_problem->setVisible(wasJustMade && !m_problem->isHidden());
        m_login->hide();
        if (view.profile == nullptr)
            m_problem->announce(Colour::Warning, QStringLiteral("alert"),
                                tr("The profile %1 is not there. Put it into the folder of the "
                                   "workspace and open the workspace again.")
                                    .arg(view.row.profile));
        else
            m_form->show(view.profile, view.row, view.boundAs);
    }
    if (view.profile != nullptr) {
        m_about->show(*view.profile);
        askForSecrets();
    }
}

void ConnectionPanel::begin(const std::shared_ptr<const Profile> &profile, const QStringList &taken)
{
    m_view = {};
    m_view.profile = profile;
    m_title->setText(tr("Connect %1").arg(profile->title()));
    m_facts->setText(tr("Nothing is sent before you test the connection."));
    m_card->setNote(tr("new"));
    m_problem->hide();
    m_card->show();
    m_about->setVisible(true);
    m_condition->follow({});
    setPurpose(Purpose::Create);
    m_logIn->hide();
    m_form->begin(profile, taken);
    m_about->show(*profile);
}

void ConnectionPanel::showHealth()
{
    const auto &health = m_view.row.health;
    const auto look = healthLook(healthOf(health));
    m_health->show(look.icon, look.word, look.tone);
    auto message = health["message"].toString();
    if (message.isEmpty())
        message = health.isNull() ? tr("A test logs in and reads once; it changes nothing.")
                                  : tr("Logged in and read.");
    m_message->setText((QStringList{message} + checkFacts(health)).join(QStringLiteral("  ·  ")));
}

void ConnectionPanel::showLogin(const Result<bool> &isStored)
{
    m_login->setVisible(m_view.needsBrowser && isStored.ok());
    if (isStored.ok())
        m_login->setText(*isStored ? tr("A person has logged in; the token is kept and renewed.")
                                   : tr("Nobody has logged in yet: press “Log in”."));
}

void ConnectionPanel::askForSecrets()
{
    const auto name = m_view.row.name;
    for (const auto &field : m_form->secretFields())
        whenDone(m_session.hasSecret(name, field), this,
                 [this, name, field](const Result<bool> &isStored) {
                     if (!isShown(name))
                         return;
                     m_form->showStored(field, isStored);
                     if (field == refreshToken)
                         showLogin(isStored);
                 });
}

void ConnectionPanel::logIn()
{
    const auto name = m_view.row.name;
    m_logIn->setEnabled(false);
    m_problem->announce(Colour::Accent, QStringLiteral("connectors"),
                        tr("Go on in the browser. Unsnag waits for five minutes."));
    whenDone(m_session.logIn(name), this, [this, name](const Result<void> &result) {
        m_logIn->setEnabled(true);
        if (!isShown(name))
            return;
        askForSecrets();
        if (result.ok())
            m_problem->announce(Colour::Success, QStringLiteral("check"),
                                tr("Logged in. Test the connection next."));
        else
            m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(result.error()));
    });
}

void ConnectionPanel::save()
{
    if (!m_form->check()) {
        m_problem->announce(Colour::Danger, QStringLiteral("alert"),
                            tr("Nothing was saved: see the fields that are marked."));
        return;
    }
    const auto filled = m_form->filled();
    m_save->setEnabled(false);
    whenDone(m_session.configure(filled.row, filled.bindAs), this,
             [this, filled](const Result<void> &result) {
                 if (result.ok())
                     storeSecrets(filled);
                 else
                     finishSaving(result);
             });
}

void ConnectionPanel::storeSecrets(const FilledConnection &filled)
{
    m_form->clearSecrets();
    if (!isShown(filled.row.name)) {
        m_view.row.name = filled.row.name; // a new one has its name from now on
        emit made(filled.row.name);
    }
    if (filled.secrets.empty()) {
        finishSaving({});
        return;
    }
    m_owed = static_cast<int>(filled.secrets.size());
    for (const auto &[field, secret] : filled.secrets)
        whenDone(m_session.storeSecret(filled.row.name, field, secret), this,
                 [this](const Result<void> &result) {
                     --m_owed;
                     if (!result.ok() || m_owed == 0)
                         finishSaving(result);
                 });
}

void ConnectionPanel::finishSaving(const Result<void> &result)
{
    m_save->setEnabled(true);
    if (result.ok()) {
        askForSecrets();
        m_problem->announce(Colour::Success, QStringLiteral("check"),
                            tr("Saved. Test the connection next."));
        return;
    }
    m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(result.error()));
    if (m_form->complain(result.error()))
        return;
    emit lookWanted(m_problem);
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
        if (!isShown(name))
            return;
        m_condition->read();
        if (isGood)
            m_problem->hide();
        else
            m_problem->announce(Colour::Danger, QStringLiteral("state-incident"),
                                errorText(reply.ok() ? toError(*reply) : reply.error()));
    });
}

} // namespace unsnag
