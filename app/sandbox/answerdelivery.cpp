// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/answerdelivery.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int slowParts = 20;

void trickle(QTcpSocket *socket, const QByteArray &bytes, const SandboxDelivery &delivery)
{
    auto *timer = new QTimer(socket); // dies with the connection
    const auto part = std::max<qsizetype>(1, (bytes.size() + slowParts - 1) / slowParts);
    timer->setInterval(delivery.duration / slowParts);
    QObject::connect(
        timer, &QTimer::timeout, socket,
        [socket, timer, bytes, part, after = delivery.after, sent = qsizetype(0)]() mutable {
            socket->write(bytes.mid(sent, part));
            socket->flush();
            sent += part;
            if (sent < bytes.size())
                return;
            timer->stop();
            timer->deleteLater();
            if (after == AfterAnswer::Close)
                socket->disconnectFromHost();
        });
    timer->start();
}

} // namespace

void deliver(QTcpSocket *socket, const SandboxAnswer &answer, const SandboxDelivery &delivery)
{
    const bool closes = delivery.after == AfterAnswer::Close;
    const QByteArray bytes = answer.wire(closes ? "close" : "keep-alive");
    switch (delivery.manner) {
    case DeliveryManner::Nothing:
        socket->disconnectFromHost();
        return;
    case DeliveryManner::Truncated:
        socket->write(bytes.chopped((answer.body.size() + 1) / 2));
        socket->disconnectFromHost();
        return;
    case DeliveryManner::Slow:
        trickle(socket, bytes, delivery);
        return;
    case DeliveryManner::Twice:
        socket->write(bytes + bytes);
        break;
    case DeliveryManner::Whole:
        socket->write(bytes);
        break;
    }
    if (closes)
        socket->disconnectFromHost();
}

} // namespace unsnag
