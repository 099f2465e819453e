// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/auditbundles.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/auditbundletext.h"
#include "app/cli/output/progressline.h"
#include "app/cli/output/verdicttext.h"
#include "models/engine/verifyaudit.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace unsnag {
namespace {

constexpr qint64 mostShown = 1'000'000;
constexpr int mostSampled = 100'000;

template <typename Value>
void tell(Context &context, const Value &value, Json (*json)(const Value &),
          QString (*text)(const Value &))
{
    if (context.wantsJson())
        context.print(json(value));
    else
        context.print(text(value));
}

QString part(const char *kind, const std::string &value)
{
    return value.empty() ? QString()
                         : QStringLiteral("%1:%2").arg(QString::fromLatin1(kind), toText(value));
}

} // namespace

void AuditBundles::setup(CLI::App &app)
{
    setupExport(app);
    setupVerify(app);
    setupInspect(app);
}

void AuditBundles::setupExport(CLI::App &app)
{
    m_export = app.add_subcommand(
        "export",
        tr("writes the log as a signed bundle that others can check without us").toStdString());
    m_export
        ->add_option("--out", m_out,
                     tr("a new folder, or a file that ends with .tar").toStdString())
        ->type_name("DIR|FILE.tar")
        ->required();
    m_export->add_option("--exception", m_exception, tr("evidence of one exception").toStdString())
        ->type_name("ID");
    m_export
        ->add_option("--query", m_query,
                     tr("evidence of the entries that match, as in `audit log`").toStdString())
        ->type_name("Q");
    m_export->add_option("--from", m_from, tr("evidence from this day or moment on").toStdString())
        ->type_name("T");
    m_export->add_option("--to", m_to, tr("evidence to the end of this day").toStdString())
        ->type_name("T");
    m_export->add_flag("--all", m_all, tr("all evidence").toStdString());
    m_export
        ->add_option("--without", m_without,
                     tr("evidence of this name stays out, as why or candidates").toStdString())
        ->type_name("NAME");
}

void AuditBundles::setupVerify(CLI::App &app)
{
    m_verify = app.add_subcommand("verify",
                                  tr("checks the log of the workspace, or a bundle").toStdString());
    m_verify->add_option("BUNDLE", m_bundle, tr("folder or .tar file").toStdString());
    m_verify
        ->add_option(
            "--key", m_keys,
            tr("key line that you have from elsewhere, or a file of such lines").toStdString())
        ->type_name("KEY|FILE");
    m_verify
        ->add_option("--ca", m_certificates,
                     tr("certificates in PEM of a time stamping authority that you have from "
                        "elsewhere")
                         .toStdString())
        ->type_name("FILE.pem");
    m_verify
        ->add_option(
            "--since", m_since,
            tr("checkpoint from an earlier bundle: the log must begin with it").toStdString())
        ->type_name("FILE");
}

void AuditBundles::setupInspect(CLI::App &app)
{
    m_inspect = app.add_subcommand("inspect", tr("shows what is in a bundle").toStdString());
    m_inspect->add_option("BUNDLE", m_bundle, tr("folder or .tar file").toStdString())->required();
    m_inspect
        ->add_option("--query", m_query,
                     tr("words; exception:EX-1 actor:NAME kind:K reason:CODE trace:ID from:DAY "
                        "to:DAY")
                         .toStdString())
        ->type_name("Q");
    m_inspect
        ->add_option("--exception", m_exception,
                     tr("the whole story of one exception, with its evidence").toStdString())
        ->type_name("ID");
    m_inspect
        ->add_option("--sample", m_sample,
                     tr("so many exceptions at random, stratified by amount").toStdString())
        ->check(CLI::Range(1, mostSampled))
        ->type_name("N");
    m_inspect->add_option("--seed", m_seed, tr("the same seed draws the same").toStdString())
        ->type_name("S");
    m_inspect->add_option("--skip", m_skip, tr("entries to leave out first").toStdString())
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    m_inspect->add_option("--limit", m_limit, tr("entries at most").toStdString())
        ->check(CLI::Range(qint64{1}, mostShown))
        ->capture_default_str();
}

bool AuditBundles::isMeant() const
{
    return m_export->parsed() || m_verify->parsed() || m_inspect->parsed();
}

Result<ExitCode> AuditBundles::execute(Context &context) const
{
    if (m_export->parsed())
        return exportLog(context);
    if (m_inspect->parsed())
        return inspect(context);
    return m_bundle.empty() ? verifyWorkspace(context) : verifyBundle(context);
}

QString AuditBundles::chosen() const
{
    const QString exception = m_exception.empty()
                                  ? QString()
                                  : QStringLiteral("exception:") + exceptionId(m_exception).text();
    QStringList parts{exception, part("from", m_from), part("to", m_to), toText(m_query)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Result<ExitCode> AuditBundles::exportLog(Context &context) const
{
    const QString text = chosen();
    if (text.isEmpty() != m_all)
        return context.wrongUse(tr("say whose evidence goes into the bundle: --exception, --query, "
                                   "--from and --to, or --all"));
    const auto query = AuditQuery::read(text);
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    QStringList without;
    for (const std::string &name : m_without)
        without += toText(name);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    const AuditChoice choice{*query, m_all ? QStringLiteral("everything") : text, without};
    UNSNAG_TRY(const ExportedAudit exported,
               withProgress(context.err(), tr("Exporting"), [&](const Progress &progress) {
                   return ExportAudit(workspace->bench())
                       .run(choice, context.path(m_out), context.stop(), progress);
               }));
    for (const QString &problem : exported.problems)
        context.note(problem);
    tell(context, exported, exportedJson, exportedText);
    return ExitCode::Done;
}

Result<ExitCode> AuditBundles::verifyWorkspace(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const VerifiedLog found,
               withProgress(context.err(), tr("Verifying"), [&](const Progress &progress) {
                   return VerifyAudit(workspace->bench()).measured(context.stop(), progress);
               }));
    tell(context, found, verifiedJson, verifiedText);
    return found.verdict.ok() ? ExitCode::Done : ExitCode::VerificationFailed;
}

Result<ExitCode> AuditBundles::verifyBundle(Context &context) const
{
    BundleTrust trust;
    if (!m_keys.empty()) {
        UNSNAG_TRY(trust.keys, keysFrom(context, m_keys));
    }
    QStringList certificates;
    for (const std::string &file : m_certificates)
        certificates += context.path(file);
    UNSNAG_TRY(trust.authorities, readCertificatesFrom(certificates));
    for (const std::string &file : m_since) {
        UNSNAG_TRY(SignedNote note, readCheckpointFrom(context.path(file)));
        trust.knownHeads.push_back(std::move(note));
    }
    VerifyBundle verify(context.path(m_bundle), std::move(trust));
    UNSNAG_TRY(const VerifiedBundle verified,
               withProgress(context.err(), tr("Verifying"), [&](const Progress &progress) {
                   return verify.run(context.stop(), progress);
               }));
    tell(context, verified, verifiedJson, verifiedText);
    return verified.found.ok() ? ExitCode::Done : ExitCode::VerificationFailed;
}

Result<ExitCode> AuditBundles::inspect(Context &context) const
{
    const auto query = AuditQuery::read(chosen());
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    if (m_sample > 0 && m_seed.empty())
        return context.wrongUse(tr("a sample needs --seed, so that it can be drawn again"));
    UNSNAG_TRY(const auto bundle, openBundle(context.path(m_bundle)));
    if (bundle->damage())
        context.note(tr("damaged, read as far as it can be: %1").arg(bundle->damage()->line()));
    InspectAudit audit(*bundle);
    UNSNAG_CHECK(withProgress(context.err(), tr("Reading"), [&](const Progress &progress) {
        return audit.index(context.stop(), progress);
    }));
    if (m_sample > 0)
        return showSample(context, audit);
    UNSNAG_TRY(
        const InspectedEntries found,
        audit.search(*query, m_skip, m_exception.empty() ? m_limit : mostShown, context.stop()));
    for (const UnreadableSpan &span : audit.unreadable())
        context.note(tr("entries %1 to %2 can't be read").arg(span.from).arg(span.end - 1));
    tell(context, found, inspectedJson, m_exception.empty() ? inspectedText : storyText);
    return ExitCode::Done;
}

Result<ExitCode> AuditBundles::showSample(Context &context, InspectAudit &audit) const
{
    UNSNAG_TRY(const AuditSample all, audit.sample(context.stop()));
    const DrawnSample drawn{toText(m_seed), all.population(), all.draw(m_sample, toText(m_seed))};
    tell(context, drawn, sampleJson, sampleText);
    return ExitCode::Done;
}

Result<std::vector<NoteKey>> keysFrom(const Context &context,
                                      const std::vector<std::string> &arguments)
{
    std::vector<NoteKey> keys;
    for (const std::string &argument : arguments) {
        const QString file = context.path(argument);
        UNSNAG_TRY(const auto some, readKeysFrom(QFile::exists(file) ? file : toText(argument)));
        keys.insert(keys.end(), some.begin(), some.end());
    }
    if (keys.empty())
        return Error{Code::Input, QStringLiteral("there is no key line in it"),
                     QStringLiteral("--key"),
                     QStringLiteral("give a key line as `unsnag-cli audit key` prints it")};
    return keys;
}

} // namespace unsnag
