// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A second process on a workspace: store_probe hold|write|read|create LOCATION. Prints "ok" or the
// line of the error; `hold` prints "held" and keeps the workspace open until its input ends.
#include "models/store/audittable.h"
#include "models/store/referencetables.h"
#include "models/store/store.h"

#include <QCoreApplication>

#include <iostream>

using namespace unsnag;

namespace {

Result<void> hold(const QString &location)
{
    const SystemClock clock;
    UNSNAG_TRY(const auto store, Store::open({location, Access::ReadWrite, {}}, clock));
    std::cout << "held" << std::endl;
    std::cin.get();
    return {};
}

Result<void> write(const QString &location)
{
    const SystemClock clock;
    UNSNAG_TRY(const auto store, Store::open({location, Access::ReadWrite, {}}, clock));
    return store->write(
        [](Session &session) { return ValueTable(session).put("probe", "written"); });
}

Result<void> read(const QString &location)
{
    const SystemClock clock;
    UNSNAG_TRY(const auto store, Store::open({location, Access::ReadOnly, {}}, clock));
    UNSNAG_TRY(const AuditHead head,
               store->read([](Session &session) { return AuditTable(session).head(); }));
    return head.size > 0 ? Result<void>() : Result<void>(Error{Code::Damaged, "empty log", {}, {}});
}

Result<void> create(const QString &location)
{
    const SystemClock clock;
    return Store::create({location, Access::ReadWrite, {}}, clock);
}

Result<void> run(const QString &verb, const QString &location)
{
    if (verb == QLatin1String("hold"))
        return hold(location);
    if (verb == QLatin1String("write"))
        return write(location);
    return verb == QLatin1String("read") ? read(location) : create(location);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto done = run(arguments.at(1), arguments.at(2));
    std::cout << (done.ok() ? "ok" : done.error().line().toStdString()) << std::endl;
    return done.ok() ? 0 : 1;
}
