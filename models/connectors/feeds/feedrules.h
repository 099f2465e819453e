// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/cloudevent.h"
#include "models/connectors/reply.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! A source record as a feed brought it, ready to become an event of a flow.
struct FeedRecord {
    QString flow;
    QString system;                 //!< empty: the source that the workspace is bound to
    Record record;                  //!< label is left empty
    std::optional<qint64> sequence; //!< the source's own count
    QString traceId;                //!< 32 hex digits; empty: a new one
    QString intake;                 //!< "file", "cloudevent", "webhook"
};

//! Which CloudEvents and webhooks become events of which flow, and where in them the record is.
struct FeedRule {
    QString type;   //!< of the event; '*' at the end stands for any rest
    QString source; //!< of the event, in the same way; empty: any
    QString flow;
    QString system; //!< empty: the bound source
    //! JSON pointers into the data.
    QString payload;                        //!< the record; empty: the data as a whole
    QString record = QStringLiteral("/id"); //!< its id, within the record; else the event's subject
    QString version = QStringLiteral("/version"); //!< within the record; else the event's id

    [[nodiscard]] bool fits(const CloudEvent &event) const;
};

//! A folder whose files are taken in by `run`.
struct FolderRule {
    QString path;
    QString flow;   //!< of plain records
    QString system; //!< of plain records; empty: the bound source
};

//! Who may send webhooks to /webhooks/NAME.
struct WebhookRule {
    QString name;   //!< its secret is stored as connection "webhook-NAME", field "secret"
    QString source; //!< CloudEvents source that its messages are given
};

//! How what is sent to a workspace becomes events: the document feeds.json.
class FeedRules
{
public:
    //! Without a document: the type "dev.unsnag.event.<flow>", or that and ".v1", names the flow.
    FeedRules() = default;
    //! Error: Input with `source#/json/pointer` as context.
    [[nodiscard]] static Result<FeedRules> read(const QByteArray &text, const QString &source,
                                                const QStringList &flows);

    //! The record of an event. Error: Input naming `place` where no rule fits the event, or its data
    //! is not what the rule says.
    [[nodiscard]] Result<FeedRecord> recordOf(const CloudEvent &event, const QString &place,
                                              const QStringList &flows) const;

    [[nodiscard]] const std::vector<FolderRule> &folders() const { return m_folders; }
    [[nodiscard]] const std::vector<WebhookRule> &webhooks() const { return m_webhooks; }
    [[nodiscard]] const WebhookRule *webhook(const QString &name) const;

private:
    std::vector<FeedRule> m_rules;
    std::vector<FolderRule> m_folders;
    std::vector<WebhookRule> m_webhooks;
};

//! A plain record, one canonical source record with "id" and optional "version". Error: Input naming
//! `place`.
[[nodiscard]] Result<FeedRecord> plainRecord(const Json &json, const FolderRule &rule,
                                             const QString &place);

//! The event that a webhook's message stands for: {"type","timestamp","data"} of Standard Webhooks.
[[nodiscard]] CloudEvent eventOfWebhook(const QString &id, const Json &body,
                                        const WebhookRule &rule);

} // namespace unsnag
