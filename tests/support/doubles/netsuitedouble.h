// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/netsuitebooks.h"

#include <QSet>

namespace unsnag {

//! NetSuite, SuiteTalk REST: records, SuiteQL, asynchronous jobs, machine to machine logins and signed
//! requests.
class NetSuiteDouble final : public DoubleSystem
{
public:
    NetSuiteDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("netsuite"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isWrite(const DoubleRequest &request) const override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_tokens.clear(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleAnswer token(const DoubleRequest &request);
    [[nodiscard]] bool admits(const DoubleRequest &request) const;
    [[nodiscard]] DoubleAnswer queried(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer recordAnswer(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer written(const DoubleRequest &request, const QString &type,
                                       const QString &name);
    [[nodiscard]] DoubleAnswer queued(const DoubleRequest &request, const QString &type,
                                      const QString &name);
    [[nodiscard]] DoubleAnswer job(const QString &id);

    struct Job {
        DoubleAnswer result;
        int asked = 0; //!< it is done when it is asked for a second time
    };

    NetSuiteBooks m_books;
    QSet<QString> m_tokens;
    int m_given = 0;
    std::map<QString, Job> m_jobs;
    std::map<QByteArray, QString> m_keys; //!< X-NetSuite-Idempotency-Key → job
};

} // namespace unsnag
