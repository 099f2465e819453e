// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! The errors of one flow step of Celigo: open and resolved lists of two a page, retry data kept apart,
//! a retry that takes the error out of the list and brings it back under a new id where the record
//! still lacks its customer.
class CeligoDouble final : public DoubleSystem
{
public:
    [[nodiscard]] QString profile() const override { return QStringLiteral("celigo"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &) const override { return false; }
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override {}
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleAnswer listed(const DoubleRequest &request, const char *state);
    [[nodiscard]] DoubleAnswer retryData(const DoubleRequest &request, const QString &key);
    [[nodiscard]] DoubleAnswer assigned(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer resolvedByHand(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer retried(const DoubleRequest &request);
    [[nodiscard]] DoubleRecord *ofKey(const QString &key);
    QString raise(const Json &error, const Json &data);

    QString m_base;
    DoubleTable m_errors{time()};
    int m_number = 0;
};

} // namespace unsnag
