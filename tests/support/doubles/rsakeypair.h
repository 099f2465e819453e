// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

namespace unsnag {

//! A key pair made for a run of tests: who logs in signs with the one, the double checks with the other.
class RsaKeyPair
{
public:
    RsaKeyPair();
    ~RsaKeyPair();

    //! The private key, PEM (PKCS #8).
    [[nodiscard]] QByteArray privatePem() const;
    //! Whether the signature (RS256) over the text was made with this pair.
    [[nodiscard]] bool isSignedHere(const QByteArray &text, const QByteArray &signature) const;

    //! The one of this run.
    [[nodiscard]] static const RsaKeyPair &ofThisRun();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace unsnag
