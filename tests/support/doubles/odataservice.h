// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublerequest.h"
#include "tests/support/doubles/odataentity.h"

#include <functional>
#include <vector>

namespace unsnag {

//! The reading side of an OData service: what a collection or a record answers to a query. It
//! refuses every option it does not carry out.
class ODataService
{
public:
    explicit ODataService(ODataDialect dialect) : m_dialect(std::move(dialect)) {}

    struct Page {
        JsonArray records = {};
        QString next = {}; //!< address of the next page; empty at the end
        qint64 count = 0;  //!< all that fit
    };
    //! Error: Input, in the words of the OData library.
    [[nodiscard]] Result<Page> list(const DoubleRequest &request, const ODataEntity &entity,
                                    const std::vector<Json> &whole);
    //! One record under $select and $expand.
    [[nodiscard]] Result<Json> one(const DoubleRequest &request, const ODataEntity &entity,
                                   const Json &whole) const;
    //! Whether every member of a body, and of what it holds inside, is a property of the entity.
    [[nodiscard]] Result<void> checkBody(const Json &body, const ODataEntity &entity) const;
    //! Continuations given so far are forgotten.
    void forgetPages() { m_pages.clear(); }

    [[nodiscard]] const ODataDialect &dialect() const { return m_dialect; }

private:
    //! Where a listing goes on, under a name that tells nothing.
    struct Continuation {
        QString query; //!< without the token
        std::size_t offset = 0;
    };
    [[nodiscard]] Result<void> checkOptions(const DoubleRequest &request,
                                            const QStringList &allowed) const;
    [[nodiscard]] Result<void> order(std::vector<Json> &records, const QString &by,
                                     const ODataEntity &entity) const;
    [[nodiscard]] Result<std::size_t> offsetOf(const DoubleRequest &request) const;
    [[nodiscard]] Result<void> checkValue(const QString &name, ODataType type,
                                          const Json &value) const;

    ODataDialect m_dialect;
    std::map<QString, Continuation> m_pages;
};

//! "http://127.0.0.1:1234" as the request named it.
[[nodiscard]] QString addressOf(const DoubleRequest &request);

//! The key in the last brackets of a segment: accounts(guid), A_Order('4711'), accounts(key='x').
struct ODataKey {
    QString set;
    QString property; //!< of an alternate key; empty for the primary one
    QString value;
    bool isQuoted = false;
    //! Nothing where the segment has no brackets.
    [[nodiscard]] static std::optional<ODataKey> of(const QString &segment);
};

} // namespace unsnag
