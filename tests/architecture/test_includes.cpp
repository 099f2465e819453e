// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QLibraryInfo>
#include <QTest>

#include <algorithm>

using namespace unsnag::architecture;

namespace {

//! What the files of a folder may include, from the table in ARCHITECTURE.md. The longest folder wins.
struct FolderRule {
    const char *folder;
    QStringList mayInclude;
};

const QStringList engineAndItsWords = {"models/base",  "models/domain",     "models/audit",
                                       "models/diff",  "models/matching",   "models/policy",
                                       "models/flows", "models/metrics",    "models/settings",
                                       "models/store", "models/connectors", "models/engine"};

const QStringList screenParts = {"models/base",    "models/domain",   "models/itemmodels",
                                 "models/wording", "models/settings", "ui/session",
                                 "ui/widgets",     "ui/theme"};

const std::vector<FolderRule> &folderRules()
{
    static const std::vector<FolderRule> rules = {
        {"models/base", {}},
        {"models/domain", {"models/base"}},
        {"models/audit", {"models/base", "models/domain"}},
        {"models/diff", {"models/base", "models/domain"}},
        {"models/matching", {"models/base", "models/domain"}},
        {"models/policy", {"models/base", "models/domain"}},
        {"models/flows", {"models/base", "models/domain"}},
        {"models/metrics", {"models/base", "models/domain"}},
        {"models/settings", {"models/base", "models/domain"}},
        {"models/wording", {"models/base", "models/domain"}},
        {"models/store", {"models/base", "models/domain", "models/audit"}},
        {"models/connectors", {"models/base", "models/domain"}},
        {"models/engine", engineAndItsWords},
        {"models/itemmodels",
         {"models/base", "models/domain", "models/diff", "models/matching", "models/wording"}},
        {"ui/session", engineAndItsWords},
        {"ui/theme", {"models/base", "models/domain", "models/wording"}},
        {"ui/widgets", {"models/base", "ui/theme"}},
        {"ui/shell", QStringList(screenParts) << "ui"},
        {"ui", screenParts},
        {"app/sandbox", {"models/base", "models/domain"}},
        {"app/services", {"models", "app/sandbox"}},
        // The commands that need no workspace (match, diff, validate) speak to the pure modules.
        {"app/cli",
         {"models/base", "models/domain", "models/settings", "models/wording", "models/engine",
          "models/diff", "models/flows", "models/matching", "app/services"}},
        // The window carries out commands of other processes with the table of the command line.
        {"app/desktop",
         {"models/base", "models/domain", "models/settings", "app/services", "app/cli", "ui"}},
    };
    return rules;
}

bool isAt(const QString &path, const QString &place)
{
    return path == place || path.startsWith(place + u'/');
}

bool isAtAny(const QString &path, const QStringList &places)
{
    return std::ranges::any_of(places, [&](const QString &place) { return isAt(path, place); });
}

const FolderRule *ruleFor(const QString &path)
{
    const FolderRule *best = nullptr;
    for (const FolderRule &rule : folderRules()) {
        const QString folder = QString::fromLatin1(rule.folder);
        if (isAt(path, folder) &&
            (!best || folder.size() > QString::fromLatin1(best->folder).size()))
            best = &rule;
    }
    return best;
}

//! The folder a path belongs to, as deep as the table goes: models/store, ui/queue.
QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

//! An outside library and the only places that may include it.
struct LibraryRule {
    QString library;
    QStringList places;
};

QString libraryOf(const QString &target)
{
    static const QStringList modules = {"QtSql",        "QtNetwork",    "QtHttpServer",
                                        "QtWebSockets", "QtSvgWidgets", "QtSvg",
                                        "QtWidgets",    "QtGui",        "QtTest"};
    for (const QString &module : modules) {
        if (isAt(target, module) ||
            QFile::exists(QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath))
                              .filePath(module + u'/' + target)))
            return module;
    }
    return target.contains(u'/') ? target.section(u'/', 0, 0) : target;
}

const std::vector<LibraryRule> &libraryRules()
{
    static const std::vector<LibraryRule> rules = {
        {"QtSql", {"models/store"}},
        {"QtNetwork", {"app"}},
        {"QtHttpServer", {"app/services", "app/sandbox"}},
        {"QtWebSockets", {}},
        {"QtSvg", {"ui"}},
        {"QtGui", {"ui", "app/desktop"}},
        {"QtWidgets", {"ui", "app/desktop"}},
        {"QtTest", {}},
        {"curl", {"models/connectors/transport"}},
        {"nlohmann", {"models/base/jsonreader.cpp", "models/flows"}},
        {"valijson", {"models/flows", "models/connectors/profile"}},
        {"openssl",
         {"models/audit", "models/connectors/profile/auth",
          "models/connectors/transport/tlsremedy.cpp",
          "tests/support/loopback/certificateauthority.cpp"}},
        {"libical", {"models/policy/holidayfile.cpp"}},
        {"libpsl.h", {"models/matching/domainkey.cpp"}},
        {"xxhash.h", {"models/matching/segmentformat.cpp"}},
        {"sodium.h", {"models/audit", "app/services"}},
        {"boost", {"models/base/decimal.cpp"}},
        {"CLI", {"app/cli"}},
        {"qt6keychain", {"app/services"}},
    };
    return rules;
}

} // namespace

//! The include table of ARCHITECTURE.md, for our folders and for outside libraries.
class TestIncludes : public QObject
{
    Q_OBJECT

private slots:
    void foldersIncludeOnlyWhatTheTableAllows();
    void outsideLibrariesStayInTheirPlaces();
    void ownFilesAreIncludedByPathFromTheRoot();
    void wronglyPlacedIncludesAreFound();
};

void TestIncludes::foldersIncludeOnlyWhatTheTableAllows()
{
    Findings findings;
    for (const SourceFile &file : productFiles()) {
        const FolderRule *rule = ruleFor(file.path);
        if (!rule) {
            findings.add(file, 1, QStringLiteral("this folder is not in the include table"));
            continue;
        }
        for (const Include &include : includesOf(file)) {
            if (include.isOurs && folderOf(include.target) != folderOf(file.path) &&
                !isAtAny(include.target, rule->mayInclude))
                findings.add(
                    file, include.line,
                    QStringLiteral("%1 may not include %2").arg(rule->folder, include.target));
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestIncludes::outsideLibrariesStayInTheirPlaces()
{
    Findings findings;
    for (const SourceFile &file : productFiles()) {
        for (const Include &include : includesOf(file)) {
            if (include.isOurs)
                continue;
            const auto rule =
                std::ranges::find(libraryRules(), libraryOf(include.target), &LibraryRule::library);
            if (rule != libraryRules().end() && !isAtAny(file.path, rule->places))
                findings.add(file, include.line,
                             QStringLiteral("<%1> belongs to %2, allowed only in: %3")
                                 .arg(include.target, rule->library, rule->places.join(u' ')));
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestIncludes::ownFilesAreIncludedByPathFromTheRoot()
{
    Findings findings;
    for (const SourceFile &file : productFiles()) {
        for (const Include &include : includesOf(file)) {
            const bool isGenerated = include.target.endsWith(QLatin1String(".moc"));
            if (include.isOurs && !isGenerated && !isAtAny(include.target, {"models", "ui", "app"}))
                findings.add(
                    file, include.line,
                    QStringLiteral("include \"%1\" by its path from the root").arg(include.target));
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestIncludes::wronglyPlacedIncludesAreFound()
{
    QCOMPARE(libraryOf("QSqlQuery"), QString("QtSql"));
    QCOMPARE(libraryOf("QtSql/QSqlQuery"), QString("QtSql"));
    QCOMPARE(libraryOf("QWidget"), QString("QtWidgets"));
    QCOMPARE(libraryOf("QIcon"), QString("QtGui"));
    QCOMPARE(libraryOf("curl/curl.h"), QString("curl"));
    QVERIFY(!isAtAny("models/store/store.h",
                     ruleFor("models/connectors/profile/profile.h")->mayInclude));
    QVERIFY(!isAtAny("ui/item/itempage.h", ruleFor("ui/queue/queuepage.cpp")->mayInclude));
    QVERIFY(isAtAny("ui/item/itempage.h", ruleFor("ui/shell/mainwindow.cpp")->mayInclude));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "test_includes.moc"
