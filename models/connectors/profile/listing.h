// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/paginator.h"
#include "models/connectors/profile/retrycourse.h"

#include <variant>

namespace unsnag {

//! The request of a page of a read operation.
[[nodiscard]] Result<RenderedRequest> pageRequest(const Profile &profile, const QString &operation,
                                                  const Json &scope, const Paginator &paginator);

//! A read operation while its pages are turned. Where one query reaches no more than `cap` records, the
//! listing begins again at the moment of the last one; a moment that has more records than that is
//! listed by id with the profile's `narrow` operation. Every record is delivered once, in its newest
//! reading. Records are collected: a listing needs memory for all of them.
class Listing
{
public:
    Listing(const ConnectionState &state, RetryCourse &course, QString operation, Json scope,
            int maximumPages);

    //! All records, or those of the first so many pages; or the refusal of the page that had one.
    [[nodiscard]] Reply read(const std::stop_token &stop);

private:
    enum class Ending { Whole, Capped, Limited };

    [[nodiscard]] std::variant<Ending, Reply> readWindow(const std::stop_token &stop);
    [[nodiscard]] Ending endingOf(std::size_t count, bool hasMore) const;
    //! Moves the window behind its last record; the refusal where that cannot be done.
    [[nodiscard]] std::optional<Reply> narrow(std::size_t windowBegin, const std::stop_token &stop);
    //! Reads by id what one moment holds.
    [[nodiscard]] std::optional<Reply> readMoment(Timestamp moment, const std::stop_token &stop);
    [[nodiscard]] bool isLostCursor(const Told &told, std::size_t count) const;
    void breakTies();
    [[nodiscard]] Reply refusal(const QString &detail, const QString &remedy) const;

    const ConnectionState &m_state;
    RetryCourse &m_course;
    QString m_operation;
    Json m_scope;
    int m_maximumPages;
    const Json &m_definition;
    int m_pages = 0;
    bool m_hasReset = false;
    Reply m_last;
    std::vector<Record> m_records;
    std::optional<Timestamp> m_listed; //!< moment read by id last
    std::size_t m_step = 0;            //!< how far behind it the next window begins
};

} // namespace unsnag
