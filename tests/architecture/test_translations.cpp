// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <set>

using namespace unsnag::architecture;

namespace {

struct Message {
    QString source;
    QStringList forms; //!< the translation; of a text with a number, one for each plural form
    bool isUnfinished = false;
    bool isGone = false; //!< no longer in the sources
};

using Messages = std::map<QString, Message>; // by context and source text

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    const QString state = xml.attributes().value(QStringLiteral("type")).toString();
    message.isUnfinished = state == QLatin1String("unfinished");
    message.isGone = state == QLatin1String("vanished") || state == QLatin1String("obsolete");
    QString text;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            message.forms.append(xml.readElementText());
        else
            text += xml.text();
    }
    if (message.forms.isEmpty())
        message.forms.append(text);
}

void readMessage(QXmlStreamReader &xml, const QString &context, Messages &messages)
{
    Message message;
    QString comment;
    while (!(xml.readNext() == QXmlStreamReader::EndElement &&
             xml.name() == QLatin1String("message")) &&
           !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
    }
    messages[context + QLatin1String(" | ") + message.source + QLatin1String(" | ") + comment] =
        message;
}

Messages readMessages(const QString &path)
{
    QFile file(path);
    Messages messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("message"))
            readMessage(xml, context, messages);
    }
    return messages;
}

QStringList shippedLanguages()
{
    return QDir(QStringLiteral(UNSNAG_SOURCE_DIR "/translations"))
        .entryList({QStringLiteral("unsnag_*.ts")}, QDir::Files);
}

QString shippedPath(const QString &name)
{
    return QStringLiteral(UNSNAG_SOURCE_DIR "/translations/") + name;
}

//! The sources are English: its file holds the texts with a number only, for their plural forms.
QStringList updateOptions(const QString &name)
{
    QStringList options{"-silent", "-locations", "none", "-I", ".", "-extensions", "cpp,h"};
    if (name == QLatin1String("unsnag_en.ts"))
        options.append("-pluralonly");
    return options;
}

std::set<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:[1-9]|n)"));
    std::set<QString> found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

} // namespace

//! The texts of the programs and their translations belong together.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void germanIsShipped() { QVERIFY(shippedLanguages().contains(QStringLiteral("unsnag_de.ts"))); }
    void englishPluralsAreShipped()
    {
        QVERIFY(shippedLanguages().contains(QStringLiteral("unsnag_en.ts")));
    }
    void textsAreCurrent_data() { languages(); }
    void textsAreCurrent();
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept();
    void freeHelpersUseTheContextOfTheirNamespace();

private:
    void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : shippedLanguages())
        QTest::newRow(qPrintable(name)) << name;
}

void TestTranslations::textsAreCurrent()
{
    QFETCH(QString, name);
    const QString shipped = shippedPath(name);
    const QTemporaryDir folder;
    const QString updated = folder.filePath(name);
    QVERIFY(QFile::copy(shipped, updated));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(UNSNAG_SOURCE_DIR));
    lupdate.start(QStringLiteral(UNSNAG_LUPDATE),
                  updateOptions(name) + QStringList{"models", "ui", "app", "-ts", updated});
    QVERIFY(lupdate.waitForFinished(60000));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const Messages before = readMessages(shipped);
    Findings findings;
    for (const auto &[text, message] : readMessages(updated)) {
        if (message.isGone)
            findings.add(name + ": no longer in the sources: " + text);
        else if (!before.contains(text))
            findings.add(name + ": missing (run the target update_translations): " + text);
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, name);
    const Messages messages = readMessages(shippedPath(name));
    QVERIFY(!messages.empty());
    Findings findings;
    for (const auto &[text, message] : messages) {
        const auto isEmpty = [](const QString &form) { return form.trimmed().isEmpty(); };
        if (message.isUnfinished || message.forms.isEmpty() ||
            std::any_of(message.forms.begin(), message.forms.end(), isEmpty))
            findings.add(name + ": not translated: " + text);
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, name);
    Findings findings;
    for (const auto &[text, message] : readMessages(shippedPath(name))) {
        for (const QString &form : message.forms) {
            if (placeholders(form) != placeholders(message.source))
                findings.add(name + ": other placeholders in \"" + form + "\" than in: " + text);
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

//! lupdate files the texts of a free function tr() under its namespace; any other context would
//! never be found at run time.
void TestTranslations::freeHelpersUseTheContextOfTheirNamespace()
{
    static const QRegularExpression helper(QStringLiteral(R"(^QString tr\()"));
    static const QRegularExpression wrong(
        QStringLiteral(R"(translate\("(?!unsnag")[^"]*",\s*text\b)"));
    Findings findings;
    for (const SourceFile &file : productFiles()) {
        const bool hasHelper = file.code.indexOf(helper) >= 0;
        for (int i = 0; hasHelper && i < file.lines.size(); ++i) {
            if (wrong.match(file.lines[i]).hasMatch())
                findings.add(file, i + 1, "a free tr() translates in the context \"unsnag\"");
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
