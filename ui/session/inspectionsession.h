// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/worker.h"
#include "models/engine/copyseals.h"
#include "models/engine/inspectedcopy.h"
#include "models/engine/verifyaudit.h"
#include "models/engine/verifybundle.h"
#include "ui/session/whendone.h"

#include <stop_token>

namespace unsnag {

//! What is being looked into.
struct InspectedLog {
    QString path;
    bool isBundle = false; //!< else a copy of a workspace
    AuditHead head;
    QString asked; //!< of a bundle: whose evidence was asked for, in its own words
    std::optional<Error> damage = {}; //!< of a bundle that is only read as far as it can be
};

//! What a check of it found.
struct InspectedVerdict {
    BundleVerdict found;            //!< of a copy of a workspace: as far as it applies
    std::optional<CopySeals> seals; //!< of a copy of a workspace
    qint64 proven = 0; //!< entries, from the first on, that the verdict shows to be genuine
};

//! Exceptions drawn at random.
struct InspectionSample {
    QString seed;
    qint64 population = 0; //!< exceptions of the log
    std::vector<SampledException> drawn;
};

//! The door to a log that is only looked into: a bundle, or a copy of a workspace. It knows no
//! connectors and never writes where the log lies. Nothing here blocks. One thread reads, one verifies.
class InspectionSession final : public QObject
{
    Q_OBJECT
public:
    explicit InspectionSession(QObject *parent = nullptr);
    ~InspectionSession() override;

    //! Replaces what was open. Errors: those of BundleFiles, BundleSource and InspectedCopy; a bundle
    //! that can't be read can be verified all the same; Cancelled.
    [[nodiscard]] QFuture<Result<InspectedLog>> open(const QString &path);
    //! Reads the log for searches, after open(); gives what of it can't be read. A search, a story or a
    //! sample that comes first waits for it. Error: Cancelled; the next search goes on with it.
    [[nodiscard]] QFuture<Result<std::vector<UnreadableSpan>>> index();
    //! Checks every byte. `known` from elsewhere, for bundles: key lines of the log and of witnesses,
    //! paths of files of such lines, and of files of certificates of authorities in PEM, with blanks
    //! between them; a path alone may have blanks in it. May be empty. Error: Input for what is none.
    [[nodiscard]] QFuture<Result<InspectedVerdict>> verify(const QString &known);
    //! `query` as of AuditQuery. It ends a search that still runs.
    [[nodiscard]] QFuture<Result<InspectedEntries>> search(const QString &query, qint64 skip,
                                                           qint64 limit);
    [[nodiscard]] QFuture<Result<InspectedEntries>> story(const QString &exception);
    [[nodiscard]] QFuture<Result<InspectedEntry>> entry(qint64 sequence);
    [[nodiscard]] QFuture<Result<InclusionShown>> proof(qint64 sequence);
    //! The same count and seed draw the same.
    [[nodiscard]] QFuture<Result<InspectionSample>> sample(int count, const QString &seed);

    //! Stops opening, reading for searches, and verifying.
    void cancel();
    //! Stops a search, and reading for searches.
    void cancelSearch();

signals:
    //! Of verifying.
    void progressed(qint64 done, qint64 total);
    //! Of opening, and of reading for searches.
    void readSoFar(qint64 done, qint64 total);

private:
    //! What is open; used on the reading thread only, but for the paths.
    struct Opened {
        QString path;
        std::unique_ptr<BundleSource> bundle;
        std::unique_ptr<InspectedCopy> copy;
        std::unique_ptr<WorkspaceLog> log; //!< of the copy
        std::unique_ptr<InspectAudit> audit;
        std::optional<Error> problem; //!< why a bundle can't be read

        [[nodiscard]] AuditSource &source();
    };
    [[nodiscard]] static Result<std::shared_ptr<Opened>> openAt(const QString &path,
                                                                const std::stop_token &stop,
                                                                const Progress &progress);
    [[nodiscard]] static Result<InspectedLog> describe(Opened &opened);
    [[nodiscard]] static Result<InspectedVerdict> check(Opened &opened, const QString &known,
                                                        const std::stop_token &stop,
                                                        const Progress &progress);
    [[nodiscard]] Progress teller(void (InspectionSession::*signal)(qint64, qint64));
    //! A task on what is open, on the reading thread.
    template <typename Task>
    [[nodiscard]] auto reading(Task task) -> QFuture<std::invoke_result_t<Task, Opened &>>;

    std::shared_ptr<std::shared_ptr<Opened>> m_opened; //!< filled by the reading thread
    std::stop_source m_opening;
    std::stop_source m_indexing;
    std::stop_source m_checking;
    std::stop_source m_search;
    std::stop_source m_reading; //!< of everything, when this ends
    std::unique_ptr<Worker> m_reads;
    std::unique_ptr<Worker> m_checks;
};

} // namespace unsnag
