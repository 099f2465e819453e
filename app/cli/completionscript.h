// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <map>

namespace CLI {
class App;
}

namespace unsnag {

//! Completion of verbs and options, made from the declared commands.
class CompletionScript
{
public:
    explicit CompletionScript(const CLI::App &root);

    [[nodiscard]] QByteArray bash() const;
    [[nodiscard]] QByteArray zsh() const;
    [[nodiscard]] QByteArray fish() const;

private:
    struct Verb {
        QString summary;
        QStringList words; //!< options and verbs below it
    };
    void take(const QString &path, const CLI::App &app);

    std::map<QString, Verb> m_verbs; // by path: "", "list", "audit log"
};

} // namespace unsnag
