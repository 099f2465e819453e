// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/accountshelf.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace unsnag {
namespace {

constexpr char cellEnd = '\xff';
constexpr int idColumn = 0;
constexpr int keyColumn = 10; //!< the folded name, behind the columns of the account

constexpr std::array columns{
    &Account::id,   &Account::name,     &Account::domain,  &Account::taxId, &Account::street,
    &Account::city, &Account::postcode, &Account::country, &Account::email, &Account::phone};
static_assert(columns.size() == keyColumn);

//! A name for looking up by its beginning.
std::string folded(const QString &name)
{
    QString key;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (!character.isMark())
            key += character;
    }
    return key.simplified().toUtf8().toStdString();
}

} // namespace

AccountShelf::AccountShelf(const std::vector<Account> &accounts)
{
    m_starts.reserve(accounts.size());
    for (const Account &account : accounts) {
        m_starts.push_back(m_bytes.size());
        for (const auto column : columns)
            m_bytes.append((account.*column).toUtf8().toStdString()) += cellEnd;
        m_bytes.append(folded(account.name)) += cellEnd;
    }
    m_bytes.shrink_to_fit();
    m_byId.resize(accounts.size());
    std::iota(m_byId.begin(), m_byId.end(), Row(0));
    m_byName = m_byId;
    std::ranges::stable_sort(
        m_byId, [this](Row a, Row b) { return cell(a, idColumn) < cell(b, idColumn); });
    std::ranges::sort(m_byName, [this](Row a, Row b) {
        const auto left = cell(a, keyColumn);
        const auto right = cell(b, keyColumn);
        return left != right ? left < right : cell(a, idColumn) < cell(b, idColumn);
    });
}

std::optional<Account> AccountShelf::find(const QString &id) const
{
    const std::string wanted = id.toUtf8().toStdString();
    const auto found = std::ranges::lower_bound(m_byId, std::string_view(wanted), {},
                                                [this](Row row) { return cell(row, idColumn); });
    if (found == m_byId.end() || cell(*found, idColumn) != wanted)
        return std::nullopt;
    return account(*found);
}

std::vector<Account> AccountShelf::beginningWith(const QString &prefix, int most) const
{
    const std::string wanted = folded(prefix);
    std::vector<Account> found;
    auto next = std::ranges::lower_bound(m_byName, std::string_view(wanted), {},
                                         [this](Row row) { return cell(row, keyColumn); });
    for (; next != m_byName.end() && std::ssize(found) < most &&
           cell(*next, keyColumn).starts_with(wanted);
         ++next)
        found.push_back(account(*next));
    return found;
}

std::string_view AccountShelf::cell(Row row, int column) const
{
    std::size_t start = m_starts[row];
    for (int i = 0; i < column; ++i)
        start = m_bytes.find(cellEnd, start) + 1;
    return std::string_view(m_bytes).substr(start, m_bytes.find(cellEnd, start) - start);
}

Account AccountShelf::account(Row row) const
{
    Account account;
    for (int i = 0; i < keyColumn; ++i) {
        const std::string_view bytes = cell(row, i);
        account.*columns[static_cast<std::size_t>(i)] =
            QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    return account;
}

} // namespace unsnag
