// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/domain/candidate.h"
#include "ui/widgets/banner.h"

namespace unsnag {

//! Says how far a search got where that is not plain: none was alike enough, it failed, or not all
//! accounts are known yet. Each has its shape, its sentence and one thing to do; a list that is whole
//! needs no words.
class SearchBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchBanner(const QString &system, QWidget *parent = nullptr);

    void tell(const Suggestions &suggestions);
    void tellFailure(const Error &error);
    //! Nothing to say.
    void rest();

signals:
    void creationWanted();
    void retryWanted();
    void pullWanted();

private:
    enum class Offer { Create, Retry, Pull };
    void announce(Offer offer, const QString &text);

    QString m_system;
    Offer m_offer = Offer::Create;
    Banner *m_banner;
};

} // namespace unsnag
