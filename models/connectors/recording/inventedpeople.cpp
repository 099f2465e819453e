// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/recording/inventedpeople.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace unsnag {
namespace {

constexpr qsizetype shortestSought = 5; //!< shorter names stand in every other word

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &mailForm()
{
    static const QRegularExpression form = pattern(R"([\w.+%-]+@[\w-]+(\.[\w-]+)+)");
    return form;
}

bool isPhoneName(const QString &name)
{
    static const QRegularExpression form = pattern("phone|mobile|fax|^tel(e|_|$)");
    return form.match(name).hasMatch();
}

bool isPersonalName(const QString &name)
{
    static const QRegularExpression form =
        pattern("name$|^name|contact|owner|addressee|attention|salutation|street|^address_?line|^"
                "line_?[12]$"
                "|^text$|^query$|^q$|^search|^label$|^title$|subject");
    return form.match(name).hasMatch();
}

//! Codes and words of a schema are nobody's name.
bool isCode(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([a-z0-9_.:@/-]*|[A-Z0-9_.:/-]{1,16}|[\\d\\W]*)\\z"));
    return form.match(text).hasMatch();
}

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.trimmed().toLower().toUtf8(), QCryptographicHash::Sha256);
}

QString letters(const QByteArray &digest, int count)
{
    QString out;
    for (int i = 0; i < count; ++i)
        out += QLatin1Char(static_cast<char>('a' + static_cast<quint8>(digest.at(i)) % 26));
    return out;
}

QString inventedMail(const QString &mail)
{
    return mail.endsWith(QLatin1String("@example.com"))
               ? mail
               : letters(digestOf(mail), 8) + QLatin1String("@example.com");
}

QString inventedPhone(const QString &phone)
{
    static const QString begin = QStringLiteral("+49 30 55500");
    if (phone.isEmpty() || phone.startsWith(begin))
        return phone;
    const QByteArray digest = digestOf(phone);
    const int number =
        (static_cast<quint8>(digest.at(0)) * 256 + static_cast<quint8>(digest.at(1))) % 1000;
    return begin + QString::number(number).rightJustified(3, QLatin1Char('0'));
}

QString inventedName(const QString &name)
{
    static const QString begin = QStringLiteral("Sample ");
    if (isCode(name) || name.startsWith(begin))
        return name;
    QString word = letters(digestOf(name), 7);
    word[0] = word.at(0).toUpper();
    return begin + word;
}

QString withoutMails(const QString &text)
{
    QString out;
    qsizetype end = 0;
    for (auto found = mailForm().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        out += text.mid(end, match.capturedStart() - end) + inventedMail(match.captured());
        end = match.capturedEnd();
    }
    return out + text.mid(end);
}

} // namespace

QString InventedPeople::inText(const QString &name, const QString &text)
{
    if (mailForm().match(text).hasMatch())
        return withoutMails(text);
    if (isPhoneName(name))
        return inventedPhone(text);
    return isPersonalName(name) ? inventedName(text) : text;
}

Json InventedPeople::inDocument(const Json &document)
{
    InventedPeople people;
    const Json first = people.replaced({}, document);
    return people.m_known.isEmpty() ? first : people.withKnown(first);
}

Json InventedPeople::replaced(const QString &name, const Json &json)
{
    if (json.isString()) {
        const QString text = json.toString();
        QString invented = inText(name, text);
        if (invented != text && text.size() >= shortestSought)
            m_known.insert(text, invented);
        return Json(std::move(invented));
    }
    if (json.isArray()) {
        Json out = JsonArray{};
        for (const Json &element : json.array())
            out.append(replaced(name, element));
        return out;
    }
    if (!json.isObject())
        return json;
    Json out = JsonObject{};
    for (const auto &[member, value] : json.object())
        out.set(member, replaced(member, value));
    return out;
}

Json InventedPeople::withKnown(const Json &json) const
{
    if (json.isString()) {
        QString text = json.toString();
        for (auto known = m_known.begin(); known != m_known.end(); ++known)
            text.replace(known.key(), known.value());
        return Json(std::move(text));
    }
    if (json.isArray()) {
        Json out = JsonArray{};
        for (const Json &element : json.array())
            out.append(withKnown(element));
        return out;
    }
    if (!json.isObject())
        return json;
    Json out = JsonObject{};
    for (const auto &[member, value] : json.object())
        out.set(member, withKnown(value));
    return out;
}

} // namespace unsnag
