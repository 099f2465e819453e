// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/item/resolutionform.h"

namespace unsnag {

//! For what is mended elsewhere: says what was refused and runs the event again as it is.
class RetryForm final : public ResolutionForm
{
    Q_OBJECT
public:
    explicit RetryForm(const ExceptionView &view, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override { return {}; }
    [[nodiscard]] QString suggestedWhy() const override { return {}; }

private:
    Id<SyncException> m_id;
};

} // namespace unsnag
