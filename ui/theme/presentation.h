// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QString>
#include <QVariantMap>

#include <chrono>

namespace unsnag {

//! How a state is shown: its shape and its colour. The word beside it comes from wording.
struct StateLook {
    QString icon;
    Colour tone = Colour::Text2;
};

//! By machine name: open, claimed, held, queued, replaying, confirmed, dismissed, unknown, incident.
[[nodiscard]] StateLook stateLook(const QString &stateName);

//! Colour of a severity by machine name: P1 danger, P2 warning, others quiet.
[[nodiscard]] Colour severityTone(const QString &severityName);

//! Time left as people read it at a glance: "3:12", "−0:20", "4 d".
[[nodiscard]] QString shortTimeLeft(std::chrono::milliseconds left);

//! An amount with its currency and the places of its text: "€18,400.00"; without a currency the
//! number alone.
[[nodiscard]] QString amountText(const QString &decimal, const QString &currency);
//! The same with at least the places of its currency, so that stacked amounts stand below each
//! other: "€18,400.00" for "18400".
[[nodiscard]] QString alignedAmountText(const QString &decimal, const QString &currency);
//! A sum in few characters: "€412k", "€1.2M".
[[nodiscard]] QString roundAmountText(double sum, const QString &currency);
//! Sums by currency in few characters, the largest two: "€412k + £20k", "€412k + £20k + …".
[[nodiscard]] QString sumsText(const QVariantMap &sums);

} // namespace unsnag
