// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/voucherwords.h"

#include "ui/audit/auditwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsnag {
namespace {

class VoucherWords
{
    Q_DECLARE_TR_FUNCTIONS(VoucherWords)
};

constexpr std::size_t mostLines = 6;           // more would push the log out of the window
constexpr qint64 lastSecond = 253'402'300'799; // of the year 9999; a witness can claim any time

//! A witness or an authority, who has often seen more than one state.
struct Voucher {
    BundleWitness largest;
    int others = 0; //!< smaller states
};

//! Those that the reader knows first, then those who saw most. A bundle can name any number of them.
std::vector<Voucher> vouchersOf(std::vector<BundleWitness> witnesses)
{
    std::ranges::stable_sort(witnesses, std::ranges::greater(), [](const BundleWitness &witness) {
        return std::pair(witness.isKnown, witness.size);
    });
    std::vector<Voucher> vouchers;
    std::map<std::tuple<QString, QString, bool, bool>, std::size_t> places;
    for (const BundleWitness &one : witnesses) {
        const auto [place, isNew] =
            places.try_emplace({one.name, one.why, one.isTimestamp, one.isKnown}, vouchers.size());
        if (isNew)
            vouchers.push_back({one});
        else
            ++vouchers[place->second].others;
    }
    return vouchers;
}

QString momentText(qint64 unixSeconds)
{
    const qint64 seconds = std::clamp<qint64>(unixSeconds, 0, lastSecond);
    return utcText(Timestamp(std::chrono::seconds(seconds)));
}

//! Without the certificate or the key of somebody, what they say may be anybody's word.
QString trustText(const BundleWitness &witness, bool isCopy)
{
    if (witness.isKnown)
        return witness.isTimestamp ? VoucherWords::tr("You gave the certificate that proves it.")
                                   : VoucherWords::tr("You gave the key that proves it.");
    return isCopy ? VoucherWords::tr("Only the copy says who that is, so it can be made up.")
                  : VoucherWords::tr("Only the bundle says who that is, so it can be made up.");
}

QString refusalText(const BundleWitness &witness, const QString &size)
{
    if (!witness.isTimestamp)
        return VoucherWords::tr("%1 does not count: %2.").arg(witness.name, witness.why);
    return VoucherWords::tr("The time stamp by %1 over %2 entries does not count: the "
                            "certificates that you gave do not vouch for it.")
        .arg(witness.name, size);
}

QString voucherText(const Voucher &voucher, bool isCopy)
{
    const BundleWitness &largest = voucher.largest;
    const QString size = QLocale().toString(largest.size);
    if (!largest.why.isEmpty())
        return refusalText(largest, size);
    const QString moment = momentText(largest.unixSeconds);
    QStringList said{largest.isTimestamp
                         ? VoucherWords::tr("Time stamp by %1, %2, over %3 entries.")
                               .arg(largest.name, moment, size)
                         : VoucherWords::tr("Witness %1 saw the first %2 entries "
                                            "on %3.")
                               .arg(largest.name, size, moment)};
    if (voucher.others > 0)
        said.append(
            VoucherWords::tr("And before that %n smaller state(s).", nullptr, voucher.others));
    said.append(trustText(largest, isCopy));
    return said.join(QLatin1Char(' '));
}

QString strangersText(qint64 strangers)
{
    return VoucherWords::tr(
        "%n signature line(s) of unknown witnesses, whose keys nobody gave: not "
        "checked, so they prove nothing.",
        nullptr, static_cast<int>(strangers));
}

} // namespace

QString vouchersText(const InspectedVerdict &checked)
{
    const std::vector<Voucher> vouchers = vouchersOf(checked.found.witnesses);
    QStringList lines;
    for (const Voucher &voucher : vouchers) {
        if (static_cast<std::size_t>(lines.size()) < mostLines)
            lines.append(voucherText(voucher, checked.seals.has_value()));
    }
    if (vouchers.size() > mostLines)
        lines.append(VoucherWords::tr("And %n more who vouch for it.", nullptr,
                                      static_cast<int>(vouchers.size() - mostLines)));
    if (checked.found.strangers > 0)
        lines.append(strangersText(checked.found.strangers));
    return lines.isEmpty() ? VoucherWords::tr("No witness and no time stamp vouches for it.")
                           : lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
