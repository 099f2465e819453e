// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/keychainvault.h"

#include <qt6keychain/keychain.h>
#include <QThread>

#include <future>

namespace unsnag {
namespace {

constexpr std::chrono::minutes patience{3}; // a person may have to unlock the keychain

//! The one thread that runs keychain jobs. QtKeychain queues all jobs of a process in an object that
//! belongs to the thread of the first one, so this thread must stay as long as the process does.
QObject *jobThreadObject()
{
    static QObject *const object = [] {
        auto *thread = new QThread;
        thread->setObjectName(QStringLiteral("keychain"));
        auto *inside = new QObject;
        inside->moveToThread(thread);
        thread->start();
        return inside;
    }();
    return object;
}

struct JobAnswer {
    QKeychain::Error error = QKeychain::OtherError;
    QString message;
    QString text;
};

//! Runs one job to its end. `make` is called on the job thread and returns the job, `read` takes
//! the text out of the finished one.
template <typename Make, typename Read>
Result<JobAnswer> runJob(Make make, Read read)
{
    auto promise = std::make_shared<std::promise<JobAnswer>>();
    auto answer = promise->get_future();
    QMetaObject::invokeMethod(jobThreadObject(), [promise, make, read] {
        auto *job = make();
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, read] {
            promise->set_value({job->error(), job->errorString(), read(*job)});
        });
        job->start(); // deletes itself
    });
    if (answer.wait_for(patience) != std::future_status::ready)
        return Error{Code::Timeout, QStringLiteral("the keychain did not answer within 3 minutes"),
                     QStringLiteral("keychain"),
                     QStringLiteral("unlock the keychain and try again")};
    return answer.get();
}

Error keychainError(const JobAnswer &answer)
{
    const bool isDenied =
        answer.error == QKeychain::AccessDenied || answer.error == QKeychain::AccessDeniedByUser;
    const QString what = isDenied ? QStringLiteral("the keychain refused access: %1")
                                  : QStringLiteral("the keychain of this system can't be used: %1");
    return {isDenied ? Code::Forbidden : Code::Offline, what.arg(answer.message),
            QStringLiteral("keychain"),
            QStringLiteral("start and unlock a keychain service, or keep secrets in a file "
                           "protected by a passphrase: "
                           "put the passphrase into a file only you can read and name it in "
                           "UNSNAG_PASSPHRASE_FILE")};
}

const QString service = QStringLiteral("unsnag");

} // namespace

QString KeychainVault::key(const QString &connection, const QString &field) const
{
    return m_workspaceId + QLatin1Char('/') + connection + QLatin1Char('/') + field;
}

Result<QString> KeychainVault::read(const QString &connection, const QString &field)
{
    const auto make = [name = key(connection, field)] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        return job;
    };
    UNSNAG_TRY(const JobAnswer answer,
               runJob(make, [](QKeychain::ReadPasswordJob &job) { return job.textData(); }));
    if (answer.error == QKeychain::EntryNotFound)
        return missingSecret(connection, field);
    if (answer.error != QKeychain::NoError)
        return keychainError(answer);
    return answer.text;
}

Result<void> KeychainVault::write(const QString &connection, const QString &field,
                                  const QString &secret)
{
    const auto make = [name = key(connection, field), secret] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        job->setTextData(secret);
        return job;
    };
    UNSNAG_TRY(const JobAnswer answer,
               runJob(make, [](QKeychain::WritePasswordJob &) { return QString(); }));
    if (answer.error != QKeychain::NoError)
        return keychainError(answer);
    return {};
}

Result<void> KeychainVault::remove(const QString &connection, const QString &field)
{
    const auto make = [name = key(connection, field)] {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        return job;
    };
    UNSNAG_TRY(const JobAnswer answer,
               runJob(make, [](QKeychain::DeletePasswordJob &) { return QString(); }));
    if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound)
        return keychainError(answer);
    return {};
}

} // namespace unsnag
