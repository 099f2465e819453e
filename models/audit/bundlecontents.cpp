// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlecontents.h"

#include "models/audit/bundlelimits.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"

namespace unsnag {
namespace {

constexpr int mostDeep = 16;

Error wrong(const QString &what, const QString &pointer)
{
    return {Code::Input, what, pointer, {}};
}

Result<QString> textAt(const Json &json, const char *name, const QString &pointer)
{
    if (json[name].isString())
        return json[name].toString();
    return wrong(QStringLiteral("a text is expected"),
                 pointer + QLatin1Char('/') + QLatin1String(name));
}

Result<qint64> numberAt(const Json &json, const char *name, const QString &pointer)
{
    if (json[name].isNumber() && json[name].toInt(-1) >= 0)
        return json[name].toInt();
    return wrong(QStringLiteral("a whole number from 0 on is expected"),
                 pointer + QLatin1Char('/') + QLatin1String(name));
}

//! For each comma; a payload listed has four in some 130 bytes.
constexpr qsizetype fewestBytes = 16;

//! Commas outside texts: as many as values, but for one in each list or object.
qsizetype commasOf(const QByteArray &json)
{
    qsizetype count = 0;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '"')
            isText = !isText;
        else if (json[i] == '\\')
            ++i; // what it escapes may be a quote
        else if (json[i] == ',' && !isText)
            ++count;
    }
    return count;
}

} // namespace

Result<Json> readContentsJson(const QByteArray &bytes, const QString &source)
{
    if (commasOf(bytes) > bytes.size() / fewestBytes)
        return Error{Code::Input, QStringLiteral("a list of payloads is expected"), source, {}};
    return readJson(bytes, source, {mostDeep, BundleLimits().fileBytes});
}

Result<void> BundleContents::read(const QByteArray &bytes)
{
    UNSNAG_TRY(const Json json, readContentsJson(bytes));
    const auto canonical = canonicalJson(json);
    if (!canonical || *canonical != bytes)
        return wrong(QStringLiteral("it is not in canonical form"), {});
    UNSNAG_TRY(m_origin, textAt(json, "origin", {}));
    UNSNAG_TRY(m_root, textAt(json, "root", {}));
    UNSNAG_TRY(m_size, numberAt(json, "size", {}));
    UNSNAG_TRY(m_entries, numberAt(json, "entries", {}));
    if (!json["payloads"].isArray())
        return wrong(QStringLiteral("a list is expected"), QStringLiteral("/payloads"));
    std::size_t index = 0;
    for (const Json &payload : json["payloads"].array())
        UNSNAG_CHECK(readPayload(payload, index++));
    return {};
}

Result<void> BundleContents::readPayload(const Json &payload, std::size_t index)
{
    const QString pointer = QStringLiteral("/payloads/%1").arg(index);
    Listed listed;
    UNSNAG_TRY(listed.entry, numberAt(payload, "entry", pointer));
    UNSNAG_TRY(listed.name, textAt(payload, "name", pointer));
    UNSNAG_TRY(const QString digest, textAt(payload, "sha256", pointer));
    UNSNAG_TRY(const QString state, textAt(payload, "state", pointer));
    listed.state = evidenceStateNamed(state);
    if (listed.state != EvidenceState::Included && listed.state != EvidenceState::Withheld &&
        listed.state != EvidenceState::Erased)
        return wrong(QStringLiteral("included, withheld or erased is expected"),
                     pointer + QStringLiteral("/state"));
    if (m_listed.contains(digest))
        return wrong(QStringLiteral("a payload is listed twice"), pointer);
    m_listed.insert(digest, std::move(listed));
    return {};
}

void BundleContents::sawEntry(qint64 index, const Json &entry)
{
    if (m_listed.isEmpty())
        return;
    const QString kind = entry["kind"].toString();
    const qint64 erased = entry["payloads"].toInt();
    if (erased > 0 &&
        (kind == QLatin1String("audit.erased") || kind == QLatin1String("audit.retained"))) {
        m_lastErasure = index;
        m_erased += erased;
    }
    for (const EvidencePart &part : commitmentsOf(entry)) {
        const auto listed = m_listed.find(part.sha256);
        if (listed != m_listed.end() && listed->entry == index && listed->name == part.name)
            listed->isCommitted = true;
    }
}

std::optional<QString> BundleContents::contradiction(const Checkpoint &head) const
{
    if (m_origin != head.origin || m_size != head.size || m_root != toHex(head.root))
        return QStringLiteral("it is of another checkpoint");
    if (m_entries > m_size)
        return QStringLiteral("it tells of %1 entries of %2").arg(m_entries).arg(m_size);
    const qint64 listedErased = payloads(EvidenceState::Erased).size();
    if (listedErased > m_erased)
        return QStringLiteral("it lists %1 payloads as erased, the log says of %2")
            .arg(listedErased)
            .arg(m_erased);
    const Listed *first = nullptr; // of the lowest entry, whatever the order of the hash
    for (const Listed &listed : m_listed) {
        const bool isErasedUnsaid =
            listed.state == EvidenceState::Erased && listed.entry >= m_lastErasure;
        if ((!listed.isCommitted || isErasedUnsaid) && (!first || listed.entry < first->entry))
            first = &listed;
    }
    if (!first)
        return std::nullopt;
    const QString said =
        first->isCommitted
            ? QStringLiteral("no entry after %1 says of an erasure, and the %2 is listed as erased")
            : QStringLiteral("entry %1 does not commit to the %2 that is listed for it");
    return said.arg(first->entry).arg(first->name);
}

QStringList BundleContents::payloads(EvidenceState state) const
{
    QStringList digests;
    for (const auto &[digest, listed] : m_listed.asKeyValueRange()) {
        if (listed.state == state)
            digests += digest;
    }
    digests.sort();
    return digests;
}

} // namespace unsnag
