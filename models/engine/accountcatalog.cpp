// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/accountcatalog.h"

#include "models/engine/activematching.h"
#include "models/matching/segmentbuilder.h"
#include "models/store/cachefile.h"
#include "models/store/matchversiontable.h"
#include "models/store/referencetables.h"

#include <QCryptographicHash>
#include <QDir>

namespace unsnag {
namespace {

//! Changed accounts that are taken into an index beside its first segment: a tenth of it, or some.
qint64 mostChanges(qint64 size)
{
    return std::max<qint64>(size / 10, 2000);
}

//! A file that somebody could have swapped or cut is looked at whole before it is believed.
Result<std::shared_ptr<const Segment>> segmentOf(const QString &path)
{
    UNSNAG_TRY(const auto file, CacheFile::open(path));
    UNSNAG_TRY(auto segment, Segment::open(file->bytes(), file));
    if (!segment->isIntact())
        return Error{
            Code::Damaged, QStringLiteral("bytes of the account index have changed"), path, {}};
    return segment;
}

} // namespace

QString AccountCatalog::fileOf(const Store &store, const QString &system) const
{
    const QByteArray name = QCryptographicHash::hash(
        (store.workspaceId() + QLatin1Char('\n') + system).toUtf8(), QCryptographicHash::Sha256);
    return QDir(m_folder).filePath(
        QStringLiteral("accounts-%1.index").arg(QString::fromLatin1(name.toHex().left(16))));
}

AccountCatalog::Built AccountCatalog::opened(Session &session, const Store &store,
                                             const QString &system) const
{
    if (m_folder.isEmpty())
        return {};
    auto segment = segmentOf(fileOf(store, system));
    if (!segment.ok())
        return {};
    const auto generation = static_cast<qint64>((*segment)->tag());
    auto index = std::make_shared<const AccountIndex>(std::move(*segment), MatchRules::builtIn());
    // A workspace that was put back to an older copy counts its changes anew: one account tells.
    const auto last = AccountTable(session).changedIn(system, generation);
    if (!last.ok() || (*last && index->find((*last)->id) != **last))
        return {};
    return {generation, std::move(index)};
}

Result<AccountCatalog::Built> AccountCatalog::broughtUpToDate(Session &session,
                                                              const QString &system, Built built,
                                                              qint64 generation) const
{
    if (!built.index || built.generation > generation)
        return Built();
    if (built.generation == generation)
        return built;
    const qint64 most = mostChanges(built.index->size());
    UNSNAG_TRY(const auto changed,
               AccountTable(session).changedSince(system, built.generation, most + 1));
    if (static_cast<qint64>(changed.size()) + built.index->changes() > most)
        return Built();
    return Built{generation, std::make_shared<const AccountIndex>(built.index->with(changed)),
                 built.taught};
}

Result<AccountCatalog::Built> AccountCatalog::taught(Session &session, const QString &system,
                                                     Built built)
{
    UNSNAG_TRY(const qint64 changes, MatchVersionTable(session).changes(system));
    if (built.taught == changes || (changes == 0 && built.taught < 0)) {
        built.taught = changes; // an index is made under the program's own rules
        return built;
    }
    UNSNAG_TRY(const TaughtMatching active, activeMatching(session, system));
    built.index = std::make_shared<const AccountIndex>(
        built.index->under(active.rules).knownAs(active.aliases));
    built.taught = changes;
    return built;
}

AccountCatalog::Index AccountCatalog::kept(const Store &store, const QString &system,
                                           std::vector<std::byte> image) const
{
    if (!m_folder.isEmpty() && store.access() == Access::ReadWrite) {
        const QString path = fileOf(store, system);
        if (CacheFile::replace(path, image).ok()) {
            if (auto segment = segmentOf(path); segment.ok())
                return std::make_shared<const AccountIndex>(std::move(*segment),
                                                            MatchRules::builtIn());
        }
    }
    auto segment = openInMemory(std::move(image));
    return segment.ok()
               ? std::make_shared<const AccountIndex>(std::move(*segment), MatchRules::builtIn())
               : nullptr;
}

Result<AccountCatalog::Built> AccountCatalog::built(Session &session, const Store &store,
                                                    const QString &system, qint64 generation,
                                                    const std::stop_token &stop,
                                                    const Progress &progress) const
{
    AccountTable table(session);
    UNSNAG_TRY(const qint64 all, table.count(system));
    SegmentBuilder builder;
    UNSNAG_CHECK(table.each(system, [&](const Account &account) {
        builder.add(AccountBytes(account).view());
        if (builder.size() % 10'000 == 0)
            progress(static_cast<qint64>(builder.size()), all,
                     QStringLiteral("reading accounts of %1").arg(system));
    }));
    progress(all, all, QStringLiteral("building the index of %1").arg(system));
    UNSNAG_TRY(auto image, builder.finish(static_cast<std::uint64_t>(generation), stop));
    Index index = kept(store, system, std::move(image));
    if (!index)
        return Error{Code::Bug, QStringLiteral("an index just built can't be read"), system, {}};
    return Built{generation, std::move(index)};
}

Result<AccountCatalog::Built> AccountCatalog::withAccounts(Session &session, const Store &store,
                                                           const QString &system, Built known,
                                                           const std::stop_token &stop,
                                                           const Progress &progress) const
{
    UNSNAG_TRY(const qint64 generation, AccountTable(session).generation(system));
    if (known.index && known.generation == generation)
        return known;
    Built start = known.index ? std::move(known) : opened(session, store, system);
    UNSNAG_TRY(Built current, broughtUpToDate(session, system, std::move(start), generation));
    if (current.index)
        return current;
    return built(session, store, system, generation, stop, progress);
}

Result<AccountCatalog::Index> AccountCatalog::index(Store &store, const QString &system,
                                                    std::stop_token stop, const Progress &progress)
{
    const std::scoped_lock lock(m_mutex);
    Built &known = m_built[system];
    UNSNAG_TRY(Built now, store.read([&](Session &session) -> Result<Built> {
        UNSNAG_TRY(Built current, withAccounts(session, store, system, known, stop, progress));
        return taught(session, system, std::move(current));
    }));
    known = std::move(now);
    return known.index;
}

Result<void> AccountCatalog::tidy(Store &store, std::stop_token stop)
{
    std::map<QString, Built> all;
    {
        const std::scoped_lock lock(m_mutex);
        all = m_built;
    }
    for (const auto &[system, old] : all) {
        if (!old.index || old.index->changes() * 10 <= mostChanges(old.index->size()))
            continue;
        UNSNAG_TRY(auto image, old.index->merged(static_cast<std::uint64_t>(old.generation), stop));
        Index index = kept(store, system, std::move(image));
        const std::scoped_lock lock(m_mutex);
        // Accounts that changed meanwhile made another index: the next pass merges that one.
        if (Built &now = m_built[system]; index && now.index == old.index)
            now = {now.generation, std::move(index)}; // which is taught when it is asked for
    }
    return {};
}

} // namespace unsnag
