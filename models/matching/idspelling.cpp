// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/idspelling.h"

#include "models/domain/idform.h"
#include "models/matching/plainletter.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::size_t longestText = 256;
constexpr std::size_t longestId = 48;
constexpr std::size_t longestSigned = 20;

//! What people write before an id, by its first letter; of two that begin alike, the longer one first.
constexpr std::string_view labels =
    " ABN ACN BTWNR BTW BN CVRNR CNPJ CUIT CIF CUI CVR DIC EIN FEIN GSTIN GST ICO INN IVA "
    "KRS MWSTNR MWST NPWP NIF NIP NIT ORGNUMMER ORGNR OIB PARTITAIVA PIVA PIB RFC RUC "
    "RUT STEUERNUMMER STEUERNR SIREN SIRET STNR TAXID TAXNO TIN TVA UMSATZSTEUERID "
    "USTIDNR UIDNR USTID UEN UID VATREGNO VATID VATNO VAT";

//! Where the labels of each letter begin; the end where there are none.
constexpr auto labelsOf = [] {
    std::array<std::size_t, 26> begins{};
    begins.fill(labels.size());
    for (std::size_t i = labels.size() - 1; i > 0; --i) {
        if (labels[i - 1] == ' ')
            begins[static_cast<std::size_t>(labels[i] - 'A')] = i;
    }
    return begins;
}();

std::string_view trimmed(std::string_view text)
{
    constexpr const char *blanks = " \t\r\n";
    const auto first = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

bool beginsId(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return text.size() >= 5 &&
           (isDigit(at(0)) || (isCapital(at(0)) && isCapital(at(1)) && isDigit(at(2))) ||
            text.starts_with("ATU") || text.starts_with("CHE") || text.starts_with("ES"));
}

} // namespace

std::string compactId(std::string_view written)
{
    std::string id;
    const std::string_view head = written.substr(0, longestText);
    for (std::size_t i = 0; i < head.size() && id.size() < longestId;) {
        const std::size_t before = i;
        const char32_t letter = asCapital(plainLetterAt(head, i));
        const bool isSign = letter < 0xC0 || (letter >= 0x2000 && letter < 0x2070) ||
                            (letter >= 0x3000 && letter < 0x3004) || letter == 0xFEFF ||
                            letter == 0xFFFD;
        if (isDigit(letter) || isCapital(letter))
            id += static_cast<char>(letter);
        else if (!isSign)
            id.append(head.substr(before, i - before));
    }
    return id;
}

std::string_view withoutIdLabel(std::string_view id)
{
    if (id.empty() || !isCapital(static_cast<unsigned char>(id[0])))
        return id;
    std::size_t begin = labelsOf[static_cast<std::size_t>(id[0] - 'A')];
    while (begin < labels.size() && labels[begin] == id[0]) {
        const std::size_t end = std::min(labels.find(' ', begin), labels.size());
        const std::string_view label = labels.substr(begin, end - begin);
        if (id.starts_with(label) && beginsId(id.substr(label.size())))
            return id.substr(label.size());
        begin = end + 1;
    }
    return id;
}

std::string_view countryOfIdSigns(std::string_view written)
{
    constexpr std::string_view signs[][2] = {
        {"##-#######", "US"},
        {"%%.%%%.%%%/%%%%-##", "BR"},
        {"##.###.###-[0-9Kk]|#.###.###-[0-9Kk]", "CL"},
        {"##-########-#", "AR"},
        {"###.###.###-#", "CO"},
        {"[VEJPGvejpg]-########-#", "VE"},
        {"##.###.###.#-###.###", "ID"},
        {"###-##-#####", "KR"},
        {"###-###-##-##|###-##-##-###", "PL"},
        {"####.###.###", "BE"},
        {"######-####", "SE"},
        {"#######-#", "FI"},
        {"## ### ### ###", "AU"},
        {"### ### ### #####", "FR"},
    };
    const std::string_view text = trimmed(written);
    if (text.size() > longestSigned || text.find_first_of("-./ ") == std::string_view::npos)
        return {};
    for (const auto &row : signs) {
        if (hasIdForm(text, row[0]))
            return row[1];
    }
    return {};
}

} // namespace unsnag
