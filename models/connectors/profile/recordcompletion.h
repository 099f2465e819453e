// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/connectionstate.h"

#include <functional>
#include <map>
#include <variant>

namespace unsnag {

//! Completes records by the further reads an operation names (`also`): the company of a deal, its
//! lines. One read a record, or one for many where the profile knows how to ask for a list.
class RecordCompletion
{
public:
    using RecordRead = std::function<Reply(const QString &operation, const Json &inputs)>;

    //! `scope` is what the templates of the operation may name.
    RecordCompletion(const ConnectionState &state, const Json &scope, RecordRead read)
        : m_state(state), m_scope(scope), m_read(std::move(read))
    {}

    //! Fills the records in; the first failure, with its operation named, where a read fails.
    [[nodiscard]] std::optional<Reply> complete(const QString &operation,
                                                std::vector<Record> &records);

private:
    [[nodiscard]] std::optional<Reply> completeEach(const Json &also, const JsonPointer &place,
                                                    std::vector<Record> &records);
    [[nodiscard]] std::optional<Reply> completeBatch(const Json &also, const JsonPointer &place,
                                                     std::vector<Record> &records);
    //! The records of these ids, or the reply of the part that failed.
    [[nodiscard]] std::variant<std::vector<Record>, Reply> readAll(const Json &also,
                                                                   const JsonPointer &place,
                                                                   const QStringList &ids);
    [[nodiscard]] Json scopeOf(const Record &record) const;
    [[nodiscard]] Result<bool> isWanted(const Json &also, const JsonPointer &place,
                                        const Record &record) const;
    [[nodiscard]] Result<QStringList> idsOf(const Json &also, const JsonPointer &place,
                                            const Record &record) const;
    //! Reads once what is asked for twice.
    [[nodiscard]] const Reply &read(const QString &operation, const Json &inputs);

    const ConnectionState &m_state;
    const Json &m_scope;
    RecordRead m_read;
    std::map<QByteArray, Reply> m_known;
};

} // namespace unsnag
