// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/feedreader.h"
#include "models/engine/eventintake.h"
#include "models/engine/pullevents.h"

namespace unsnag {

//! A file of events. It is read twice, so the device must be able to go back to its beginning.
struct FeedFile {
    QIODevice *device = nullptr; //!< open for reading
    QString name;                //!< as it stands in messages
    FolderRule rule;             //!< of plain records
};

//! Events that came in one message over HTTP.
struct SentEvents {
    std::vector<FeedRecord> records;
    QString receiver; //!< "webhook:crm"; together with the message it is taken once only
    QString message;  //!< empty: repeats are recognised by the events alone
};

//! Takes in events that were not asked for: files of JSON Lines and CloudEvents, and messages.
class TakeEvents
{
public:
    TakeEvents(Workbench &bench, const FeedRules &rules) : m_bench(bench), m_rules(rules) {}

    //! Takes a file: checks it whole, then stores it a batch at a time. Where this was broken off, the
    //! same file goes on where it stopped. Errors: Input naming the line, nothing of the file was
    //! stored then; Cancelled.
    [[nodiscard]] Result<PullReport> run(const FeedFile &file, const std::stop_token &stop,
                                         const Progress &progress = {});

    //! Takes a message, all of it or nothing; stored for good when it returns. A message that was
    //! taken before is counted in `duplicates`.
    [[nodiscard]] Result<PullReport> run(const SentEvents &sent);

    //! What an event becomes. Error: Input naming `place`.
    [[nodiscard]] Result<FeedRecord> recordOf(const CloudEvent &event, const QString &place) const;

private:
    using Records = std::vector<FeedRecord>;
    //! What one transaction stores.
    struct Batch {
        std::vector<Incoming> events;
        qint64 records = 0; //!< that it was made of
        int others = 0;     //!< of these, what triggers no flow
    };
    struct Checked {
        qint64 records = 0;
        QString digest;
    };

    [[nodiscard]] Result<Checked> check(const FeedFile &file, const std::stop_token &stop,
                                        const Progress &progress) const;
    [[nodiscard]] Result<void> check(const FeedFile &file, const FeedReader &reader,
                                     const std::vector<FeedText> &texts) const;
    [[nodiscard]] Result<Records> readBatch(FeedReader &reader, const FeedFile &file) const;
    [[nodiscard]] Result<Batch> nextBatch(FeedReader &reader, const FeedFile &file) const;
    [[nodiscard]] Result<std::vector<Incoming>> eventsOf(const Records &records, int &others) const;
    [[nodiscard]] Result<void> store(const Batch &batch, const QString &bookmark, qint64 done,
                                     PullReport &report);
    [[nodiscard]] Result<void> finish(const FeedFile &file, const QString &bookmark,
                                      const Checked &checked, const PullReport &report);
    [[nodiscard]] QStringList flowIds() const;

    Workbench &m_bench;
    const FeedRules &m_rules;
};

} // namespace unsnag
