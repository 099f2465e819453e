// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completionscript.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

QStringList optionsOf(const CLI::App &app)
{
    QStringList words;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            words.append(QStringLiteral("--") + QString::fromStdString(name));
    }
    for (const CLI::App *group : app.get_subcommands(nullptr)) {
        if (group->get_name().empty()) // an option group
            words += optionsOf(*group);
    }
    return words;
}

QString quotedForShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
           QLatin1Char('\'');
}

} // namespace

CompletionScript::CompletionScript(const CLI::App &root)
{
    take({}, root);
}

void CompletionScript::take(const QString &path, const CLI::App &app)
{
    Verb verb{QString::fromStdString(app.get_description()), optionsOf(app)};
    for (const CLI::App *below : app.get_subcommands(nullptr)) {
        const QString name = QString::fromStdString(below->get_name());
        if (name.isEmpty())
            continue;
        verb.words.append(name);
        take(path.isEmpty() ? name : path + QLatin1Char(' ') + name, *below);
    }
    verb.words.sort();
    m_verbs.emplace(path, std::move(verb));
}

QByteArray CompletionScript::bash() const
{
    QStringList paths;
    QString cases;
    for (const auto &[path, verb] : m_verbs) {
        if (!path.isEmpty())
            paths.append(QString(path).replace(QLatin1Char(' '), QLatin1Char('/')));
        cases += QStringLiteral("        %1) words=%2 ;;\n")
                     .arg(quotedForShell(path), quotedForShell(verb.words.join(QLatin1Char(' '))));
    }
    return QStringLiteral(R"(_unsnag_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} path='' words='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$word" in -*) continue ;; esac
        case " %1 " in *" ${path:+$path/}$word "*) path="${path:+$path/}$word" ;; esac
    done
    case "${path//\// }" in
%2    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _unsnag_cli unsnag-cli
)")
        .arg(paths.join(QLatin1Char(' ')), cases)
        .toUtf8();
}

QByteArray CompletionScript::zsh() const
{
    return "#compdef unsnag-cli\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
}

QByteArray CompletionScript::fish() const
{
    QString text = QStringLiteral("complete -c unsnag-cli -e\n");
    for (const auto &[path, verb] : m_verbs) {
        const QString seen = path.isEmpty() ? QStringLiteral("__fish_use_subcommand")
                                            : QStringLiteral("__fish_seen_subcommand_from ") +
                                                  path.section(QLatin1Char(' '), -1);
        for (const QString &word : verb.words) {
            const auto below = m_verbs.find(path.isEmpty() ? word : path + QLatin1Char(' ') + word);
            const QString summary =
                below == m_verbs.end()
                    ? QString()
                    : QStringLiteral(" -d ") + quotedForShell(below->second.summary);
            const QString what = word.startsWith(QStringLiteral("--"))
                                     ? QStringLiteral(" -l ") + word.mid(2)
                                     : QStringLiteral(" -f -a ") + word;
            text += QStringLiteral("complete -c unsnag-cli -n %1%2%3\n")
                        .arg(quotedForShell(seen), what, summary);
        }
    }
    return text.toUtf8();
}

} // namespace unsnag
