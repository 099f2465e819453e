// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"
#include "models/matching/companyname.h"

#include <cmath>
#include <cstdlib>

//! libFuzzer target: names and fields of accounts come from anybody. The input, split at line ends, is
//! the fields of a query and of accounts beside some that are always there. Nothing may crash, hang or
//! read beyond its bytes, and every answer keeps its promises.
//!
//! Build with the preset `fuzz`; run `fuzz_names tests/fuzz/namecorpus -max_total_time=600`.

using namespace unsnag;

namespace {

QString Account::*const members[] = {&Account::name,    &Account::domain, &Account::taxId,
                                     &Account::street,  &Account::city,   &Account::postcode,
                                     &Account::country, &Account::email,  &Account::phone};

Account accountFrom(const QList<QByteArray> &lines, qsizetype begin, const QString &id)
{
    Account account;
    account.id = id;
    for (qsizetype i = 0;
         i < static_cast<qsizetype>(std::size(members)) && begin + i < lines.size(); ++i)
        account.*members[i] = QString::fromUtf8(lines[begin + i]);
    return account;
}

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void checkAnswer(const Suggestions &found, int top)
{
    check(found.candidates.size() <= static_cast<std::size_t>(top));
    double last = 101;
    for (const Candidate &candidate : found.candidates) {
        double sum = 0;
        for (const Evidence &part : candidate.evidence)
            sum += part.weight;
        check(std::abs(sum - candidate.odds) < 1e-6);
        check(candidate.confidence >= 0 && candidate.confidence <= 1);
        check(candidate.score >= 0 && candidate.score <= last);
        last = candidate.score;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const AccountIndex base([] {
        std::vector<Account> accounts;
        for (const char *name : {"Nordlicht Energie GmbH", "Müller & Söhne KG", "株式会社サンプル",
                                 "ООО Пример", "Blue Harbor Trading Ltd"}) {
            Account account;
            account.id = QString::number(accounts.size());
            account.name = QString::fromUtf8(name);
            accounts.push_back(account);
        }
        return accounts;
    }());
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const CompanyName name = companyName({text.constData(), size}); // raw bytes, UTF-8 or not
    check(name.words.size() <= size);
    const QList<QByteArray> lines = text.split('\n');
    const Account query = accountFrom(lines, 0, {});
    checkAnswer(base.search(query, 5), 5);
    std::vector<Account> added;
    for (qsizetype begin = 0; begin < lines.size() && added.size() < 4; begin += 9)
        added.push_back(accountFrom(lines, begin, QStringLiteral("X%1").arg(begin)));
    const AccountIndex more = base.with(added);
    check(more.size() == base.size() + static_cast<qint64>(added.size()));
    checkAnswer(more.search(query, 5), 5);
    return 0;
}
