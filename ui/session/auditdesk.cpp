// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/auditdesk.h"

#include <QPointer>

namespace unsnag {
namespace {

//! Runs `work` with a token that either of two stops.
template <typename Work>
auto stoppedByEither(const std::stop_token &one, const std::stop_token &other, Work work)
{
    std::stop_source both;
    const auto stop = [&both] { both.request_stop(); };
    const std::stop_callback first(one, stop);
    const std::stop_callback second(other, stop);
    return work(both.get_token());
}

Result<ExportedAudit> runExport(Workbench &bench, const BundleOrder &order,
                                const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(AuditQuery query, AuditQuery::read(order.query));
    const QString asked = query.isEmpty() ? QStringLiteral("everything") : order.query;
    const QStringList withheld =
        order.withoutWords ? QStringList{QStringLiteral("why")} : QStringList();
    return ExportAudit(bench).run({std::move(query), asked, withheld}, order.path, stop, progress);
}

} // namespace

AuditDesk::AuditDesk(DeskSession &session, QObject *parent) : QObject(parent), m_session(session) {}

AuditDesk::~AuditDesk()
{
    m_stop.request_stop();
}

Progress AuditDesk::teller()
{
    // The work may outlive this desk, but not the session whose thread it runs on.
    const QPointer<AuditDesk> desk(this);
    return {[session = &m_session, desk](qint64 done, qint64 total, const QString &) {
        QMetaObject::invokeMethod(
            session,
            [desk, done, total] {
                if (desk)
                    emit desk->progressed(done, total);
            },
            Qt::QueuedConnection);
    }};
}

QFuture<Result<ExportedAudit>> AuditDesk::exportLog(const BundleOrder &order)
{
    return m_session.asking(
        tr("Exporting the audit log"), [order, own = m_stop.get_token(), progress = teller()](
                                           Workbench &bench, const std::stop_token &stop) {
            return stoppedByEither(own, stop, [&](const std::stop_token &either) {
                return runExport(bench, order, either, progress);
            });
        });
}

QFuture<Result<Verdict>> AuditDesk::verify()
{
    return m_session.asking(
        tr("Verifying the audit log"), [own = m_stop.get_token(), progress = teller()](
                                           Workbench &bench, const std::stop_token &stop) {
            return stoppedByEither(own, stop, [&](const std::stop_token &either) {
                return VerifyAudit(bench).run(either, progress);
            });
        });
}

void AuditDesk::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

} // namespace unsnag
