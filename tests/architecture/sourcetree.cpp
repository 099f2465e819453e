// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace unsnag::architecture {
namespace {

const QString root = QStringLiteral(UNSNAG_SOURCE_DIR);

SourceFile readFile(const QString &fullPath)
{
    SourceFile file;
    file.path = QDir(root).relativeFilePath(fullPath);
    QFile source(fullPath);
    if (source.open(QIODevice::ReadOnly))
        file.lines = QString::fromUtf8(source.readAll()).split(u'\n');
    if (!file.lines.isEmpty() && file.lines.last().isEmpty())
        file.lines.removeLast();
    if (file.isHeader() || file.path.endsWith(QLatin1String(".cpp")))
        file.code = withoutTexts(file.lines);
    return file;
}

//! Walks through C++ text and says for each character whether it is code.
class TextBlanker
{
public:
    explicit TextBlanker(QString text) : m_text(std::move(text)) {}

    QString blanked()
    {
        while (m_at < m_text.size()) {
            if (starts(QLatin1String("//")))
                blankUntil(QLatin1String("\n"));
            else if (starts(QLatin1String("/*")))
                blankPast(QLatin1String("*/"));
            else if (starts(QLatin1String("R\"")))
                blankRawString();
            else if (m_text[m_at] == u'"')
                blankLiteral(u'"');
            else if (m_text[m_at] == u'\'' && !isDigitSeparator())
                blankLiteral(u'\'');
            else
                ++m_at;
        }
        return m_text;
    }

private:
    [[nodiscard]] bool starts(QLatin1String mark) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(mark);
    }
    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_text[m_at - 1].isLetterOrNumber();
    }
    void blankTo(qsizetype end)
    {
        for (; m_at < std::min(end, m_text.size()); ++m_at) {
            if (m_text[m_at] != u'\n')
                m_text[m_at] = u' ';
        }
    }
    void blankUntil(QLatin1String mark)
    {
        const auto end = m_text.indexOf(mark, m_at);
        blankTo(end < 0 ? m_text.size() : end);
    }
    void blankPast(const QString &mark)
    {
        const auto end = m_text.indexOf(mark, m_at + 2);
        blankTo(end < 0 ? m_text.size() : end + mark.size());
    }
    void blankRawString()
    {
        const auto open = m_text.indexOf(u'(', m_at);
        const QString tag = m_text.mid(m_at + 2, open - m_at - 2);
        blankPast(u')' + tag + u'"');
    }
    void blankLiteral(QChar quote)
    {
        auto end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        blankTo(end + 1);
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

QStringList withoutTexts(const QStringList &lines)
{
    return TextBlanker(lines.join(u'\n')).blanked().split(u'\n');
}

std::vector<SourceFile> sourceFiles(const QStringList &folders, const QStringList &patterns)
{
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator entries(root + u'/' + folder, patterns, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            files.push_back(readFile(entries.next()));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<SourceFile> productFiles()
{
    return sourceFiles({QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app")},
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

std::vector<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    std::vector<Include> includes;
    for (int i = 0; i < file.lines.size(); ++i) {
        const auto match = pattern.match(file.lines[i]);
        if (match.hasMatch())
            includes.push_back({i + 1, match.captured(2), match.captured(1) == u'"'});
    }
    return includes;
}

void Findings::add(const SourceFile &file, int line, const QString &rule)
{
    m_lines.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(rule));
}

QByteArray Findings::text() const
{
    return (QStringLiteral("%1 finding(s)\n").arg(m_lines.size()) + m_lines.join(u'\n')).toUtf8();
}

} // namespace unsnag::architecture
