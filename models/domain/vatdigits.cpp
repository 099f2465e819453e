// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The check digits of VAT ids as the tax authorities describe them.
#include "models/domain/vatdigits.h"

#include "models/domain/checkdigits.h"

#include <array>
#include <cstdint>
#include <iterator>
#include <string>

namespace unsnag {
namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr std::size_t letterPair(std::string_view text)
{
    return static_cast<std::size_t>(text[0] - 'A') * 26 + static_cast<std::size_t>(text[1] - 'A');
}

bool austria(std::string_view body) // U and eight digits
{
    return (6 - luhn(body.substr(1, 7)) + 10) % 10 == lastDigit(body);
}

bool belgium(std::string_view body)
{
    return (numberOf(body.substr(0, 8)) + numberOf(body.substr(body.size() - 2))) % 97 == 0;
}

bool bulgaria(std::string_view body)
{
    if (body.size() == 10)
        return true; // of persons: several rules hold side by side
    const int first = weighted(body, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
    const int second = weighted(body, {3, 4, 5, 6, 7, 8, 9, 10}) % 11 % 10;
    return (first == 10 ? second : first) == lastDigit(body);
}

bool cyprus(std::string_view body)
{
    constexpr int odd[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum += i % 2 == 0 ? odd[digitAt(body, i)] : digitAt(body, i);
    return body[8] == 'A' + sum % 26;
}

bool czechia(std::string_view body)
{
    if (body.size() != 8)
        return true; // of persons: made of a day of birth
    const int check = (11 - weighted(body, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (check == 0 ? 1 : check) % 10 == lastDigit(body);
}

bool denmark(std::string_view body)
{
    return weighted(body, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(std::string_view body)
{
    return weighted(body, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool finland(std::string_view body)
{
    return weighted(body, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

bool france(std::string_view body)
{
    const std::string_view siren = body.substr(2);
    if (luhn(siren) != 0 && !siren.starts_with("000")) // 000: Monaco
        return false;
    if (isDigit(body[0]) && isDigit(body[1]))
        return (numberOf(siren) * 100 + 12) % 97 == numberOf(body.substr(0, 2));
    constexpr std::string_view letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const auto high = static_cast<int>(letters.find(body[0]));
    const auto low = static_cast<int>(letters.find(body[1]));
    const int check = isDigit(body[0]) ? high * 24 + low - 10 : high * 34 + low - 100;
    return (numberOf(siren) + 1 + check / 11) % 11 == check % 11;
}

bool germany(std::string_view body)
{
    return isMod1110(body);
}

bool greece(std::string_view body)
{
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum = sum * 2 + digitAt(body, i);
    return sum * 2 % 11 % 10 == lastDigit(body);
}

bool hungary(std::string_view body)
{
    return weighted(body, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

bool ireland(std::string_view body)
{
    constexpr std::string_view letters = "WABCDEFGHIJKLMNOPQRSTUV";
    const bool isOld = !isDigit(body[1]); // 8Z49289F counts as 0492898 with an 8 behind
    const int sum = isOld ? weighted(body.substr(2), {7, 6, 5, 4, 3}) + 2 * digitAt(body, 0)
                          : weighted(body, {8, 7, 6, 5, 4, 3, 2});
    const auto extra = !isOld && body.size() == 9 ? 9 * letters.find(body[8]) : 0;
    return letters[(static_cast<std::size_t>(sum) + extra) % 23] == body[7];
}

bool italy(std::string_view body)
{
    const auto province = numberOf(body.substr(7, 3));
    const bool isPlace = (province >= 1 && province <= 100) || province == 120 || province == 121 ||
                         province == 888 || province == 999;
    return luhn(body) == 0 && isPlace && numberOf(body.substr(0, 7)) != 0;
}

bool latvia(std::string_view body)
{
    if (digitAt(body, 0) <= 3)
        return true; // of persons: made of a day of birth
    return weighted(body, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
}

bool lithuania(std::string_view body)
{
    int first = 0;
    int second = 0;
    for (std::size_t i = 0; i + 1 < body.size(); ++i) {
        first += (1 + static_cast<int>(i) % 9) * digitAt(body, i);
        second += (1 + static_cast<int>(i + 2) % 9) * digitAt(body, i);
    }
    const int check = first % 11 == 10 ? second % 11 : first % 11;
    return digitAt(body, body.size() - 2) == 1 && check % 10 == lastDigit(body);
}

bool luxembourg(std::string_view body)
{
    return numberOf(body.substr(0, 6)) % 89 == numberOf(body.substr(body.size() - 2));
}

bool malta(std::string_view body)
{
    return weighted(body, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
}

bool netherlands(std::string_view body)
{
    const bool isOfCompany = weighted(body, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
    return isOfCompany || mod97(std::string("NL").append(body)) == 1;
}

bool norway(std::string_view body)
{
    return weighted(body, {3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool poland(std::string_view body)
{
    return weighted(body, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == lastDigit(body);
}

bool portugal(std::string_view body)
{
    return (11 - weighted(body, {9, 8, 7, 6, 5, 4, 3, 2}) % 11) % 11 % 10 == lastDigit(body);
}

bool romania(std::string_view body)
{
    if (body.size() > 10)
        return true; // of persons: made of a day of birth
    const std::string padded = std::string(10 - body.size(), '0').append(body);
    return weighted(padded, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == lastDigit(padded);
}

bool slovakia(std::string_view body)
{
    return numberOf(body) % 11 == 0;
}

bool slovenia(std::string_view body)
{
    const int check = 11 - weighted(body, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 11 && check % 10 == lastDigit(body);
}

bool spain(std::string_view body)
{
    constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
    const auto letterOf = [&](std::int64_t number) {
        return letters[static_cast<std::size_t>(number % 23)];
    };
    const std::int64_t middle = numberOf(body.substr(1, 7));
    if (isDigit(body[0]))
        return letterOf(numberOf(body.substr(0, 8))) == body[8];
    if (body[0] >= 'X') // foreigners: X, Y, Z count as 0, 1, 2
        return letterOf(std::int64_t(body[0] - 'X') * 10'000'000 + middle) == body[8];
    if (body[0] >= 'K' && body[0] <= 'M')
        return letterOf(middle) == body[8];
    const int check = luhnDigit(body.substr(1, 7));
    return body[8] == '0' + check || body[8] == "JABCDEFGHI"[check];
}

bool sweden(std::string_view body)
{
    return luhn(body.substr(0, 10)) == 0;
}

bool switzerland(std::string_view body)
{
    return (11 - weighted(body, {5, 4, 3, 2, 7, 6, 5, 4}) % 11) % 11 == digitAt(body, 8);
}

bool unitedKingdom(std::string_view body)
{
    if (!isDigit(body[0]))
        return true; // GD and HA: government and health authorities count up
    const int rest = weighted(body, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
    const bool isOfSecondSeries = numberOf(body.substr(0, 3)) >= 100 && (rest == 42 || rest == 55);
    return rest == 0 || isOfSecondSeries;
}

constexpr const char *british = "#########|############|GD[0-4]##|HA[5-9]##";

constexpr VatFormat formats[] = {
    {"AT", "AT", "U########", "ATU and 8 digits", austria},
    {"BE", "BE", "[01]#########", "BE and 10 digits that begin with 0 or 1", belgium},
    {"BG", "BG", "#########~", "BG and 9 or 10 digits", bulgaria},
    {"CHE", "CH", "#########|#########MWST|#########TVA|#########IVA|#########TPV",
     "CHE and 9 digits", switzerland},
    {"CY", "CY", "########@", "CY, 8 digits and a letter", cyprus},
    {"CZ", "CZ", "[0-8]#######|#########~", "CZ and 8 to 10 digits", czechia},
    {"DE", "DE", "[1-9]########", "DE and 9 digits", germany},
    {"DK", "DK", "[1-9]#######", "DK and 8 digits", denmark},
    {"EE", "EE", "#########", "EE and 9 digits", estonia},
    {"EL", "GR", "#########", "EL and 9 digits", greece},
    {"ES", "ES", "########@|[XYZKLM]#######@|[A-JNP-SUVW]#######[0-9A-J]",
     "ES and 9 digits or letters", spain},
    {"FI", "FI", "########", "FI and 8 digits", finland},
    {"FR", "FR", "[0-9A-HJ-NP-Z][0-9A-HJ-NP-Z]#########", "FR, 2 digits or letters and 9 digits",
     france},
    {"GB", "GB", british, "GB and 9 or 12 digits", unitedKingdom},
    {"HR", "HR", "###########", "HR and 11 digits", isMod1110},
    {"HU", "HU", "########", "HU and 8 digits", hungary},
    {"IE", "IE", "#[0-9A-Z+*]#####[A-W]|#[0-9A-Z+*]#####[A-W][A-IW]",
     "IE, 7 digits and one or two letters", ireland},
    {"IT", "IT", "###########", "IT and 11 digits", italy},
    {"LT", "LT", "#########|############", "LT and 9 or 12 digits", lithuania},
    {"LU", "LU", "########", "LU and 8 digits", luxembourg},
    {"LV", "LV", "###########", "LV and 11 digits", latvia},
    {"MT", "MT", "[1-9]#######", "MT and 8 digits", malta},
    {"NL", "NL", "#########B##", "NL, 9 digits, B and 2 digits", netherlands},
    {"NO", "NO", "#########|#########MVA", "NO and 9 digits", norway},
    {"PL", "PL", "##########", "PL and 10 digits", poland},
    {"PT", "PT", "[1-9]########", "PT and 9 digits", portugal},
    {"RO", "RO", "[1-9]#~~~~~~~~~~~", "RO and 2 to 13 digits", romania},
    {"SE", "SE", "############", "SE and 12 digits", sweden},
    {"SI", "SI", "[1-9]#######", "SI and 8 digits", slovenia},
    {"SK", "SK", "##########", "SK and 10 digits", slovakia},
    {"XI", "XI", british, "XI and 9 or 12 digits", unitedKingdom}};

//! Positions in the table by the first two letters; one more than the position, 0 where there is none.
constexpr auto positions = [] {
    std::array<std::uint8_t, 26UL * 26UL> table{};
    for (std::size_t i = 0; i < std::size(formats); ++i) {
        const std::string_view prefix = formats[i].prefix;
        table[letterPair(prefix)] = static_cast<std::uint8_t>(i + 1);
    }
    return table;
}();

} // namespace

const VatFormat *vatFormatOfPrefix(std::string_view id)
{
    const bool isPair = id.size() >= 2 && isCapital(id[0]) && isCapital(id[1]);
    const std::uint8_t position = isPair ? positions[letterPair(id)] : std::uint8_t(0);
    if (position == 0)
        return nullptr;
    const VatFormat &format = formats[position - 1];
    return id.starts_with(format.prefix) ? &format : nullptr;
}

const VatFormat *vatFormatOfCountry(std::string_view country)
{
    if (country == "GR")
        return vatFormatOfPrefix("EL");
    if (country == "CH")
        return vatFormatOfPrefix("CHE");
    const VatFormat *format = vatFormatOfPrefix(country);
    return format && country == format->country ? format : nullptr;
}

} // namespace unsnag
