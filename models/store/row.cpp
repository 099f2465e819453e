// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/row.h"

namespace unsnag {

std::optional<Timestamp> Row::timeIfAny()
{
    const QVariant value = next();
    if (value.isNull())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(value.toLongLong()));
}

std::optional<qint64> Row::numberIfAny()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

Decimal Row::decimal()
{
    const QString written = text();
    const auto value = Decimal::fromText(written);
    if (!value)
        blame(written);
    return value.value_or(Decimal());
}

Json Row::json()
{
    const QVariant value = next();
    if (value.isNull())
        return {};
    auto read = readJson(value.toString().toUtf8(), QString::fromLatin1(m_table));
    if (read.ok())
        return std::move(read).value();
    blame(read.error().detail);
    return {};
}

Result<void> Row::end() const
{
    if (!m_wrong)
        return {};
    return Error{Code::Damaged, QStringLiteral("a stored value can't be read: %1").arg(*m_wrong),
                 QString::fromLatin1(m_table),
                 QStringLiteral("restore the last backup of the workspace")};
}

void Row::blame(const QString &text)
{
    if (!m_wrong)
        m_wrong = text;
}

QVariant stored(Timestamp moment)
{
    return QVariant(static_cast<qlonglong>(moment.time_since_epoch().count()));
}

QVariant stored(const std::optional<Timestamp> &moment)
{
    return moment ? stored(*moment) : QVariant();
}

QVariant stored(const Json &json)
{
    return json.isNull() ? QVariant() : QVariant(QString::fromUtf8(json.toText()));
}

QVariant storedReference(const QString &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id);
}

Result<qint64> readNumber(Session &session, const QString &sql, const QVariantList &values,
                          const char *table)
{
    UNSNAG_TRY(Statement query, session.prepared(sql, values));
    if (query.next())
        return query.value(0).toLongLong();
    if (query.lastError().isValid())
        return session.errorOf(query.query(), QString::fromLatin1(table));
    return Error{Code::Damaged, QStringLiteral("a row that must be there is missing"),
                 QString::fromLatin1(table),
                 QStringLiteral("restore the last backup of the workspace")};
}

Result<void> changeOne(Session &session, const QString &sql, const QVariantList &values,
                       const QString &id, const char *table)
{
    UNSNAG_TRY(const Statement query, session.prepared(sql, values));
    if (query.numRowsAffected() == 1)
        return {};
    return Error{
        Code::NotFound, QStringLiteral("there is no %1").arg(id), QString::fromLatin1(table), {}};
}

} // namespace unsnag
