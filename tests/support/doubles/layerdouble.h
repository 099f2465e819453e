// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/requestdesk.h"
#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! The sandbox's operating layer under the contract.
class LayerDouble final : public DoubleSystem
{
public:
    LayerDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("generic-layer"); }
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
    void put(Json record);

    std::shared_ptr<ManualClock> m_clock;
    SandboxWorld m_world;
    RequestDesk m_desk;
};

} // namespace unsnag
