// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/countrynames.h"

namespace unsnag {
namespace {

constexpr CountryNames countries[] = {
    {"AD", "AND", 20,
     "Andorra|Principality of Andorra|Fürstentum Andorra|Andorre|Principauté d'Andorre|"
     "Principado de Andorra|Principato d'Andorra|アンドラ|アンドラ公国"},
    {"AE", "ARE", 784,
     "United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|"
     "Emiratos Árabes Unidos|Emirati Arabi Uniti|アラブ首長国連邦|الإمارات العربية المتحدة|"
     "UAE|U.A.E.|VAE|EAU|Dubai|Abu Dhabi"},
    {"AF", "AFG", 4,
     "Afghanistan|Islamic Republic of Afghanistan|Islamische Republik Afghanistan|"
     "République islamique d'Afghanistan|Afganistán|República Islámica de Afganistán|"
     "Repubblica islamica dell'Afghanistan|アフガニスタン|アフガニスタン・イスラム共和国|"
     "افغانستان"},
    {"AG", "ATG", 28,
     "Antigua and Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|"
     "Antigua e Barbuda|アンティグア・バーブーダ|Antigua & Barbuda|Antigua"},
    {"AI", "AIA", 660, "Anguilla|Anguila|アングイラ"},
    {"AL", "ALB", 8,
     "Albania|Republic of Albania|Albanien|Republik Albanien|Albanie|République d'Albanie|"
     "República de Albania|Repubblica d'Albania|アルバニア|アルバニア共和国|Shqipëri"},
    {"AM", "ARM", 51,
     "Armenia|Republic of Armenia|Armenien|Republik Armenien|Arménie|République d'Arménie|"
     "República de Armenia|Repubblica d'Armenia|アルメニア|アルメニア共和国|Հայաստան|Армения"},
    {"AO", "AGO", 24,
     "Angola|Republic of Angola|Republik Angola|République d'Angola|República de Angola|"
     "Repubblica d'Angola|アンゴラ|アンゴラ共和国"},
    {"AQ", "ATA", 10, "Antarctica|Antarktis|Antarctique|Antártida|Antartide|南極大陸"},
    {"AR", "ARG", 32,
     "Argentina|Argentine Republic|Argentinien|Argentinische Republik|Argentine|"
     "République d'Argentine|República Argentina|Repubblica argentina|アルゼンチン|"
     "アルゼンチン共和国"},
    {"AS", "ASM", 16,
     "American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Estadounidense|"
     "Samoa americane|米領サモア"},
    {"AT", "AUT", 40,
     "Austria|Republic of Austria|Österreich|Republik Österreich|Autriche|"
     "République d'Autriche|República de Austria|Repubblica d'Austria|オーストリア|"
     "オーストリア共和国"},
    {"AU", "AUS", 36, "Australia|Australien|Australie|オーストラリア連邦"},
    {"AW", "ABW", 533, "Aruba|アルーバ"},
    {"AX", "ALA", 248,
     "Åland Islands|Åland-Inseln|Åland, Îles|Islas Äland|Isole Åland|オーランド諸島|Åland|"
     "Ahvenanmaa"},
    {"AZ", "AZE", 31,
     "Azerbaijan|Republic of Azerbaijan|Aserbaidschan|Republik Aserbaidschan|Azerbaïdjan|"
     "République d'Azerbaïdjan|Azerbaiyán|República de Azerbaiyán|Azerbaigian|"
     "Repubblica dell'Azerbaigian|アゼルバイジャン|アゼルバイジャン共和国|Azərbaycan|"
     "Азәрбајҹан|Азербайджан"},
    {"BA", "BIH", 70,
     "Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|Bosnien und Herzegowina|"
     "Bosnie-Herzégovine|République de Bosnie et Herzégovine|Bosnia y Herzegovina|"
     "República de Bosnia y Hercegovina|Bosnia-Erzegovina|Bosnia ed Erzegovina|"
     "ボスニア・ヘルツェゴビナ|ボスニアヘルツコビナ共和国|Bosna i Hercegovina|"
     "Босна и Херцеговина|Bosnia|Bosnia-Herzegovina|Bosnien|Bosnien-Herzegowina|BiH"},
    {"BB", "BRB", 52, "Barbados|Barbade|バルバドス"},
    {"BD", "BGD", 50,
     "Bangladesh|People's Republic of Bangladesh|Bangladesch|Volksrepublik Bangladesh|"
     "République populaire du Bengladesh|Bangladés|República Popular de Bangladés|"
     "Repubblica Popolare del Bangladesh|バングラデシュ|バングラデシュ人民共和国|বাংলাদেশ|"
     "𑄝𑄁𑄣𑄘𑄬𑄌𑄴"},
    {"BE", "BEL", 56,
     "Belgium|Kingdom of Belgium|Belgien|Königreich Belgien|Belgique|Royaume de Belgique|"
     "Bélgica|Reino de Bélgica|Belgio|Regno del Belgio|ベルギー|ベルギー王国|België"},
    {"BF", "BFA", 854,
     "Burkina Faso|Burquina Faso|ブルキナファソ|𞤄𞤵𞤪𞤳𞤭𞤲𞤢 "
     "𞤊𞤢𞤧𞤮𞥅|Burkibaa Faaso"},
    {"BG", "BGR", 100,
     "Bulgaria|Republic of Bulgaria|Bulgarien|Republik Bulgarien|Bulgarie|"
     "République de Bulgarie|República de Bulgaria|Repubblica di Bulgaria|ブルガリア|"
     "ブルガリア共和国|България"},
    {"BH", "BHR", 48,
     "Bahrain|Kingdom of Bahrain|Königreich Bahrain|Bahreïn|Royaume de Bahreïn|Baréin|"
     "Reino de Baréin|Regno del Bahrein|バーレーン|バーレーン王国|البحرين"},
    {"BI", "BDI", 108,
     "Burundi|Republic of Burundi|Republik Burundi|République du Burundi|República de Burundi|"
     "Repubblica del Burundi|ブルンジ|ブルンジ共和国|Uburundi"},
    {"BJ", "BEN", 204,
     "Benin|Republic of Benin|Republik Benin|République du Bénin|República de Benín|"
     "Repubblica del Benin|ベナン|ベナン共和国|Bɛ̀nɛ̀"},
    {"BL", "BLM", 652, "Saint Barthélemy|San Bartolomé|サンバルテルミ"},
    {"BM", "BMU", 60, "Bermuda|Bermudes|Islas Bermudas|バーミューダ"},
    {"BN", "BRN", 96, "Brunei Darussalam|Brunei|ブルネイ・ダルサラーム国|ブルネイ"},
    {"BO", "BOL", 68,
     "Bolivia, Plurinational State of|Bolivia|Plurinational State of Bolivia|"
     "Bolivien, Plurinationaler Staat|Bolivien|Plurinationaler Staat Bolivien|"
     "Bolivie, état plurinational de|Bolivie|État plurinational de Bolivie|"
     "Bolivia, Estado plurinacional de|Estado plurinacional de Bolivia|"
     "Bolivia, Stato Plurinazionale della|Stato Plurinazionale della Bolivia|ボリビア多民族国|"
     "ボリビア"},
    {"BQ", "BES", 535,
     "Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius und Saba|"
     "Bonaire, Saint-Eustache et Saba|Islas BES (Caribe Neerlandés)|Paesi Bassi caraibici|"
     "ボネール、シントユースタティウス及びサバ|Caribisch Nederland|Caribbean Netherlands|"
     "Bonaire"},
    {"BR", "BRA", 76,
     "Brazil|Federative Republic of Brazil|Brasilien|Föderative Republik Brasilien|Brésil|"
     "République fédérale du Brésil|Brasil|República Federativa de Brasil|Brasile|"
     "Repubblica Federale del Brasile|ブラジル|ブラジル連邦共和国|Mrasir|Brasiu"},
    {"BS", "BHS", 44,
     "Bahamas|Commonwealth of the Bahamas|Commonwealth der Bahamas|Commonwealth des Bahamas|"
     "Commonwealth de las Bahamas|Commonwealth delle Bahamas|バハマ|バハマ国|The Bahamas"},
    {"BT", "BTN", 64,
     "Bhutan|Kingdom of Bhutan|Königreich Bhutan|Bhoutan|Royaume du Bouthan|Bután|"
     "Reino de Bután|Regno del Bhutan|ブータン|ブータン王国|འབྲུག"},
    {"BV", "BVT", 74, "Bouvet Island|Bouvet-Insel|île Bouvet|Isla Bouvet|Isola Bouvet|ブーベ島"},
    {"BW", "BWA", 72,
     "Botswana|Republic of Botswana|Botsuana|Republik Botsuana|République du Botswana|"
     "República de Botsuana|Repubblica del Botswana|ボツワナ|ボツワナ共和国"},
    {"BY", "BLR", 112,
     "Belarus|Republic of Belarus|Republik Belarus|République du Bélarus|Bielorrusia|"
     "República de Bielorrusia|Bielorussia|Repubblica di Bielorussia|ベラルーシ|"
     "ベラルーシ共和国|Беларусь|Weißrussland|Belorussia|Biélorussie"},
    {"BZ", "BLZ", 84, "Belize|Belice|ベリーズ"},
    {"CA", "CAN", 124, "Canada|Kanada|カナダ"},
    {"CC", "CCK", 166,
     "Cocos (Keeling) Islands|Kokos-(Keeling-)Inseln|Cocos (Keeling), Îles|"
     "Islas Cocos (Keeling)|Isole Cocos (Keeling)|ココス (キーリング) 諸島|Cocos Islands"},
    {"CD", "COD", 180,
     "Congo, The Democratic Republic of the|Demokratische Republik Kongo|"
     "République démocratique du Congo|Congo, República Democrática del|"
     "Repubblica democratica del Congo|コンゴ民主共和国|Congo-Kinshasa|"
     "Republíki ya Kongó Demokratíki|Ditunga wa Kongu|Jamhuri ya Kidemokrasia ya Kongo|"
     "DR Congo|D.R. Congo|DRC|Democratic Republic of the Congo|Congo (DRC)|"
     "Congo, Democratic Republic of the|RDC|Zaire"},
    {"CF", "CAF", 140,
     "Central African Republic|Zentralafrikanische Republik|République centrafricaine|"
     "República Centroafricana|Repubblica Centrafricana|中央アフリカ共和国|"
     "Repibiki ya Afríka ya Káti|Ködörösêse tî Bêafrîka"},
    {"CG", "COG", 178,
     "Congo|Republic of the Congo|Kongo|Republik Kongo|République du Congo|"
     "República del Congo|Repubblica del Congo|コンゴ|コンゴ共和国|Congo-Brazzaville"},
    {"CH", "CHE", 756,
     "Switzerland|Swiss Confederation|Schweiz|Schweizerische Eidgenossenschaft|Suisse|"
     "Confédération helvétique|Suiza|Confederación Suiza|Svizzera|Confederazione svizzera|"
     "スイス|スイス連邦|Suíça|Svizra|Schwiiz|Schwiz|Confoederatio Helvetica|Zwitserland"},
    {"CI", "CIV", 384,
     "Côte d'Ivoire|Republic of Côte d'Ivoire|Republik Côte d'Ivoire|"
     "République de Côte d'Ivoire|Costa de Marfíl|República de Costa de Marfíl|Costa d'Avorio|"
     "Repubblica della Costa d'Avorio|コートジボワール|コートジボワール共和国|Ivory Coast|"
     "Elfenbeinküste"},
    {"CK", "COK", 184, "Cook Islands|Cookinseln|îles Cook|Islas Cook|Isole Cook|クック諸島"},
    {"CL", "CHL", 152,
     "Chile|Republic of Chile|Republik Chile|Chili|République du Chili|República de Chile|"
     "Cile|Repubblica del Cile|チリ|チリ共和国"},
    {"CM", "CMR", 120,
     "Cameroon|Republic of Cameroon|Kamerun|Republik Kamerun|Cameroun|République du Cameroun|"
     "Camerún|República del Camerún|Repubblica del Camerun|カメルーン|カメルーン共和国|"
     "Kàmàlûŋ|kamɛrún|Kamərún|𞤑𞤢𞤥𞤢𞤪𞤵𞥅𞤲|Kameruun|Kamalun|kameruŋ|"
     "Kàmalûm|"
     "Kamɛlûn|Kemelún"},
    {"CN", "CHN", 156,
     "China|People's Republic of China|Volksrepublik China|Chine|"
     "République populaire de Chine|República Popular China|Cina|Repubblica Popolare Cinese|"
     "中国|中華人民共和国|中华人民共和国|ꍏꇩ|རྒྱ་ནག|جۇڭگو|PR China|P.R. China|PRC|"
     "Mainland China|VR China|中國|China Mainland"},
    {"CO", "COL", 170,
     "Colombia|Republic of Colombia|Kolumbien|Republik Kolumbien|Colombie|"
     "République de Colombie|República de Colombia|Repubblica di Colombia|コロンビア|"
     "コロンビア共和国|Kurũbiya"},
    {"CR", "CRI", 188,
     "Costa Rica|Republic of Costa Rica|Republik Costa Rica|République du Costa Rica|"
     "República de Costa Rica|Repubblica di Costa Rica|コスタリカ|コスタリカ共和国"},
    {"CU", "CUB", 192,
     "Cuba|Republic of Cuba|Kuba|Republik Kuba|République de Cuba|República de Cuba|"
     "Repubblica di Cuba|キューバ|キューバ共和国"},
    {"CV", "CPV", 132,
     "Cabo Verde|Republic of Cabo Verde|Kap Verde|Republik Kap Verde|Cap-Vert|"
     "République du Cap-Vert|República de Cabo Verde|Capo Verde|Repubblica di Capo Verde|"
     "カーボヴェルデ|カーボヴェルデ共和国|Kabu Verdi|Cape Verde|Kapverden"},
    {"CW", "CUW", 531, "Curaçao|Curazao|キュラソー"},
    {"CX", "CXR", 162,
     "Christmas Island|Weihnachtsinseln|Christmas, Île|Isla de Navidad|Isola di Natale|"
     "クリスマス島"},
    {"CY", "CYP", 196,
     "Cyprus|Republic of Cyprus|Zypern|Republik Zypern|Chypre|République de Chypre|Chipre|"
     "República de Chipre|Cipro|Repubblica di Cipro|キプロス|キプロス共和国|Κύπρος|Kıbrıs"},
    {"CZ", "CZE", 203,
     "Czechia|Czech Republic|Tschechien|Tschechische Republik|Tchéquie|République tchèque|"
     "Chequia|República Checa|Cechia|Repubblica Ceca|チェコ共和国|Česko|Tschechei|"
     "Česká republika|チェコ"},
    {"DE", "DEU", 276,
     "Germany|Federal Republic of Germany|Deutschland|Bundesrepublik Deutschland|Allemagne|"
     "République fédérale d'Allemagne|Alemania|República Federal de Alemania|Germania|"
     "Repubblica Federale di Germania|ドイツ|ドイツ連邦共和国|Doütschland|Nimska|Düütschland|"
     "Němska"},
    {"DJ", "DJI", 262,
     "Djibouti|Republic of Djibouti|Dschibuti|Republik Dschibuti|République de Djibouti|"
     "Yibuti|República de Yibuti|Gibuti|Repubblica di Gibuti|ジブチ|ジブチ共和国|جيبوتي|"
     "Jabuuti"},
    {"DK", "DNK", 208,
     "Denmark|Kingdom of Denmark|Dänemark|Königreich Dänemark|Royaume du Danemark|Dinamarca|"
     "Reino de Dinamarca|Danimarca|Regno di Danimarca|デンマーク|デンマーク王国|Danmark"},
    {"DM", "DMA", 212,
     "Dominica|Commonwealth of Dominica|Commonwealth Dominica|Dominique|"
     "Commonwealth de la Dominique|Commonwealth de Dominica|Commonwealth di Dominica|ドミニカ|"
     "ドミニカ国"},
    {"DO", "DOM", 214,
     "Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|"
     "Repubblica Dominicana|ドミニカ共和国"},
    {"DZ", "DZA", 12,
     "Algeria|People's Democratic Republic of Algeria|Algerien|"
     "Demokratische Volksrepublik Algerien|Algérie|"
     "République algérienne démocratique et populaire|"
     "República Democrática Popular de Argelia|Repubblica Democratica Popolare di Algeria|"
     "アルジェリア|アルジェリア民主人民共和国|الجزائر|Lezzayer"},
    {"EC", "ECU", 218,
     "Ecuador|Republic of Ecuador|Republik Ecuador|Équateur|République d'Équateur|"
     "República del Ecuador|Repubblica dell'Ecuador|エクアドル|エクアドル共和国"},
    {"EE", "EST", 233,
     "Estonia|Republic of Estonia|Estland|Republik Estland|Estonie|République d'Estonie|"
     "República de Estonia|Repubblica d'Estonia|エストニア|エストニア共和国|Eesti"},
    {"EG", "EGY", 818,
     "Egypt|Arab Republic of Egypt|Ägypten|Arabische Republik Ägypten|Égypte|"
     "République arabe d'Égypte|Egipto|República Árabe de Egipto|Egitto|"
     "Repubblica araba d'Egitto|エジプト|エジプト・アラブ共和国|مصر"},
    {"EH", "ESH", 732,
     "Western Sahara|Westsahara|Sahara occidental|Sahara occidentale|西サハラ|الصحراء الغربية"},
    {"ER", "ERI", 232,
     "Eritrea|the State of Eritrea|Staat Eritrea|Érythrée|l'État d'Érythrée|Estado de Eritrea|"
     "Repubblica dell'Eritrea|エリトリア国|إريتريا|ኤርትራ"},
    {"ES", "ESP", 724,
     "Spain|Kingdom of Spain|Spanien|Königreich Spanien|Espagne|Royaume d'Espagne|España|"
     "Reino de España|Spagna|Regno di Spagna|スペイン|スペイン王国|Espainia|Espanya"},
    {"ET", "ETH", 231,
     "Ethiopia|Federal Democratic Republic of Ethiopia|Äthiopien|"
     "Demokratische Bundesrepublik Äthiopien|Éthiopie|"
     "République fédérale démocratique d'Éthiopie|Etiopía|"
     "República Federal Democrática de Etiopía|Repubblica Federale Democratica d'Etiopia|"
     "エチオピア|エチオピア連邦民主共和国|ኢትዮጵያ|Itoophiyaa|Itoobiya"},
};

} // namespace

std::span<const CountryNames> countryNamesAToE()
{
    return countries;
}

} // namespace unsnag
