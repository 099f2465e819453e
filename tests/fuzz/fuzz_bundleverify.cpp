// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditquery.h"
#include "models/audit/auditsample.h"
#include "models/audit/bundlesource.h"
#include "models/audit/bundleverifier.h"
#include "models/audit/reporthtml.h"
#include "tests/fuzz/bundlesurgeon.h"

#include <algorithm>
#include <cstdlib>
#include <random>

//! libFuzzer target: everything that is done with an audit bundle of a stranger. It is verified, under a
//! key that is known and under its own, and it is looked into. Nothing may crash, hang or be taken for
//! a fault of ours; a bundle that is called intact is one byte for byte.
//!
//! The mutator knows what a bundle is: it changes one part, and makes right again what stands around
//! it, up to a layer that chance picks, with the key of the seeds.
//!
//! Build with the preset `fuzz`; run
//! `fuzz_bundleverify tests/fuzz/verifycorpus -max_len=65536 -max_total_time=600`.

using namespace unsnag;
using namespace unsnag::fuzz;

extern "C" std::size_t LLVMFuzzerMutate(unsigned char *data, std::size_t size, std::size_t most);

namespace {

constexpr BundleLimits limits{128, 1 << 20};

using Random = std::minstd_rand;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void checkVerdict(BundleFiles &files, const BundleTrust &trust)
{
    const QStringList words{"intact",      "altered",       "incomplete",  "unknown_key",
                            "rolled_back", "policy_broken", "inconsistent"};
    const auto found = BundleVerifier(files, trust).run({});
    check(found.ok() || found.error().code != Code::Bug);
    if (!found)
        return;
    const Verdict &verdict = found->verdict;
    check(words.contains(verdict.verdict));
    check(verdict.ok() == verdict.why.isEmpty());
    check(verdict.ok() || !verdict.file.isEmpty());
    check(verdict.firstBad.value_or(0) >= 0);
    check(verdict.why.size() < 2000 &&
          std::ranges::all_of(verdict.why, [](QChar c) { return c >= QChar::Space; }));
    if (!verdict.ok())
        return;
    check(found->checkpoint && found->checkpoint->size == verdict.entries &&
          found->checkpoint->root == verdict.root);
    qint64 bytes = 0;
    for (const BundleFile &file : files.list())
        bytes += file.size;
    check(found->bytes >= bytes - 65536); // all was read, but for the list of keys
}

//! Tags that the page of a report has; all else is text.
void checkPage(const QByteArray &page)
{
    for (const char *active : {"<script", "<img", "<a ", "<iframe", "<svg", "<object", "<form"})
        check(!page.toLower().contains(active));
}

void lookInto(std::unique_ptr<BundleFiles> files)
{
    auto source = BundleSource::open(std::move(files));
    if (!source)
        return;
    const auto page = (*source)->entries(0, 600);
    if (!page)
        return;
    const AuditQuery query = *AuditQuery::read(QStringLiteral("kind:exception word"));
    AuditSample sample;
    ReportHtml report({}, {}, {});
    for (const AuditEntry &entry : *page) {
        const auto json = readJson(entry.canonical);
        if (!json)
            continue;
        (void)query.matches(*json);
        sample.add(*json);
        const auto evidence = (*source)->evidence(*json);
        report.add(*json, evidence.ok() ? *evidence : std::vector<EvidencePart>());
    }
    (void)sample.draw(5, QStringLiteral("2026"));
    checkPage(report.toHtml());
}

QByteArray mutated(QByteArray bytes, qsizetype room)
{
    const qsizetype size = bytes.size();
    bytes.resize(size + std::max<qsizetype>(room, 1));
    bytes.resize(static_cast<qsizetype>(
        LLVMFuzzerMutate(reinterpret_cast<unsigned char *>(bytes.data()),
                         static_cast<std::size_t>(size), static_cast<std::size_t>(bytes.size()))));
    return bytes;
}

template <typename Things>
auto pick(Things &things, Random &random)
{
    return std::next(things.begin(), static_cast<std::ptrdiff_t>(random() % things.size()));
}

//! A text or number of the entry becomes another one that an entry can hold.
QByteArray reworded(QByteArray entry, Random &random)
{
    static const std::vector<QByteArray> words = {"\"\"",
                                                  "\"open\"",
                                                  "\"claimed\"",
                                                  "\"queued\"",
                                                  "\"replaying\"",
                                                  "\"confirmed\"",
                                                  "\"done\"",
                                                  "\"sending\"",
                                                  "\"EX-1\"",
                                                  "\"RS-1\"",
                                                  "\"ana\"",
                                                  "\"exception.opened\"",
                                                  "\"exception.replaying\"",
                                                  "\"resolution.asked\"",
                                                  "\"resolution.recorded\"",
                                                  "\"resolution.undone\"",
                                                  "\"operation.done\"",
                                                  "\"audit.key_rotated\"",
                                                  "\"match.activated\"",
                                                  "\"incident.opened\"",
                                                  "\"connection_fault\"",
                                                  "\"2026-03-02T09:00:00.000Z\"",
                                                  "\"<script>\"",
                                                  "\"\xc3\xa4\"",
                                                  "\"\\ud800\"",
                                                  "0",
                                                  "-1",
                                                  "9007199254740993",
                                                  "1e400",
                                                  "true",
                                                  "null",
                                                  "[]",
                                                  "{}",
                                                  "[[[[[[[[[[]]]]]]]]]]"};
    std::vector<qsizetype> colons;
    for (qsizetype at = entry.indexOf(':'); at >= 0; at = entry.indexOf(':', at + 1)) {
        if (at > 0 && entry[at - 1] == '"')
            colons.push_back(at + 1);
    }
    if (colons.empty())
        return entry;
    const qsizetype from = *pick(colons, random);
    const qsizetype end = entry.indexOf(",\"", from);
    return entry.replace(from, (end < 0 ? entry.size() - 1 : end) - from, *pick(words, random));
}

void changeEntries(std::vector<QByteArray> &entries, Random &random)
{
    if (entries.empty())
        entries.emplace_back("{}");
    const auto one = pick(entries, random);
    switch (random() % 6) {
    case 0:
        *one = mutated(*one, 64);
        break;
    case 1:
        std::swap(*one, *pick(entries, random));
        break;
    case 2:
        entries.erase(one);
        break;
    case 3:
        entries.push_back(*one);
        break;
    default:
        *one = reworded(*one, random);
    }
}

void changeFiles(BundleSurgeon &bundle, Random &random)
{
    static const std::vector<QString> paths = {"keys",
                                               "checkpoints/0",
                                               "checkpoints/3",
                                               "checkpoints/9007199254740991",
                                               "timestamps/3.tsr",
                                               "timestamps/ca.pem",
                                               "verify.py",
                                               "tile/0/000.p/1",
                                               "tile/1/000.p/1",
                                               "tile/entries/x001/000",
                                               "payload/" + QString(64, u'0')};
    const auto file = pick(bundle.files, random);
    if (random() % 3 == 0)
        bundle.files[*pick(paths, random)] = file->second;
    else if (random() % 3 == 0)
        bundle.files.erase(file);
    else
        file->second = mutated(file->second, 256);
}

QByteArray operated(const QByteArray &image, Random &random)
{
    BundleSurgeon bundle(image);
    if (bundle.files.empty())
        return image;
    const auto layer = random() % 5;
    if (layer <= 1)
        changeFiles(bundle, random);
    if (layer == 4)
        bundle.repairPayloads();
    if (layer >= 2) {
        std::vector<QByteArray> entries = bundle.entries();
        for (auto times = random() % 3 + (layer == 2 ? 1 : 0); times > 0; --times)
            changeEntries(entries, random);
        if (layer != 2)
            changeFiles(bundle, random);
        if (layer == 4)
            bundle.repairPayloads();
        bundle.repairTree(entries);
    }
    if (layer >= 1)
        bundle.repairManifest();
    return bundle.image();
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char *data, std::size_t size,
                                               std::size_t most, unsigned int seed)
{
    Random random(seed);
    if (random() % 8 == 0)
        return LLVMFuzzerMutate(data, size, most);
    const QByteArray image(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray changed = operated(image, random);
    if (static_cast<std::size_t>(changed.size()) > most)
        return LLVMFuzzerMutate(data, size, most);
    std::copy(changed.begin(), changed.end(), data);
    return static_cast<std::size_t>(changed.size());
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray image(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto opened = BundleFiles::ofTar(image, limits);
    if (!opened) {
        check(opened.error().code == Code::Input && !opened.error().detail.isEmpty());
        return 0;
    }
    checkVerdict(**opened, {{bundleKey().key(), witnessKey().key()}, {}});
    checkVerdict(**opened, {});
    lookInto(std::move(*opened));
    return 0;
}
