// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/csv/csvreader.h"

#include <QStringDecoder>

namespace unsnag {
namespace {

//! Reads one record after the other.
class RecordReader
{
public:
    RecordReader(QString text, QString source)
        : m_text(std::move(text)), m_source(std::move(source))
    {}

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] Error wrong(const QString &what) const
    {
        return {Code::Input, what, QStringLiteral("%1:%2").arg(m_source).arg(m_recordLine), {}};
    }

    [[nodiscard]] Result<QStringList> next()
    {
        m_recordLine = m_line;
        QStringList cells;
        for (bool more = true; more;) {
            UNSNAG_TRY(const QString cell, isAt(u'"') ? quoted() : plain());
            cells.append(cell);
            more = take(u',');
        }
        take(u'\r');
        if (!take(u'\n') && !isAtEnd())
            return wrong(
                QStringLiteral("expected a comma or the end of the line after a closing quote"));
        return cells;
    }

private:
    [[nodiscard]] bool isAt(char16_t character) const
    {
        return !isAtEnd() && m_text[m_at] == QChar(character);
    }

    bool take(char16_t character)
    {
        if (!isAt(character))
            return false;
        if (character == u'\n')
            ++m_line;
        ++m_at;
        return true;
    }

    [[nodiscard]] Result<QString> plain()
    {
        const qsizetype begin = m_at;
        while (!isAtEnd() && !isAt(u',') && !isAt(u'\n') && !isAt(u'\r')) {
            if (isAt(u'"'))
                return wrong(QStringLiteral("a quote inside a cell that does not begin with one"));
            ++m_at;
        }
        return m_text.mid(begin, m_at - begin);
    }

    [[nodiscard]] Result<QString> quoted()
    {
        QString cell;
        ++m_at;
        while (!isAtEnd()) {
            const QChar character = m_text[m_at++];
            if (character == QLatin1Char('\n'))
                ++m_line;
            if (character != QLatin1Char('"'))
                cell.append(character);
            else if (take(u'"'))
                cell.append(character);
            else
                return cell;
        }
        return wrong(QStringLiteral("a quote is opened and not closed"));
    }

    QString m_text;
    QString m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 1;
};

bool isBlank(const QStringList &cells)
{
    return cells.size() == 1 && cells.front().trimmed().isEmpty();
}

Result<void> checkHeader(const QStringList &header, const RecordReader &reader)
{
    for (const QString &name : header) {
        if (name.isEmpty())
            return reader.wrong(QStringLiteral("a column of the header has no name"));
        if (header.count(name) > 1)
            return reader.wrong(QStringLiteral("the column \"%1\" is there twice").arg(name));
    }
    return {};
}

} // namespace

Result<CsvTable> readCsv(const QByteArray &text, const QString &source)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError())
        return Error{Code::Input, QStringLiteral("the file is not UTF-8"), source, {}};
    RecordReader reader(decoded, source);
    CsvTable table;
    while (!reader.isAtEnd()) {
        UNSNAG_TRY(QStringList cells, reader.next());
        if (isBlank(cells) && table.header.size() != 1)
            continue;
        if (table.header.isEmpty()) {
            for (QString &name : cells)
                name = name.trimmed();
            UNSNAG_CHECK(checkHeader(cells, reader));
            table.header = cells;
        } else if (cells.size() != table.header.size()) {
            return reader.wrong(QStringLiteral("expected %1 cells, found %2")
                                    .arg(table.header.size())
                                    .arg(cells.size()));
        } else {
            table.rows.push_back(std::move(cells));
        }
    }
    if (table.header.isEmpty())
        return Error{
            Code::Input, QStringLiteral("the file is empty; expected a header row"), source, {}};
    return table;
}

} // namespace unsnag
