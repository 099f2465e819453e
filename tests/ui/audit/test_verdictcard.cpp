// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/language.h"
#include "app/services/workspace.h"
#include "models/audit/cosignature.h"
#include "models/engine/auditline.h"
#include "models/engine/exportaudit.h"
#include "models/engine/signcheckpoint.h"
#include "models/engine/stampaudit.h"
#include "models/engine/witnesscheckpoint.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/models/audit/stampauthority.h"
#include "tests/models/store/verifyok.h"
#include "tests/ui/audit/folders.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/inspectionpage.h"
#include "ui/audit/verdictcard.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTranslator>

using namespace unsnag;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

//! Who vouches for a log, as the card of the verdict tells it: for a bundle and for a copy of a workspace
//! that have a real time stamp and a real witness, and for bundles whose witnesses are strangers.
class TestVerdictCard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { m_page.reset(); }
    void aBundleNamesItsVouchers();
    void aCertificateAndAKeyFromElsewhereAreHeld();
    void anotherAuthorityDoesNotCount();
    void aCopyNamesItsVouchers();
    void unknownWitnessesAreCounted();
    void manyVouchersTakeFewLines();
    void nobodyVouches();
    void itIsToldInGerman();

private:
    [[nodiscard]] Result<void> makeLogs();
    //! The sample with lines of these witnesses under its checkpoint.
    [[nodiscard]] QString cosigned(const std::vector<SecretNoteKey> &witnesses, qint64 unixSeconds);
    void openPage(const QString &path);
    void verifyWith(const QString &known);
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] VerdictCard *card() const { return m_page->findChild<VerdictCard *>(); }
    [[nodiscard]] QString about() const { return card()->accessibleDescription(); }
    //! The line of what is read aloud with this in it, which is what is seen, too.
    [[nodiscard]] QString lineWith(const QString &text) const;

    QTemporaryDir m_folder;
    QTranslator m_english; //!< has the plural forms
    std::unique_ptr<test::StampAuthority> m_authority;
    std::unique_ptr<InspectionPage> m_page;
    SecretNoteKey m_key = SecretNoteKey::generate(QStringLiteral("unsnag.local/ws-1"));
    QString m_stampedAt;
    qint64 m_stamped = 0; //!< entries
    NoteKey m_witness;
};

void TestVerdictCard::initTestCase()
{
    QVERIFY(loadLanguage(m_english, QLocale(QStringLiteral("en"))));
    QVERIFY(QCoreApplication::installTranslator(&m_english));
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    QVERIFY(writeText(path("passphrase"), "four words make one\n"));
    QVERIFY(QFile::setPermissions(path("passphrase"),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", path("passphrase").toLocal8Bit());
    m_authority = std::make_unique<test::StampAuthority>(QStringLiteral("Lantern Test Root"));
    QVERIFY2(m_authority->isReady(), m_authority->problems());
    QVERIFY(writeText(path("root.pem"), m_authority->rootPem()));
    VERIFY_OK(makeLogs());
}

void TestVerdictCard::cleanupTestCase()
{
    qunsetenv("UNSNAG_PASSPHRASE_FILE");
}

Result<void> TestVerdictCard::makeLogs()
{
    const WorkspaceOptions options{path("workspace"), Access::ReadWrite, QStringLiteral("mia")};
    UNSNAG_CHECK(Workspace::create(options));
    UNSNAG_TRY(const auto workspace, Workspace::open(options));
    Workbench &bench = workspace->bench();
    for (int i = 0; i < 2; ++i) { // two states, both witnessed and stamped
        UNSNAG_CHECK(bench.store.write([&](Session &session) {
            return appendAudit(session, bench,
                               {QStringLiteral("work.noted"), {}, {}, {}, {}, {}, {}});
        }));
        UNSNAG_CHECK(SignCheckpoint(bench).run(QStringLiteral("asked")));
        UNSNAG_TRY(const Witnessed said, WitnessCheckpoint(bench).run());
        m_witness = said.witness;
        UNSNAG_TRY(const TimestampRequest request, RequestTimestamp(bench).run({}));
        UNSNAG_TRY(
            const AddedTimestamp added,
            AddTimestamp(bench).run(m_authority->answer(request.der), m_authority->rootPem()));
        m_stamped = added.size;
        m_stampedAt = utcText(Timestamp(std::chrono::seconds(added.stamped.unixSeconds)));
    }
    UNSNAG_CHECK(
        ExportAudit(bench).run({{}, QStringLiteral("everything"), {}}, path("bundle"), {}));
    return {};
}

QString TestVerdictCard::cosigned(const std::vector<SecretNoteKey> &witnesses, qint64 unixSeconds)
{
    auto files = SampleBundle::told(m_key).files();
    SignedNote note = *readSignedNote(files["checkpoint"]);
    for (const SecretNoteKey &witness : witnesses)
        note.signatures.push_back(*cosign(note, witness, unixSeconds));
    files["checkpoint"] = note.toBytes();
    SampleBundle::sign(files, m_key);
    return writeText(path("sample.tar"), tarOf(files)) ? path("sample.tar") : QString();
}

void TestVerdictCard::openPage(const QString &path)
{
    m_page = std::make_unique<InspectionPage>();
    m_page->resize(1440, 860);
    m_page->show();
    m_page->open(path);
    QTRY_VERIFY_WITH_TIMEOUT(!card()->verdictLine().isEmpty(), patienceMs);
}

void TestVerdictCard::verifyWith(const QString &known)
{
    emit card()->verifyRequested(known);
    QCOMPARE(card()->verdictLine(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!card()->verdictLine().isEmpty(), patienceMs);
}

QString TestVerdictCard::lineWith(const QString &text) const
{
    for (const QLabel *label : card()->findChildren<QLabel *>()) {
        for (const QString &line : label->text().split(u'\n')) {
            if (label->isVisible() && line.contains(text) && about().contains(line))
                return line;
        }
    }
    return {};
}

void TestVerdictCard::aBundleNamesItsVouchers()
{
    openPage(path("bundle"));
    QCOMPARE(card()->accessibleName(), QStringLiteral("Intact"));
    QCOMPARE(lineWith(QStringLiteral("Time stamp by")),
             QStringLiteral("Time stamp by CN=Lantern Stamps, %1, over %2 entries. And before that "
                            "1 smaller state. Only the bundle says who that is, so it can be "
                            "made up.")
                 .arg(m_stampedAt)
                 .arg(m_stamped));
    const QString witness = lineWith(QStringLiteral("Witness "));
    QVERIFY2(witness.startsWith(QStringLiteral("Witness %1 saw the first %2 entries on ")
                                    .arg(m_witness.name)
                                    .arg(m_stamped)),
             qPrintable(witness));
    QVERIFY2(witness.contains(QStringLiteral("Only the bundle says who that is")),
             qPrintable(witness));
    QVERIFY(!about().contains(QStringLiteral("No witness")));
    QVERIFY(!about().contains(QStringLiteral("unknown witness")));
}

void TestVerdictCard::aCertificateAndAKeyFromElsewhereAreHeld()
{
    openPage(path("bundle"));
    verifyWith(m_witness.text() + u' ' + path("root.pem") + QStringLiteral("  "));
    QCOMPARE(card()->accessibleName(), QStringLiteral("Intact"));
    QVERIFY2(lineWith(QStringLiteral("Time stamp by"))
                 .endsWith(QStringLiteral("You gave the certificate that proves it.")),
             qPrintable(about()));
    QVERIFY2(lineWith(QStringLiteral("Witness "))
                 .endsWith(QStringLiteral("You gave the key that proves it.")),
             qPrintable(about()));
    // A path alone may have blanks, and what is neither is refused.
    QVERIFY(writeText(path("the root.pem"), m_authority->rootPem()));
    verifyWith(path("the root.pem"));
    QVERIFY2(about().contains(QStringLiteral("You gave the certificate")), qPrintable(about()));
    QVERIFY2(about().contains(QStringLiteral("Only the bundle says")), qPrintable(about()));
    emit card()->verifyRequested(QStringLiteral("neither"));
    QTRY_COMPARE_WITH_TIMEOUT(card()->accessibleName(), QStringLiteral("Could not be verified"),
                              patienceMs);
}

void TestVerdictCard::anotherAuthorityDoesNotCount()
{
    test::StampAuthority other(QStringLiteral("Somebody Else"));
    QVERIFY2(other.isReady(), other.problems());
    QVERIFY(writeText(path("other.pem"), other.rootPem()));
    openPage(path("bundle"));
    verifyWith(path("other.pem"));
    QCOMPARE(card()->accessibleName(), QStringLiteral("Intact"));
    QVERIFY2(about().contains(QStringLiteral("The time stamp by CN=Lantern Stamps over %1 entries "
                                             "does not count: the certificates that you gave")
                                  .arg(m_stamped)),
             qPrintable(about()));
    QVERIFY(lineWith(QStringLiteral("Time stamp by")).isEmpty());
}

void TestVerdictCard::aCopyNamesItsVouchers()
{
    openPage(path("workspace"));
    QCOMPARE(card()->accessibleName(), QStringLiteral("Intact"));
    const QString stamp = lineWith(QStringLiteral("Time stamp by"));
    QVERIFY2(stamp.startsWith(QStringLiteral("Time stamp by CN=Lantern Stamps, %1, over %2 "
                                             "entries.")
                                  .arg(m_stampedAt)
                                  .arg(m_stamped)),
             qPrintable(about()));
    const QString witness = lineWith(QStringLiteral("Witness ") + m_witness.name);
    for (const QString &line : {stamp, witness})
        QVERIFY2(line.endsWith(QStringLiteral("Only the copy says who that is, so it can be made "
                                              "up.")),
                 qPrintable(line));
}

void TestVerdictCard::unknownWitnessesAreCounted()
{
    std::vector<SecretNoteKey> witnesses;
    for (const char *name : {"one.example.com", "two.example.com"})
        witnesses.push_back(SecretNoteKey::generate(QLatin1String(name), noteKeyCosignature));
    openPage(cosigned(witnesses, 1'772'445'600));
    QCOMPARE(card()->accessibleName(), QStringLiteral("Intact"));
    QVERIFY2(about().contains(QStringLiteral("2 signature lines of unknown witnesses")),
             qPrintable(about()));
    QVERIFY(!about().contains(QStringLiteral("No witness")));
    QVERIFY(!about().contains(QStringLiteral("example.com")));
    verifyWith(m_key.key().text() + u' ' + witnesses.front().key().text());
    QCOMPARE(lineWith(QStringLiteral("Witness ")),
             QStringLiteral("Witness one.example.com saw the first 10 entries on 2026-03-02 "
                            "10:00:00 UTC. You gave the key that proves it."));
    QVERIFY2(about().contains(QStringLiteral("1 signature line of an unknown witness")),
             qPrintable(about()));
}

void TestVerdictCard::manyVouchersTakeFewLines()
{
    std::vector<SecretNoteKey> witnesses;
    QString keys;
    for (int i = 0; i < 20; ++i) {
        witnesses.push_back(
            SecretNoteKey::generate(QStringLiteral("w%1.example.com").arg(i), noteKeyCosignature));
        keys += witnesses.back().key().text() + u' ';
    }
    // Any moment can be claimed; none of them may be too large.
    openPage(cosigned(witnesses, std::numeric_limits<qint64>::max()));
    verifyWith(keys);
    QCOMPARE(about().count(QStringLiteral(" saw the first ")), 6);
    QCOMPARE(about().count(QStringLiteral("9999-12-31")), 6);
    QVERIFY2(about().contains(QStringLiteral("And 14 more")), qPrintable(about()));
}

void TestVerdictCard::nobodyVouches()
{
    openPage(cosigned({}, 0));
    QVERIFY2(about().contains(QStringLiteral("No witness and no time stamp vouches for it.")),
             qPrintable(about()));
}

void TestVerdictCard::itIsToldInGerman()
{
    QTranslator german;
    QVERIFY(loadLanguage(german, QLocale(QStringLiteral("de"))));
    QVERIFY(QCoreApplication::installTranslator(&german));
    openPage(path("bundle"));
    const QString stamp = lineWith(QStringLiteral("Zeitstempel von"));
    QCOMPARE(stamp, QStringLiteral("Zeitstempel von CN=Lantern Stamps, %1, über %2 Einträge. Davor "
                                   "1 kleinerer Stand. Wer das ist, sagt nur das Bündel; es kann "
                                   "erfunden sein.")
                        .arg(m_stampedAt)
                        .arg(m_stamped));
    QVERIFY2(about().contains(QStringLiteral("Zeuge ") + m_witness.name), qPrintable(about()));
    std::vector<SecretNoteKey> witnesses;
    witnesses.push_back(
        SecretNoteKey::generate(QStringLiteral("one.example.com"), noteKeyCosignature));
    openPage(cosigned(witnesses, 1'772'445'600));
    QVERIFY2(about().contains(QStringLiteral("1 Unterschriftszeile eines unbekannten Zeugen")),
             qPrintable(about()));
    QVERIFY(QCoreApplication::removeTranslator(&german));
}

QTEST_MAIN(TestVerdictCard)
#include "test_verdictcard.moc"
