// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/contracts/contractbench.h"

#include <vector>

namespace unsnag {

//! What a case found wrong; the first thing counts.
class ContractFinding
{
public:
    //! Notes the words where the condition does not hold; whether it does.
    bool expect(bool condition, const QString &words);
    bool expectOk(const Reply &reply, const QString &what);
    bool expectDone(const ContractOutcome &outcome, const QString &what);
    bool expectEqual(const QString &found, const QString &wanted, const QString &what);
    [[nodiscard]] bool isClean() const { return m_words.isEmpty(); }
    [[nodiscard]] const QString &words() const { return m_words; }

private:
    QString m_words;
};

//! One promise that every profile of a role keeps.
struct ContractCase {
    enum class Asked { Any, Books, Crm, Erp, Layer }; //!< Books: crm and erp

    QString name;
    Asked role = Asked::Any;
    QStringList needs; //!< operations of the profile
    void (*run)(ContractBench &bench, ContractFinding &finding) = nullptr;

    [[nodiscard]] bool isFor(const Profile &profile) const;
};

[[nodiscard]] std::vector<ContractCase> loginCases();
[[nodiscard]] std::vector<ContractCase> accountCases();
[[nodiscard]] std::vector<ContractCase> dealCases();
[[nodiscard]] std::vector<ContractCase> writeCases();
[[nodiscard]] std::vector<ContractCase> invoiceCases();
[[nodiscard]] std::vector<ContractCase> refusalCases();
[[nodiscard]] std::vector<ContractCase> layerCases();
[[nodiscard]] std::vector<ContractCase> allContractCases();

//! An account as a person would type it; `number` makes it another one.
[[nodiscard]] Json sampleAccount(int number);
//! Inputs of create_account for the same.
[[nodiscard]] Json accountInputs(ContractBench &bench, int number, const QString &key);
//! Puts a customer and an item in and gives the inputs of create_invoice: two lines, 3131.00 EUR net.
[[nodiscard]] Json invoiceInputs(ContractBench &bench, const QString &reference);
//! The records of a kind in the double whose member has this value.
[[nodiscard]] std::vector<Json> recordsWith(ContractBench &bench, const char *kind,
                                            const char *member, const QString &value);
//! Which of the wanted canonical fields a record shows differently, "" where none does. Decimals are
//! compared as numbers; fields that the double lacks are left out.
[[nodiscard]] QString differences(const Json &wanted, const Json &found, const QStringList &lacks);

} // namespace unsnag
