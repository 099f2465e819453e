// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"

#include <chrono>

class QTcpSocket;

namespace unsnag {

//! How the bytes of an answer go out.
enum class DeliveryManner {
    Whole,
    Nothing,   //!< no byte; the connection ends
    Truncated, //!< all headers, half of the body; the connection ends
    Twice,     //!< the same bytes twice
    Slow,      //!< in 20 parts over the given time
};

//! Whether the connection stays open after a whole answer.
enum class AfterAnswer { KeepOpen, Close };

struct SandboxDelivery {
    DeliveryManner manner = DeliveryManner::Whole;
    AfterAnswer after = AfterAnswer::KeepOpen;
    std::chrono::milliseconds duration{0}; //!< of Slow
};

//! Sends an answer over a connected socket; returns at once, the event loop does the rest.
void deliver(QTcpSocket *socket, const SandboxAnswer &answer, const SandboxDelivery &delivery);

} // namespace unsnag
