// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedwords.h"

namespace unsnag {
namespace {

SeedCountry germany()
{
    return {"DE",
            "EUR",
            34,
            {"Müller",   "Schröder", "Krüger",  "Böhm",     "Weiß",      "Jäger",   "Köhler",
             "Hoffmann", "Becker",   "Lindner", "Brandt",   "Vogel",     "Seidel",  "Förster",
             "Günther",  "Schäfer",  "Löwe",    "Nordmann", "Reinhardt", "Thalheim"},
            {"Maschinenbau", "Logistik", "Elektrotechnik", "Systemhaus", "Präzisionstechnik",
             "Verpackungen", "Fördertechnik", "Gebäudetechnik", "Lebensmittel", "Medizintechnik",
             "Metallbau", "Werkzeuge"},
            {"GmbH", "AG", "KG", "GmbH & Co. KG"},
            {"Industriestraße #", "Hauptstraße #", "Am Güterbahnhof #", "Lindenallee #",
             "Gewerbepark #", "Röntgenstraße #"},
            {{"Stuttgart", "70565"},
             {"München", "80807"},
             {"Köln", "50829"},
             {"Hamburg", "22525"},
             {"Nürnberg", "90411"},
             {"Leipzig", "04158"},
             {"Düsseldorf", "40472"}},
            "DE#########",
            "+49 30 23125 ###"};
}

SeedCountry austria()
{
    return {"AT",
            "EUR",
            6,
            {"Gruber", "Pichler", "Höller", "Steinböck", "Moosbrugger"},
            {"Holzbau", "Seilbahnen", "Getränke", "Anlagentechnik", "Spedition"},
            {"GmbH", "AG", "KG"},
            {"Wiener Straße #", "Bahnhofstraße #", "Mühlgasse #"},
            {{"Wien", "1230"}, {"Graz", "8020"}, {"Linz", "4030"}, {"Innsbruck", "6020"}},
            "ATU########",
            ""};
}

SeedCountry switzerland()
{
    return {"CH",
            "CHF",
            6,
            {"Zürcher", "Ammann", "Bünzli", "Rochat", "Keller"},
            {"Uhrentechnik", "Apparatebau", "Treuhand", "Feinmechanik"},
            {"AG", "GmbH", "SA"},
            {"Bahnhofstrasse #", "Seestrasse #", "Rue du Lac #"},
            {{"Zürich", "8005"}, {"Winterthur", "8400"}, {"Genève", "1205"}, {"Basel", "4056"}},
            "CHE-###.###.###",
            ""};
}

SeedCountry france()
{
    return {"FR",
            "EUR",
            10,
            {"Lefèvre", "Moreau", "Béranger", "Châtelain", "Garnier", "Dupré"},
            {"Industrie", "Distribution", "Transports", "Énergie", "Emballages", "Conseil"},
            {"SARL", "SAS", "SA"},
            {"# rue de la République", "# avenue des Chênes", "# quai du Rhône"},
            {{"Lyon", "69007"}, {"Paris", "75012"}, {"Strasbourg", "67000"}, {"Nantes", "44200"}},
            "FR###########",
            "+33 1 99 00 ## ##"};
}

SeedCountry italy()
{
    return {"IT",
            "EUR",
            6,
            {"Bianchi", "Rossetti", "Ferrante", "Colombo", "Nicolò"},
            {"Meccanica", "Trasporti", "Alimentari", "Impianti"},
            {"S.p.A.", "S.r.l."},
            {"Via Roma #", "Via dell'Industria #", "Corso Italia #"},
            {{"Milano", "20126"}, {"Torino", "10148"}, {"Bologna", "40128"}},
            "IT###########",
            ""};
}

SeedCountry spain()
{
    return {"ES",
            "EUR",
            4,
            {"Ibáñez", "Muñoz", "Serrano", "Peñalver"},
            {"Construcciones", "Envases", "Logística", "Cerámica"},
            {"S.L.", "S.A."},
            {"Calle Mayor #", "Avenida del Puerto #"},
            {{"Madrid", "28037"}, {"València", "46024"}, {"Zaragoza", "50014"}},
            "ESB########",
            ""};
}

SeedCountry netherlands()
{
    return {"NL",
            "EUR",
            6,
            {"Van Dijk", "De Groot", "Jansen", "Vermeer", "Hoekstra"},
            {"Techniek", "Groothandel", "Scheepsbouw", "Bloemen"},
            {"BV", "NV"},
            {"Industrieweg #", "Havenstraat #"},
            {{"Rotterdam", "3089 JB"}, {"Eindhoven", "5657 EB"}, {"Utrecht", "3542 DZ"}},
            "NL#########B0#",
            ""};
}

SeedCountry sweden()
{
    return {"SE",
            "SEK",
            5,
            {"Lindström", "Åkerblom", "Sjöberg", "Hägg"},
            {"Verkstad", "Teknik", "Skog", "Kök"},
            {"AB"},
            {"Storgatan #", "Verkstadsgatan #"},
            {{"Göteborg", "417 55"}, {"Malmö", "211 20"}, {"Västerås", "721 30"}},
            "SE##########01",
            "+46 8 465 004 ##"};
}

SeedCountry poland()
{
    return {"PL",
            "PLN",
            5,
            {"Kowalczyk", "Wiśniewski", "Żukowski", "Łabędź"},
            {"Produkcja", "Budownictwo", "Opakowania", "Chłodnictwo"},
            {"Sp. z o.o.", "S.A."},
            {"ul. Przemysłowa #", "ul. Długa #"},
            {{"Poznań", "61-001"}, {"Wrocław", "53-611"}, {"Łódź", "90-318"}},
            "PL##########",
            ""};
}

SeedCountry unitedKingdom()
{
    return {"GB",
            "GBP",
            8,
            {"Ashworth", "Harrowgate", "Pemberton", "Calder", "Whitlock"},
            {"Engineering", "Supplies", "Fabrication", "Marine", "Packaging"},
            {"Ltd", "PLC", "LLP"},
            {"# Station Road", "# Foundry Lane", "Unit #, Mill Park"},
            {{"Leeds", "LS10 1JF"}, {"Bristol", "BS2 0ZX"}, {"Glasgow", "G40 1AA"}},
            "GB#########",
            "+44 20 7946 0###"};
}

SeedCountry unitedStates()
{
    return {"US",
            "USD",
            8,
            {"Ridgeway", "Cedar Creek", "Halstead", "Iron Bay", "Mesa Verde"},
            {"Industries", "Robotics", "Foods", "Instruments", "Freight"},
            {"Inc", "LLC", "Corp."},
            {"# Main Street", "# Commerce Drive", "# Lakeshore Blvd"},
            {{"Columbus, OH", "43215"}, {"Austin, TX", "78741"}, {"Tacoma, WA", "98421"}},
            "##-#######",
            "+1 212 555 01##"};
}

SeedCountry japan()
{
    return {"JP",
            "USD",
            4,
            {"Takahashi", "Nishimura", "Aoyama", "Kōno"},
            {"Seiki", "Shoji", "Denki", "Kagaku"},
            {"K.K.", "Co., Ltd."},
            {"#-2 Shibaura", "#-11 Namba", "#-5 Sakae"},
            {{"Tokyo", "108-0023"}, {"Osaka", "542-0076"}, {"Nagoya", "460-0008"}},
            "T#############",
            ""};
}

} // namespace

const std::vector<SeedCountry> &seedCountries()
{
    static const std::vector<SeedCountry> countries{
        germany(),     austria(), switzerland(), france(),        italy(),        spain(),
        netherlands(), sweden(),  poland(),      unitedKingdom(), unitedStates(), japan()};
    return countries;
}

} // namespace unsnag
