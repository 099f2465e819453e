// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/ramp.h"

#include <QStringList>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int whole = 100;

Result<int> readPercent(QString text, const QString &option)
{
    if (text.endsWith(QLatin1Char('%')))
        text.chop(1);
    bool isNumber = false;
    const int percent = text.trimmed().toInt(&isNumber);
    if (isNumber && percent >= 1 && percent <= whole)
        return percent;
    return Error{Code::Input, QStringLiteral("\"%1\" is no share from 1 to 100 percent").arg(text),
                 option, QStringLiteral("write it like 1,5,25,100 or 20%")};
}

} // namespace

qint64 Ramp::limit(qint64 total, int stage) const
{
    const auto at =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(stage, 0)), 0, shares.size() - 1);
    const qint64 share = (total * shares[at] + whole - 1) / whole;
    return std::min(total, std::max<qint64>(share, stage + 1));
}

bool Ramp::isLast(int stage) const
{
    return stage + 1 >= static_cast<int>(shares.size());
}

bool Ramp::stops(qint64 failed, qint64 settled) const
{
    return failed > 0 && failed * whole >= settled * stopAt;
}

QString Ramp::text() const
{
    QStringList parts;
    for (const int share : shares)
        parts += QString::number(share);
    return parts.join(QLatin1Char(','));
}

Result<Ramp> readRamp(const QString &shares, const QString &stopAt)
{
    Ramp ramp;
    if (!shares.trimmed().isEmpty()) {
        ramp.shares.clear();
        for (const QString &part : shares.split(QLatin1Char(','))) {
            UNSNAG_TRY(const int share, readPercent(part.trimmed(), QStringLiteral("--ramp")));
            if (!ramp.shares.empty() && share <= ramp.shares.back())
                return Error{Code::Input,
                             QStringLiteral("the shares must grow, %1 follows %2")
                                 .arg(share)
                                 .arg(ramp.shares.back()),
                             QStringLiteral("--ramp"), QStringLiteral("write it like 1,5,25,100")};
            ramp.shares.push_back(share);
        }
        if (ramp.shares.back() != whole)
            ramp.shares.push_back(whole);
    }
    if (!stopAt.trimmed().isEmpty()) {
        UNSNAG_TRY(ramp.stopAt, readPercent(stopAt.trimmed(), QStringLiteral("--stop-at")));
    }
    return ramp;
}

Ramp carefulRamp()
{
    return {{1, 5, 25, whole}, 20};
}

} // namespace unsnag
