// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/policydocument.h"

namespace unsnag {

Error PolicyDocument::refuse(const JsonPointer &place, const QString &expected) const
{
    return Error{Code::Input,
                 QStringLiteral("expected ") + expected,
                 m_source + QLatin1Char('#') + place.text(),
                 {}};
}

Result<void> PolicyDocument::onlyKnown(const Json &object, const JsonPointer &place,
                                       const QStringList &known) const
{
    if (!object.isObject())
        return refuse(place, QStringLiteral("an object"));
    for (const auto &[name, value] : object.object()) {
        if (!known.contains(name))
            return refuse(place.child(name),
                          QStringLiteral("one of ") + known.join(QStringLiteral(", ")));
    }
    return {};
}

Result<QString> PolicyDocument::text(const Json &object, const JsonPointer &place,
                                     const char *member) const
{
    UNSNAG_TRY(const QString value, textIfAny(object, place, member));
    if (value.isEmpty())
        return refuse(place.child(QString::fromLatin1(member)),
                      QStringLiteral("a text that is not empty"));
    return value;
}

Result<QString> PolicyDocument::textIfAny(const Json &object, const JsonPointer &place,
                                          const char *member) const
{
    const Json &value = object[member];
    if (value.isNull())
        return QString();
    if (!value.isString() || value.toString().trimmed().isEmpty())
        return refuse(place.child(QString::fromLatin1(member)),
                      QStringLiteral("a text that is not empty"));
    return value.toString();
}

Result<QStringList> PolicyDocument::texts(const Json &object, const JsonPointer &place,
                                          const char *member) const
{
    const Json &list = object[member];
    const JsonPointer here = place.child(QString::fromLatin1(member));
    if (list.isNull())
        return QStringList();
    if (!list.isArray())
        return refuse(here, QStringLiteral("an array of texts"));
    QStringList texts;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json &entry = list.at(i);
        if (!entry.isString() || entry.toString().trimmed().isEmpty())
            return refuse(here.child(QString::number(i)),
                          QStringLiteral("a text that is not empty"));
        texts.append(entry.toString());
    }
    return texts;
}

} // namespace unsnag
