// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/errortext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString kindSentence(Code code)
{
    switch (code) {
    case Code::Input:
        return ErrorText::tr("That can't be used");
    case Code::NotFound:
        return ErrorText::tr("Not found");
    case Code::Conflict:
        return ErrorText::tr("Not possible in this state");
    case Code::Forbidden:
        return ErrorText::tr("Not allowed");
    case Code::Busy:
        return ErrorText::tr("In use elsewhere");
    case Code::Offline:
        return ErrorText::tr("Can't be reached");
    case Code::Timeout:
        return ErrorText::tr("No answer in time");
    case Code::RefusedByRemote:
        return ErrorText::tr("Refused by the other system");
    case Code::OutcomeUnknown:
        return ErrorText::tr("Outcome unknown");
    case Code::Damaged:
        return ErrorText::tr("Damaged data");
    case Code::Cancelled:
        return ErrorText::tr("Stopped");
    case Code::Bug:
        return ErrorText::tr("A fault of this program");
    }
    return {};
}

} // namespace

QString errorSentence(const Error &error)
{
    const QString sentence = kindSentence(error.code) + QStringLiteral(": ") + error.detail;
    return error.context.isEmpty() ? sentence
                                   : ErrorText::tr("%1 (at %2)").arg(sentence, error.context);
}

QString errorRemedy(const Error &error)
{
    if (!error.remedy.isEmpty())
        return QCoreApplication::translate("Remedy", error.remedy.toUtf8().constData());
    switch (error.code) {
    case Code::Offline:
    case Code::Timeout:
        return ErrorText::tr("Check the address and the network, then try again.");
    case Code::Busy:
        return ErrorText::tr("Try again in a moment.");
    case Code::OutcomeUnknown:
        return ErrorText::tr("Probe the target before anything is sent again.");
    case Code::Bug:
        return ErrorText::tr("Please report it with the steps that led here.");
    case Code::Input:
    case Code::NotFound:
    case Code::Conflict:
    case Code::Forbidden:
    case Code::RefusedByRemote:
    case Code::Damaged:
    case Code::Cancelled:
        return {};
    }
    return {};
}

QString errorText(const Error &error)
{
    const auto ended = [](const QString &text) {
        const bool isEnded = text.isEmpty() || QStringLiteral(".!?…").contains(text.back());
        return isEnded ? text : text + QLatin1Char('.');
    };
    QString remedy = errorRemedy(error);
    if (!remedy.isEmpty() && !remedy.contains(QStringLiteral("unsnag-cli")))
        remedy[0] = remedy[0].toUpper();
    return QStringLiteral("%1 %2").arg(ended(errorSentence(error)), ended(remedy)).trimmed();
}

} // namespace unsnag
