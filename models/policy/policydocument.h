// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/jsonpointer.h"
#include "models/base/result.h"

#include <QStringList>

#include <optional>

namespace unsnag {

//! Reads members of a policy document; every refusal names its place as `source#/json/pointer`.
class PolicyDocument
{
public:
    explicit PolicyDocument(QString source) : m_source(std::move(source)) {}

    [[nodiscard]] Error refuse(const JsonPointer &place, const QString &expected) const;
    [[nodiscard]] Result<void> onlyKnown(const Json &object, const JsonPointer &place,
                                         const QStringList &known) const;
    //! A text that is not empty; the empty text where it is not there and may be missing.
    [[nodiscard]] Result<QString> text(const Json &object, const JsonPointer &place,
                                       const char *member) const;
    [[nodiscard]] Result<QString> textIfAny(const Json &object, const JsonPointer &place,
                                            const char *member) const;
    //! An array of texts that are not empty; none where it is not there.
    [[nodiscard]] Result<QStringList> texts(const Json &object, const JsonPointer &place,
                                            const char *member) const;

private:
    QString m_source;
};

} // namespace unsnag
