// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/reviewflow.h"

#include "app/services/demoworkspace.h"
#include "models/engine/checkconnection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! The readiness check of flows against the systems that are bound.
class TestReviewFlow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysWhatIsMissing();
    void readsADocumentThatIsNotTakenYet();
    void findsEveryFlowReadyOnTheSandbox();

private:
    [[nodiscard]] const ReviewPoint *point(const FlowReview &review, const char *name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestReviewFlow::initTestCase()
{
    const WorkspaceOptions options{m_folder.filePath(QStringLiteral("w")), Access::ReadWrite,
                                   QStringLiteral("ana")};
    QVERIFY(Workspace::create(options).ok());
    auto opened = Workspace::open(options);
    QVERIFY(opened.ok());
    m_workspace = std::move(*opened);
}

const ReviewPoint *TestReviewFlow::point(const FlowReview &review, const char *name) const
{
    for (const ReviewPoint &point : review.points) {
        if (point.name == QLatin1String(name))
            return &point;
    }
    return nullptr;
}

void TestReviewFlow::saysWhatIsMissing()
{
    const auto review = ReviewFlow(m_workspace->bench()).run(QStringLiteral("deal_to_invoice"));
    QVERIFY(review.ok());
    QVERIFY(!review->isReady()); // nothing is bound
    QVERIFY(point(*review, "recovery_path")->verdict == ReviewVerdict::Met);
    QVERIFY(point(*review, "create_invoice")->verdict == ReviewVerdict::Missing);
    QVERIFY(point(*review, "check_credit")->verdict == ReviewVerdict::Skipped);
    QVERIFY(!ReviewFlow(m_workspace->bench()).run(QStringLiteral("nothing")).ok());
    QCOMPARE(ListFlows(m_workspace->bench()).run()->size(), std::size_t(6));
}

void TestReviewFlow::readsADocumentThatIsNotTakenYet()
{
    QFile file(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/flows/credit_memo.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    Json document = *readJson(file.readAll());
    ReviewFlow verb(m_workspace->bench());
    document.mutableObject()[QStringLiteral("readiness")].remove(QStringLiteral("metric"));
    document.set(QStringLiteral("backup"), document["owner"]);
    const FlowReview review = verb.ofDocument(document.toText(), QStringLiteral("f.json"));
    QVERIFY(review.mistakes.empty());
    QVERIFY(point(review, "metric")->verdict == ReviewVerdict::Missing);
    QVERIFY(point(review, "backup")->verdict == ReviewVerdict::Missing);
    document.set(QStringLiteral("owner"), "ana@example.com");
    const FlowReview wrong = verb.ofDocument(document.toText(), QStringLiteral("f.json"));
    QVERIFY(!wrong.flow);
    QVERIFY(!wrong.isReady());
    QCOMPARE(wrong.mistakes.front().context, QStringLiteral("f.json#/owner"));
}

void TestReviewFlow::findsEveryFlowReadyOnTheSandbox()
{
    const auto filled = DemoWorkspace(*m_workspace).fill({});
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().line()));
    const auto flows = ListFlows(m_workspace->bench()).run();
    for (const auto &flow : *flows) {
        const auto review = ReviewFlow(m_workspace->bench()).run(flow->id());
        QVERIFY(review.ok());
        for (const ReviewPoint &one : review->points)
            QVERIFY2(one.verdict == ReviewVerdict::Met,
                     qPrintable(flow->id() + QLatin1Char(' ') + one.name + QLatin1Char(' ') +
                                one.detail));
        QVERIFY(review->isReady());
    }
}

QTEST_GUILESS_MAIN(TestReviewFlow)
#include "test_reviewflow.moc"
