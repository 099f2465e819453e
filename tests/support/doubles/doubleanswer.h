// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace unsnag {

//! What a test double answers.
struct DoubleAnswer {
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    QByteArray type = "application/json";

    [[nodiscard]] static DoubleAnswer json(int status, const Json &body);
    [[nodiscard]] static DoubleAnswer none(int status) { return {status, {}, {}, {}}; }
    [[nodiscard]] static DoubleAnswer text(int status, QByteArray body, QByteArray type)
    {
        return {status, {}, std::move(body), std::move(type)};
    }
    //! The same with one more header.
    [[nodiscard]] DoubleAnswer with(QByteArray name, QByteArray value) const;
    //! The bytes that go over the wire.
    [[nodiscard]] QByteArray wire() const;
};

} // namespace unsnag
