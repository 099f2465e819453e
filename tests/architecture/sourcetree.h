// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace unsnag::architecture {

//! One text file of the project.
struct SourceFile {
    QString path;      //!< from the root of the project, with slashes
    QStringList lines; //!< as written
    QStringList code;  //!< the same lines with comments, strings and characters blanked out

    //! Folder and name parts tell where a rule applies.
    [[nodiscard]] bool isUnder(const QString &folder) const
    {
        return path.startsWith(folder + u'/');
    }
    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
};

//! Files below the folders whose names match one of the patterns ("*.h"), sorted by path.
[[nodiscard]] std::vector<SourceFile> sourceFiles(const QStringList &folders,
                                                  const QStringList &patterns);

//! Headers and sources of the product: models, ui and app.
[[nodiscard]] std::vector<SourceFile> productFiles();

//! Lines of C++ with comments and literals replaced by blanks; as many lines as before.
[[nodiscard]] QStringList withoutTexts(const QStringList &lines);

//! One `#include`.
struct Include {
    int line = 0;   //!< from 1
    QString target; //!< between the quotes or brackets
    bool isOurs = false;
};

[[nodiscard]] std::vector<Include> includesOf(const SourceFile &file);

//! Broken rules, one line each.
class Findings
{
public:
    void add(const SourceFile &file, int line, const QString &rule);
    void add(const QString &text) { m_lines.append(text); }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    //! All findings, for the message of a failing test.
    [[nodiscard]] QByteArray text() const;

private:
    QStringList m_lines;
};

} // namespace unsnag::architecture

//! Fails the running test with every finding.
#define UNSNAG_VERIFY_NONE(findings) QVERIFY2((findings).isEmpty(), (findings).text().constData())
