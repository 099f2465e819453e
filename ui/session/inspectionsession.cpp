// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/inspectionsession.h"

#include <future>

namespace unsnag {
namespace {

Error nothingOpen()
{
    return {Code::NotFound, QStringLiteral("no bundle is open"), {}, {}};
}

Result<VerifiedBundle> verifyCopy(Workbench &bench, const std::stop_token &stop,
                                  const Progress &progress)
{
    VerifiedBundle verified;
    UNSNAG_TRY(verified.found.verdict, VerifyAudit(bench).run(stop, progress));
    return verified;
}

Result<VerifiedBundle> verifyFile(const QString &path, const QString &keys,
                                  const std::stop_token &stop, const Progress &progress)
{
    BundleTrust trust;
    if (!keys.trimmed().isEmpty()) {
        UNSNAG_TRY(trust.keys, readKeysFrom(keys.trimmed()));
    }
    return VerifyBundle(path, std::move(trust)).run(stop, progress);
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
    m_stop.request_stop();
    m_search.request_stop();
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

Progress InspectionSession::teller()
{
    return {[this](qint64 done, qint64 total, const QString &) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
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
    return opened;
}

Result<InspectedLog> InspectionSession::describe(Opened &opened)
{
    if (opened.problem)
        return *opened.problem;
    InspectedLog log{opened.path, opened.bundle != nullptr, {}, {}};
    UNSNAG_TRY(log.head, opened.source().head());
    if (opened.bundle)
        log.asked = opened.bundle->contents()["asked"].toString();
    return log;
}

QFuture<Result<InspectedLog>> InspectionSession::open(const QString &path)
{
    cancel();
    return m_reads->post([opened = m_opened, path, stop = m_stop.get_token(),
                          progress = teller()]() -> Result<InspectedLog> {
        opened->reset();
        UNSNAG_TRY(*opened, openAt(path, stop, progress));
        return describe(**opened);
    });
}

QFuture<Result<VerifiedBundle>> InspectionSession::verify(const QString &keys)
{
    cancel();
    // What is open is asked for on the thread that opens, so that a check ordered right after it is of it.
    auto which = std::make_shared<std::promise<std::shared_ptr<Opened>>>();
    std::shared_future<std::shared_ptr<Opened>> chosen = which->get_future().share();
    static_cast<void>(m_reads->post([opened = m_opened, which] {
        which->set_value(*opened);
        return true;
    }));
    return m_checks->post(
        [chosen, keys, stop = m_stop.get_token(), progress = teller()]() -> Result<VerifiedBundle> {
            const std::shared_ptr<Opened> opened = chosen.get();
            if (!opened)
                return nothingOpen();
            return opened->copy ? verifyCopy(opened->copy->bench(), stop, progress)
                                : verifyFile(opened->path, keys, stop, progress);
        });
}

QFuture<Result<InspectedEntries>> InspectionSession::search(const QString &query, qint64 skip,
                                                            qint64 limit)
{
    m_search.request_stop();
    m_search = std::stop_source();
    return reading([query, skip, limit,
                    stop = m_search.get_token()](Opened &opened) -> Result<InspectedEntries> {
        UNSNAG_TRY(AuditQuery read, AuditQuery::read(query));
        return InspectAudit(opened.source()).search(std::move(read), skip, limit, stop);
    });
}

QFuture<Result<InspectedEntries>> InspectionSession::story(const QString &exception)
{
    return reading([exception, stop = m_reading.get_token()](Opened &opened) {
        return InspectAudit(opened.source()).story(exception, stop);
    });
}

QFuture<Result<InspectedEntry>> InspectionSession::entry(qint64 sequence)
{
    return reading(
        [sequence](Opened &opened) { return InspectAudit(opened.source()).entry(sequence); });
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
            UNSNAG_TRY(const AuditSample all, InspectAudit(opened.source()).sample(stop));
            return InspectionSample{seed, all.population(), all.draw(count, seed)};
        });
}

void InspectionSession::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

} // namespace unsnag
