// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/settings/settingkeys.h"
#include "models/settings/settings.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace unsnag;
using namespace std::chrono_literals;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void startsWithDefaults();
    void keepsWhatIsSet();
    void repairsForeignValues_data();
    void repairsForeignValues();
    void listsEveryKeyOnce();

private:
    [[nodiscard]] QString fileName(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    QTemporaryDir m_folder;
};

void TestSettings::startsWithDefaults()
{
    const Settings settings(fileName("empty.ini"));
    QVERIFY(settings.theme() == ThemeChoice::System);
    QCOMPARE(settings.scale(), 0);
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.undoTime() == 10s);
    QVERIFY(settings.pullInterval() == 60s);
    QVERIFY(!settings.hasReducedMotion());
    QVERIFY(settings.layout(QStringLiteral("window")).isEmpty());
}

void TestSettings::keepsWhatIsSet()
{
    const QByteArray geometry("\x00\x01\xff;=\n", 6);
    {
        Settings settings(fileName("kept.ini"));
        settings.setTheme(ThemeChoice::HighContrast);
        settings.setScale(150);
        settings.setLanguage(QStringLiteral("de"));
        settings.setUndoTime(30s);
        settings.setPullInterval(300s);
        settings.setReducedMotion(true);
        settings.setLayout(QStringLiteral("window"), geometry);
    }
    const Settings settings(fileName("kept.ini"));
    QVERIFY(settings.theme() == ThemeChoice::HighContrast);
    QCOMPARE(settings.scale(), 150);
    QCOMPARE(settings.language(), QStringLiteral("de"));
    QVERIFY(settings.undoTime() == 30s);
    QVERIFY(settings.pullInterval() == 300s);
    QVERIFY(settings.hasReducedMotion());
    QCOMPARE(settings.layout(QStringLiteral("window")), geometry);
    QVERIFY(settings.layout(QStringLiteral("other")).isEmpty());
}

void TestSettings::repairsForeignValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("undo");
    QTest::addColumn<int>("pull");
    QTest::addColumn<int>("scale");
    QTest::newRow("undo no number") << "work/undo_seconds"
                                    << "soon" << 10 << 60 << 0;
    QTest::newRow("undo below") << "work/undo_seconds"
                                << "-1" << 0 << 60 << 0;
    QTest::newRow("undo above") << "work/undo_seconds"
                                << "3600" << 60 << 60 << 0;
    QTest::newRow("pull below") << "work/pull_seconds"
                                << "1" << 10 << 10 << 0;
    QTest::newRow("pull beyond int") << "work/pull_seconds"
                                     << "99999999999" << 10 << 86400 << 0;
    QTest::newRow("scale between") << "appearance/scale"
                                   << "140" << 10 << 60 << 125;
    QTest::newRow("scale below") << "appearance/scale"
                                 << "50" << 10 << 60 << 0;
    QTest::newRow("scale above") << "appearance/scale"
                                 << "1000" << 10 << 60 << 250;
    QTest::newRow("theme unknown") << "appearance/theme"
                                   << "pink" << 10 << 60 << 0;
}

void TestSettings::repairsForeignValues()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, undo);
    QFETCH(int, pull);
    QFETCH(int, scale);
    const QString name =
        m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".ini"));
    {
        QSettings file(name, QSettings::IniFormat);
        file.setValue(key, value);
    }
    const Settings settings(name);
    QCOMPARE(static_cast<int>(settings.undoTime().count()), undo);
    QCOMPARE(static_cast<int>(settings.pullInterval().count()), pull);
    QCOMPARE(settings.scale(), scale);
    QVERIFY(settings.theme() == ThemeChoice::System);
}

void TestSettings::listsEveryKeyOnce()
{
    std::set<QString> names;
    for (const SettingKey &key : settingKeys()) {
        QVERIFY(key.fallback.isValid());
        QVERIFY2(names.insert(key.name).second, qPrintable(key.name));
    }
    Settings settings(fileName("all.ini"));
    settings.setTheme(ThemeChoice::Dark);
    settings.setScale(100);
    settings.setLanguage(QStringLiteral("fr"));
    settings.setUndoTime(5s);
    settings.setPullInterval(10s);
    settings.setReducedMotion(true);
    const QStringList written = QSettings(fileName("all.ini"), QSettings::IniFormat).allKeys();
    QCOMPARE(written.size() + 1, static_cast<qsizetype>(names.size()));
    for (const QString &name : written)
        QVERIFY2(names.contains(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
