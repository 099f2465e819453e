// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace unsnag {

//! An embedded file of resources/connectors; empty where there is none.
[[nodiscard]] QByteArray connectorResource(const QString &name);
//! Names of the embedded profiles, sorted.
[[nodiscard]] QStringList connectorProfileNames();

} // namespace unsnag
