// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/answer.h"

#include <QSet>

namespace unsnag {

//! Where a listing stands: what the next request says and when there is none. One per call.
class Paginator
{
public:
    //! `page` is the operation's `page`; null or kind none means one request.
    explicit Paginator(const Json &page);

    //! What `{{page.…}}` means now: offset, size, number, token (null on the first page).
    [[nodiscard]] Json scope() const;
    //! Where the values go beside the templates: ("query:limit", 100) and so on.
    [[nodiscard]] std::vector<std::pair<QString, Json>> injections() const;
    //! The address of the next page where the server names it, else empty.
    [[nodiscard]] const QString &nextUrl() const { return m_nextUrl; }

    //! Takes note of a page of so many records, `last` the raw last one; whether another follows.
    //! Error: RefusedByRemote where the server leads in a circle or to another host than
    //! `currentUrl`'s.
    [[nodiscard]] Result<bool> advance(const Answer &answer, std::size_t records,
                                       const QString &currentUrl, const Json &last = {});

private:
    [[nodiscard]] bool isCounted() const;
    [[nodiscard]] bool isAtEnd(const Answer &answer, std::size_t records) const;
    //! What of the answer leads on; null where nothing does.
    [[nodiscard]] Json continuation(const Answer &answer, const Json &last) const;
    [[nodiscard]] Result<bool> follow(const QString &next, const QString &currentUrl);

    const Json &m_page;
    QString m_by;
    std::int64_t m_position = 0; //!< offset or page number
    std::int64_t m_delivered = 0;
    Json m_token;
    QString m_nextUrl;
    QSet<QString> m_seen;
};

} // namespace unsnag
