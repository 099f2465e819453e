// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/secretprompt.h"

#include "app/cli/output/progressline.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>
#include <termios.h>

namespace unsnag {
namespace {

using Secrets = std::vector<std::pair<QString, QString>>;

constexpr qint64 longestLine = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

//! Switches the echo of a terminal off while it lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(int handle)
        : m_handle(handle), m_isTerminal(::tcgetattr(handle, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isTerminal)
            ::tcsetattr(m_handle, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    int m_handle;
    termios m_before{};
    bool m_isTerminal;
};

QString readSecretLine(QIODevice &in)
{
    QByteArray line = in.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    QString text = QString::fromUtf8(line);
    wipe(line);
    return text;
}

//! Whether a key in PEM has begun and not ended.
bool isOpenPem(const QString &secret)
{
    return secret.startsWith(QLatin1String("-----BEGIN ")) &&
           !secret.contains(QLatin1String("-----END "));
}

Result<Secrets> fromTerminal(Context &context, const std::vector<ProfileField> &fields, int handle)
{
    const SilentTerminal silent(handle);
    Secrets secrets;
    for (const ProfileField &field : fields) {
        context.note(tr("%1 (%2, not shown while you type):").arg(field.title, field.name));
        QString secret = readSecretLine(context.in());
        while (isOpenPem(secret) && !context.in().atEnd())
            secret += QLatin1Char('\n') + readSecretLine(context.in());
        if (!secret.isEmpty())
            secrets.emplace_back(field.name, std::move(secret));
    }
    return secrets;
}

Result<Secrets> fromLines(Context &context, const std::vector<ProfileField> &fields)
{
    Secrets secrets;
    for (int number = 1; !context.in().atEnd(); ++number) {
        const QString line = readSecretLine(context.in());
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const QString name = line.left(std::max<qsizetype>(equals, 0)).trimmed();
        const bool isKnown =
            std::any_of(fields.begin(), fields.end(),
                        [&name](const ProfileField &field) { return field.name == name; });
        if (!isKnown) { // the line may hold a secret, so it is not repeated
            QStringList names;
            for (const ProfileField &field : fields)
                names.append(field.name);
            return Error{Code::Input,
                         QStringLiteral("expected field=value with one of the fields: %1")
                             .arg(names.join(QStringLiteral(", "))),
                         QStringLiteral("stdin:%1").arg(number),
                         {}};
        }
        QString secret = line.mid(equals + 1);
        while (isOpenPem(secret) && !context.in().atEnd())
            secret += QLatin1Char('\n') + readSecretLine(context.in());
        secrets.emplace_back(name, std::move(secret));
    }
    return secrets;
}

} // namespace

Result<Secrets> askSecrets(Context &context, const std::vector<ProfileField> &fields)
{
    if (fields.empty())
        return Secrets();
    const auto *file = qobject_cast<QFileDevice *>(&context.in());
    UNSNAG_TRY(Secrets secrets, isTerminal(context.in())
                                    ? fromTerminal(context, fields, file->handle())
                                    : fromLines(context, fields));
    for (const ProfileField &field : fields) {
        const bool isGiven =
            std::any_of(secrets.begin(), secrets.end(), [&field](const auto &secret) {
                return secret.first == field.name && !secret.second.isEmpty();
            });
        if (!isGiven && !field.isOptional)
            return Error{Code::Input,
                         QStringLiteral("the secret \"%1\" is missing").arg(field.name),
                         QStringLiteral("stdin"),
                         QStringLiteral("give it as a line %1=VALUE").arg(field.name)};
    }
    return secrets;
}

} // namespace unsnag
