// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/companyidform.h"

#include "models/domain/idform.h"
#include "models/matching/plainletter.h"

#include <array>
#include <vector>

namespace unsnag {
namespace {

//! The forms of all countries, found by the country.
class FormBook
{
public:
    FormBook()
    {
        for (const auto part : {companyIdsOfAfricaAndOceania(), companyIdsOfAmerica(),
                                companyIdsOfAsia(), companyIdsOfEurope()})
            add(part);
    }
    [[nodiscard]] std::span<const CompanyIdForm> of(std::string_view country) const
    {
        return m_ofCountry[countryNumber(country)];
    }
    [[nodiscard]] const std::vector<const CompanyIdForm *> &telltale() const { return m_telltale; }

private:
    void add(std::span<const CompanyIdForm> forms)
    {
        for (std::size_t i = 0; i < forms.size(); ++i) {
            auto &ofCountry = m_ofCountry[countryNumber({forms[i].country, 2})];
            ofCountry = forms.subspan(i - ofCountry.size(), ofCountry.size() + 1);
            if (forms[i].isTelltale)
                m_telltale.push_back(&forms[i]);
        }
    }

    std::array<std::span<const CompanyIdForm>, 677> m_ofCountry;
    std::vector<const CompanyIdForm *> m_telltale;
};

const FormBook &book()
{
    static const FormBook made;
    return made;
}

} // namespace

const CompanyIdForm *companyIdForm(std::string_view country, std::string_view id)
{
    const CompanyIdForm *found = nullptr;
    for (const CompanyIdForm &form : book().of(country)) {
        if (!hasIdForm(id, form.form))
            continue;
        if (form.hasRightDigits && form.hasRightDigits(id))
            return &form;
        // A form without check digits beats one whose check digits are wrong.
        if (found == nullptr || !form.hasRightDigits)
            found = &form;
    }
    return found;
}

const CompanyIdForm *telltaleIdForm(std::string_view id)
{
    for (const CompanyIdForm *form : book().telltale()) {
        if (hasIdForm(id, form->form) && form->hasRightDigits(id))
            return form;
    }
    return nullptr;
}

bool hasCompanyIds(std::string_view country)
{
    return !book().of(country).empty();
}

} // namespace unsnag
