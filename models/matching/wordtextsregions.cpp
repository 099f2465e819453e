// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view regionWords = R"(
europe: european europa europäisch europäische europäischer europäisches européen européenne
 européens europea europeo europeas europeos europei europee européia europeu europeia europees
 europese europeiska europæisk europeisk eurooppa eurooppalainen europejski europejska europejskie
 evropa evropský evropská európa európai európsky avrupa европа европейский европейская європа
 європейський європейська ευρώπη ευρωπαϊκή ευρωπαϊκό ευρωπαϊκός evropski euro evropské
asia: asian asien asiatique asie asiática asiatica asiatico azië aasia азия азіатський ασία asya
 azja
asiapacific: apac
emea
pacific: pazifik pacifique pacífico pacifico pacifisch stilla tyynimeri
atlantic: atlantik atlantique atlántico atlântico atlantico atlantische
mediterranean: mittelmeer méditerranée méditerranéenne mediterráneo mediterránea mediterranea
 mediterraneo akdeniz средиземноморский μεσόγειος μεσογειακή
baltic: baltische baltique báltico baltico baltisk bałtycki baltský балтийский балтика βαλτική
 ostsee östersjön
caribbean: karibik caraïbes caribe caraibi
alps: alpen alpes alpi alpine alpin alpina
nordic: nordisch nordische nordique nordico nordisk nordiska nordiske pohjoismainen скандинавия
 scandinavia scandinavian skandinavien skandinavische skandinaviska skandinavisk scandinave
balkan+: balkans balkanlar
iberia: iberian ibérica ibérico iberica iberico ibérique iberische
benelux
gcc
gulf: golfe golfo الخليج
latin: latina latino latinoamericana latinoamérica lateinamerika latinoamericano latine
north: northern nord nördlich nördliche nordens norte septentrional settentrionale noord
 noordelijk noorder norr norra nordre nordlig pohjoinen pohjois północ północny północna sever
 severní severný severna észak északi kuzey север северный северная северное північ північний
 північна βόρεια βόρειος nordul severo
south: southern süd südlich südliche sud méridional meridional meridionale zuid zuidelijk zuider
 syd söder södra sydlig etelä eteläinen południe południowy południowa jih jižní južný južna güney
 юг южный южная південь південний південна νότια νότιος sudul
east: eastern östlich östliche est oost oostelijk ooster öst östra øst østlige itäinen wschód
 wschodni wschodnia východ východní východný kelet keleti doğu восток восточный восточная схід
 східний східна ανατολική ανατολικός istok istočna istočni vzhod leste estul
west: western westlich westliche ouest ovest westelijk wester västra vestlig länsi läntinen zachód
 zachodni zachodnia západ západní západný nyugat nyugati запад западный западная захід західний
 західна δυτική δυτικός zapad zapadna zapadni vestul
northeast: northeastern nordost nordeste noreste noordoost nordest
northwest: northwestern nordwest noroeste noordwest nordouest
southeast: southeastern südost sudeste sureste zuidoost sudest
southwest: southwestern südwest sudoeste suroeste zuidwest sudouest
midwest: midwestern
lower: nieder inferiore neder nedre dolní aşağı нижний
upper: ober oberer obere boven övre øvre górny horní felső yukarı верхний
bavaria: bavarian bayern bayerische bayerischer bayerisches baviera bavière bajorország bawaria
 bavorsko бавария
baden: badische badischer
württemberg: württembergische
saxony: sachsen sächsische sächsischer sajonia sassonia
anhalt
thuringia: thüringen thüringer thüringische
hesse: hessen hessische hessischer
rhineland: rheinland rheinische rhénanie renania rhein rhine rijn rhin
palatinate: pfalz pfälzische pfälzer
westphalia: westfalen westfälische
nordrhein: nrw
saarland: saarländische saar
brandenburg: brandenburgische
mecklenburg: mecklenburgische vorpommern pommern
holstein: holsteinische
schleswig
tyrol: tirol tiroler tirolo
carinthia: kärnten kärntner
styria: steiermark steirische
vorarlberg: vorarlberger
catalonia: catalan katalonien catalogne cataluña catalunya català catalana catalán catalogna
andalusia: andalusien andalousie andalucía andaluza andaluz
basque: baskenland vasco vasca euskadi euskal
galicia: gallega gallego galega galego galizien
castile: castilla kastilien
aragon: aragón aragonesa
asturias: asturiana
navarre: navarra
lombardy: lombardia lombarda lombardo lombardei lombardie
piedmont: piemonte piemontese piemont
tuscany: toscana toscano toskana toscane
sicily: sicilia siciliana siciliano sizilien sicile
sardinia: sardegna sarda sardinien sardaigne cerdeña
veneto: veneta
lazio
emilia: romagna
liguria: ligure
campania
puglia: apulia pugliese
calabria: calabrese
friuli: friulana
umbria
abruzzo
normandy: normandie normande
alsace: elsass alsacienne
lorraine: lothringen lorrain
burgundy: bourgogne burgund borgoña
provence: provençale provençal
aquitaine
occitanie: occitan
languedoc
auvergne
picardy: picardie
corsica: corse korsika
flanders: flandern flandre flandres vlaanderen vlaams vlaamse
wallonia: wallonie wallonne wallon
brabant
limburg: limburgse
friesland: friese fryslân
gelderland: gelderse
zeeland: zeeuwse
utrecht: utrechtse
silesia: silesian śląsk śląski śląska schlesien slezsko slezská
pomerania: pomorze pomorski pomorska
masovia: mazowsze mazowiecki mazowiecka
moravia: moravian morava moravský moravská mähren
bohemia: bohemian böhmen čechy
transylvania: siebenbürgen transilvania erdély
crimea: крым крим kırım
siberia: siberian sibirien сибирь сибирский сибирская
ural: урал уральский уральская
scania: skåne skånska
jutland: jylland jysk jyske jütland
lapland: lappland lappi
ulster
yorkshire
kent
sussex
essex
cornwall: cornish
lancashire
cheshire
surrey
norfolk
suffolk
somerset
midlands
ontario
quebec: québec québécois québécoise
alberta
manitoba
saskatchewan
scotia
brunswick
newfoundland
labrador
queensland
tasmania: tasmanian
nsw
alabama
alaska: alaskan
arizona
arkansas
california: californian kalifornien californie
carolina
colorado
connecticut
delaware
florida
hawaii: hawaiian
idaho
illinois
indiana
iowa
kansas
kentucky
louisiana
maine
maryland
massachusetts
michigan
minnesota
mississippi
missouri
montana
nebraska
nevada
hampshire
jersey
ny: nyc
ohio
oklahoma
oregon
pennsylvania
dakota
tennessee
texas: texan tx
utah
vermont
virginia
wisconsin
wyoming
nj
fl
nc
guam
bermuda
cayman
guernsey
gibraltar
greenwich
guadeloupe
martinique
réunion
polynesia: polynésie
caledonia: calédonie
aruba
curaçao
gujarat
maharashtra
karnataka
kerala
tamil
punjab
bengal
rajasthan
assam
bihar
goa
orissa: odisha
guangdong: kwangtung 广东
guangxi
zhejiang: chekiang 浙江
jiangsu: kiangsu 江苏
jiangxi
shandong: shantung 山东
sichuan: szechuan 四川
fujian: fukien 福建
hubei: 湖北
hunan: 湖南
henan: 河南
hebei: 河北
anhui: 安徽
liaoning
heilongjiang
jilin
shanxi
shaanxi
yunnan
guizhou
gansu
hainan
xinjiang
tibet: tibetan
inner
java: jawa
bali
sumatra: sumatera
borneo: kalimantan
johor
selangor
penang: pinang
sabah
sarawak
hokkaido
kyushu
kansai
nippon
nihon
hindustan: hindusthan
bharat: bharatiya
hankook: hanguk
hellenic: hellas
helvetia: helvetic
sino
persia: persian
superior: supérieur superiore
brittany: breton bretonne bretagne
)";

const std::string_view fillerWords = R"(
and: und et y och oraz
e
or: oder eller nebo vagy
the
of
for: für pour para voor dla için
in: nel nella nello nei
at: bei beim chez presso
to: zu zum zur
by: durch
from: von vom aus vanaf
with: avec
on: auf
der
die
das
des
dem
den
le
la
les
l
du
d
de
del
della
dello
dei
degli
delle
dell
dal
di
da
do
dos
el
los
las
il
lo
gli
al
alla
alle
allo
aux
au
het
een
ter
ten
te
an
une
una
ein
eine
einer
eines
az
its
our
your
my
we
)";

} // namespace unsnag
