// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/frame.h"

#include <QtEndian>

namespace unsnag {
namespace {

constexpr qsizetype headBytes = 5;

bool isKnown(char kind)
{
    return QByteArray("cxIioez").contains(kind);
}

Error broken(const QString &what)
{
    return {Code::Input, what, QStringLiteral("socket of the workspace"),
            QStringLiteral("use the same version of Unsnag on both ends")};
}

} // namespace

QByteArray wireOf(const Frame &frame)
{
    Q_ASSERT(frame.payload.size() <= largestFrameBytes);
    QByteArray wire(headBytes, Qt::Uninitialized);
    wire[0] = static_cast<char>(frame.kind);
    qToBigEndian(static_cast<quint32>(frame.payload.size()), wire.data() + 1);
    return wire + frame.payload;
}

Result<std::optional<Frame>> FrameReader::next()
{
    if (m_waiting.isEmpty())
        return std::optional<Frame>();
    if (!isKnown(m_waiting[0]))
        return broken(QStringLiteral("a message of an unknown kind came"));
    if (m_waiting.size() < headBytes)
        return std::optional<Frame>();
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_waiting.constData() + 1));
    if (length > largestFrameBytes)
        return broken(QStringLiteral("a message of %1 bytes came, at most %2 are taken")
                          .arg(length)
                          .arg(largestFrameBytes));
    if (m_waiting.size() < headBytes + length)
        return std::optional<Frame>();
    Frame frame{static_cast<FrameKind>(m_waiting[0]), m_waiting.mid(headBytes, length)};
    m_waiting.remove(0, headBytes + length);
    return std::optional<Frame>(std::move(frame));
}

} // namespace unsnag
