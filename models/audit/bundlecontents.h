// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditsource.h"
#include "models/audit/checkpoint.h"

#include <QHash>

#include <optional>

namespace unsnag {

//! The JSON of contents.json. Error: Input where it is none, or has so many values for its length that it is
//! no list of ours: they would fill the memory.
[[nodiscard]] Result<Json> readContentsJson(const QByteArray &bytes, const QString &source = {});

//! What contents.json of a bundle says, held against the log: which log it is of, and for each payload it
//! lists the entry that commits to it, and that an erasure came later where it is erased. Order of calls:
//! read(), sawEntry() for each entry of the log, contradiction().
class BundleContents
{
public:
    //! Reads the file. Error: Input where it is not canonical JSON (RFC 8785), a member is missing or of
    //! another kind, or a payload is listed twice.
    [[nodiscard]] Result<void> read(const QByteArray &bytes);

    void sawEntry(qint64 index, const Json &entry);

    //! What it says and the log does not; nothing where they agree.
    [[nodiscard]] std::optional<QString> contradiction(const Checkpoint &head) const;

    //! Digests, in hex, of the payloads of that state; for Included, those that have to be in the bundle.
    [[nodiscard]] QStringList payloads(EvidenceState state) const;

private:
    struct Listed {
        qint64 entry = 0;
        QString name;
        EvidenceState state = EvidenceState::Unknown;
        bool isCommitted = false;
    };

    [[nodiscard]] Result<void> readPayload(const Json &payload, std::size_t index);

    QString m_origin;
    QString m_root; //!< hex
    qint64 m_size = -1;
    qint64 m_entries = 0;            //!< chosen
    QHash<QString, Listed> m_listed; //!< by digest
    qint64 m_lastErasure = -1;       //!< the last entry that says of an erasure of payloads
    qint64 m_erased = 0;             //!< payloads that entries say were erased
};

} // namespace unsnag
