// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/xerofilter.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

//! Reads the expression from left to right and evaluates as it goes.
class XeroWhere
{
public:
    XeroWhere(const QString &text, const Json &record, const QStringList &fields)
        : m_text(text), m_record(record), m_fields(fields)
    {}

    [[nodiscard]] Result<bool> run()
    {
        UNSNAG_TRY(const bool fits, either());
        skip();
        return m_at == m_text.size() ? Result<bool>(fits) : wrong();
    }

private:
    [[nodiscard]] Error wrong() const
    {
        return {Code::Input, QStringLiteral("QueryParseException at ") + m_text.mid(m_at), {}, {}};
    }

    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] bool take(const QString &word)
    {
        skip();
        if (!QStringView(m_text).mid(m_at).startsWith(word, Qt::CaseInsensitive))
            return false;
        m_at += word.size();
        return true;
    }

    [[nodiscard]] Result<bool> either()
    {
        UNSNAG_TRY(bool fits, both());
        while (take(QStringLiteral("OR ")) || take(QStringLiteral("||"))) {
            UNSNAG_TRY(const bool other, both());
            fits = fits || other;
        }
        return fits;
    }

    [[nodiscard]] Result<bool> both()
    {
        UNSNAG_TRY(bool fits, one());
        while (take(QStringLiteral("AND ")) || take(QStringLiteral("&&"))) {
            UNSNAG_TRY(const bool other, one());
            fits = fits && other;
        }
        return fits;
    }

    [[nodiscard]] Result<bool> one()
    {
        if (!take(QStringLiteral("(")))
            return comparison();
        UNSNAG_TRY(const bool fits, either());
        return take(QStringLiteral(")")) ? Result<bool>(fits) : wrong();
    }

    [[nodiscard]] Result<bool> comparison()
    {
        skip();
        static const QRegularExpression name(QStringLiteral(
            R"(\G[A-Za-z][A-Za-z.]*?(?=\.ToLower|\.Contains|\.StartsWith|\.EndsWith|\s*[=!]))"));
        const auto match = name.match(m_text, m_at);
        if (!match.hasMatch() ||
            !m_fields.contains(match.captured().section(QLatin1Char('.'), 0, 0)))
            return wrong();
        m_at = match.capturedEnd();
        const Json *value = &m_record;
        for (const QString &part : match.captured().split(QLatin1Char('.')))
            value = &(*value)[part];
        const bool isLower = take(QStringLiteral(".ToLower()"));
        const QString text = isLower ? value->scalarText().toLower() : value->scalarText();
        for (const char *function : {"Contains", "StartsWith", "EndsWith"}) {
            if (!take(QLatin1Char('.') + QLatin1String(function) + QLatin1Char('(')))
                continue;
            UNSNAG_TRY(const Json wanted, literal());
            if (!take(QStringLiteral(")")))
                return wrong();
            // A function of nothing is what makes Xero answer "object reference not set".
            if (value->isNull())
                return false;
            return QLatin1String(function) == QLatin1String("Contains")
                       ? text.contains(wanted.toString())
                   : QLatin1String(function) == QLatin1String("StartsWith")
                       ? text.startsWith(wanted.toString())
                       : text.endsWith(wanted.toString());
        }
        const bool isEqual = take(QStringLiteral("=="));
        if (!isEqual && !take(QStringLiteral("!=")))
            return wrong();
        UNSNAG_TRY(const Json wanted, literal());
        const bool isSame = wanted.isNull() ? value->isNull() : wanted.scalarText() == text;
        return isSame == isEqual;
    }

    [[nodiscard]] Result<Json> literal()
    {
        if (take(QStringLiteral("null")))
            return Json();
        if (take(QStringLiteral("true")))
            return Json(true);
        if (take(QStringLiteral("false")))
            return Json(false);
        const bool isGuid = take(QStringLiteral("Guid("));
        if (!take(QStringLiteral("\"")))
            return wrong();
        QString out;
        for (;; ++m_at) {
            if (m_at >= m_text.size())
                return wrong();
            if (m_text[m_at] == QLatin1Char('"') && m_text.mid(m_at + 1, 1) == QLatin1String("\""))
                ++m_at; // doubled
            else if (m_text[m_at] == QLatin1Char('"'))
                break;
            out += m_text[m_at];
        }
        ++m_at;
        return isGuid && !take(QStringLiteral(")")) ? Result<Json>(wrong())
                                                    : Result<Json>(Json(out));
    }

    const QString &m_text;
    const Json &m_record;
    const QStringList &m_fields;
    qsizetype m_at = 0;
};

} // namespace

Result<bool> fitsXeroWhere(const QString &where, const Json &record, const QStringList &fields)
{
    return XeroWhere(where, record, fields).run();
}

} // namespace unsnag
