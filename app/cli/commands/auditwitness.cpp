// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/auditwitness.h"

#include "app/cli/arguments.h"
#include "app/cli/commands/auditbundles.h"
#include "app/cli/context.h"
#include "app/cli/output/progressline.h"
#include "app/cli/output/verdicttext.h"
#include "app/services/documentfolder.h"
#include "app/services/vaultkeyring.h"
#include "app/services/workspacelocation.h"
#include "models/engine/stampaudit.h"
#include "models/engine/witnessbundle.h"
#include "models/engine/witnesscheckpoint.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <algorithm>

namespace unsnag {
namespace {

constexpr qint64 noteBytes = qint64{1} << 20;
constexpr qint64 mostEntries = qint64{1} << 53;

void answer(Context &context, const Json &json, const QString &text)
{
    if (context.wantsJson())
        context.print(json);
    else
        context.print(text);
}

Json witnessedJson(const Witnessed &said)
{
    return JsonObject{{QStringLiteral("entries"), std::int64_t{said.size}},
                      {QStringLiteral("entries_before"), std::int64_t{said.sizeBefore}},
                      {QStringLiteral("witness"), said.witness.text()},
                      {QStringLiteral("line"), said.line},
                      {QStringLiteral("new"), said.isNew}};
}

//! The verdict, and what the witness says of it.
Json witnessedJson(const WitnessedBundle &said)
{
    Json json = verifiedJson(said.verified);
    const bool isSaid = !said.line.isEmpty();
    json.set(QStringLiteral("entries_before"), std::int64_t{said.sizeBefore});
    json.set(QStringLiteral("witness"), said.witness.text());
    json.set(QStringLiteral("line"), isSaid ? Json(said.line) : Json());
    json.set(QStringLiteral("note"), isSaid ? Json(QString::fromUtf8(said.note)) : Json());
    json.set(QStringLiteral("new"), said.isNew);
    return json;
}

//! Where something was seen before, it has to be there again.
Result<std::optional<SignedNote>> seenIn(const QString &file)
{
    if (!QFile::exists(file))
        return std::optional<SignedNote>();
    UNSNAG_TRY(SignedNote note, readCheckpointFrom(file));
    return std::optional(std::move(note));
}

} // namespace

void AuditWitness::setup(CLI::App &app)
{
    setupWitness(app);
    setupTimestamp(app);
}

void AuditWitness::setupWitness(CLI::App &app)
{
    m_witness = app.add_subcommand(
        "witness", tr("says as a witness that the log only grew since you last did").toStdString());
    auto *bundle = m_witness->add_option(
        "BUNDLE", m_bundle,
        tr("a bundle, if you have nothing but that: folder or .tar file").toStdString());
    auto *note =
        m_witness
            ->add_option("--add", m_note,
                         tr("take the line of another witness from a checkpoint that bears it")
                             .toStdString())
            ->type_name("FILE")
            ->excludes(bundle);
    m_witness
        ->add_option("--key", m_keys,
                     tr("of the log of BUNDLE, or of the witness to --add: key line, or a file of "
                        "such lines")
                         .toStdString())
        ->type_name("KEY|FILE");
    m_witness
        ->add_option("--to", m_to,
                     tr("write the checkpoint of BUNDLE with your line here").toStdString())
        ->type_name("FILE")
        ->needs(bundle);
    m_witness
        ->add_option("--state", m_state,
                     tr("keep what you saw here instead of in your data folder").toStdString())
        ->type_name("FILE")
        ->needs(bundle);
    note->needs(m_witness->get_option("--key"));
    bundle->needs(m_witness->get_option("--key"));
}

void AuditWitness::setupTimestamp(CLI::App &app)
{
    CLI::App *stamp = app.add_subcommand(
        "timestamp",
        tr("time stamps (RFC 3161) of authorities; nothing is sent by this program").toStdString());
    stamp->require_subcommand(1);
    m_request = stamp->add_subcommand(
        "request", tr("writes the question to an authority about a checkpoint").toStdString());
    m_request
        ->add_option(
            "--size", m_size,
            tr("of the checkpoint with so many entries; without it the newest").toStdString())
        ->check(CLI::Range(qint64{0}, mostEntries))
        ->type_name("N");
    m_request->add_option("--to", m_to, tr("file for the question").toStdString())
        ->type_name("FILE.tsq")
        ->required();
    m_add = stamp->add_subcommand(
        "add", tr("takes the answer of an authority, if it holds").toStdString());
    m_add->add_option("FILE", m_token, tr("the answer, as it came (.tsr)").toStdString())
        ->required();
    m_add
        ->add_option("--ca", m_certificates,
                     tr("certificates of the authority that you trust, in PEM").toStdString())
        ->type_name("FILE.pem")
        ->required();
}

Result<std::optional<ExitCode>> AuditWitness::execute(Context &context) const
{
    using Verb = Result<ExitCode> (AuditWitness::*)(Context &) const;
    const std::pair<CLI::App *, Verb> verbs[] = {
        {m_witness, m_bundle.empty() ? &AuditWitness::witness : &AuditWitness::witnessBundle},
        {m_request, &AuditWitness::request},
        {m_add, &AuditWitness::add}};
    for (const auto &[app, verb] : verbs) {
        if (!app->parsed())
            continue;
        UNSNAG_TRY(const ExitCode code, (this->*verb)(context));
        return std::optional(code);
    }
    return std::optional<ExitCode>();
}

Result<ExitCode> AuditWitness::witness(Context &context) const
{
    if (m_note.empty() && !m_keys.empty())
        return context.wrongUse(tr("--key is for a BUNDLE or for --add"));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    Witnessed said;
    if (m_note.empty()) {
        UNSNAG_TRY(said, WitnessCheckpoint(workspace->bench()).run());
    } else {
        UNSNAG_TRY(const auto keys, keysFrom(context, m_keys));
        UNSNAG_TRY(const QByteArray note, readDocument(context.path(m_note), noteBytes));
        UNSNAG_TRY(said, AddCosignature(workspace->bench()).run(note, keys.front()));
    }
    answer(context, witnessedJson(said),
           said.line + u'\n' + tr("Witness key: %1").arg(said.witness.text()));
    return ExitCode::Done;
}

QString AuditWitness::stateFile(const Context &context, const NoteKey &key) const
{
    if (!m_state.empty())
        return context.path(m_state);
    return QDir(dataFolder()).filePath(QStringLiteral("witness/") + witnessStateName(key));
}

Result<ExitCode> AuditWitness::witnessBundle(Context &context) const
{
    UNSNAG_TRY(const auto keys, keysFrom(context, m_keys));
    const auto ofLog = std::ranges::find(keys, noteKeyPlain, &NoteKey::type);
    if (ofLog == keys.end())
        return context.wrongUse(tr("--key must give a key of the log"));
    const QString state = stateFile(context, *ofLog);
    UNSNAG_TRY(auto seen, seenIn(state));
    const auto vault = makeSecretVault(QStringLiteral("witness"));
    VaultKeyring keyring(*vault, {});
    const QString &actor = context.options().actor;
    UNSNAG_TRY(const auto signer, keyring.witness(actor.isEmpty() ? signedInUser() : actor));
    WitnessBundle bundle(context.path(m_bundle), {keys, {}, {}}, std::move(seen));
    UNSNAG_TRY(const WitnessedBundle said,
               withProgress(context.err(), tr("Verifying"), [&](const Progress &progress) {
                   return bundle.run(*signer, SystemClock(), context.stop(), progress);
               }));
    if (said.line.isEmpty()) {
        answer(context, witnessedJson(said), verifiedText(said.verified));
        return ExitCode::VerificationFailed;
    }
    UNSNAG_CHECK(writeDocument(state, said.note)); // before anybody can have the line
    if (!m_to.empty())
        UNSNAG_CHECK(writeDocument(context.path(m_to), said.note));
    answer(context, witnessedJson(said),
           verifiedText(said.verified) + QStringLiteral("\n\n") +
               QString::fromUtf8(m_to.empty() ? said.note : said.line.toUtf8() + '\n') +
               tr("Witness key: %1").arg(said.witness.text()) + u'\n' +
               tr("Give both to the owner of the log, who adds them with: unsnag-cli audit witness "
                  "--add FILE --key KEY"));
    return ExitCode::Done;
}

Result<ExitCode> AuditWitness::request(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const TimestampRequest made, RequestTimestamp(workspace->bench()).run(m_size));
    const QString file = context.path(m_to);
    UNSNAG_CHECK(writeDocument(file, made.der));
    answer(context,
           JsonObject{{QStringLiteral("entries"), std::int64_t{made.size}},
                      {QStringLiteral("file"), file}},
           tr("The question about the checkpoint of %1 entries is in %2. Nothing was sent; an "
              "authority answers it, for example, with:")
                   .arg(QString::number(made.size), file) +
               QStringLiteral("\n  curl -H 'Content-Type: application/timestamp-query' "
                              "--data-binary @%1 https://tsa.example.com/ -o answer.tsr")
                   .arg(file));
    return ExitCode::Done;
}

Result<ExitCode> AuditWitness::add(Context &context) const
{
    QStringList files;
    for (const std::string &file : m_certificates)
        files += context.path(file);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const QByteArray certificates, readCertificatesFrom(files));
    UNSNAG_TRY(const QByteArray token, readDocument(context.path(m_token), noteBytes));
    UNSNAG_TRY(const AddedTimestamp added,
               AddTimestamp(workspace->bench()).run(token, certificates));
    const QString at = toRfc3339(Timestamp(std::chrono::seconds(added.stamped.unixSeconds)));
    answer(context,
           JsonObject{{QStringLiteral("entries"), std::int64_t{added.size}},
                      {QStringLiteral("authority"), added.stamped.authority},
                      {QStringLiteral("at"), at},
                      {QStringLiteral("new"), added.isNew}},
           tr("Time stamp by %1 at %2 over %3 entries.")
               .arg(added.stamped.authority, at, QString::number(added.size)));
    return ExitCode::Done;
}

} // namespace unsnag
