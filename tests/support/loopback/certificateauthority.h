// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace unsnag {

//! A certificate authority that lives as long as a test, with keys made at once.
class CertificateAuthority
{
public:
    //! A key and a certificate for it, both PEM.
    struct KeyPair {
        QByteArray key;
        QByteArray certificate;
    };
    enum class Life { Current, Over };

    CertificateAuthority();
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    [[nodiscard]] const QByteArray &certificate() const { return m_certificate; }
    //! For a server of this name: "DNS:localhost,IP:127.0.0.1".
    [[nodiscard]] KeyPair issue(const QByteArray &names, Life life = Life::Current) const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
    QByteArray m_certificate;
};

} // namespace unsnag
