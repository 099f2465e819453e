// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countrynames.h"

namespace unsnag {
namespace {

constexpr CountryNames countries[] = {
    {"NA", "NAM", 516,
     "Namibia|Republic of Namibia|Republik Namibia|Namibie|République de Namibie|"
     "República de Namibia|Repubblica di Namibia|ナミビア|ナミビア共和国|Namibiab"},
    {"NC", "NCL", 540,
     "New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nuova Caledonia|"
     "ニューカレドニア"},
    {"NE", "NER", 562,
     "Niger|Republic of the Niger|Republik Niger|République du Niger|República del Níger|"
     "Repubblica del "
     "Niger|ニジェール|ニジェール共和国|𞤐𞤭𞥅𞤶𞤫𞤪|Nijeer|Nijar|Nižer"},
    {"NF", "NFK", 574,
     "Norfolk Island|Norfolkinsel|île Norfolk|Isla Norfolk|Isola Norfolk|ノーフォーク島"},
    {"NG", "NGA", 566,
     "Nigeria|Federal Republic of Nigeria|Bundesrepublik Nigeria|"
     "République fédérale du Nigeria|República Federal de Nigeria|"
     "Repubblica federale della "
     "Nigeria|ナイジェリア|ナイジェリア連邦共和国|"
     "𞤐𞤢𞤶𞤫𞤪𞤭𞤴𞤢𞥄|"
     "Nijeriyaa|Najeriya|Naịjịrịa"},
    {"NI", "NIC", 558,
     "Nicaragua|Republic of Nicaragua|Republik Nicaragua|République du Nicaragua|"
     "República de Nicaragua|Repubblica di Nicaragua|ニカラグア|ニカラグア共和国"},
    {"NL", "NLD", 528,
     "Netherlands|Kingdom of the Netherlands|Niederlande|Königreich der Niederlande|Pays-Bas|"
     "Royaume des Pays-Bas|Países Bajos|Reino de los Países Bajos|Paesi Bassi|"
     "Regno dei Paesi Bassi|オランダ|オランダ王国|Nederland|Nedderlannen|Nederlân|Holland|"
     "The Netherlands|Die Niederlande|Holanda|Olanda"},
    {"NO", "NOR", 578,
     "Norway|Kingdom of Norway|Norwegen|Königreich Norwegen|Norvège|Royaume de Norvège|"
     "Noruega|Reino de Noruega|Norvegia|Regno di Norvegia|ノルウェー|ノルウェー王国|Norga|"
     "Norge|Noreg"},
    {"NP", "NPL", 524,
     "Nepal|Federal Democratic Republic of Nepal|Demokratische Bundesrepublik Nepal|"
     "République fédérale démocratique du Népal|República Federal Democrática de Nepal|"
     "Repubblica federale democratica del Nepal|ネパール|ネパール連邦民主共和国|नेपाल"},
    {"NR", "NRU", 520,
     "Nauru|Republic of Nauru|Republik Nauru|République de Nauru|República de Nauru|"
     "Repubblica di Nauru|ナウル|ナウル共和国"},
    {"NU", "NIU", 570, "Niue|Nioue|ニウエ"},
    {"NZ", "NZL", 554,
     "New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|ニュージーランド|"
     "Aotearoa"},
    {"OM", "OMN", 512,
     "Oman|Sultanate of Oman|Sultanat Oman|Sultanat d'Oman|Sultanato de Omán|"
     "Sultanato dell'Oman|オマーン|オマーン国|عُمان"},
    {"PA", "PAN", 591,
     "Panama|Republic of Panama|Republik Panama|République du Panama|República de Panamá|"
     "Repubblica di Panama|パナマ|パナマ共和国"},
    {"PE", "PER", 604,
     "Peru|Republic of Peru|Republik Peru|Pérou|République du Pérou|República del Perú|"
     "Repubblica del Perù|ペルー|ペルー共和国"},
    {"PF", "PYF", 258,
     "French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|"
     "Polinesia francese|仏領ポリネシア"},
    {"PG", "PNG", 598,
     "Papua New Guinea|Independent State of Papua New Guinea|Papua-Neuguinea|"
     "Unabhängiger Staat Papua-Neuguinea|Papouasie-Nouvelle-Guinée|"
     "État indépendant de Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|"
     "Estado Independiente de Papúa Nueva Guinea|Papua Nuova Guinea|"
     "Stato indipendente di Papua Nuova Guinea|パプアニューギニア|パプアニューギニア独立国|PNG"},
    {"PH", "PHL", 608,
     "Philippines|Republic of the Philippines|Philippinen|Republik der Philippinen|"
     "République des Philippines|Filipinas|República de Filipinas|Filippine|"
     "Repubblica delle Filippine|フィリピン|フィリピン共和国|Pilipinas|The Philippines"},
    {"PK", "PAK", 586,
     "Pakistan|Islamic Republic of Pakistan|Islamische Republik Pakistan|"
     "République islamique du Pakistan|República Islámica de Pakistán|"
     "Repubblica islamica del Pakistan|パキスタン|パキスタン・イスラム共和国|پاکستان|پاڪستان"},
    {"PL", "POL", 616,
     "Poland|Republic of Poland|Polen|Republik Polen|Pologne|République de Pologne|Polonia|"
     "República de Polonia|Repubblica di Polonia|ポーランド|ポーランド共和国|Polska|"
     "Rzeczpospolita Polska"},
    {"PM", "SPM", 666,
     "Saint Pierre and Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|"
     "San Pedro y Miquelon|Saint-Pierre e Miquelon|サンピエール及びミクロン|"
     "St. Pierre and Miquelon"},
    {"PN", "PCN", 612, "Pitcairn|Îles Pitcairn|ピトケアン|Pitcairn Islands"},
    {"PR", "PRI", 630, "Puerto Rico|Porto Rico|Portorico|プエルトリコ"},
    {"PS", "PSE", 275,
     "Palestine, State of|the State of Palestine|Palästina, Staat|Staat Palästina|"
     "Palestine, État de|l'État de Palestine|Palestina, Estado de|Estado de Palestina|"
     "Palestina, Stato di|Stato di Palestina|パレスチナ|パレスチナ自治区|الأراضي الفلسطينية|"
     "Palestinian Territories|Palestine|Palästina|Palestina|Palestinian Territory|فلسطين"},
    {"PT", "PRT", 620,
     "Portugal|Portuguese Republic|Portugiesische Republik|République portugaise|"
     "República Portuguesa|Portogallo|Repubblica del Portogallo|ポルトガル|ポルトガル共和国"},
    {"PW", "PLW", 585,
     "Palau|Republic of Palau|Republik Palau|Palaos|République de Palau|República de Palau|"
     "Repubblica di Palau|パラオ|パラオ共和国"},
    {"PY", "PRY", 600,
     "Paraguay|Republic of Paraguay|Republik Paraguay|République du Paraguay|"
     "República del Paraguay|Repubblica del Paraguay|パラグアイ|パラグアイ共和国"},
    {"QA", "QAT", 634,
     "Qatar|State of Qatar|Katar|Staat Katar|État du Qatar|Catar|Estado de Qatar|"
     "Stato del Qatar|カタール|カタール国|قطر"},
    {"RE", "REU", 638, "Réunion|Réunion, Île de la|Riunione|レユニオン|La Réunion"},
    {"RO", "ROU", 642, "Romania|Rumänien|Roumanie|Rumanía|ルーマニア"},
    {"RS", "SRB", 688,
     "Serbia|Republic of Serbia|Serbien|Republik Serbien|Serbie|République de Serbie|"
     "República de Serbia|Repubblica di Serbia|セルビア|セルビア共和国|Србија|Srbija"},
    {"RU", "RUS", 643,
     "Russian Federation|Russische Föderation|Russie, Fédération de|Federación Rusa|Russia|"
     "ロシア連邦|Росси|Уӕрӕсе|Россия|Арассыыйа|Russland|Russie|Rusia|Российская Федерация|"
     "ロシア"},
    {"RW", "RWA", 646,
     "Rwanda|Rwandese Republic|Ruanda|Republik Ruanda|République rwandaise|"
     "República de Ruanda|Repubblica del Ruanda|ルワンダ|ルワンダ共和国|U Rwanda"},
    {"SA", "SAU", 682,
     "Saudi Arabia|Kingdom of Saudi Arabia|Saudi-Arabien|Königreich Saudi-Arabien|"
     "Arabie saoudite|Royaume d'Arabie saoudite|Arabia Saudí|Reino de Arabia Saudí|"
     "Arabia Saudita|Regno dell'Arabia Saudita|サウジアラビア|サウジアラビア王国|"
     "المملكة العربية السعودية|KSA"},
    {"SB", "SLB", 90,
     "Solomon Islands|Salomoninseln|Salomon, Îles|Islas Salomón|Isole Salomone|ソロモン諸島"},
    {"SC", "SYC", 690,
     "Seychelles|Republic of Seychelles|Seychellen|Republik Seychellen|"
     "République des Seychelles|República de las Seychelles|Repubblica delle Seychelles|"
     "セーシェル|セーシェル共和国"},
    {"SD", "SDN", 729,
     "Sudan|Republic of the Sudan|Republik Sudan|Soudan|République du Soudan|"
     "República de Sudán|Repubblica del Sudan|スーダン|スーダン共和国|السودان"},
    {"SE", "SWE", 752,
     "Sweden|Kingdom of Sweden|Schweden|Königreich Schweden|Suède|Royaume de Suède|Suecia|"
     "Reino de Suecia|Svezia|Regno di Svezia|スウェーデン|スウェーデン王国|Ruoŧŧa|Sverige"},
    {"SG", "SGP", 702,
     "Singapore|Republic of Singapore|Singapur|Republik Singapur|Singapour|"
     "République de Singapour|República de Singapur|Repubblica di Singapore|シンガポール|"
     "シンガポール共和国|新加坡|Singapura|சிங்கப்பூர்"},
    {"SH", "SHN", 654,
     "Saint Helena, Ascension and Tristan da Cunha|St. Helena, Ascension und Tristan da Cunha|"
     "Sainte-Hélène, Ascension et Tristan da Cunha|Santa Elena, Ascensión y Tristán de Acuña|"
     "Sant'Elena, Ascensione e Tristan da Cunha|"
     "セントヘレナ、アセンション及びトリスタン・ダ・クーニャ|St. Helena|Saint Helena"},
    {"SI", "SVN", 705,
     "Slovenia|Republic of Slovenia|Slowenien|Republik Slowenien|Slovénie|"
     "République de Slovénie|Eslovenia|República de Eslovenia|Repubblica di Slovenia|"
     "スロベニア|スロベニア共和国|Slovenija"},
    {"SJ", "SJM", 744,
     "Svalbard and Jan Mayen|Svalbard und Jan Mayen|Svalbard et île Jan Mayen|"
     "Svalbard y Jan Mayen|Svalbard e Jan Mayen|スヴァールバル及びヤンマイエン|"
     "Svalbard og Jan Mayen"},
    {"SK", "SVK", 703,
     "Slovakia|Slovak Republic|Slowakei|Slowakische Republik|Slovaquie|République slovaque|"
     "Eslovaquia|República Eslovaca|Slovacchia|Repubblica slovacca|スロバキア|"
     "スロバキア共和国|Slovensko|Slovenská republika"},
    {"SL", "SLE", 694,
     "Sierra Leone|Republic of Sierra Leone|Republik Sierra Leone|République de Sierra Leone|"
     "Sierra Leona|República de Sierra Leona|Repubblica della Sierra Leone|シエラレオネ|"
     "シエラレオネ共和国|𞤅𞤢𞤪𞤢𞤤𞤮𞤲|Seraa liyon"},
    {"SM", "SMR", 674,
     "San Marino|Republic of San Marino|Republik San Marino|Saint-Marin|"
     "République de San Marin|República de San Marino|Repubblica di San Marino|サンマリノ|"
     "サンマリノ共和国"},
    {"SN", "SEN", 686,
     "Senegal|Republic of Senegal|Republik Senegal|République du Sénégal|"
     "República del Senegal|Repubblica del "
     "Senegal|セネガル|セネガル共和国|Senegaal|𞤅𞤫𞤲𞤫𞤺𞤢𞥄𞤤"},
    {"SO", "SOM", 706,
     "Somalia|Federal Republic of Somalia|Bundesrepublik Somalia|Somalie|"
     "République fédérale de Somalie|República Federal de Somalia|"
     "Repubblica federale di Somalia|ソマリア|ソマリア連邦共和国|الصومال|Soomaaliya"},
    {"SR", "SUR", 740,
     "Suriname|Republic of Suriname|Republik Suriname|Surinam|République du Surinam|"
     "República de Surinam|Repubblica di Suriname|スリナム|スリナム共和国"},
    {"SS", "SSD", 728,
     "South Sudan|Republic of South Sudan|Südsudan|Republik Südsudan|Soudan du Sud|"
     "République du Soudan du Sud|Sudán del Sur|República de Sudán del Sur|Sudan del sud|"
     "Repubblica del Sudan del Sud|南スーダン|南スーダン共和国|جنوب السودان"},
    {"ST", "STP", 678,
     "Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|"
     "São Tomé und Príncipe|Demokratische Republik São Tomé und Príncipe|Sao Tomé-et-Principe|"
     "République démocratique de Sao Tomé et Principe|Santo Tomé y Príncipe|"
     "República Democrática de Santo Tomé y Príncipe|São Tomé e Príncipe|"
     "Repubblica democratica di São Tomé e Príncipe|サントメ・プリンシペ|"
     "サントメ・プリンシペ民主共和国"},
    {"SV", "SLV", 222,
     "El Salvador|Republic of El Salvador|Republik El Salvador|Salvador|"
     "République d'El Salvador|República de El Salvador|Repubblica di El Salvador|"
     "エルサルバドル|エルサルバドル共和国"},
    {"SX", "SXM", 534,
     "Sint Maarten (Dutch part)|Saint-Martin (Niederländischer Teil)|"
     "Saint-Martin (partie néerlandaise)|Isla de San Martín (zona holandsea)|"
     "Sint Maarten (Olanda)|サンマルタン (オランダ領)|Sint-Maarten"},
    {"SY", "SYR", 760,
     "Syrian Arab Republic|Syria|Syrien, Arabische Republik|Syrien|Syrienne, République arabe|"
     "República árabe de Siria|Siria|シリア・アラブ共和国|سوريا|Syrie|シリア"},
    {"SZ", "SWZ", 748,
     "Eswatini|Kingdom of Eswatini|Königreich Eswatini|Royaume d'Eswatini|Esuatini|"
     "Reino de Esuatini|Regno di Eswatini|Swaziland|Swasiland"},
    {"TC", "TCA", 796,
     "Turks and Caicos Islands|Turks- und Caicosinseln|îles Turques-et-Caïques|"
     "Islas Turcas y Caicos|Isole Turks e Caicos|タークス及びカイコス諸島|"
     "Turks & Caicos Islands"},
    {"TD", "TCD", 148,
     "Chad|Republic of Chad|Tschad|Republik Tschad|Tchad|République du Tchad|"
     "República del Chad|Ciad|Repubblica del Ciad|チャド|チャド共和国|تشاد"},
    {"TF", "ATF", 260,
     "French Southern Territories|Französische Süd- und Antarktisgebiete|"
     "Terres australes françaises|Territorios Franceses del Sur|"
     "Territori francesi meridionali|フランス南方領土"},
    {"TG", "TGO", 768,
     "Togo|Togolese Republic|Republik Togo|République togolaise|República Togolesa|"
     "Repubblica del Togo|トーゴ|トーゴ共和国|Togo nutome"},
    {"TH", "THA", 764,
     "Thailand|Kingdom of Thailand|Königreich Thailand|Thaïlande|Royaume de Thaïlande|"
     "Tailandia|Reino de Tailandia|Thailandia|Regno di Thailandia|タイ|タイ王国|ไทย|ประเทศไทย"},
    {"TJ", "TJK", 762,
     "Tajikistan|Republic of Tajikistan|Tadschikistan|Republik Tadschikistan|Tadjikistan|"
     "République du Tadjikistan|Tayikistán|República de Tayikistán|Tagikistan|"
     "Repubblica del Tagikistan|タジキスタン|タジキスタン共和国|Тоҷикистон"},
    {"TK", "TKL", 772, "Tokelau|トケラウ"},
    {"TL", "TLS", 626,
     "Timor-Leste|Democratic Republic of Timor-Leste|Demokratische Republik Timor-Leste|"
     "Timor oriental|République démocratique du Timor-Leste|"
     "República Democrática de Timor Oriental|Timor Est|Repubblica Democratica di Timor Est|"
     "東ティモール|東ティモール民主共和国|East Timor|Osttimor"},
    {"TM", "TKM", 795, "Turkmenistan|トルクメニスタン"},
    {"TN", "TUN", 788,
     "Tunisia|Republic of Tunisia|Tunesien|Tunesische Republik|Tunisie|République de Tunisie|"
     "Tunez|República de Túnez|Repubblica tunisina|チュニジア|チュニジア共和国|تونس"},
    {"TO", "TON", 776,
     "Tonga|Kingdom of Tonga|Königreich Tonga|Royaume des Tonga|Reino de Tonga|Regno di Tonga|"
     "トンガ|トンガ王国"},
    {"TR", "TUR", 792,
     "Türkiye|Republic of Türkiye|Türkei|Republik Türkei|Tirkiye|Turkey|Turquie|Turquía|"
     "Turchia|Republic of Turkey|トルコ"},
    {"TT", "TTO", 780,
     "Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidad und Tobago|"
     "Republik Trinidad und Tobago|Trinité-et-Tobago|République de Trinité et Tobago|"
     "Trinidad y Tobago|República de Trinidad y Tobago|Trinidad e Tobago|"
     "Repubblica di Trinidad e Tobago|トリニダード・トバゴ|トリニダード・トバゴ共和国|"
     "Trinidad & Tobago|Trinidad"},
    {"TV", "TUV", 798, "Tuvalu|ツバル"},
    {"TW", "TWN", 158,
     "Taiwan, Province of China|Taiwan|Taiwan, Chinesische Provinz|Taïwan, province de Chine|"
     "Taiwán, Provincia de China|Taiwan, Repubblica di Cina|中国領・台湾|台湾|台灣|臺灣|"
     "Taiwan, ROC|Republic of China|Chinese Taipei"},
    {"TZ", "TZA", 834,
     "Tanzania, United Republic of|Tanzania|United Republic of Tanzania|"
     "Tansania, Vereinigte Republik|Tansania|Vereinigte Republik Tansania|"
     "Tanzanie, République unie de|Tanzanie|République unie de Tanzanie|"
     "Tanzania, República unida de|República Unida de Tanzania|Repubblica unita di Tanzania|"
     "タニザニア連合共和国|タンザニア|タンザニア連合共和国|Tadhania|Hutanzania|Taansanía|"
     "Tansaniya"},
    {"UA", "UKR", 804, "Ukraine|Ucrania|Ucraina|ウクライナ|Украина|Україна|the Ukraine"},
    {"UG", "UGA", 800,
     "Uganda|Republic of Uganda|Republik Uganda|Ouganda|République d'Ouganda|"
     "República de Uganda|Repubblica dell'Uganda|ウガンダ|ウガンダ共和国|Yuganda"},
    {"UM", "UMI", 581,
     "United States Minor Outlying Islands|Îles mineures éloignées des États-Unis|"
     "Islas Ultramarinas Menores de Estados Unidos|"
     "Isole minori esterne degli Stati Uniti d'America|アメリカ合衆国外諸島|"
     "U.S. Outlying Islands|United States Outlying Islands"},
    {"US", "USA", 840,
     "United States|United States of America|Vereinigte Staaten|"
     "Vereinigte Staaten von Amerika|États-Unis|États-Unis d'Amérique|Estados Unidos|"
     "Estados Unidos de América|Stati Uniti|Stati Uniti d'America|米国|アメリカ合衆国|"
     "ᏌᏊ ᎢᏳᎾᎵᏍᏔᏅ ᏍᎦᏚᎩ|ʻAmelika Hui Pū ʻIa|Mílahaŋska Tȟamákȟočhe|USA|U.S.A.|U.S.|US of A|"
     "America|EE.UU.|EEUU|アメリカ|美国"},
    {"UY", "URY", 858,
     "Uruguay|Eastern Republic of Uruguay|Republik Östlich des Uruguay|"
     "République orientale d'Uruguay|República Oriental del Uruguay|"
     "Repubblica orientale dell'Uruguay|ウルグアイ|ウルグアイ東方共和国"},
    {"UZ", "UZB", 860,
     "Uzbekistan|Republic of Uzbekistan|Usbekistan|Republik Usbekistan|Ouzbékistan|"
     "République d'Ouzbékistan|República de Uzbekistán|Repubblica dell'Uzbekistan|"
     "ウズベキスタン|ウズベキスタン共和国|Oʻzbekiston|Ўзбекистон|Узбекистан"},
    {"VA", "VAT", 336,
     "Holy See (Vatican City State)|Heiliger Stuhl (Staat Vatikanstadt)|"
     "Saint-Siège (état de la cité du Vatican)|Santa Sede (Ciudad Estado del Vaticano)|"
     "Santa Sede (Stato della Città del Vaticano)|聖庁 (バチカン市国)|Città del Vaticano|"
     "Vatican City|Vatican|Vatikan|Vatikanstadt|Holy See|Vaticano|バチカン"},
    {"VC", "VCT", 670,
     "Saint Vincent and the Grenadines|St. Vincent und die Grenadinen|"
     "Saint-Vincent-et-les-Grenadines|San Vicente y las Granadinas|Saint Vincent e Grenadine|"
     "セントビンセント及びグレナディーン諸島|St. Vincent & Grenadines|"
     "Saint Vincent And Grenadines|St. Vincent and the Grenadines|St Vincent"},
    {"VE", "VEN", 862,
     "Venezuela, Bolivarian Republic of|Venezuela|Bolivarian Republic of Venezuela|"
     "Venezuela, Bolivarische Republik|Bolivarische Republik Venezuela|"
     "Vénézuela, république bolivarienne du|République bolivarienne du Vénézuela|"
     "Venezuela, República Bolivariana de|República Bolivariana de Venezuela|"
     "Venezuela, Repubblica bolivariana del|Repubblica bolivariana del Venezuela|"
     "ベネズエラ・ボリバル共和国|ベネズエラ|Wenesuera"},
    {"VG", "VGB", 92,
     "Virgin Islands, British|British Virgin Islands|Britische Jungferninseln|"
     "Îles Vierges britanniques|Islas Vírgenes, Británicas|Isole Vergini, Regno Unito|"
     "Isole Vergini britanniche|英領ヴァージン諸島|BVI"},
    {"VI", "VIR", 850,
     "Virgin Islands, U.S.|Virgin Islands of the United States|Amerikanische Jungferninseln|"
     "Îles Vierges, États-Unis|Îles Vierges des États-Unis d'Amérique|Islas Vírgenes, de EEUU|"
     "Islas Vírgenes de los Estados Unidos|Isole Vergini, U.S.A.|Isole Vergini statunitensi|"
     "米領ヴァージン諸島|U.S. Virgin Islands|United States Virgin Islands|US Virgin Islands|"
     "USVI"},
    {"VN", "VNM", 704,
     "Viet Nam|Vietnam|Socialist Republic of Viet Nam|Sozialistische Republik Vietnam|"
     "République socialiste du Viet Nam|República Socialista de Vietnam|"
     "Repubblica socialista del Vietnam|ベトナム|ベトナム社会主義共和国"},
    {"VU", "VUT", 548,
     "Vanuatu|Republic of Vanuatu|Republik Vanuatu|République du Vanuatu|República de Vanuatu|"
     "Repubblica di Vanuatu|バヌアツ|バヌアツ共和国"},
    {"WF", "WLF", 876,
     "Wallis and Futuna|Wallis und Futuna|Wallis et Futuna|Wallis y Futuna|Wallis e Futuna|"
     "ワリー及びフテュナ"},
    {"WS", "WSM", 882,
     "Samoa|Independent State of Samoa|Unabhängiger Staat Samoa|État indépendant de Samoa|"
     "Estado Independiente de Samoa|Stato indipendente di Samoa|サモア|サモア独立国"},
    {"XK", "XKX", 0, "Kosovë|Kosovo|Косово|Republic of Kosovo|Kosova|コソボ"},
    {"YE", "YEM", 887,
     "Yemen|Republic of Yemen|Jemen|Republik Jemen|République du Yémen|República del Yemen|"
     "Repubblica dello Yemen|イエメン|イエメン共和国|اليمن"},
    {"YT", "MYT", 175, "Mayotte|マヨット"},
    {"ZA", "ZAF", 710,
     "South Africa|Republic of South Africa|Südafrika|Republik Südafrika|Afrique du Sud|"
     "République d'Afrique du Sud|Sudáfrica|República de Sudáfrica|Repubblica sudafricana|"
     "南アフリカ|南アフリカ共和国|Suid-Afrika|eMzantsi Afrika|iNingizimu Afrika|RSA"},
    {"ZM", "ZMB", 894,
     "Zambia|Republic of Zambia|Sambia|Republik Sambia|Zambie|République de Zambie|"
     "República de Zambia|Repubblica dello Zambia|ザンビア|ザンビア共和国"},
    {"ZW", "ZWE", 716,
     "Zimbabwe|Republic of Zimbabwe|Simbabwe|Republik Simbabwe|République du Zimbabwe|"
     "Zimbabue|República de Zimbabue|Repubblica dello Zimbabwe|ジンバブエ|ジンバブエ共和国"},
};

} // namespace

std::span<const CountryNames> countryNamesNToZ()
{
    return countries;
}

} // namespace unsnag
