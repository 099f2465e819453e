// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/storyprinter.h"

#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace unsnag {
namespace {

constexpr int dotsPerInch =
    96; // the dots that sizes of type are given in; letters are curves anyway

QPageSize pageSize()
{
    return QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                : QPageSize::A4);
}

Error refused(const QFileDevice &file)
{
    return {Code::Forbidden, file.errorString(), file.fileName(),
            QStringLiteral("choose another place")};
}

} // namespace

Result<void> printStory(const QTextDocument &document, const QString &title, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return refused(out);
    {
        QPdfWriter writer(&out);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(pageSize());
        writer.setPageMargins({}); // the document brings its own
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Unsnag"));
        document.print(&writer);
    }
    if (out.error() != QFileDevice::NoError || !out.commit())
        return refused(out);
    return {};
}

} // namespace unsnag
