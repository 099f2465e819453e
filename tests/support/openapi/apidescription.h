// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/openapi/apirequest.h"
#include "tests/support/openapi/apischema.h"

#include <QRegularExpression>

#include <memory>
#include <vector>

namespace unsnag {

//! OpenAPI 3 descriptions that a vendor publishes, held against the requests we send. The whole use:
//!
//!     ApiDescription api;
//!     UNSNAG_CHECK(api.add(folder + "/pipedrive-v2.openapi.json", "/api/v2"));
//!     for (const auto &entry : server.journal())
//!         problems += api.complaints({entry.request.method, entry.request.path, entry.request.query,
//!                                     entry.request.headers, entry.request.body});
//!
//! A request is looked for in all files that were added; where several know it (a general path and a
//! special one), the one with fewest complaints counts.
class ApiDescription
{
public:
    //! Reads a file, .json or .yaml. `prefix` is what the requests have before the paths of the
    //! description, such as the path of its server ("/api.xro/2.0"). Error: NotFound, Input.
    [[nodiscard]] Result<void> add(const QString &file, const QString &prefix = {});

    //! What is wrong with the request: unknown path, method, query parameter or body member, a value of
    //! the wrong type, a required one missing. Empty where it is as described.
    [[nodiscard]] QStringList complaints(const ApiRequest &request) const;
    //! The template that the path is an instance of ("/crm/v3/objects/{objectType}"); empty where no
    //! description knows it.
    [[nodiscard]] QString templateOf(const QString &path) const;

    //! Query parameters that need no description (an API key, say).
    void allowQuery(const QString &name) { m_allowedQuery += name; }

private:
    struct Path {
        QString text;
        QRegularExpression pattern;
        int placeholders;
        const Json *item; //!< into the document
    };
    struct Document {
        Json json;
        QString prefix;
        std::vector<Path> paths; //!< those with fewest placeholders first
    };

    [[nodiscard]] static std::vector<Path> pathsOf(const Json &document);
    [[nodiscard]] static const Path *find(const Document &document, const QString &path);
    [[nodiscard]] QStringList complaintsOf(const Document &document, const Path &path,
                                           const ApiRequest &request) const;
    [[nodiscard]] QStringList queryComplaints(const ApiSchema &schema, const Json &parameters,
                                              const ApiRequest &request) const;
    [[nodiscard]] static QStringList bodyComplaints(const ApiSchema &schema, const Json &operation,
                                                    const ApiRequest &request);

    std::vector<std::unique_ptr<Document>> m_documents;
    QStringList m_allowedQuery;
};

} // namespace unsnag
