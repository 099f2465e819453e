// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditpayload.h"
#include "models/store/audittable.h"

#include <map>
#include <optional>
#include <set>

namespace unsnag {

//! Whether what a workspace keeps beside the entries of its log is what the entries commit to: salt and
//! content, names, whom it is about, what was erased, and the exception each entry is filed under.
//! Page for page: expect() for every entry, then the rows, then endPage().
class EvidenceCheck
{
public:
    void expect(qint64 index, const Json &entry);
    void addFiled(const FiledEntry &row);
    void add(const AuditPayload &row);
    void endPage();
    //! Once the log of so many entries was read: whether what erased evidence are erasures.
    void endLog(qint64 size);

    [[nodiscard]] std::optional<qint64> firstBad() const { return m_firstBad; }
    [[nodiscard]] const QString &why() const { return m_why; }

private:
    struct Expected {
        QString exception;
        QString subject;
        std::map<QString, QString> digests; //!< by name, those without a row yet
        std::optional<qint64> place;        //!< of the event in its lane
    };
    void blame(qint64 index, const QString &why);

    std::map<qint64, Expected> m_page;
    //! Digests, in any order: how many, and the sum of them without carry.
    struct DigestSum {
        int count = 0;
        QByteArray sum = QByteArray(32, '\0');

        void add(const QByteArray &digest);
        bool operator==(const DigestSum &) const = default;
    };
    //! What rows say of one erasure.
    struct Erased {
        qint64 first = 0; //!< entry whose evidence it erased
        Timestamp at;
        DigestSum digests;
    };
    //! What the entry of an erasure says.
    struct Erasing {
        std::optional<Timestamp> at;
        std::optional<DigestSum> digests; //!< nothing where the list is not there
    };
    void addErased(const AuditPayload &row);
    void checkErasure(qint64 by, const Erased &erased, qint64 size);

    std::map<qint64, Erased> m_erasures; //!< by the entry that they name
    std::map<qint64, Erasing> m_erasing;
    std::optional<qint64> m_keptFrom; //!< entries before are of a version that kept no evidence
    std::optional<qint64> m_firstBad;
    QString m_why;
};

} // namespace unsnag
