// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! The hash of a complete subtree of a log, 32 bytes: the one that covers the leaves index * 2^level up
//! to (index + 1) * 2^level - 1. Nothing where it is not known.
using NodeSource = std::function<std::optional<QByteArray>(int level, qint64 index)>;

//! What verifyInclusion needs to see that the leaf `index` is in the tree of `size` leaves (RFC 9162
//! 2.1.3.1), at most 63 hashes. Errors: Input for a leaf outside the tree; Damaged naming a subtree
//! that `node` does not know.
[[nodiscard]] Result<std::vector<QByteArray>> inclusionProof(qint64 index, qint64 size,
                                                             const NodeSource &node);

//! What verifyConsistency needs to see that the tree of size2 leaves begins with that of size1
//! (RFC 9162 2.1.4.1); empty for an empty tree and for equal sizes. Errors as above.
[[nodiscard]] Result<std::vector<QByteArray>> consistencyProof(qint64 size1, qint64 size2,
                                                               const NodeSource &node);

//! The root of the first `size` leaves; SHA-256 of no bytes for none. Errors as above.
[[nodiscard]] Result<QByteArray> rootOf(qint64 size, const NodeSource &node);

} // namespace unsnag
