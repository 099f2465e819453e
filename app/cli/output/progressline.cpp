// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/progressline.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <unistd.h>

namespace unsnag {
namespace {

constexpr std::chrono::milliseconds pause{100};
constexpr char clearLine[] = "\r\x1b[K";

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

} // namespace

bool isTerminal(const QIODevice &stream)
{
    const auto *file = qobject_cast<const QFileDevice *>(&stream);
    return file != nullptr && file->handle() >= 0 && ::isatty(file->handle()) == 1;
}

ProgressLine::ProgressLine(QIODevice &stream, QString what)
    : m_stream(stream), m_what(std::move(what)), m_isShown(isTerminal(stream))
{}

ProgressLine::~ProgressLine()
{
    if (m_toldAt)
        m_stream.write(clearLine);
}

Progress ProgressLine::progress()
{
    if (!m_isShown)
        return {};
    return {[this](qint64 done, qint64 total, const QString &) { tell(done, total); }};
}

void ProgressLine::tell(qint64 done, qint64 total)
{
    const auto now = Clock::now();
    if (!m_isShown || (m_toldAt && now - *m_toldAt < pause))
        return;
    m_toldAt = now;
    const QString text = total > 0 ? tr("%1: %2 of %3 entries (%4 %)")
                                         .arg(m_what, QString::number(done), QString::number(total),
                                              QString::number(100 * done / total))
                                   : tr("%1: %2 entries").arg(m_what, QString::number(done));
    m_stream.write(clearLine + text.toUtf8());
}

} // namespace unsnag
