// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QDateTime>

namespace unsnag::test {

//! What Tryton has to hold of a deal: one posted invoice, untaxed, under a reference of the layer.
struct WantedInvoice {
    Json party;    //!< id of the customer
    QString net;   //!< "2390.50"
    QString lines; //!< "LIC-1Y 2.0, BOX-01 3.0"
    QString day = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    QString terms = QStringLiteral("Net 30"); //!< the sandbox sells by net30 where nothing is said
};

//! Why these invoices, as TrytonServer tells them, are not the one that was wanted; empty where they are.
[[nodiscard]] QByteArray faultOf(const JsonArray &invoices, const WantedInvoice &wanted);

} // namespace unsnag::test
