// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/csv/csvreader.h"

#include <QBuffer>
#include <QStringDecoder>

#include <utility>

namespace unsnag {
namespace {

//! Reads one record after the other from a device, never much more than one at a time.
class CsvRecords
{
public:
    CsvRecords(QIODevice &device, QString source) : m_device(device), m_source(std::move(source)) {}

    [[nodiscard]] Error wrong(const QString &what) const
    {
        return {Code::Input, what, QStringLiteral("%1:%2").arg(m_source).arg(m_recordLine), {}};
    }

    //! False at the end.
    [[nodiscard]] Result<bool> next(QStringList &cells)
    {
        UNSNAG_CHECK(fill());
        if (isAtEnd())
            return false;
        m_recordLine = m_line;
        cells.clear();
        for (bool more = true; more;) {
            UNSNAG_TRY(const QString cell, isAt(u'"') ? quoted() : plain());
            cells.append(cell);
            more = take(u',');
        }
        take(u'\r');
        if (!take(u'\n') && !isAtEnd())
            return wrong(
                QStringLiteral("expected a comma or the end of the line after a closing quote"));
        return true;
    }

private:
    static constexpr qint64 pieceBytes = 1 << 20;

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }

    //! Reads on until a whole record, or all that is left, is there.
    [[nodiscard]] Result<void> fill()
    {
        qsizetype looked = m_at;
        bool isQuoted = false;
        for (;;) {
            for (; looked < m_text.size(); ++looked) {
                const QChar character = m_text[looked];
                isQuoted = isQuoted != (character == QLatin1Char('"'));
                if (character == QLatin1Char('\n') && !isQuoted)
                    return {};
            }
            if (m_isEnded)
                return {};
            // A line end behind the last byte shows whether a letter was cut.
            m_isEnded = m_device.atEnd();
            const QByteArray piece = m_isEnded ? QByteArray("\n") : m_device.read(pieceBytes);
            if (piece.isEmpty())
                return Error{Code::Input, m_device.errorString(), m_source, {}};
            m_text.remove(0, m_at);
            looked -= std::exchange(m_at, 0);
            m_text += m_decoder.decode(piece);
            if (m_decoder.hasError())
                return Error{Code::Input, QStringLiteral("the file is not UTF-8"), m_source, {}};
        }
    }

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

    QIODevice &m_device;
    QString m_source;
    QStringDecoder m_decoder{QStringConverter::Utf8};
    QString m_text; // what was read and not yet taken
    qsizetype m_at = 0;
    bool m_isEnded = false;
    int m_line = 1;
    int m_recordLine = 1;
};

bool isBlank(const QStringList &cells)
{
    return cells.size() == 1 && cells.front().trimmed().isEmpty();
}

Result<void> checkHeader(const QStringList &header, const CsvRecords &reader)
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

Result<void> readCsvRows(QIODevice &device, const QString &source, const CsvHeaderSink &header,
                         const CsvRowSink &row)
{
    CsvRecords records(device, source);
    qsizetype columns = 0;
    for (QStringList cells;;) {
        UNSNAG_TRY(const bool isThere, records.next(cells));
        if (!isThere)
            break;
        if (isBlank(cells) && columns != 1)
            continue;
        if (columns == 0) {
            for (QString &name : cells)
                name = name.trimmed();
            UNSNAG_CHECK(checkHeader(cells, records));
            columns = cells.size();
            UNSNAG_CHECK(header(cells));
        } else if (cells.size() != columns) {
            return records.wrong(
                QStringLiteral("expected %1 cells, found %2").arg(columns).arg(cells.size()));
        } else {
            UNSNAG_CHECK(row(cells));
        }
    }
    if (columns == 0)
        return Error{
            Code::Input, QStringLiteral("the file is empty; expected a header row"), source, {}};
    return {};
}

Result<CsvTable> readCsv(const QByteArray &text, const QString &source)
{
    CsvTable table;
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    UNSNAG_CHECK(readCsvRows(
        device, source,
        [&table](const QStringList &header) -> Result<void> {
            table.header = header;
            return {};
        },
        [&table](const QStringList &row) -> Result<void> {
            table.rows.push_back(row);
            return {};
        }));
    return table;
}

} // namespace unsnag
