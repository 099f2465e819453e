// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/services/demosandbox.h"
#include "app/services/workspace.h"
#include "models/connectors/profile/profileresources.h"
#include "models/engine/checkconnection.h"
#include "ui/connectors/budgetbar.h"
#include "ui/connectors/conditionview.h"
#include "ui/connectors/connectorspage.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace unsnag;

namespace {

constexpr int connectPatienceMs = 60'000;

bool writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

//! The sandbox's CRM, but a thousand requests a day and no more.
QByteArray meteredProfile()
{
    auto text = connectorResource(QStringLiteral("sandbox-crm.profile.json"));
    text.replace("\"id\": \"sandbox-crm\"", "\"id\": \"metered-crm\"");
    text.replace("\"limits\": {",
                 "\"limits\": {\"budgets\": [{\"id\": \"day\", \"requests\": 1000, "
                 "\"window_s\": 86400}], ");
    return text;
}

Result<void> connectTo(Workspace &workspace, const QString &name, const QString &profile,
                       const QString &address, const QString &bindAs)
{
    UNSNAG_TRY(const auto known, workspace.profiles().find(profile));
    ConnectionRow row;
    row.name = name;
    row.profile = profile;
    row.values.set(QStringLiteral("base_url"), address);
    return ConfigureConnection(workspace.bench()).run(row, *known, bindAs);
}

//! A CRM that answers and an ERP that does not.
Result<OpenedWorkspace> makeHalfConnected(const QString &folder)
{
    const WorkspaceOptions options{folder, Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    const QString profiles = folder + QStringLiteral("/connectors");
    if (!QDir().mkpath(profiles) ||
        !writeText(profiles + QStringLiteral("/metered.json"), meteredProfile()))
        return Error{Code::Forbidden, QStringLiteral("cannot write"), profiles, {}};
    UNSNAG_TRY(auto workspace, Workspace::open(options));
    UNSNAG_CHECK(connectTo(*workspace, QStringLiteral("crm"), QStringLiteral("metered-crm"),
                           QString::fromLatin1(demoOrigin), QStringLiteral("source")));
    UNSNAG_CHECK(connectTo(*workspace, QStringLiteral("erp"), QStringLiteral("sandbox-erp"),
                           QStringLiteral("http://127.0.0.1:9"), QStringLiteral("target")));
    UNSNAG_CHECK(workspace->reconnect());
    return handOver(std::move(workspace));
}

} // namespace

//! The page of the connected systems, over a real workspace, its engine and the sandbox.
class TestConnectorsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        const auto passphrase = m_folder.filePath(QStringLiteral("passphrase"));
        QVERIFY(writeText(passphrase, "four words make one\n"));
        QVERIFY(QFile::setPermissions(passphrase, QFile::ReadOwner | QFile::WriteOwner));
        qputenv("UNSNAG_PASSPHRASE_FILE", passphrase.toLocal8Bit());
        m_session = std::make_unique<DeskSession>();
        m_none = std::make_unique<QPushButton>();
        m_page = std::make_unique<ConnectorsPage>(*m_session);
        m_page->resize(1180, 720);
        m_page->show();
        QSignalSpy opened(m_session.get(), &DeskSession::opened);
        m_session->open([folder = m_folder.filePath(QStringLiteral("workspace"))] {
            return makeHalfConnected(folder);
        });
        QVERIFY(opened.wait(connectPatienceMs));
        m_list = listNamed("Connections");
        QVERIFY(m_list);
        QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), 2, connectPatienceMs);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_none.reset();
        m_session.reset();
        qunsetenv("UNSNAG_PASSPHRASE_FILE");
    }

    void whatTheLastTestFoundIsShown()
    {
        choose(0);
        QTRY_VERIFY(button("Test connection")->isEnabled());
        button("Test connection")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!labelWith("Logged in and read.").isEmpty(), connectPatienceMs);
        const auto told = labelWith("Logged in and read.");
        QVERIFY2(told.contains(QStringLiteral("tested")) && told.contains(QStringLiteral("took")) &&
                     told.contains(QStringLiteral("HTTP 200")),
                 qPrintable(told));
    }

    void budgetsAreCountedDownByRequests()
    {
        choose(0);
        // The view reads at its own pace: what the test above sent may show after its outcome does.
        QTRY_VERIFY_WITH_TIMEOUT(leftOfDay() >= 0 && leftOfDay() < 1000, connectPatienceMs);
        const int before = leftOfDay();
        QTRY_VERIFY(button("Test connection")->isEnabled());
        button("Test connection")->click();
        QTRY_VERIFY_WITH_TIMEOUT(leftOfDay() < before, connectPatienceMs);
    }

    void whatIsHeldLeadsToTheQueue()
    {
        choose(1);
        QTRY_VERIFY_WITH_TIMEOUT(button("Open the incident")->isVisible(), connectPatienceMs);
        QSignalSpy opened(m_page.get(), &ConnectorsPage::openRequested);
        button("Open the incident")->click();
        QCOMPARE(opened.size(), 1);
        const auto incident = opened.front().front().toString();
        QVERIFY(incident.startsWith(QStringLiteral("EX-")));
        QTRY_VERIFY_WITH_TIMEOUT(heldByTheIncident() > 0, connectPatienceMs);
        QSignalSpy asked(m_page.get(), &ConnectorsPage::queryRequested);
        emit m_page->findChild<ConditionView *>()->queryRequested(QStringLiteral("behind:") +
                                                                  incident);
        QCOMPARE(asked.size(), 1);
        const auto query = readQuery(asked.front().front().toString(), {}, {});
        QVERIFY(query.ok());
        QCOMPARE(query->behind, QStringList{incident});
    }

    void aFormShowsTheChosenLoginOnly()
    {
        begin(QStringLiteral("hubspot"));
        QVERIFY(isShown("token"));
        QVERIFY(!isShown("client_id"));
        auto *way = m_page->findChild<QComboBox *>(QStringLiteral("sign_in"));
        QVERIFY(way);
        way->setCurrentIndex(way->findData(QStringLiteral("oauth")));
        QVERIFY(!isShown("token"));
        QVERIFY(isShown("client_id"));
        way->setCurrentIndex(way->findData(QStringLiteral("private_app")));
        QVERIFY(isShown("token"));
        QCOMPARE(line("base_url")->placeholderText(), QStringLiteral("https://api.hubapi.com"));
        QCOMPARE(line("token")->echoMode(), QLineEdit::Password);
    }

    void badValuesAreRefusedAtTheField()
    {
        begin(QStringLiteral("hubspot"));
        line("connection-name")->setText(QStringLiteral("crm"));
        line("base_url")->setText(QStringLiteral("crm.example.test"));
        button("Connect")->click();
        QVERIFY(!labelWith("Expected an address").isEmpty());
        QVERIFY(!labelWith("There is a connection of this name already").isEmpty());
        QVERIFY(line("base_url")->property("wrong").toBool());
        QCOMPARE(m_list->model()->rowCount(), 2);
        line("base_url")->setText(QStringLiteral("https://crm.example.test"));
        QVERIFY(!line("base_url")->property("wrong").toBool());
    }

    void aNewConnectionIsStoredWithItsSecret()
    {
        begin(QStringLiteral("hubspot"));
        line("connection-name")->setText(QStringLiteral("crm-two"));
        line("base_url")->setText(QStringLiteral("https://crm.example.test"));
        line("portal_id")->setText(QStringLiteral("12345"));
        line("token")->setText(QStringLiteral("pat-secret"));
        button("Connect")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_list->model()->rowCount(), 3, connectPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            line("token") && line("token")->placeholderText().startsWith(QStringLiteral("stored")),
            connectPatienceMs);
        QCOMPARE(line("token")->text(), QString());
        QVERIFY(!line("connection-name"));
        QCOMPARE(line("base_url")->text(), QStringLiteral("https://crm.example.test"));
        QVERIFY(!labelWith("Saved. Test the connection next.").isEmpty());
    }

    void theUseOfAConnectionChanges()
    {
        choose(1); // crm, crm-two, erp
        auto *use = m_page->findChild<QComboBox *>(QStringLiteral("use"));
        QVERIFY(use);
        QCOMPARE(use->currentData().toString(), QStringLiteral("none"));
        use->setCurrentIndex(use->findData(QStringLiteral("source")));
        button("Save")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!labelWith("CRM that deals come from").isEmpty(),
                                 connectPatienceMs);
        use = m_page->findChild<QComboBox *>(QStringLiteral("use"));
        use->setCurrentIndex(use->findData(QStringLiteral("none")));
        button("Save")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!labelWith("not used by any flow").isEmpty(), connectPatienceMs);
    }

private:
    void choose(int row) { m_list->setCurrentIndex(m_list->model()->index(row, 0)); }

    QListView *listNamed(const char *name) const
    {
        for (auto *list : m_page->findChildren<QListView *>()) {
            if (list->accessibleName() == QLatin1String(name))
                return list;
        }
        return nullptr;
    }

    QPushButton *button(const char *name) const
    {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == QLatin1String(name) && !button->isHidden())
                return button;
        }
        return m_none.get();
    }

    QLineEdit *line(const char *field) const
    {
        return m_page->findChild<QLineEdit *>(QLatin1String(field));
    }

    bool isShown(const char *field) const
    {
        const auto *editor = m_page->findChild<QWidget *>(QLatin1String(field));
        return editor != nullptr && editor->isVisible();
    }

    //! The text of the visible label that has these words; empty where none has.
    QString labelWith(const char *words) const
    {
        for (const auto *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QLatin1String(words)))
                return label->text();
        }
        return {};
    }

    //! Requests left of the budget "day"; -1 where no bar shows it.
    int leftOfDay() const
    {
        static const QRegularExpression form(QStringLiteral("^day: ([0-9,.]+) of"));
        for (const auto *bar : m_page->findChildren<BudgetBar *>()) {
            const auto match = form.match(bar->accessibleName());
            if (match.hasMatch() && bar->isVisible())
                return match.captured(1).remove(QLatin1Char(',')).toInt();
        }
        return -1;
    }

    //! Exceptions and events, as the card says.
    int heldByTheIncident() const
    {
        static const QRegularExpression form(
            QStringLiteral("^([0-9]+) exceptions are held behind it, ([0-9]+) events wait"));
        const auto match = form.match(labelWith("exceptions are held behind it"));
        return match.captured(1).toInt() + match.captured(2).toInt();
    }

    //! The form of a new connection, found by typing.
    void begin(const QString &profile)
    {
        if (button("Cancel")->isVisible())
            button("Cancel")->click();
        button("Connect a system")->click();
        auto *list = listNamed("Systems that can be connected");
        QTRY_VERIFY(list->isVisible());
        QLineEdit *search = nullptr;
        for (auto *edit : m_page->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QStringLiteral("Search systems"))
                search = edit;
        }
        QVERIFY(search);
        QTest::keyClicks(search, profile);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(isShown("connection-name"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<ConnectorsPage> m_page;
    std::unique_ptr<QPushButton> m_none; //!< stands for a button that is not there
    QListView *m_list = nullptr;
};

QTEST_MAIN(TestConnectorsPage)
#include "test_connectorspage.moc"
