// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countrynames.h"

namespace unsnag {
namespace {

constexpr CountryNames countries[] = {
    {"FI", "FIN", 246,
     "Finland|Republic of Finland|Finnland|Republik Finnland|Finlande|République de Finlande|"
     "Finlandia|República de Finlandia|Repubblica di Finlandia|フィンランド|"
     "フィンランド共和国|Suomi|Suomâ|Suopma"},
    {"FJ", "FJI", 242,
     "Fiji|Republic of Fiji|Fidschi|Republik Fidschi|Fidji|République des Fidji|Fiyi|"
     "República de Fiyi|Figi|Repubblica di Figi|フィジー|フィジー共和国"},
    {"FK", "FLK", 238,
     "Falkland Islands (Malvinas)|Falklandinseln (Malwinen)|Malouines, Îles (Falkland)|"
     "Islas Falkland (Malvinas)|Isole Falkland (Malvine)|フォークランド諸島 (マルビナス)|"
     "Falkland Islands|Islas Malvinas|Falklandinseln"},
    {"FM", "FSM", 583,
     "Micronesia, Federated States of|Federated States of Micronesia|"
     "Mikronesien, Föderierte Staaten von|Föderierte Staaten von Mikronesien|"
     "Micronésie, États fédérés de|États fédérés de Micronésie|"
     "Micronesia, Estados Federados de|Estados Federados de Micronesia|Micronesia|"
     "Stati federati di Micronesia|ミクロネシア連邦|Mikronesien|ミクロネシア"},
    {"FO", "FRO", 234,
     "Faroe Islands|Färöer-Inseln|îles Féroé|Islas Feroe|Isole Fær Øer|フェロー諸島|Føroyar|"
     "Færøerne|Færøer"},
    {"FR", "FRA", 250,
     "France|French Republic|Frankreich|Französische Republik|République française|Francia|"
     "República Francesa|Repubblica francese|フランス|フランス共和国|Frañs|França|Frankriich"},
    {"GA", "GAB", 266,
     "Gabon|Gabonese Republic|Gabun|Gabunische Republik|République gabonaise|"
     "República Gabonesa|Repubblica Gabonese|ガボン|ガボン共和国"},
    {"GB", "GBR", 826,
     "United Kingdom|United Kingdom of Great Britain and Northern Ireland|"
     "Vereinigtes Königreich|Vereinigtes Königreich Großbritannien und Nordirland|Royaume-Uni|"
     "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Reino Unido|"
     "Reino Unido de Gran Bretaña e Irlanda del Norte|Regno Unito|"
     "Regno Unito di Gran Bretagna e d'Irlanda del Nord|英国|"
     "グレートブリテン及び北アイルランド連合王国|Rywvaneth Unys|An Rìoghachd Aonaichte|"
     "an Ríocht Aontaithe|Y Deyrnas Unedig|UK|U.K.|Great Britain|Britain|England|Scotland|"
     "Wales|Northern Ireland|Großbritannien|Schottland|Nordirland|Grande-Bretagne|Angleterre|"
     "Écosse|Gran Bretaña|Inglaterra|Gran Bretagna|Inghilterra|イギリス|Verenigd Koninkrijk|"
     "Wielka Brytania"},
    {"GD", "GRD", 308, "Grenada|Grenade|Granada|グレナダ"},
    {"GE", "GEO", 268, "Georgia|Georgien|Géorgie|グルジア|საქართველო|Гуырдзыстон|Грузия"},
    {"GF", "GUF", 254,
     "French Guiana|Französisch-Guyana|Guyane française|Guayana Francesa|Guyana francese|"
     "仏領ギアナ"},
    {"GG", "GGY", 831, "Guernsey|Guernesey|ガーンジー"},
    {"GH", "GHA", 288,
     "Ghana|Republic of Ghana|Republik Ghana|République du Ghana|República de Ghana|"
     "Repubblica del Ghana|ガーナ|ガーナ共和国|Gaana|Ghana "
     "nutome|𞤘𞤢𞤲𞤢|Ganaa|Gana"},
    {"GI", "GIB", 292, "Gibraltar|Gibilterra|ジブラルタル"},
    {"GL", "GRL", 304, "Greenland|Grönland|Groenlandia|グリーンランド|Kalaallit Nunaat"},
    {"GM", "GMB", 270,
     "Gambia|Republic of the Gambia|Republik Gambia|Gambie|République de Gambie|"
     "República de Gambia|Repubblica del "
     "Gambia|ガンビア|𞤘𞤢𞤥𞤦𞤭𞤴𞤢|Gammbi|The "
     "Gambia"},
    {"GN", "GIN", 324,
     "Guinea|Republic of Guinea|Republik Guinea|Guinée|République de Guinée|"
     "República de Guinea|Repubblica di "
     "Guinea|ギニア|ギニア共和国|𞤘𞤭𞤲𞤫|Gine"},
    {"GP", "GLP", 312, "Guadeloupe|Guadalupe|Guadalupa|グアドループ"},
    {"GQ", "GNQ", 226,
     "Equatorial Guinea|Republic of Equatorial Guinea|Äquatorialguinea|"
     "Republik Äquatorialguinea|Guinée Équatoriale|République de Guinée Équatoriale|"
     "Guinea Ecuatorial|República de Guinea Ecuatorial|Guinea equatoriale|"
     "Repubblica della Guinea Equatoriale|赤道ギニア|赤道ギニア共和国|Guiné Equatorial"},
    {"GR", "GRC", 300,
     "Greece|Hellenic Republic|Griechenland|Hellenische Republik|Grèce|République grecque|"
     "Grecia|República Helénica|Repubblica Ellenica|ギリシャ|ギリシア共和国|Ελλάδα|Hellas|"
     "Ελλάς"},
    {"GS", "SGS", 239,
     "South Georgia and the South Sandwich Islands|"
     "South Georgia und die Südlichen Sandwichinseln|"
     "Géorgie du Sud et les îles Sandwich du Sud|Islas Georgias del Sur y Sándwich del Sur|"
     "Georgia del Sud e Isole Sandwich Australi|サウスジョージア及びサウスサンドウィッチ諸島"},
    {"GT", "GTM", 320,
     "Guatemala|Republic of Guatemala|Republik Guatemala|République du Guatemala|"
     "República de Guatemala|Repubblica del Guatemala|グアテマラ|グアテマラ共和国"},
    {"GU", "GUM", 316, "Guam|グアム"},
    {"GW", "GNB", 624,
     "Guinea-Bissau|Republic of Guinea-Bissau|Republik Guinea-Bissau|Guinée-Bissau|"
     "République de Guinée-Bissau|Guinea-Bisáu|República de Guinea-Bissau|"
     "Repubblica di "
     "Guinea-Bissau|ギニアビサウ|ギニアビサウ共和国|𞤘𞤭𞤲𞤫-"
     "𞤄𞤭𞤧𞤢𞤱𞤮𞥅|"
     "Gine-Bisaawo|"
     "Guiné-Bissau"},
    {"GY", "GUY", 328,
     "Guyana|Republic of Guyana|Kooperative Republik Guyana|République de Guyana|"
     "República de Guyana|Repubblica Cooperativa di Guyana|ガイアナ|ガイアナ共和国"},
    {"HK", "HKG", 344,
     "Hong Kong|Hong Kong Special Administrative Region of China|Hongkong|"
     "Sonderverwaltungsregion Hongkong|Région spéciale administrative chinoise de Hong-Kong|"
     "Región Administrativa Especial China de Hong Kong|"
     "Regione amministrativa speciale di Hong Kong della Repubblica Popolare Cinese|香港|"
     "香港・中国特別行政区|中華人民共和國香港特別行政區|中国香港特别行政区|中國香港特別行政區|"
     "Hong Kong SAR China|Hong Kong SAR|中国香港"},
    {"HM", "HMD", 334,
     "Heard Island and McDonald Islands|Heard und McDonaldinseln|îles Heard-et-MacDonald|"
     "Islas Heard y McDonald|Isole Heard e McDonald|ハード島及びマクドナルド諸島"},
    {"HN", "HND", 340,
     "Honduras|Republic of Honduras|Republik Honduras|République du Honduras|"
     "República de Honduras|Repubblica dell'Honduras|ホンジュラス|ホンジュラス共和国"},
    {"HR", "HRV", 191,
     "Croatia|Republic of Croatia|Kroatien|Republik Kroatien|Croatie|République de Croatie|"
     "Croacia|República de Croacia|Croazia|Repubblica di Croazia|クロアチア|クロアチア共和国|"
     "Hrvatska"},
    {"HT", "HTI", 332,
     "Haiti|Republic of Haiti|Republik Haiti|République de Haïti|República de Haití|"
     "Repubblica di Haiti|ハイチ|ハイチ共和国"},
    {"HU", "HUN", 348, "Hungary|Ungarn|Hongrie|Hungría|Ungheria|ハンガリー|Magyarország"},
    {"ID", "IDN", 360,
     "Indonesia|Republic of Indonesia|Indonesien|Republik Indonesien|Indonésie|"
     "République d'Indonésie|República de Indonesia|Repubblica d'Indonesia|インドネシア|"
     "インドネシア共和国"},
    {"IE", "IRL", 372, "Ireland|Irland|Irlande|Irlanda|アイルランド|Éire|Republic of Ireland"},
    {"IL", "ISR", 376,
     "Israel|State of Israel|Staat Israel|État d'Israël|Estado de Israel|Israele|"
     "Stato d'Israele|イスラエル|イスラエル国|إسرائيل|ישראל"},
    {"IM", "IMN", 833,
     "Isle of Man|Insel Man|Île de Man|Isla de Man|Isola di Man|マン島|Ellan Vannin"},
    {"IN", "IND", 356,
     "India|Republic of India|Indien|Republik Indien|Inde|République d'Inde|"
     "República de la India|Repubblica dell'India|インド|インド共和国|ভাৰত|ভারত|भारत|𑄞𑄢𑄧𑄖𑄴|"
     "ભારત|ಭಾರತ|ہِندوستان|ഇന്ത്യ|ইন্দিয়া|ଭାରତ|ਭਾਰਤ|भारतः|ᱤᱱᱰᱤᱭᱟ|இந்தியா|భారతదేశం|རྒྱ་གར་|"
     "بھارت|Bharat"},
    {"IO", "IOT", 86,
     "British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|"
     "Territoire britannique de l'océan Indien|Territorio Británico del Océano Índico|"
     "Territorio britannico dell'Oceano Indiano|英国インド洋領土"},
    {"IQ", "IRQ", 368,
     "Iraq|Republic of Iraq|Irak|Republik Irak|République d'Iraq|República de Irak|"
     "Repubblica d'Iraq|イラク|イラク共和国|العراق|عێراق"},
    {"IR", "IRN", 364,
     "Iran, Islamic Republic of|Iran|Islamic Republic of Iran|Iran, Islamische Republik|"
     "Islamische Republik Iran|Iran, République islamique d'|République islamique d'Iran|"
     "Irán, República islámica de|República Islámica de Irán|Repubblica Islamica dell'Iran|"
     "イラン・イスラム共和国|ئێران|ایران|イラン"},
    {"IS", "ISL", 352,
     "Iceland|Republic of Iceland|Island|Republik Island|Islande|République d'Islande|"
     "Islandia|República de Islandia|Islanda|Repubblica d'Islanda|アイスランド|"
     "アイスランド共和国"},
    {"IT", "ITA", 380,
     "Italy|Italian Republic|Italien|Italienische Republik|Italie|République italienne|Italia|"
     "República Italiana|Repubblica Italiana|イタリア|イタリア共和国"},
    {"JE", "JEY", 832, "Jersey|ジャージー"},
    {"JM", "JAM", 388, "Jamaica|Jamaika|Jamaïque|Giamaica|ジャマイカ"},
    {"JO", "JOR", 400,
     "Jordan|Hashemite Kingdom of Jordan|Jordanien|Haschemitisches Königreich Jordanien|"
     "Jordanie|Royaume hachémite de Jordanie|Jordania|Reino Hachemí de Jordania|Giordania|"
     "Regno Hascimita di Giordania|ヨルダン|ヨルダン・ハシェミット王国|الأردن"},
    {"JP", "JPN", 392, "Japan|Japon|Giappone|日本|日本国|Nippon|Nihon"},
    {"KE", "KEN", 404,
     "Kenya|Republic of Kenya|Kenia|Republik Kenia|République du Kenya|República de Kenia|"
     "Repubblica del Kenya|ケニア|ケニア共和国|Emetab Kenya|Keeniyaa"},
    {"KG", "KGZ", 417,
     "Kyrgyzstan|Kyrgyz Republic|Kirgisistan|Kirgisische Republik|Kirghizistan|"
     "République kirghize|Kirguistán|República Kirguiza|Repubblica del Kirghizistan|"
     "キルギスタン|キルギス共和国|Кыргызстан|Киргизия|Kirgistan"},
    {"KH", "KHM", 116,
     "Cambodia|Kingdom of Cambodia|Kambodscha|Königreich Kambodscha|Cambodge|"
     "Royaume du Cambodge|Camboya|Reino de Camboya|Cambogia|Regno di Cambogia|カンボジア|"
     "カンボジア王国|កម្ពុជា"},
    {"KI", "KIR", 296,
     "Kiribati|Republic of Kiribati|Republik Kiribati|République de Kiribati|"
     "República de Kiribati|Repubblica di Kiribati|キリバス|キリバス共和国"},
    {"KM", "COM", 174,
     "Comoros|Union of the Comoros|Komoren|Vereinigung der Komoren|Comores|Union des Comores|"
     "Comores, Islas|Unión de las Comores|Comore|Unione delle Comore|コモロ|コモロ連合|"
     "جزر القمر"},
    {"KN", "KNA", 659,
     "Saint Kitts and Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|"
     "San Cristóbal y Nieves|Saint Kitts e Nevis|セントクリストファー・ネーヴィス|"
     "St. Kitts & Nevis|St. Kitts and Nevis"},
    {"KP", "PRK", 408,
     "Korea, Democratic People's Republic of|North Korea|"
     "Democratic People's Republic of Korea|Korea, Demokratische Volksrepublik|Nordkorea|"
     "Demokratische Volksrepublik Korea|Corée, République populaire démocratique de|"
     "Corée du Nord|République démocratique populaire de Corée|"
     "Corea, República Democrática Popular de|República Popular Democrática de Corea|"
     "Corea del Nord|Repubblica democratica popolare di Corea|朝鮮民主主義人民共和国|"
     "조선민주주의인민공화국|Korea, North|Corea del Norte|DPRK|北朝鮮"},
    {"KR", "KOR", 410,
     "Korea, Republic of|South Korea|Korea, Republik|Südkorea|Corée, République de|"
     "Corée du Sud|Corea, República de|Corea del sud|大韓民国 (韓国)|대한민국|Korea|"
     "Republic of Korea|Korea, South|S. Korea|Corea del Sur|韓国|한국|Korea Republic"},
    {"KW", "KWT", 414,
     "Kuwait|State of Kuwait|Staat Kuwait|Koweït|État du Koweït|Estado de Kuwait|"
     "Stato del Kuwait|クウェート|クウェート国|الكويت"},
    {"KY", "CYM", 136,
     "Cayman Islands|Cayman-Inseln|îles Caïmans|Islas Caimán|Isole Cayman|ケイマン諸島|"
     "Grand Cayman"},
    {"KZ", "KAZ", 398,
     "Kazakhstan|Republic of Kazakhstan|Kasachstan|Republik Kasachstan|"
     "République du Kazakhstan|Kazajistán|República de Kazajistán|Kazakistan|"
     "Repubblica del Kazakistan|カザフスタン|カザフスタン共和国|Қазақстан|Казахстан"},
    {"LA", "LAO", 418,
     "Lao People's Democratic Republic|Laos|Laos, Demokratische Volksrepublik|"
     "Lao, République démocratique populaire|República Democrática Popular de Lao|"
     "ラオス人民民主共和国|ລາວ|Lao PDR|ラオス"},
    {"LB", "LBN", 422,
     "Lebanon|Lebanese Republic|Libanon|Libanesische Republik|Liban|République libanaise|"
     "Líbano|República Libanesa|Repubblica libanese|レバノン|レバノン共和国|لبنان"},
    {"LC", "LCA", 662, "Saint Lucia|St. Lucia|Sainte-Lucie|Santa Lucía|セントルシア"},
    {"LI", "LIE", 438,
     "Liechtenstein|Principality of Liechtenstein|Fürstentum Liechtenstein|"
     "Principauté du Liechtenstein|Principado de Liechtenstein|Principato del Liechtenstein|"
     "リヒテンシュタイン|リヒテンシュタイン公国|Liächteschtäi|FL"},
    {"LK", "LKA", 144,
     "Sri Lanka|Democratic Socialist Republic of Sri Lanka|"
     "Demokratische sozialistische Republik Sri Lanka|"
     "République démocratique socialiste de Sri Lanka|"
     "República Socialista Democrática de Sri Lanka|"
     "Repubblica Democratica Socialista dello Sri Lanka|スリランカ|"
     "スリランカ民主社会主義共和国|ශ්‍රී "
     "ලංකාව|இலங்கை"},
    {"LR", "LBR", 430,
     "Liberia|Republic of Liberia|Republik Liberia|République du Libéria|República de Liberia|"
     "Repubblica di "
     "Liberia|リベリア|リベリア共和国|𞤂𞤢𞤦𞤭𞤪𞤭𞤴𞤢𞥄|Liberiyaa|"
     "ꕞꔤꔫꕩ|"
     "Laibhiya"},
    {"LS", "LSO", 426,
     "Lesotho|Kingdom of Lesotho|Königreich Lesotho|Royaume du Lesotho|Lesoto|Reino de Lesoto|"
     "Regno del Lesotho|レソト|レソト王国"},
    {"LT", "LTU", 440,
     "Lithuania|Republic of Lithuania|Litauen|Republik Litauen|Lituanie|"
     "République de Lituanie|Lituania|República de Lituania|Repubblica di Lituania|リトアニア|"
     "リトアニア共和国|Lietuva"},
    {"LU", "LUX", 442,
     "Luxembourg|Grand Duchy of Luxembourg|Luxemburg|Großherzogtum Luxemburg|"
     "Grand-duché du Luxembourg|Luxemburgo|Gran Ducado de Luxemburgo|Lussemburgo|"
     "Granducato di Lussemburgo|ルクセンブルク|ルクセンブルク大公国|Lëtzebuerg"},
    {"LV", "LVA", 428,
     "Latvia|Republic of Latvia|Lettland|Republik Lettland|Lettonie|République de Lettonie|"
     "Letonia|República de Letonia|Lettonia|Repubblica di Lettonia|ラトビア|ラトビア共和国|"
     "Latvija"},
    {"LY", "LBY", 434, "Libya|Libyen|Libye|Libia|リビア|ليبيا"},
    {"MA", "MAR", 504,
     "Morocco|Kingdom of Morocco|Marokko|Königreich Marokko|Maroc|Royaume du Maroc|Marruecos|"
     "Reino de Marruecos|Marocco|Regno del Marocco|モロッコ|モロッコ王国|المغرب|Meṛṛuk|ⵍⵎⵖⵔⵉⴱ|"
     "lmɣrib"},
    {"MC", "MCO", 492,
     "Monaco|Principality of Monaco|Fürstentum Monaco|Principauté de Monaco|"
     "Principado de Mónaco|Principato di Monaco|モナコ|モナコ公国"},
    {"MD", "MDA", 498,
     "Moldova, Republic of|Moldova|Republic of Moldova|Moldau, Republik|Moldau|"
     "Republik Moldau|Moldova, République de|Moldavie|République de Moldova|"
     "Moldavia, República de|Moldavia|República de Moldavia|Repubblica di Moldavia|"
     "モルドバ共和国|モルドバ|Republica Moldova|Молдова|Moldawien"},
    {"ME", "MNE", 499, "Montenegro|モンテネグロ|Црна Гора|Crna Gora"},
    {"MF", "MAF", 663,
     "Saint Martin (French part)|Saint Martin (Französischer Teil)|"
     "Saint-Martin (partie française)|San Martín (zona francesa)|Saint-Martin (Francia)|"
     "サンマルタン (仏領)|Saint-Martin|Saint-Martin (France)"},
    {"MG", "MDG", 450,
     "Madagascar|Republic of Madagascar|Madagaskar|Republik Madagaskar|"
     "République de Madagascar|República de Madagascar|Repubblica del Madagascar|マダガスカル|"
     "マダガスカル共和国|Madagasikara"},
    {"MH", "MHL", 584,
     "Marshall Islands|Republic of the Marshall Islands|Marshallinseln|"
     "Republik Marshallinseln|Îles Marshall|République des Îles Marshall|Islas Marshall|"
     "República de las Islas Marshall|Isole Marshall|Repubblica delle Isole Marshall|"
     "マーシャル諸島|マーシャル諸島共和国"},
    {"MK", "MKD", 807,
     "North Macedonia|Republic of North Macedonia|Nordmazedonien|Republik Nordmazedonien|"
     "Macédoine du Nord|République de Macédoine du Nord|Macedonia del Norte|"
     "República de Macedonia del Norte|Macedonia del Nord|Repubblica di Macedonia del Nord|"
     "Maqedonia e Veriut|Macedonia|Северна Македонија|FYROM|Mazedonien|Macédoine|北マケドニア"},
    {"ML", "MLI", 466,
     "Mali|Republic of Mali|Republik Mali|République du Mali|República de Mali|"
     "Repubblica del Mali|マリ|マリ共和国|Maali"},
    {"MM", "MMR", 104,
     "Myanmar|Republic of Myanmar|Republik Myanmar|Birmanie|République de Myanmar|Birmania|"
     "República de la Unión de Myanmar|Repubblica cooperativistica di Myanmar|ミャンマー|"
     "ミャンマー共和国|မြန်မာ|Burma|Birma"},
    {"MN", "MNG", 496, "Mongolia|Mongolei|Mongolie|モンゴル国|Монгол"},
    {"MO", "MAC", 446,
     "Macao|Macao Special Administrative Region of China|Sonderverwaltungsregion Macao|Macau|"
     "Région spéciale administrative chinoise de Macao|"
     "Región Administrativa Especial China de Macao|"
     "Regione Amministrativa Speciale di Macao della Repubblica Popolare Cinese|マカオ|"
     "マカオ・中国特別行政区|中国澳门特别行政区|中國澳門特別行政區|Macao SAR China|"
     "Macau, RAE da China|Macau SAR|澳門|澳门"},
    {"MP", "MNP", 580,
     "Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|"
     "Nördliche Marianen|Commonwealth Nördliche Mariana-Inseln|Îles Mariannes du Nord|"
     "Commonwealth des îles Mariannes du Nord|Islas Marianas del Norte|"
     "Commonwealth de las Islas Marianas del Norte|Isole Marianne Settentrionali|"
     "Commonwealth delle Isole Marianne settentrionali|北マリアナ諸島|北マリアナ諸島連邦"},
    {"MQ", "MTQ", 474, "Martinique|Martinica|マルティニーク"},
    {"MR", "MRT", 478,
     "Mauritania|Islamic Republic of Mauritania|Mauretanien|Islamische Republik Mauretanien|"
     "Mauritanie|République islamique de Mauritanie|República Islámica de Mauritania|"
     "Repubblica islamica di Mauritania|モーリタニア|モーリタニア・イスラム共和国|موريتانيا|"
     "𞤃𞤮𞤪𞤼𞤢𞤲𞤭𞥅|Muritani"},
    {"MS", "MSR", 500, "Montserrat|モントセラト"},
    {"MT", "MLT", 470,
     "Malta|Republic of Malta|Republik Malta|Malte|République de Malte|República de Malta|"
     "Repubblica di Malta|マルタ|マルタ共和国"},
    {"MU", "MUS", 480,
     "Mauritius|Republic of Mauritius|Republik Mauritius|Maurice|République de l'Île Maurice|"
     "Mauricio|República de Mauricio|Maurizio|Repubblica di Mauritius|モーリシャス|"
     "モーリシャス共和国|Moris"},
    {"MV", "MDV", 462,
     "Maldives|Republic of Maldives|Malediven|Republik Malediven|République des Maldives|"
     "Islas Maldivas|República de Maldivas|Maldive|Repubblica delle Maldive|モルディブ|"
     "モルディブ共和国"},
    {"MW", "MWI", 454,
     "Malawi|Republic of Malawi|Republik Malawi|République du Malawi|Malaui|"
     "República de Malawi|Repubblica del Malawi|マラウイ|マラウイ共和国"},
    {"MX", "MEX", 484,
     "Mexico|United Mexican States|Mexiko|Vereinigte Mexikanische Staaten|Mexique|"
     "États-Unis du Mexique|Estados Unidos Mexicanos|Messico|Stati Uniti Messicani|メキシコ|"
     "メキシコ合衆国"},
    {"MY", "MYS", 458, "Malaysia|Malaisie|Malasia|マレーシア|மலேசியா"},
    {"MZ", "MOZ", 508,
     "Mozambique|Republic of Mozambique|Mosambik|Republik Mosambik|République du Mozambique|"
     "República de Mozambique|Mozambico|Repubblica del Mozambico|モザンビーク|"
     "モザンビーク共和国|Umozambiki|Moçambique"},
};

} // namespace

std::span<const CountryNames> countryNamesFToM()
{
    return countries;
}

} // namespace unsnag
