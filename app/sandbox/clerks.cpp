// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/clerks.h"

#include "app/sandbox/documentkind.h"
#include "app/sandbox/routing.h"

namespace unsnag {
namespace {

constexpr const char *mark = "changed_by_hand";

} // namespace

std::vector<SandboxPut> Clerks::dueEdits() const
{
    std::vector<SandboxPut> puts;
    for (const auto &[id, clerk] : m_world.table(SandboxTable::Clerks).records()) {
        const auto latest =
            toRfc3339(m_world.now() - std::chrono::seconds(clerk["after_s"].toInt()));
        for (const DocumentTraits &traits : allDocuments()) {
            for (const Json *document :
                 m_world.table(traits.table)
                     .findBy(QStringLiteral("customer_id"), clerk["customer_id"].toString())) {
                const bool isSettled =
                    (*document)["state"].toString() == QLatin1String(traits.settled);
                if (isSettled && !(*document)[mark].toBool() &&
                    (*document)["updated_at"].toString() <= latest)
                    puts.push_back({traits.table,
                                    edited(*document, clerk["changes"], clerk["by"].toString())});
            }
        }
    }
    return puts;
}

Json Clerks::edited(const Json &document, const Json &changes, const QString &by) const
{
    Json next = touched(document, m_world.writeTime());
    for (const auto &[name, value] : changes.object())
        next.set(name, value);
    next.set(QStringLiteral("modified_by"), by);
    next.set(QString::fromLatin1(mark), true);
    return next;
}

} // namespace unsnag
