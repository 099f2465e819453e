// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/samplebundle.h"

#include "models/audit/auditsource.h"
#include "models/audit/bundleassembly.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/checkpoint.h"
#include "models/audit/digest.h"
#include "models/audit/ustar.h"
#include "models/base/rng.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString site = QStringLiteral("ws-1");

//! A bundle in memory.
class MemorySink final : public BundleSink
{
public:
    MemorySink() : BundleSink({}) {}
    SampleBundle::Files files;

private:
    Result<void> store(const QString &path, const QByteArray &bytes) override
    {
        files[path] = bytes;
        return {};
    }
    Result<void> complete() override { return {}; }
};

AuditDraft line(int second, const char *actor, const char *kind, const char *before,
                const char *after, Json more = {})
{
    AuditDraft draft;
    draft.at = *fromRfc3339(QStringLiteral("2026-03-02T09:00:00Z")) + std::chrono::seconds(second);
    draft.actor = {QString::fromLatin1(actor), Role::Resolver};
    draft.kind = QString::fromLatin1(kind);
    draft.exception = QStringLiteral("EX-1");
    draft.stateBefore = QString::fromLatin1(before);
    draft.stateAfter = QString::fromLatin1(after);
    draft.more = std::move(more);
    return draft;
}

Json contentsOf(const SampleBundle &sample)
{
    std::map<QString, QString> states = sample.absent;
    for (const auto &[digest, bytes] : sample.payloads)
        states[digest] = QStringLiteral("included");
    std::map<QString, std::pair<qint64, QString>> places; // by digest
    qint64 index = 0;
    for (const QByteArray &entry : sample.entries) {
        if (const auto json = readJson(entry)) { // some are no entries
            for (const EvidencePart &part : commitmentsOf(*json))
                places[part.sha256] = {index, part.name};
        }
        ++index;
    }
    JsonArray list;
    for (const auto &[digest, state] : states)
        list.push_back(JsonObject{{QStringLiteral("entry"), std::int64_t{places[digest].first}},
                                  {QStringLiteral("name"), places[digest].second},
                                  {QStringLiteral("sha256"), digest},
                                  {QStringLiteral("state"), state}});
    const Checkpoint head = *readCheckpointText(readSignedNote(sample.checkpoint(index))->text);
    return JsonObject{{QStringLiteral("asked"), QStringLiteral("all")},
                      {QStringLiteral("entries"), std::int64_t{index}},
                      {QStringLiteral("origin"), head.origin},
                      {QStringLiteral("payloads"), std::move(list)},
                      {QStringLiteral("root"), toHex(head.root)},
                      {QStringLiteral("size"), std::int64_t{head.size}}};
}

//! Evidence in the bundle; returns its digest.
QString put(SampleBundle &sample, const QByteArray &salt, const QByteArray &content)
{
    const QString digest = toHex(sha256(salt + content));
    sample.payloads[digest] = salt + content;
    return digest;
}

//! One exception from the fault to the proof, with a second person: nine entries.
std::vector<AuditDraft> story(int number, int second, const QString &why)
{
    const auto resolution = [number](int which) {
        return QStringLiteral("RS-%1").arg(2 * number - 2 + which);
    };
    const Json asked = JsonObject{{"resolution", resolution(1)}, {"form", "let_pass"}};
    const Json recorded = JsonObject{{"resolution", resolution(2)},
                                     {"form", "let_pass"},
                                     {"approves", resolution(1)},
                                     {"why_sha256", why}};
    const Json operation = JsonObject{{"key", QStringLiteral("5f0c-%1").arg(number)}};
    std::vector<AuditDraft> told = {
        line(second, "engine", "exception.opened", "", "open"),
        line(second + 1, "ana", "exception.claimed", "open", "claimed"),
        line(second + 2, "ana", "resolution.asked", "claimed", "claimed", asked),
        line(second + 3, "ben", "resolution.recorded", "claimed", "queued", recorded),
        line(second + 4, "engine", "exception.replaying", "queued", "replaying"),
        line(second + 5, "engine", "operation.sending", "", "sending", operation),
        line(second + 6, "engine", "operation.done", "", "done", operation),
        line(second + 7, "engine", "event.confirmed", "", "confirmed"),
        line(second + 8, "engine", "exception.confirmed", "replaying", "confirmed")};
    for (AuditDraft &draft : told)
        draft.exception = QStringLiteral("EX-%1").arg(number);
    return told;
}

} // namespace

SampleBundle SampleBundle::told(const SecretNoteKey &key)
{
    SampleBundle sample{&key, {}, {}, {}, {4, 9}};
    const QString why =
        put(sample, QByteArray(saltBytes, 's'), "\"the name on the order is theirs\"");
    sample.drafts = {line(0, "engine", "workspace.created", "", "")};
    sample.drafts[0].exception.clear();
    std::ranges::copy(story(1, 1, why), std::back_inserter(sample.drafts));
    sample.write();
    return sample;
}

SampleBundle SampleBundle::many(const SecretNoteKey &key, int size, quint64 seed)
{
    SeededRng chance(seed);
    SampleBundle sample{&key, {}, {}, {}, {}};
    for (int number = 1; sample.drafts.size() < static_cast<std::size_t>(size); ++number) {
        const QByteArray words = "\"words " + chance.hex(static_cast<int>(chance.below(60))) + '"';
        const QString why = put(sample, chance.hex(saltBytes / 2), words);
        std::ranges::copy(story(number, 9 * number, why), std::back_inserter(sample.drafts));
        if (number % 4 == 0) {
            sample.payloads.erase(why);
            sample.absent[why] = QString::fromLatin1(number % 8 == 0 ? "erased" : "withheld");
        }
    }
    sample.drafts.resize(static_cast<std::size_t>(size));
    sample.drafts.back() =
        line(9 * size, "ben", "audit.erased", "", "", JsonObject{{"payloads", size}});
    sample.drafts.back().exception.clear();
    sample.write();
    sample.forgetStrays();
    for (qint64 at = 1 + static_cast<qint64>(chance.below(300)); at < size;
         at += 1 + static_cast<qint64>(chance.below(300)))
        sample.earlier.push_back(at);
    return sample;
}

void SampleBundle::forgetStrays()
{
    QByteArray all;
    for (const QByteArray &entry : entries)
        all += entry;
    const auto isStray = [&](const auto &one) { return !all.contains(one.first.toLatin1()); };
    std::erase_if(payloads, isStray);
    std::erase_if(absent, isStray);
}

SampleBundle SampleBundle::counted(const SecretNoteKey &key, int size)
{
    SampleBundle sample{&key, {}, {}, {}, {}};
    for (int i = 0; i < size; ++i)
        sample.drafts.push_back(line(i, "ana", "work.noted", "", ""));
    sample.write();
    return sample;
}

void SampleBundle::write()
{
    entries.clear();
    for (const AuditDraft &draft : drafts)
        entries.push_back(makeEntry(draft, static_cast<qint64>(entries.size()), site)->canonical);
}

QByteArray SampleBundle::checkpoint(qint64 size) const
{
    Frontier tree;
    for (qint64 i = 0; i < size; ++i)
        tree.append(leafHash(entries[static_cast<std::size_t>(i)]));
    const Checkpoint head{checkpointOrigin(site), size, tree.root(), {}};
    return signNote(head.text(), {key})->toBytes();
}

SampleBundle::Files SampleBundle::files() const
{
    MemorySink sink;
    BundleAssembly assembly(sink);
    bool isWhole = true;
    const auto put = [&](const QString &path, const QByteArray &bytes) {
        isWhole = assembly.addFile(path, bytes).ok() && isWhole;
    };
    for (const QByteArray &entry : entries)
        isWhole = assembly.add({0, entry, leafHash(entry)}).ok() && isWhole;
    for (const qint64 size : earlier)
        put(QStringLiteral("checkpoints/%1").arg(size), checkpoint(size));
    for (const auto &[digest, bytes] : payloads)
        put(QStringLiteral("payload/") + digest, bytes);
    put(QStringLiteral("contents.json"), *canonicalJson(contentsOf(*this)));
    put(QStringLiteral("keys"), key->key().text().toUtf8() + '\n');
    put(QStringLiteral("report.html"), "<!DOCTYPE html>\n");
    isWhole = assembly.seal(checkpoint(static_cast<qint64>(entries.size())), *key).ok() && isWhole;
    Q_ASSERT(isWhole);
    return sink.files;
}

void SampleBundle::sign(Files &files, const NoteSigner &key)
{
    std::vector<ManifestLine> lines;
    for (const auto &[path, bytes] : files) {
        if (path != QLatin1String("MANIFEST"))
            lines.push_back(manifestLine(path, bytes));
    }
    files[QStringLiteral("MANIFEST")] = signNote(manifestText(lines), {&key})->toBytes();
}

QByteArray tarOf(const SampleBundle::Files &files)
{
    QByteArray tar;
    for (const auto &[path, bytes] : files)
        tar += ustarHeader({path, bytes.size()}) + bytes +
               QByteArray(ustarPadding(bytes.size()), '\0');
    return tar + ustarEnd();
}

BundleVerdict verdictOf(const QByteArray &tar, BundleTrust trust)
{
    auto files = BundleFiles::ofTar(tar);
    if (files.ok()) {
        auto found = BundleVerifier(**files, std::move(trust)).run({});
        if (found.ok())
            return std::move(*found);
        BundleVerdict failed;
        failed.verdict.verdict = codeName(found.error().code);
        return failed;
    }
    BundleVerdict refused;
    refused.verdict.verdict = QStringLiteral("altered");
    refused.verdict.file = files.error().context;
    refused.verdict.why = files.error().detail;
    return refused;
}

} // namespace unsnag
