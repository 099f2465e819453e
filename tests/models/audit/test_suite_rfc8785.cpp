// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <bit>

using namespace unsnag;

namespace {

const QString folder = QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/rfc8785/");

QByteArray contentOf(const QString &path)
{
    QFile file(folder + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSuiteRfc8785 : public QObject
{
    Q_OBJECT
private slots:
    void documents();
    void numbers();
};

void TestSuiteRfc8785::documents()
{
    const auto names =
        QDir(folder + QStringLiteral("testdata/input")).entryList({QStringLiteral("*.json")});
    QCOMPARE(names.size(), 6);
    for (const QString &name : names) {
        const auto json = readJson(contentOf(QStringLiteral("testdata/input/") + name), name);
        QVERIFY2(json.ok(), qPrintable(name));
        const auto canonical = canonicalJson(*json);
        QVERIFY2(canonical.ok(), qPrintable(name));
        QCOMPARE(*canonical, contentOf(QStringLiteral("testdata/output/") + name));
    }
    qInfo("rfc8785 documents: %d of %d", static_cast<int>(names.size()),
          static_cast<int>(names.size()));
}

void TestSuiteRfc8785::numbers()
{
    int right = 0;
    int all = 0;
    QByteArray written;
    for (const QByteArray &line : contentOf(QStringLiteral("es6_numbers_10000.txt")).split('\n')) {
        const auto cut = line.indexOf(',');
        if (cut < 0)
            continue;
        const QByteArray expected = line.mid(cut + 1).trimmed();
        const QByteArray text =
            ecmaNumber(std::bit_cast<double>(line.left(cut).toULongLong(nullptr, 16)));
        written += line.left(cut) + ',' + text + '\n';
        ++all;
        right += text == expected ? 1 : 0;
        if (text != expected)
            qWarning("%s: %s, expected %s", line.left(cut).constData(), text.constData(),
                     expected.constData());
        // The way through a document: the text read back is written the same.
        QCOMPARE(*canonicalJson(Json::number(QString::fromLatin1(expected))), expected);
    }
    qInfo("rfc8785 numbers: %d of %d", right, all);
    QCOMPARE(all, 10'000);
    QCOMPARE(right, all);
    const auto hashes = readJson(contentOf(QStringLiteral("es6_number_hashes.json")));
    QCOMPARE(toHex(sha256(written)), (*hashes)["sha256"]["10000"].toString());
}

QTEST_GUILESS_MAIN(TestSuiteRfc8785)
#include "test_suite_rfc8785.moc"
