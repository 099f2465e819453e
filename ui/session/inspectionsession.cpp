// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/inspectionsession.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <future>

namespace unsnag {
namespace {

Error nothingOpen()
{
    return {Code::NotFound, QStringLiteral("no bundle is open"), {}, {}};
}

void renew(std::stop_source &stop)
{
    stop.request_stop();
    stop = std::stop_source();
}

//! Adds a key line, or what is in a file of key lines or certificates.
Result<void> addKnown(BundleTrust &trust, const QString &lineOrFile)
{
    if (QFileInfo(lineOrFile).isFile()) {
        if (const auto certificates = readCertificatesFrom({lineOrFile})) {
            trust.authorities += *certificates;
            return {};
        }
    }
    UNSNAG_TRY(const auto keys, readKeysFrom(lineOrFile));
    for (const NoteKey &key : keys) {
        if (std::ranges::find(trust.keys, key) == trust.keys.end()) // a key known twice is refused
            trust.keys.push_back(key);
    }
    return {};
}

//! Key lines have no blanks; whoever pastes several gets them in one line. A path alone may have some.
Result<BundleTrust> trustIn(const QString &known)
{
    BundleTrust trust;
    const QString text = known.trimmed();
    if (QFileInfo(text).isFile()) {
        UNSNAG_CHECK(addKnown(trust, text));
        return trust;
    }
    const QRegularExpression blanks(QStringLiteral("\\s+"));
    for (const QString &part : text.split(blanks, Qt::SkipEmptyParts))
        UNSNAG_CHECK(addKnown(trust, part));
    return trust;
}

Result<BundleVerdict> verifyBundle(const QString &path, const QString &known,
                                   const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(BundleTrust trust, trustIn(known));
    UNSNAG_TRY(VerifiedBundle verified, VerifyBundle(path, std::move(trust)).run(stop, progress));
    return std::move(verified.found);
}

} // namespace

AuditSource &InspectionSession::Opened::source()
{
    if (bundle)
        return *bundle;
    return *log;
}

InspectionSession::InspectionSession(QObject *parent)
    : QObject(parent), m_opened(std::make_shared<std::shared_ptr<Opened>>()),
      m_reads(std::make_unique<Worker>(QStringLiteral("inspection"))),
      m_checks(std::make_unique<Worker>(QStringLiteral("verification")))
{}

InspectionSession::~InspectionSession()
{
    for (const std::stop_source *stop : {&m_opening, &m_indexing, &m_checking, &m_search})
        stop->request_stop();
    m_reading.request_stop();
}

template <typename Task>
auto InspectionSession::reading(Task task) -> QFuture<std::invoke_result_t<Task, Opened &>>
{
    using R = std::invoke_result_t<Task, Opened &>;
    return m_reads->post([opened = m_opened, task = std::move(task)]() mutable -> R {
        if (!*opened)
            return nothingOpen();
        if ((*opened)->problem)
            return *(*opened)->problem;
        return task(**opened);
    });
}

Progress InspectionSession::teller(void (InspectionSession::*signal)(qint64, qint64))
{
    return {[this, signal](qint64 done, qint64 total, const QString &) {
        QMetaObject::invokeMethod(
            this, [this, signal, done, total] { emit(this->*signal)(done, total); },
            Qt::QueuedConnection);
    }};
}

Result<std::shared_ptr<InspectionSession::Opened>> InspectionSession::openAt(
    const QString &path, const std::stop_token &stop, const Progress &progress)
{
    auto opened = std::make_shared<Opened>();
    opened->path = path;
    if (isWorkspaceAt(path)) {
        UNSNAG_TRY(opened->copy, InspectedCopy::open(path, stop, progress));
        opened->log = std::make_unique<WorkspaceLog>(opened->copy->bench());
    } else {
        auto bundle = openBundle(path);
        if (bundle.ok())
            opened->bundle = std::move(bundle).value();
        else
            opened->problem = bundle.error();
    }
    if (stop.stop_requested())
        return Error{Code::Cancelled, QStringLiteral("stopped"), path, {}};
    if (!opened->problem)
        opened->audit = std::make_unique<InspectAudit>(opened->source());
    return opened;
}

Result<InspectedLog> InspectionSession::describe(Opened &opened)
{
    if (opened.problem)
        return *opened.problem;
    InspectedLog log{opened.path, opened.bundle != nullptr, {}, {}};
    UNSNAG_TRY(log.head, opened.source().head());
    if (opened.bundle) {
        log.asked = opened.bundle->contents()["asked"].toString();
        log.damage = opened.bundle->damage();
    }
    return log;
}

Result<InspectedVerdict> InspectionSession::check(Opened &opened, const QString &known,
                                                  const std::stop_token &stop,
                                                  const Progress &progress)
{
    InspectedVerdict checked;
    if (opened.copy) {
        Workbench &bench = opened.copy->bench();
        UNSNAG_TRY(VerifiedLog log, VerifyAudit(bench).measured(stop, progress));
        checked.found.verdict = std::move(log.verdict);
        checked.found.witnesses = std::move(log.witnesses);
        UNSNAG_TRY(checked.seals, readCopySeals(bench));
    } else {
        UNSNAG_TRY(checked.found, verifyBundle(opened.path, known, stop, progress));
    }
    if (!opened.problem) {
        UNSNAG_TRY(const AuditHead head, opened.source().head());
        checked.proven = provenEntries(checked.found.verdict, head);
    }
    return checked;
}

QFuture<Result<InspectedLog>> InspectionSession::open(const QString &path)
{
    cancel();
    return m_reads->post(
        [opened = m_opened, path, stop = m_opening.get_token(),
         progress = teller(&InspectionSession::readSoFar)]() -> Result<InspectedLog> {
            opened->reset();
            UNSNAG_TRY(*opened, openAt(path, stop, progress));
            return describe(**opened);
        });
}

QFuture<Result<std::vector<UnreadableSpan>>> InspectionSession::index()
{
    return reading(
        [stop = m_indexing.get_token(), progress = teller(&InspectionSession::readSoFar)](
            Opened &opened) -> Result<std::vector<UnreadableSpan>> {
            UNSNAG_CHECK(opened.audit->index(stop, progress));
            return opened.audit->unreadable();
        });
}

QFuture<Result<InspectedVerdict>> InspectionSession::verify(const QString &known)
{
    renew(m_checking);
    // What is open is asked for on the thread that opens, so that a check ordered right after it is of it.
    auto which = std::make_shared<std::promise<std::shared_ptr<Opened>>>();
    std::shared_future<std::shared_ptr<Opened>> chosen = which->get_future().share();
    static_cast<void>(m_reads->post([opened = m_opened, which] {
        which->set_value(*opened);
        return true;
    }));
    return m_checks->post(
        [chosen, known, stop = m_checking.get_token(),
         progress = teller(&InspectionSession::progressed)]() -> Result<InspectedVerdict> {
            const std::shared_ptr<Opened> opened = chosen.get();
            if (!opened)
                return nothingOpen();
            return check(*opened, known, stop, progress);
        });
}

QFuture<Result<InspectedEntries>> InspectionSession::search(const QString &query, qint64 skip,
                                                            qint64 limit)
{
    renew(m_search);
    return reading([query, skip, limit,
                    stop = m_search.get_token()](Opened &opened) -> Result<InspectedEntries> {
        UNSNAG_TRY(AuditQuery read, AuditQuery::read(query));
        return opened.audit->search(std::move(read), skip, limit, stop);
    });
}

QFuture<Result<InspectedEntries>> InspectionSession::story(const QString &exception)
{
    return reading([exception, stop = m_reading.get_token()](Opened &opened) {
        return opened.audit->story(exception, stop);
    });
}

QFuture<Result<InspectedEntry>> InspectionSession::entry(qint64 sequence)
{
    return reading([sequence](Opened &opened) { return opened.audit->entry(sequence); });
}

QFuture<Result<InclusionShown>> InspectionSession::proof(qint64 sequence)
{
    return reading([sequence](Opened &opened) {
        return opened.bundle ? showInclusion(*opened.bundle, sequence)
                             : showInclusion(opened.copy->bench(), sequence);
    });
}

QFuture<Result<InspectionSample>> InspectionSession::sample(int count, const QString &seed)
{
    return reading(
        [count, seed, stop = m_reading.get_token()](Opened &opened) -> Result<InspectionSample> {
            UNSNAG_TRY(const AuditSample all, opened.audit->sample(stop));
            return InspectionSample{seed, all.population(), all.draw(count, seed)};
        });
}

void InspectionSession::cancel()
{
    renew(m_opening);
    renew(m_indexing);
    renew(m_checking);
}

void InspectionSession::cancelSearch()
{
    renew(m_search);
    renew(m_indexing);
}

} // namespace unsnag
