// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace unsnag::architecture;

namespace {

//! Verbs that no person calls: where the programs call them instead.
const QHash<QString, QString> &calledByPrograms()
{
    static const QHash<QString, QString> verbs = {{"RecoverWorkspace", "app/services"}};
    return verbs;
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

//! Every identifier used in the sources of a folder.
QSet<QString> wordsIn(const QString &folder)
{
    static const QRegularExpression word(QStringLiteral(R"([A-Z]\w+)"));
    QSet<QString> words;
    for (const SourceFile &file : sourceFiles({folder}, {"*.h", "*.cpp"})) {
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
        const QString program = calledByPrograms().value(verb.name);
        const bool isReached = program.isEmpty() ? words.contains(verb.name) : wordsIn(program).contains(verb.name);
        if (!isReached)
            findings.add(verb.file, verb.line, QStringLiteral("%1 is not called from %2")
                                                   .arg(verb.name, program.isEmpty() ? folder : program));
    }
    UNSNAG_VERIFY_NONE(findings);
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "test_verbs.moc"
