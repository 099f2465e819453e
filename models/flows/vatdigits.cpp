// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The check digits of VAT ids as the tax authorities describe them.
#include "models/flows/vatdigits.h"

namespace unsnag {
namespace {

int digit(const QString &text, qsizetype index)
{
    return text[index].digitValue();
}

int weighted(const QString &text, std::initializer_list<int> weights)
{
    int sum = 0;
    qsizetype i = 0;
    for (const int weight : weights)
        sum += weight * digit(text, i++);
    return sum;
}

int last(const QString &text)
{
    return digit(text, text.size() - 1);
}

//! Luhn: every second digit from the right doubled; 0 for a number with its check digit.
int luhn(const QString &text)
{
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = digit(text, text.size() - 1 - i) * (i % 2 == 0 ? 1 : 2);
        sum += value / 10 + value % 10;
    }
    return sum % 10;
}

//! ISO 7064, mod 11,10.
bool isMod1110(const QString &text)
{
    int product = 10;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int sum = (product + digit(text, i)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + last(text)) % 10 == 1;
}

bool austria(const QString &body) // U and eight digits
{
    return (6 - luhn(body.mid(1, 7)) + 10) % 10 == last(body);
}

bool belgium(const QString &body)
{
    return (body.left(8).toInt() + body.right(2).toInt()) % 97 == 0;
}

bool bulgaria(const QString &body)
{
    if (body.size() == 10)
        return true; // of persons: several rules hold side by side
    const int first = weighted(body, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
    const int second = weighted(body, {3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10;
    return (first == 10 ? second : first) == last(body);
}

bool cyprus(const QString &body)
{
    constexpr int odd[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i)
        sum += i % 2 == 0 ? odd[digit(body, i)] : digit(body, i);
    return body[8].unicode() == u'A' + sum % 26;
}

bool czechia(const QString &body)
{
    if (body.size() != 8)
        return true; // of persons: made of a day of birth
    const int check = (11 - weighted(body, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (check == 0 ? 1 : check) % 10 == last(body);
}

bool denmark(const QString &body)
{
    return weighted(body, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(const QString &body)
{
    return weighted(body, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool finland(const QString &body)
{
    return weighted(body, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

bool france(const QString &body)
{
    const QString siren = body.mid(2);
    if (luhn(siren) != 0 && !siren.startsWith(QLatin1String("000"))) // 000: Monaco
        return false;
    bool isNumeric = false;
    const int key = body.left(2).toInt(&isNumeric);
    if (isNumeric)
        return (siren + QStringLiteral("12")).toLongLong() % 97 == key;
    const QString letters = QStringLiteral("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ");
    const auto high = static_cast<int>(letters.indexOf(body[0]));
    const auto low = static_cast<int>(letters.indexOf(body[1]));
    const int check = body[0].isDigit() ? high * 24 + low - 10 : high * 34 + low - 100;
    return (siren.toInt() + 1 + check / 11) % 11 == check % 11;
}

bool germany(const QString &body)
{
    return isMod1110(body);
}

bool greece(const QString &body)
{
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i)
        sum = sum * 2 + digit(body, i);
    return sum * 2 % 11 % 10 == last(body);
}

bool hungary(const QString &body)
{
    return weighted(body, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

bool ireland(const QString &body)
{
    const QString letters = QStringLiteral("WABCDEFGHIJKLMNOPQRSTUV");
    const bool isOld = !body[1].isDigit(); // 8Z49289F counts as 0492898 with an 8 behind
    const QString number = isOld ? QLatin1Char('0') + body.mid(2, 5) + body.left(1) : body.left(7);
    const int extra =
        !isOld && body.size() == 9 ? 9 * static_cast<int>(letters.indexOf(body[8])) : 0;
    return letters[(weighted(number, {8, 7, 6, 5, 4, 3, 2}) + extra) % 23] == body[7];
}

bool italy(const QString &body)
{
    const int province = body.mid(7, 3).toInt();
    const bool isPlace = (province >= 1 && province <= 100) || province == 120 || province == 121 ||
                         province == 888 || province == 999;
    return luhn(body) == 0 && isPlace && body.left(7).toInt() != 0;
}

bool latvia(const QString &body)
{
    if (digit(body, 0) <= 3)
        return true; // of persons: made of a day of birth
    return weighted(body, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
}

bool lithuania(const QString &body)
{
    int first = 0;
    int second = 0;
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        first += (1 + static_cast<int>(i) % 9) * digit(body, i);
        second += (1 + static_cast<int>(i + 2) % 9) * digit(body, i);
    }
    const int check = first % 11 == 10 ? second % 11 : first % 11;
    return digit(body, body.size() - 2) == 1 && check % 10 == last(body);
}

bool luxembourg(const QString &body)
{
    return body.left(6).toInt() % 89 == body.right(2).toInt();
}

bool malta(const QString &body)
{
    return weighted(body, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
}

//! ISO 7064, mod 97,10, over the letters as numbers.
int mod97(const QString &text)
{
    int rest = 0;
    for (const QChar letter : text) {
        const int value = letter.isDigit() ? letter.digitValue() : letter.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
}

bool netherlands(const QString &body)
{
    const bool isOfCompany = weighted(body, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
    return isOfCompany || mod97(QStringLiteral("NL") + body) == 1;
}

bool norway(const QString &body)
{
    return weighted(body, {3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool poland(const QString &body)
{
    return weighted(body, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == last(body);
}

bool portugal(const QString &body)
{
    return (11 - weighted(body, {9, 8, 7, 6, 5, 4, 3, 2}) % 11) % 11 % 10 == last(body);
}

bool romania(const QString &body)
{
    if (body.size() > 10)
        return true; // of persons: made of a day of birth
    const QString padded = body.rightJustified(10, QLatin1Char('0'));
    return weighted(padded, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == last(padded);
}

bool slovakia(const QString &body)
{
    return body.toLongLong() % 11 == 0;
}

bool slovenia(const QString &body)
{
    const int check = 11 - weighted(body, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 11 && check % 10 == last(body);
}

bool spain(const QString &body)
{
    const QString letters = QStringLiteral("TRWAGMYFPDXBNJZSQVHLCKE");
    const QString middle = body.mid(1, 7);
    if (body[0].isDigit())
        return letters[body.left(8).toInt() % 23] == body[8];
    if (const auto kind = QStringLiteral("XYZ").indexOf(body[0]); kind >= 0)
        return letters[(QString::number(kind) + middle).toInt() % 23] == body[8];
    if (QStringLiteral("KLM").contains(body[0]))
        return letters[middle.toInt() % 23] == body[8];
    const int check = (10 - luhn(middle + QLatin1Char('0'))) % 10;
    const bool isDigit = body[8].isDigit() && body[8].digitValue() == check;
    return isDigit || QStringLiteral("JABCDEFGHI")[check] == body[8];
}

bool sweden(const QString &body)
{
    return luhn(body.left(10)) == 0;
}

bool switzerland(const QString &body)
{
    return (11 - weighted(body, {5, 4, 3, 2, 7, 6, 5, 4}) % 11) % 11 == digit(body, 8);
}

bool unitedKingdom(const QString &body)
{
    if (!body[0].isDigit())
        return true; // GD and HA: government and health authorities count up
    const int rest = weighted(body, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
    const bool isOfSecondSeries = body.left(3).toInt() >= 100 && (rest == 42 || rest == 55);
    return rest == 0 || isOfSecondSeries;
}

} // namespace

const std::vector<VatFormat> &vatFormats()
{
    static const std::vector<VatFormat> formats{
        {"AT", "AT", "U[0-9]{8}", "ATU and 8 digits", austria},
        {"BE", "BE", "[01][0-9]{9}", "BE and 10 digits that begin with 0 or 1", belgium},
        {"BG", "BG", "[0-9]{9,10}", "BG and 9 or 10 digits", bulgaria},
        {"CHE", "CH", "[0-9]{9}(MWST|TVA|IVA|TPV)?", "CHE and 9 digits", switzerland},
        {"CY", "CY", "[0-9]{8}[A-Z]", "CY, 8 digits and a letter", cyprus},
        {"CZ", "CZ", "([0-8][0-9]{7}|[0-9]{9,10})", "CZ and 8 to 10 digits", czechia},
        {"DE", "DE", "[1-9][0-9]{8}", "DE and 9 digits", germany},
        {"DK", "DK", "[1-9][0-9]{7}", "DK and 8 digits", denmark},
        {"EE", "EE", "[0-9]{9}", "EE and 9 digits", estonia},
        {"EL", "GR", "[0-9]{9}", "EL and 9 digits", greece},
        {"ES", "ES", "([0-9]{8}[A-Z]|[XYZKLM][0-9]{7}[A-Z]|[A-JNP-SUVW][0-9]{7}[0-9A-J])",
         "ES and 9 digits or letters", spain},
        {"FI", "FI", "[0-9]{8}", "FI and 8 digits", finland},
        {"FR", "FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}", "FR, 2 digits or letters and 9 digits", france},
        {"GB", "GB", "([0-9]{9}([0-9]{3})?|(GD[0-4]|HA[5-9])[0-9]{2})", "GB and 9 or 12 digits",
         unitedKingdom},
        {"HR", "HR", "[0-9]{11}", "HR and 11 digits", isMod1110},
        {"HU", "HU", "[0-9]{8}", "HU and 8 digits", hungary},
        {"IE", "IE", "[0-9][0-9A-Z+*][0-9]{5}[A-W][A-IW]?", "IE, 7 digits and one or two letters",
         ireland},
        {"IT", "IT", "[0-9]{11}", "IT and 11 digits", italy},
        {"LT", "LT", "([0-9]{9}|[0-9]{12})", "LT and 9 or 12 digits", lithuania},
        {"LU", "LU", "[0-9]{8}", "LU and 8 digits", luxembourg},
        {"LV", "LV", "[0-9]{11}", "LV and 11 digits", latvia},
        {"MT", "MT", "[1-9][0-9]{7}", "MT and 8 digits", malta},
        {"NL", "NL", "[0-9]{9}B[0-9]{2}", "NL, 9 digits, B and 2 digits", netherlands},
        {"NO", "NO", "[0-9]{9}(MVA)?", "NO and 9 digits", norway},
        {"PL", "PL", "[0-9]{10}", "PL and 10 digits", poland},
        {"PT", "PT", "[1-9][0-9]{8}", "PT and 9 digits", portugal},
        {"RO", "RO", "[1-9][0-9]{1,12}", "RO and 2 to 13 digits", romania},
        {"SE", "SE", "[0-9]{10}[0-9]{2}", "SE and 12 digits", sweden},
        {"SI", "SI", "[1-9][0-9]{7}", "SI and 8 digits", slovenia},
        {"SK", "SK", "[0-9]{10}", "SK and 10 digits", slovakia},
        {"XI", "XI", "([0-9]{9}([0-9]{3})?|(GD[0-4]|HA[5-9])[0-9]{2})", "XI and 9 or 12 digits",
         unitedKingdom}};
    return formats;
}

} // namespace unsnag
