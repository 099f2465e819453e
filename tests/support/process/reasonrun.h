// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/reasonworld.h"

#include <map>

namespace unsnag::test {

//! One exception on its way from detection over the decision of its form to the proof, by the command
//! line only. The first thing that is not as it should be is kept as the fault; whatever is asked for
//! after it does nothing.
class ReasonRun
{
public:
    using Values = std::map<QString, QString>; //!< of a form, by field name

    ReasonRun(ReasonWorld &world, QString reason);

    //! `run --once` has to bring an open exception of the reason about this record of the source, with
    //! this owner, a due time, what has to be changed, and what proves it.
    void detect(const QString &record, const QString &owner);
    //! The same for a pass that ends badly, because this connection can't be worked with.
    void detectOutage(const QString &connection, const QString &owner);
    //! The same by `reconcile`; `record` is the id in the source or in the target.
    void reconcile(const QString &record, const QString &owner);

    //! Decides by an action of the form: the preview first, which has to list a write and to store
    //! nothing, then the decision. What is not given is the first candidate that the form offers, and
    //! where the form offers candidates, a given value has to be one of them.
    void decide(const QString &action, const Values &values = {}, const QString &who = {});
    //! The replay has to end confirmed, with a proof whose checks are all ok.
    void prove();
    //! The replay has to fail, and the exception to be open again under this reason.
    void bringsBack(const QString &reason);
    //! Another pass has to leave it proven, without a new exception about its record.
    void staysProven();
    //! Another reconcile has to find nothing about this record or document.
    void reconcileFindsNothing(const QString &record);

    //! The one live document of the target under the exception's reference: none other is there.
    [[nodiscard]] Json theDocument(const QString &table);
    void same(const Json &document, const char *member, const QString &expected);
    void check(bool isSo, const QByteArray &expectation);
    //! A command has to end well. Returns what it printed.
    Json runs(const QStringList &arguments);
    //! A command has to be refused with these words.
    void refuses(const QStringList &arguments, const QStringList &words);
    //! A command has to report on stdout that it did not succeed, and to say so on stderr.
    void fails(const QStringList &arguments, const QString &words);

    //! A command is killed at this fault point. Reads the card again.
    void dies(const QStringList &arguments, const QString &faultPoint);

    //! `show` as it was last read.
    [[nodiscard]] const Json &card() const { return m_card; }
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString reference() const;
    //! What was filled into a field of the form.
    [[nodiscard]] QString chosen(const QString &field) const;
    //! Where and what; empty: nothing.
    [[nodiscard]] QByteArray fault() const;

private:
    void find(const QString &record, const QString &owner);
    void refresh();
    void checkCard(const QString &owner);
    [[nodiscard]] Json actionOf(const QString &action) const;
    [[nodiscard]] QStringList filled(const Json &action, const Values &values);
    void checkPreview(const QStringList &command, const QString &effect);
    void checkProof(const Json &attempt);

    ReasonWorld &m_world;
    QString m_reason;
    QString m_record;
    QString m_id;
    Json m_card;
    Values m_chosen;
    QByteArray m_fault;
};

} // namespace unsnag::test
