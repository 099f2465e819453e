// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace unsnag::architecture;

namespace {

struct Definition {
    SourceFile file;
    int line = 0;
    QString name; //!< with the namespaces around it
};

//! The types a file defines where other files could see them: at namespace scope, not in an anonymous
//! namespace. Code in namespaces is not indented, so that a definition begins its line.
std::vector<Definition> definitionsIn(const SourceFile &file)
{
    static const QRegularExpression type(QStringLiteral(
        R"(^(?:class|struct|enum class)\s+(?:\[\[\w+\]\]\s+)?(\w+)\b(?!\s*[;<])(?!::))"));
    static const QRegularExpression space(QStringLiteral(R"(^namespace(?:\s+([\w:]+))?\s*\{)"));
    std::vector<Definition> found;
    QStringList around;
    for (int i = 0; i < file.code.size(); ++i) {
        const QString &line = file.code[i];
        const auto opening = space.match(line);
        const auto definition = type.match(line);
        if (opening.hasMatch() && !line.contains(u'}'))
            around.append(opening.captured(1));
        else if (file.lines[i].startsWith(QLatin1String("} // namespace")) && !around.isEmpty())
            around.removeLast();
        else if (definition.hasMatch() && !around.contains(QString()) &&
                 !line.trimmed().endsWith(u';'))
            found.push_back(
                {file, i + 1, (around + QStringList(definition.captured(1))).join("::")});
    }
    return found;
}

} // namespace

//! Two types of one name in one namespace break the one-definition rule: the linker keeps one of the two
//! destructors, without a word.
class TestTypeNames : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasANameOfItsOwn();
};

void TestTypeNames::everyTypeHasANameOfItsOwn()
{
    QHash<QString, QString> places;
    Findings findings;
    for (const SourceFile &file : productFiles()) {
        for (const Definition &definition : definitionsIn(file)) {
            if (const QString other = places.value(definition.name); !other.isEmpty())
                findings.add(file, definition.line,
                             QStringLiteral("%1 is defined in %2 too").arg(definition.name, other));
            places.insert(definition.name, file.path);
        }
    }
    QVERIFY(places.size() > 200);
    UNSNAG_VERIFY_NONE(findings);
}

QTEST_GUILESS_MAIN(TestTypeNames)
#include "test_typenames.moc"
