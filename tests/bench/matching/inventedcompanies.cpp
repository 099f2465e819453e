// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/inventedcompanies.h"

#include "tests/bench/matching/dice.h"

#include <QSet>
#include <QStringList>

namespace unsnag {
namespace {

//! What companies of a country are named with.
struct Country {
    QString code;
    QStringList sectors;
    QStringList forms;
    QStringList cities;
    QString callingCode;
    int postcodeDigits;
};

const std::vector<Country> &countries()
{
    static const std::vector<Country> list = {
        {"DE",
         {"Möbel", "Anlagenbau", "Kältetechnik", "Handels", "Straßenbau", "Logistik",
          "Büro Systeme", "Gesundheit", "Werkzeuge", "Energie"},
         {"GmbH", "AG", "GmbH & Co. KG", "KG", "e.K."},
         {"München", "Köln", "Lübeck", "Gießen", "Dresden"},
         "49",
         5},
        {"FR",
         {"Ingénierie", "Énergies", "Matériaux", "Conseil", "Société Hôtelière", "Transports",
          "Équipement Médical", "Études"},
         {"SA", "SARL", "SAS", "S.A.S.U."},
         {"Orléans", "Besançon", "Nîmes", "Lyon", "Sète"},
         "33",
         5},
        {"GB",
         {"Engineering", "Services", "Holdings", "Properties", "Foods", "Textiles", "Associates",
          "Consulting", "Marine Supplies"},
         {"Ltd", "Limited", "PLC", "LLP"},
         {"Leeds", "Cardiff", "Exeter", "Dundee"},
         "44",
         5},
        {"US",
         {"Technologies", "Manufacturing", "Laboratories", "Capital Partners", "Industries",
          "International", "Medical Systems", "Resources", "Foundation"},
         {"Inc.", "Corp.", "LLC", "Corporation", ""},
         {"Dayton", "Tulsa", "Boise", "Portland"},
         "1",
         5},
        {"ES",
         {"Construcción", "Alimentación", "Energía", "Gestión", "Logística", "Diseño"},
         {"S.A.", "S.L.", "SLU"},
         {"Cádiz", "León", "A Coruña", "Málaga"},
         "34",
         5},
        {"PL",
         {"Usługi", "Budownictwo", "Żywność", "Przemysł", "Łączność", "Handel"},
         {"sp. z o.o.", "S.A.", "sp.k."},
         {"Łódź", "Kraków", "Gdańsk", "Poznań"},
         "48",
         5},
        {"SE",
         {"Förvaltning", "Skogsbruk", "Verkstäder", "Sjöfart", "Bygg", "Trä"},
         {"AB", "Aktiebolag", "HB"},
         {"Malmö", "Göteborg", "Umeå", "Västerås"},
         "46",
         5},
        {"IT",
         {"Costruzioni", "Arredamenti", "Qualità", "Servizi", "Trasporti", "Alimentari"},
         {"S.p.A.", "S.r.l.", "SRL", "s.n.c."},
         {"Forlì", "Torino", "Bari", "Cantù"},
         "39",
         5},
    };
    return list;
}

QString syllables(Dice &dice)
{
    static const QStringList starts = {"no", "ka", "ver", "li", "tor", "sa",  "bre", "mon", "ü",
                                       "el", "du", "fra", "gö", "hel", "qui", "ro",  "ste", "wa"};
    static const QStringList middles = {"va", "ri",  "len", "do", "mar", "ti", "sol",  "be",
                                        "ny", "gra", "lu",  "pe", "zo",  "xi", "stro", "ki"};
    static const QStringList ends = {"ra", "tex", "n", "lis", "ch", "berg", "to", "dan", "s", "mo"};
    QString word = dice.pick(starts) + dice.pick(middles);
    if (dice.chance(40))
        word += dice.pick(middles);
    if (dice.chance(70))
        word += dice.pick(ends);
    return word.at(0).toUpper() + word.mid(1);
}

QString digits(Dice &dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + static_cast<char16_t>(dice.below(10)));
    return text;
}

QString joined(const QStringList &words)
{
    QStringList kept = words;
    kept.removeAll(QString());
    return kept.join(u' ');
}

QString domainOf(const QString &core, Dice &dice)
{
    QString label;
    for (const QChar c : core.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            label += c;
    }
    return label.left(24) + (dice.chance(50) ? ".example" : ".test");
}

class Maker
{
public:
    explicit Maker(std::uint64_t seed) : m_dice(seed) {}

    //! A company of a name that is not yet taken.
    Account company(int number)
    {
        while (true) {
            const Country country = m_dice.pick(countries());
            const QString core = joined({syllables(m_dice), second(country)});
            if (m_taken.contains(core))
                continue;
            m_taken.insert(core);
            return described(number, core, country, domainOf(core, m_dice));
        }
    }

    Account subsidiaryOf(const Account &parent, int number)
    {
        const Country country = m_dice.pick(countries());
        const QString core = parent.name.section(u' ', 0, 0);
        return described(number, joined({core, m_dice.pick(country.cities)}), country,
                         parent.domain);
    }

    bool hasSubsidiary() { return m_dice.chance(10); }

private:
    QString second(const Country &country)
    {
        const QString sector = m_dice.pick(country.sectors);
        if (m_dice.chance(15))
            return QStringLiteral("& ") + syllables(m_dice) + u' ' + sector;
        return m_dice.chance(20) ? syllables(m_dice) + u' ' + sector : sector;
    }

    Account described(int number, const QString &core, const Country &country,
                      const QString &domain)
    {
        Account made;
        made.id = QStringLiteral("A%1").arg(number, 7, 10, QLatin1Char('0'));
        made.name = joined({core, m_dice.pick(country.forms)});
        made.domain = domain;
        made.taxId = digits(m_dice, 9);
        made.street = syllables(m_dice) + QStringLiteral(" 1%1").arg(m_dice.below(90));
        made.city = m_dice.pick(country.cities);
        made.postcode = digits(m_dice, country.postcodeDigits);
        made.country = country.code;
        made.email = QStringLiteral("office@") + domain;
        made.phone = u'+' + country.callingCode + u'2' + digits(m_dice, 8);
        return made;
    }

    Dice m_dice;
    QSet<QString> m_taken;
};

} // namespace

std::vector<Account> inventedCompanies(int count, std::uint64_t seed)
{
    Maker maker(seed);
    std::vector<Account> made;
    made.reserve(static_cast<std::size_t>(count));
    while (made.size() < static_cast<std::size_t>(count)) {
        made.push_back(maker.company(static_cast<int>(made.size())));
        if (maker.hasSubsidiary() && made.size() < static_cast<std::size_t>(count))
            made.push_back(maker.subsidiaryOf(made.back(), static_cast<int>(made.size())));
    }
    return made;
}

} // namespace unsnag
