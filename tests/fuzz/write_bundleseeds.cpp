// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cosignature.h"
#include "models/audit/timestamptoken.h"
#include "tests/fuzz/bundlesurgeon.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/models/audit/stampauthority.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

//! Writes the seeds of fuzz_bundleverify into a folder: `write_bundleseeds tests/fuzz/verifycorpus`.
//! All are intact bundles, signed with the keys that are no secret.

using namespace unsnag;
using namespace unsnag::fuzz;

namespace {

SampleBundle::Files witnessed(SampleBundle::Files files)
{
    SignedNote note = *readSignedNote(files["checkpoint"]);
    note.signatures.push_back(*cosign(note, witnessKey(), 1'772'445'600));
    files["checkpoint"] = note.toBytes();
    files["keys"] += witnessKey().key().text().toUtf8() + '\n';
    return files;
}

SampleBundle::Files stamped(SampleBundle::Files files)
{
    test::StampAuthority authority(QStringLiteral("Lantern Test Root"));
    const auto request = timestampRequest(files["checkpoints/4"]);
    files["timestamps/4.tsr"] = authority.answer(*request, test::StampAuthority::Stamper::Sound);
    files["timestamps/lantern.pem"] = authority.rootPem();
    return files;
}

SampleBundle::Files rotated()
{
    SampleBundle sample = SampleBundle::told(bundleKey());
    sample.drafts.push_back(sample.drafts[0]);
    sample.drafts.back().kind = QStringLiteral("audit.key_rotated");
    sample.drafts.back().more = JsonObject{{"audit_key", bundleKey().key().text()}};
    sample.write();
    return sample.files();
}

bool write(const QDir &folder, const char *name, SampleBundle::Files files)
{
    SampleBundle::sign(files, bundleKey());
    const QByteArray tar = tarOf(files);
    const BundleVerdict found = verdictOf(tar, {{bundleKey().key(), witnessKey().key()}, {}});
    QFile file(folder.filePath(QString::fromLatin1(name)));
    const bool isDone =
        found.ok() && file.open(QIODevice::WriteOnly) && file.write(tar) == tar.size();
    std::printf("%s: %lld bytes, %s\n", name, static_cast<long long>(tar.size()),
                isDone ? "written" : qPrintable(found.verdict.why));
    return isDone;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir folder(application.arguments().value(1));
    const auto told = SampleBundle::told(bundleKey()).files();
    const bool isDone =
        write(folder, "empty.tar", SampleBundle::counted(bundleKey(), 0).files()) &&
        write(folder, "one.tar", SampleBundle::counted(bundleKey(), 1).files()) &&
        write(folder, "told.tar", told) && write(folder, "witnessed.tar", witnessed(told)) &&
        write(folder, "stamped.tar", stamped(told)) && write(folder, "rotated.tar", rotated()) &&
        write(folder, "evidence.tar", SampleBundle::many(bundleKey(), 41, 6).files()) &&
        write(folder, "twotiles.tar", SampleBundle::counted(bundleKey(), 257).files());
    return isDone ? 0 : 1;
}
