// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/requestdesk.h"
#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! The sandbox's own CRM or ERP under the contract: its world and its rules, behind the frame of the
//! doubles.
class SandboxDouble : public DoubleSystem
{
public:
    explicit SandboxDouble(SandboxSystem system);

    [[nodiscard]] QString profile() const override;
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &) const override { return false; }
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override {}
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    void pass(std::chrono::seconds by) override { m_clock->advance(by); }
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] SandboxTable tableOf(const QString &kind) const;
    void put(SandboxTable table, Json record);

    SandboxSystem m_system;
    std::shared_ptr<ManualClock> m_clock;
    SandboxWorld m_world;
    RequestDesk m_desk;
};

class SandboxCrmDouble final : public SandboxDouble
{
public:
    SandboxCrmDouble() : SandboxDouble(SandboxSystem::Crm) {}
};

class SandboxErpDouble final : public SandboxDouble
{
public:
    SandboxErpDouble() : SandboxDouble(SandboxSystem::Erp) {}
};

} // namespace unsnag
