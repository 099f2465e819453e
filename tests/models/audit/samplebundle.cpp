// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/samplebundle.h"

#include "models/audit/bundleassembly.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/checkpoint.h"
#include "models/audit/digest.h"
#include "models/audit/ustar.h"

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

Json contentsOf(const std::map<QString, QByteArray> &payloads)
{
    JsonArray list;
    for (const auto &[digest, bytes] : payloads)
        list.push_back(JsonObject{{QStringLiteral("sha256"), digest},
                                  {QStringLiteral("state"), QStringLiteral("included")}});
    return JsonObject{{QStringLiteral("payloads"), std::move(list)}};
}

} // namespace

SampleBundle SampleBundle::told(const SecretNoteKey &key)
{
    SampleBundle sample{&key, {}, {}, {}, {4, 9}};
    const QByteArray why = QByteArray(32, 's') + "\"the name on the order is theirs\"";
    const QString digest = toHex(sha256(why));
    sample.payloads[digest] = why;
    const Json asked = JsonObject{{"resolution", "RS-1"}, {"form", "let_pass"}};
    const Json recorded = JsonObject{
        {"resolution", "RS-2"}, {"form", "let_pass"}, {"approves", "RS-1"}, {"why_sha256", digest}};
    const Json operation = JsonObject{{"key", "5f0c"}};
    sample.drafts = {line(0, "engine", "workspace.created", "", ""),
                     line(1, "engine", "exception.opened", "", "open"),
                     line(2, "ana", "exception.claimed", "open", "claimed"),
                     line(3, "ana", "resolution.asked", "claimed", "claimed", asked),
                     line(4, "ben", "resolution.recorded", "claimed", "queued", recorded),
                     line(5, "engine", "exception.replaying", "queued", "replaying"),
                     line(6, "engine", "operation.sending", "", "sending", operation),
                     line(7, "engine", "operation.done", "", "done", operation),
                     line(8, "engine", "event.confirmed", "", "confirmed"),
                     line(9, "engine", "exception.confirmed", "replaying", "confirmed")};
    sample.drafts[0].exception.clear();
    sample.write();
    return sample;
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
    put(QStringLiteral("contents.json"), *canonicalJson(contentsOf(payloads)));
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
