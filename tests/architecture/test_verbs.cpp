// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace unsnag::architecture;

namespace {

//! A verb that a mouth does not call itself.
struct Detour {
    QString verb;
    QString mouth;    //!< folder that does not name the verb
    QString calledIn; //!< who calls it instead; empty where the screen for it is not built yet
};

const std::vector<Detour> &detours()
{
    static const std::vector<Detour> list = {
        {"RecoverWorkspace", "app/cli", "app/services"},
        {"RecoverWorkspace", "ui/session", "app/services"},
        {"ConfigureConnection", "ui/session", "app/desktop"},
        {"RecordLogin", "app/cli", "app/services"},
        {"RecordLogin", "ui/session", "app/services"},
        {"PullEvents", "ui/session", "models/engine"},
        {"PullExceptions", "app/cli", "models/engine"},
        {"PullExceptions", "ui/session", "models/engine"},
        {"WriteMappings", "app/cli", "models/engine"},
        {"WriteMappings", "ui/session", "models/engine"},
        {"EscalateOverdue", "ui/session", "models/engine"},
        {"ShowStatus", "app/cli", "app/services"},
        {"TakeEvents", "ui/session", "app/services"},
        {"LearnMatching", "ui/session", ""},
        {"RehearseMatching", "ui/session", ""},
        {"ActivateMatching", "ui/session", ""},
        {"ShowMatching", "ui/session", ""},
        {"AskReconciliation", "ui/session", ""},
        {"SignCheckpoint", "ui/session", "models/engine"},
        {"PlaceCheckpoints", "ui/session", ""},
        {"MakeAuditKey", "ui/session", "app/services"},
        {"ListAuditKeys", "ui/session", ""},
        {"RotateAuditKey", "ui/session", ""},
        {"WitnessCheckpoint", "ui/session", ""},
        {"AddCosignature", "ui/session", ""},
        {"WitnessBundle", "ui/session", ""},
        {"RequestTimestamp", "ui/session", ""},
        {"AddTimestamp", "ui/session", ""},
        {"ErasePayloads", "ui/session", ""},
        {"SetAuditRetention", "ui/session", ""},
        {"RetainAudit", "ui/session", "models/engine"},
        {"HoldAudit", "ui/session", ""},
        {"ReleaseAudit", "ui/session", ""},
        {"ListAuditHolds", "ui/session", ""},
    };
    return list;
}

const Detour *detourOf(const QString &verb, const QString &mouth)
{
    const auto found = std::ranges::find_if(detours(), [&](const Detour &detour) {
        return detour.verb == verb && detour.mouth == mouth;
    });
    return found == detours().end() ? nullptr : &*found;
}

//! A class of models/engine with a verb: `Result<...> run(...)`.
struct Verb {
    SourceFile file;
    int line = 0;
    QString name;
};

std::vector<Verb> engineVerbs()
{
    static const QRegularExpression type(QStringLiteral(R"(^class\s+(\w+)\s*(:.*)?$)"));
    static const QRegularExpression run(QStringLiteral(R"(\bResult<.*>\s+run\()"));
    std::vector<Verb> verbs;
    for (const SourceFile &file : sourceFiles({"models/engine"}, {"*.h"})) {
        Verb current{file, 0, {}};
        for (int i = 0; i < file.code.size(); ++i) {
            const auto match = type.match(file.code[i].trimmed());
            if (match.hasMatch())
                current = {file, i + 1, match.captured(1)};
            if (!current.name.isEmpty() && run.match(file.code[i]).hasMatch()) {
                verbs.push_back(current);
                current.name.clear();
            }
        }
    }
    return verbs;
}

//! Every type named in the sources of a folder. Headers only declare; they don't count.
QSet<QString> wordsIn(const QString &folder)
{
    static const QRegularExpression word(QStringLiteral(R"([A-Z]\w+)"));
    QSet<QString> words;
    for (const SourceFile &file : sourceFiles({folder}, {"*.cpp"})) {
        for (const QString &line : file.code) {
            for (auto match = word.globalMatch(line); match.hasNext();)
                words.insert(match.next().captured());
        }
    }
    return words;
}

} // namespace

//! Whatever the engine can do, the command line and the window can do.
class TestVerbs : public QObject
{
    Q_OBJECT

private slots:
    void everyVerbIsReachable_data();
    void everyVerbIsReachable();
};

void TestVerbs::everyVerbIsReachable_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("command line") << "app/cli";
    QTest::newRow("window") << "ui/session";
}

void TestVerbs::everyVerbIsReachable()
{
    QFETCH(QString, folder);
    const auto verbs = engineVerbs();
    QVERIFY(verbs.size() > 10);
    Findings findings;
    const QSet<QString> words = wordsIn(folder);
    for (const Verb &verb : verbs) {
        const Detour *detour = detourOf(verb.name, folder);
        const bool isCalled = words.contains(verb.name);
        if (isCalled && detour)
            findings.add(verb.file, verb.line,
                         QStringLiteral("%1 is called from %2: take it off the list")
                             .arg(verb.name, folder));
        else if (!isCalled && !detour)
            findings.add(verb.file, verb.line,
                         QStringLiteral("%1 is not called from %2").arg(verb.name, folder));
        else if (detour && !detour->calledIn.isEmpty() &&
                 !wordsIn(detour->calledIn).contains(verb.name))
            findings.add(
                verb.file, verb.line,
                QStringLiteral("%1 is not called from %2").arg(verb.name, detour->calledIn));
    }
    UNSNAG_VERIFY_NONE(findings);
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "test_verbs.moc"
