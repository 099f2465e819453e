// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/functionlengths.h"

#include <QRegularExpression>

namespace unsnag::architecture {
namespace {

enum class Block { Scope, Function, Inner };

//! Reads code character by character and keeps the open braces.
class FunctionReader
{
public:
    void read(const QStringList &code)
    {
        for (m_line = 0; m_line < code.size(); ++m_line) {
            const QString &text = code[m_line];
            if (text.trimmed().startsWith(u'#'))
                continue;
            for (const QChar c : text)
                take(c);
            m_before += u' ';
        }
    }

    std::vector<FunctionLength> found;

private:
    struct Open {
        Block kind;
        int line;
        QString before;
    };

    void take(QChar c)
    {
        if (c == u'{') {
            m_open.push_back({kindOf(m_before), m_line, m_before.trimmed()});
            m_before.clear();
        } else if (c == u'}') {
            close();
            m_before.clear();
        } else if (c == u';' && !isInside()) {
            m_before.clear();
            m_lastWasFunction = false;
        } else {
            m_before += c;
        }
    }

    void close()
    {
        if (m_open.empty())
            return;
        const Open opened = m_open.back();
        m_open.pop_back();
        m_lastWasFunction = opened.kind == Block::Function;
        if (m_lastWasFunction)
            found.push_back({opened.line + 1, m_line - opened.line - 1, opened.before});
    }

    [[nodiscard]] bool isInside() const
    {
        return !m_open.empty() && m_open.back().kind != Block::Scope;
    }

    [[nodiscard]] Block kindOf(const QString &before) const
    {
        static const QRegularExpression scope(QStringLiteral(
            R"(^\s*(template\s*<[^{]*>\s*)?(inline\s+)?(namespace|class|struct|enum|union|extern)\b)"));
        if (isInside())
            return Block::Inner;
        const QString text = before.trimmed();
        // `Box::Box() : m_side{1}, m_name{} {`: what follows a braced initialiser is the body.
        if (m_lastWasFunction && (text.isEmpty() || text.startsWith(u',')))
            return Block::Function;
        if (text.contains(u')') && !scope.match(text).hasMatch() && !text.endsWith(u'='))
            return Block::Function;
        return scope.match(text).hasMatch() ? Block::Scope : Block::Inner;
    }

    std::vector<Open> m_open;
    QString m_before;
    int m_line = 0;
    bool m_lastWasFunction = false;
};

} // namespace

std::vector<FunctionLength> functionLengths(const QStringList &code)
{
    FunctionReader reader;
    reader.read(code);
    return std::move(reader.found);
}

} // namespace unsnag::architecture
