// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/redactor.h"
#include "models/connectors/transport/transport.h"

namespace unsnag {

//! Takes out of a recording what it must not hold. Secrets read "•••"; people and companies get
//! invented names, addresses and numbers: the same for the same everywhere and in every recording, so
//! that a masked request is known again. What is invented stays as it is. A name inside a longer text
//! is found where a member of the same body says that it is one.
class RecordingMask
{
public:
    explicit RecordingMask(const QStringList &secrets) : m_redactor(secrets) {}

    //! {"method","path","query":[[name,value]],"body"}; no headers and no host.
    [[nodiscard]] Json request(const HttpRequest &request) const;
    //! {"status","headers","body"}, or {"delivery","problem"} where none came.
    [[nodiscard]] Json response(const HttpResponse &response) const;
    //! Values of a form.
    [[nodiscard]] Json values(const Json &json) const;

private:
    [[nodiscard]] Json body(const QByteArray &bytes) const;

    Redactor m_redactor;
};

} // namespace unsnag
