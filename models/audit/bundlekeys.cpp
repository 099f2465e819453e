// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlekeys.h"

#include <algorithm>

namespace unsnag {
namespace {

void addKey(std::vector<NoteKey> &keys, const NoteKey &key)
{
    if (std::ranges::find(keys, key) == keys.end())
        keys.push_back(key);
}

bool haveCommon(const std::vector<NoteKey> &some, const std::vector<NoteKey> &others)
{
    return std::ranges::any_of(
        some, [&](const NoteKey &key) { return std::ranges::find(others, key) != others.end(); });
}

} // namespace

bool isOfLog(const NoteKey &key)
{
    return key.type == noteKeyPlain;
}

BundleKeys::BundleKeys(std::vector<NoteKey> given) : m_given(std::move(given))
{
    for (const NoteKey &key : m_given)
        addKey(m_known, key);
}

bool BundleKeys::isPinned() const
{
    return std::ranges::any_of(m_given, isOfLog);
}

bool BundleKeys::isGiven(const NoteKey &key) const
{
    return std::ranges::find(m_given, key) != m_given.end();
}

Result<void> BundleKeys::readList(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            return Error{Code::Input, QStringLiteral("the last line does not end"), {}, {}};
        const QByteArray line = bytes.mid(at, end - at);
        UNSNAG_TRY(const NoteKey key, readNoteKey(QString::fromUtf8(line)));
        if (key.text().toUtf8() != line)
            return Error{Code::Input, QStringLiteral("a line is no key"), {}, {}};
        addKey(m_known, key);
        at = end + 1;
    }
    return {};
}

Result<std::vector<NoteKey>> BundleKeys::signers(const SignedNote &note) const
{
    UNSNAG_TRY(auto found, signersOf(note, m_known));
    if (std::ranges::none_of(found, isOfLog))
        return Error{Code::NotFound, QStringLiteral("no known key of the log has signed"), {}, {}};
    return found;
}

std::vector<NoteSignature> BundleKeys::strangers(const SignedNote &note, const QString &log) const
{
    std::vector<NoteSignature> lines;
    std::ranges::copy_if(
        note.signatures, std::back_inserter(lines), [&](const NoteSignature &line) {
            return line.name != log && std::ranges::none_of(m_known, [&](const NoteKey &key) {
                       return key.name == line.name && key.id == line.id;
                   });
        });
    return lines;
}

void BundleKeys::sawHead(qint64 size, const std::vector<NoteKey> &signers)
{
    m_heads.emplace(size, signers);
}

void BundleKeys::announced(qint64 index, const QString &vkey)
{
    m_rotations.push_back({index, vkey});
}

std::vector<NoteKey> BundleKeys::trusted() const
{
    std::vector<NoteKey> keys;
    std::ranges::copy_if(m_given, std::back_inserter(keys), isOfLog);
    // Entries come in order, and a key can only be announced under one that was trusted before.
    for (const Rotation &rotation : m_rotations) {
        const auto key = readNoteKey(rotation.vkey);
        const bool isVouched = std::ranges::any_of(m_heads, [&](const auto &head) {
            return head.first > rotation.index && haveCommon(head.second, keys);
        });
        if (key && isOfLog(*key) && isVouched)
            addKey(keys, *key);
    }
    return keys;
}

bool BundleKeys::isTrusted(const std::vector<NoteKey> &signers) const
{
    return !isPinned() || haveCommon(signers, trusted());
}

} // namespace unsnag
