// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/presentation.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

QString sign(const QString &currency)
{
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    return currency.isEmpty() ? QString() : currency + QChar(QChar::Nbsp);
}

// Groups by threes without passing through a double.
QString grouped(QString whole)
{
    const QLocale locale;
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, locale.groupSeparator());
    return whole;
}

//! Places of a currency's small coin, ISO 4217.
qsizetype minorPlaces(const QString &currency)
{
    static const QStringList none{QStringLiteral("JPY"), QStringLiteral("KRW"),
                                  QStringLiteral("CLP"), QStringLiteral("ISK"),
                                  QStringLiteral("VND")};
    return none.contains(currency) ? 0 : 2;
}

} // namespace

StateLook stateLook(const QString &stateName)
{
    static const QHash<QString, Colour> tones{
        {QStringLiteral("open"), Colour::Text2},
        {QStringLiteral("claimed"), Colour::Accent},
        {QStringLiteral("held"), Colour::Warning},
        {QStringLiteral("queued"), Colour::Accent},
        {QStringLiteral("replaying"), Colour::Accent},
        {QStringLiteral("confirmed"), Colour::Success},
        {QStringLiteral("dismissed"), Colour::Text3},
        {QStringLiteral("unknown"), Colour::Unknown},
        {QStringLiteral("incident"), Colour::Danger},
    };
    const auto found = tones.constFind(stateName);
    if (found == tones.constEnd())
        return {QStringLiteral("state-unknown"), Colour::Unknown};
    return {QStringLiteral("state-") + stateName, *found};
}

Colour severityTone(const QString &severityName)
{
    if (severityName == QLatin1String("P1"))
        return Colour::Danger;
    return severityName == QLatin1String("P2") ? Colour::Warning : Colour::Text2;
}

QString shortTimeLeft(std::chrono::milliseconds left)
{
    const bool isOver = left.count() < 0;
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(isOver ? -left : left).count();
    const QString mark = isOver ? QStringLiteral("−") : QString();
    if (minutes >= 48 * 60)
        return mark +
               QCoreApplication::translate("Presentation", "%1 d", "days").arg(minutes / (24 * 60));
    return mark +
           QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString amountText(const QString &decimal, const QString &currency)
{
    if (decimal.isEmpty())
        return {};
    const bool isNegative = decimal.startsWith(QLatin1Char('-'));
    const auto digits = isNegative ? decimal.mid(1) : decimal;
    const auto point = digits.indexOf(QLatin1Char('.'));
    auto text = grouped(point < 0 ? digits : digits.left(point));
    if (point >= 0)
        text += QLocale().decimalPoint() + digits.mid(point + 1);
    return (isNegative ? QStringLiteral("−") : QString()) + sign(currency) + text;
}

QString alignedAmountText(const QString &decimal, const QString &currency)
{
    if (decimal.isEmpty())
        return {};
    const auto point = decimal.indexOf(QLatin1Char('.'));
    const auto places = point < 0 ? 0 : decimal.size() - point - 1;
    const auto missing = std::max<qsizetype>(0, minorPlaces(currency) - places);
    const QString dot = point < 0 && missing > 0 ? QStringLiteral(".") : QString();
    return amountText(decimal + dot + QString(missing, QLatin1Char('0')), currency);
}

QString roundAmountText(double sum, const QString &currency)
{
    const QLocale locale;
    if (std::abs(sum) >= 999'500.0)
        return sign(currency) + locale.toString(sum / 1e6, 'f', 1) + QStringLiteral("M");
    if (std::abs(sum) >= 1'000.0)
        return sign(currency) + locale.toString(std::round(sum / 1e3), 'f', 0) +
               QStringLiteral("k");
    return sign(currency) + locale.toString(std::round(sum), 'f', 0);
}

QString sumsText(const QVariantMap &sums)
{
    constexpr qsizetype shownAtMost = 2;
    QStringList currencies = sums.keys();
    std::ranges::stable_sort(currencies, std::greater(), [&sums](const QString &currency) {
        return sums[currency].toDouble();
    });
    QStringList parts;
    for (const auto &currency : currencies.mid(0, shownAtMost))
        parts.append(roundAmountText(sums[currency].toDouble(), currency));
    if (currencies.size() > shownAtMost)
        parts.append(QStringLiteral("…"));
    return parts.join(QStringLiteral(" + "));
}

} // namespace unsnag
