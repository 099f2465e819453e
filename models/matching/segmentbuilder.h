// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/matching/accounttext.h"
#include "models/matching/segment.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace unsnag {

//! Makes a segment from accounts handed over one by one, in any order. The order they came in
//! changes nothing: the segment is in the order of their ids. Uses two threads while it finishes.
class SegmentBuilder
{
public:
    SegmentBuilder();
    ~SegmentBuilder();
    SegmentBuilder(SegmentBuilder &&) noexcept;
    SegmentBuilder &operator=(SegmentBuilder &&) noexcept;

    void add(const AccountText &account);
    [[nodiscard]] std::size_t size() const;

    //! The image (see segmentformat.h); the builder is empty afterwards. `tag` is kept in it.
    //! Error: Cancelled; Input where there are more than 2^32 - 2 accounts.
    [[nodiscard]] Result<std::vector<std::byte>> finish(std::uint64_t tag,
                                                        std::stop_token stop = {});

private:
    class Raw;
    std::unique_ptr<Raw> m_raw;
};

//! The same as an open segment in memory.
[[nodiscard]] Result<std::shared_ptr<const Segment>> openInMemory(std::vector<std::byte> image);

} // namespace unsnag
