// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/tlsremedy.h"

#include <openssl/x509_vfy.h>

namespace unsnag {

QString tlsRemedy(CURLcode outcome, long proof)
{
    if (outcome == CURLE_SSL_CACERT_BADFILE)
        return QStringLiteral(
            "the file of certificate authorities (ca_file) can't be read: name a PEM file");
    const bool isProof = outcome == CURLE_PEER_FAILED_VERIFICATION ||
                         (outcome == CURLE_SSL_CONNECT_ERROR && proof > X509_V_ERR_UNSPECIFIED);
    if (!isProof)
        return {};
    switch (proof) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QStringLiteral(
            "the server's certificate has expired: its administrator must renew it");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QStringLiteral(
            "the server's certificate is not valid yet: check the clock of this computer");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return QStringLiteral("nobody this computer trusts has signed the server's certificate: "
                              "name the authority's PEM file as ca_file of the connection");
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED: // libcurl looks at the name before it asks OpenSSL
        return QStringLiteral("the server's certificate is for another name: use the name that "
                              "stands in it as the address");
    default: // an open set: OpenSSL's numbers
        return QStringLiteral("the server's certificate can't be proven: its administrator must "
                              "replace it");
    }
}

} // namespace unsnag
