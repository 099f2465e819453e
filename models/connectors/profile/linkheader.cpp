// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/linkheader.h"

#include <QHash>
#include <QStringList>

namespace unsnag {
namespace {

//! Reads the links of one header value, one after another.
class LinkText
{
public:
    explicit LinkText(const QString &text) : m_text(text) {}

    //! Goes on to the next link; false at the end or where the text is malformed.
    bool next()
    {
        skip(QStringLiteral(", \t"));
        if (at() != QLatin1Char('<'))
            return false;
        const auto end = m_text.indexOf(QLatin1Char('>'), m_position);
        if (end < 0)
            return false;
        target = m_text.mid(m_position + 1, end - m_position - 1).trimmed();
        m_position = end + 1;
        parameters.clear();
        for (skip(QStringLiteral(" \t")); at() == QLatin1Char(';'); skip(QStringLiteral(" \t"))) {
            ++m_position;
            readParameter();
        }
        return true;
    }

    QString target;
    QHash<QString, QString> parameters;

private:
    [[nodiscard]] QChar at() const
    {
        return m_position < m_text.size() ? m_text.at(m_position) : QChar();
    }

    void skip(const QString &blanks)
    {
        while (m_position < m_text.size() && blanks.contains(m_text.at(m_position)))
            ++m_position;
    }

    QString token()
    {
        const auto start = m_position;
        while (m_position < m_text.size() && !QStringLiteral(";,= \t").contains(at()))
            ++m_position;
        return m_text.mid(start, m_position - start);
    }

    QString quoted()
    {
        QString out;
        for (++m_position; m_position < m_text.size() && at() != QLatin1Char('"'); ++m_position) {
            if (at() == QLatin1Char('\\'))
                ++m_position;
            out += at();
        }
        ++m_position;
        return out;
    }

    void readParameter()
    {
        skip(QStringLiteral(" \t"));
        const QString name = token().toLower();
        skip(QStringLiteral(" \t"));
        QString value;
        if (at() == QLatin1Char('=')) {
            ++m_position;
            skip(QStringLiteral(" \t"));
            value = at() == QLatin1Char('"') ? quoted() : token();
        }
        if (!name.isEmpty() && !parameters.contains(name)) // the first of a name counts
            parameters.insert(name, value);
    }

    const QString m_text;
    qsizetype m_position = 0;
};

} // namespace

QString linkTo(const HttpResponse &response, const QString &relation)
{
    for (const HttpHeader &header : response.headers) {
        if (header.name.compare("Link", Qt::CaseInsensitive) != 0)
            continue;
        for (LinkText links(QString::fromUtf8(header.value)); links.next();) {
            const QStringList relations = links.parameters.value(QStringLiteral("rel"))
                                              .split(QLatin1Char(' '), Qt::SkipEmptyParts);
            if (relations.contains(relation, Qt::CaseInsensitive) &&
                !links.parameters.contains(QStringLiteral("anchor")))
                return links.target;
        }
    }
    return {};
}

} // namespace unsnag
