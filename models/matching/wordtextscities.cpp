// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view europeanCityWords = R"(
berlin: berliner berlín berlino берлин берлін βερολίνο
hamburg: hamburgo hambourg amburgo hamburk гамбург
munich: münchen münchner münchener mnichov monachium мюнхен μόναχο
cologne: köln kölner colonia keulen kolonia кёльн κολωνία
frankfurt: francfort francoforte франкфурт φρανκφούρτη
stuttgart: stuttgarter stoccarda штутгарт
düsseldorf: düsseldorfer дюссельдорф
leipzig: leipziger lipsia lipsko lipsk лейпциг
dortmund: dortmunder
essen: essener
bremen: bremer brême brema бремен
dresden: dresdner dresdener dresde drážďany drezno дрезден
hanover: hannover hannoversche hannoverscher hanovre ганновер
nuremberg: nürnberg nürnberger norimberga norimberk norymberga нюрнберг
duisburg: duisburger
bochum: bochumer
wuppertal: wuppertaler
bielefeld: bielefelder
bonn: bonner
münster: münsteraner
mannheim: mannheimer
karlsruhe: karlsruher
augsburg: augsburger
wiesbaden: wiesbadener
mönchengladbach
gelsenkirchen
aachen: aachener aquisgrán aken
braunschweig: braunschweiger
kiel: kieler
chemnitz: chemnitzer
magdeburg: magdeburger
freiburg: freiburger fribourg
krefeld: krefelder
mainz: mainzer mayence maguncia magonza
lübeck: lübecker
erfurt: erfurter
oberhausen
rostock: rostocker
kassel: kasseler
hagen: hagener
potsdam: potsdamer
saarbrücken: saarbrücker
leverkusen
ludwigshafen
oldenburg: oldenburger oldenburgische
osnabrück: osnabrücker
heidelberg: heidelberger
darmstadt: darmstädter
regensburg: regensburger ratisbona
würzburg: würzburger
ingolstadt: ingolstädter
ulm: ulmer
heilbronn: heilbronner
pforzheim: pforzheimer
wolfsburg: wolfsburger
göttingen: göttinger
reutlingen: reutlinger
bremerhaven: bremerhavener
koblenz: koblenzer coblence
trier: trierer trèves
jena: jenaer
siegen: siegener
hildesheim: hildesheimer
gütersloh: gütersloher
paderborn: paderborner
konstanz: konstanzer
tübingen: tübinger
bayreuth: bayreuther
bamberg: bamberger
passau: passauer
vienna: wien wiener vienne viena wenen wiedeń viedeň viyana відень βιέννη
graz: grazer
linz: linzer
salzburg: salzburger salzbourg salisburgo
innsbruck: innsbrucker
klagenfurt: klagenfurter
zurich: zürich zürcher zúrich zurigo цюрих ζυρίχη curych
geneva: genf genfer genève ginebra ginevra genewa ženeva женева γενεύη
basel: basler basilea bazel bazylea базель
bern: berner berne berna берн
lausanne: lausannois losanna
lucerne: luzern luzerner lucerna
winterthur: winterthurer
stgallen
lugano: luganese
zug: zuger
paris: parisien parisienne parís parigi parijs pariisi paryż paříž paríž párizs париж παρίσι
 parisian
lyon: lyonnais lyonnaise lione lyons
marseille: marseillais marsella marsiglia marseilles марсель μασσαλία
toulouse: toulousain toulousaine tolosa тулуза
bordeaux: bordelais burdeos бордо
lille: lillois lilloise rijsel
strasbourg: strassburg straßburg estrasburgo strasburgo страсбург
nantes: nantais nantaise
montpellier: montpelliérain
rennes: rennais
grenoble: grenoblois
rouen: rouennais
reims: rémois
dijon: dijonnais
toulon
angers: angevin
clermont
brussels: brüssel bruxelles bruselas brussel bryssel bruksela brusel brüsszel brüksel брюссель
 βρυξέλλες bruxelloise bruxellois
antwerp: antwerpen antwerpse anvers amberes anversa антверпен
ghent: gent gand gentse gante
bruges: brugge brügge brujas
liège: lüttich luik lieja liegi liégeois liégeoise
leuven: louvain löwen lovaina
charleroi
namur
amsterdam: amsterdamse amsterdams ámsterdam амстердам άμστερνταμ amszterdam
rotterdam: rotterdamse роттердам
hague: haag haagse
eindhoven: eindhovense
groningen: groninger
maastricht: maastrichtse
nijmegen: nijmeegse
tilburg
breda
arnhem
enschede
delft: delftse
leiden: leidse
haarlem: haarlemse
london: londoner londres londra londen lontoo londyn londýn лондон λονδίνο
manchester: manchesters манчестер
birmingham: brummie
liverpool: liverpools
leeds
sheffield
bristol
glasgow: glaswegian
edinburgh: édimbourg edimburgo эдинбург
cardiff
belfast
nottingham
newcastle
leicester
coventry
southampton
portsmouth
plymouth
oxford: oxfordshire
cambridge: cambridgeshire
brighton
aberdeen
dundee
swansea
norwich
exeter
ipswich
dublin: dublino дублин
galway
limerick
madrid: madrileña madrileño мадрид μαδρίτη
barcelona: barcelonesa barcelone barcellona барселона βαρκελώνη
valencia: valenciana valenciano валенсия
seville: sevilla sevillana siviglia севилья
zaragoza: saragossa zaragozana
málaga: malagueña malaga
bilbao: bilbaína bilbo
murcia: murciana
palma
alicante: alicantina
granada: granadina
valladolid
córdoba: cordobesa cordoba
vigo
gijón
coruña
tenerife
pamplona: iruña
lisbon: lisboa lissabon lisbonne lisbona lisabon лиссабон λισαβόνα
porto: oporto порту portuense
coimbra
braga
rome: roma romaine rzym róma romani
milan: mailand milano milanese milán mediolan милан мілан μιλάνο
turin: torino torinese турин
naples: neapel napoli napoletana nápoles неаполь νάπολη
palermo: palermitana
genoa: genua genova genovese génova
bologna: bolognese bologne bolonia
venice: venedig venezia veneziana venise venecia венеция βενετία
verona: veronese
padua: padova padovana padoue
bari: barese
catania: catanese
trieste: triestina
florence: firenze fiorentina florenz florencia флоренция
pisa: pisana
parma: parmense
modena: modenese
brescia: bresciana
bergamo: bergamasca
perugia
trento: trentino
bolzano: bozen
cagliari
salerno
ferrara
ravenna
rimini
stockholm: stockholms estocolmo stoccolma tukholma sztokholm стокгольм στοκχόλμη
gothenburg: göteborg göteborgs gotemburgo гётеборг
malmö
uppsala: upsala
linköping
västerås
örebro
norrköping
lund
umeå
oslo: осло
bergen: bergens
trondheim
stavanger
tromsø
copenhagen: københavn kopenhagen copenhague copenaghen köpenhamn kööpenhamina kopenhaga kodaň
 koppenhága копенгаген κοπεγχάγη københavns
aarhus: århus
odense
aalborg: ålborg
helsinki: helsingin helsingfors хельсинки гельсинкі ελσίνκι helsinky
tampere: tampereen tammerfors
turku: turun
oulu: oulun uleåborg
espoo: espoon
vantaa: vantaan
jyväskylä: jyväskylän
reykjavik: reykjavík reykjavíkur
warsaw: warschau varsovie varsovia varsavia warszawa warszawski warszawska warszawskie varšava
 varsó varşova варшава варшавский βαρσοβία
krakow: krakau cracow kraków krakowski krakowska cracovie cracovia краков краків
lodz: łódź łódzki łódzka лодзь
wroclaw: breslau wrocław wrocławski wrocławska вроцлав
poznan: poznań poznański poznańska познань
gdansk: danzig gdańsk gdański gdańska гданьск
szczecin: stettin szczeciński
lublin: lubelski lubelska
katowice: kattowitz katowicki
bydgoszcz: bydgoski
gdynia
białystok: białostocki
rzeszów: rzeszowski
toruń: toruński
kielce: kielecki
prague: prag praha pražský pražská praga prága прага πράγα
brno: brünn brněnský брно
ostrava: ostravský острава
pilsen: plzeň plzeňský plzeňská
olomouc: olmütz
bratislava: pressburg pozsony bratislavský братислава
košice: kaschau košický
budapest: budapesti budapeszt budapešť будапешт βουδαπέστη budapeşte
debrecen: debreceni
szeged: szegedi
pécs: pécsi
győr: győri
miskolc: miskolci
bucharest: bukarest bucureşti bucurești bucarest bucareste bükreş bukareszt bukurešť бухарест
 βουκουρέστι
cluj: napoca klausenburg kolozsvár
timisoara: timișoara temeswar temesvár
iasi: iași
brasov: brașov kronstadt
constanta: constanța
sofia: софия софийски софія σόφια sofya
plovdiv: пловдив
varna: варна
belgrade: belgrad beograd београд beogradski belgrado белград βελιγράδι
zagreb: zagrebački загреб
ljubljana: laibach ljubljanski любляна
maribor
sarajevo: сараево sarajevski
skopje: скопје скопье
tirana: tirane тирана
athens: athen athènes atenas atene ateny athény athén атина афины αθήνα αθηνών
thessaloniki: saloniki θεσσαλονίκη θεσσαλονίκης салоники selanik
piraeus: piräus πειραιάς πειραιώς
patras: πάτρα
heraklion: ηράκλειο iraklio
nicosia: nikosia λευκωσία lefkoşa
limassol: λεμεσός limasol
istanbul: istambul estambul stambuł изтанбул стамбул κωνσταντινούπολη constantinople i̇stanbul
ankara: анкара άγκυρα
izmir: smyrna i̇zmir измир
bursa
antalya: анталья
adana
gaziantep
konya
moscow: moskau moscou moscú mosca moskou moskva moskova moskwa москва московский московская
 московское μόσχα moszkva
petersburg: петербург петербургский petersbourg
novosibirsk: новосибирск новосибирский
yekaterinburg: екатеринбург jekaterinburg
kazan: казань казанский kasan
samara: самара самарский
omsk: омск
chelyabinsk: челябинск челябинский
rostov: ростов ростовский
ufa: уфа
krasnoyarsk: красноярск красноярский
perm: пермь пермский
voronezh: воронеж
volgograd: волгоград
krasnodar: краснодар краснодарский
saratov: саратов
tyumen: тюмень
tomsk: томск томский
vladivostok: владивосток
irkutsk: иркутск иркутский
kaliningrad: калининград königsberg
tula: тула тульский
minsk: минск минский мінск
kyiv: kiev kiew київ київський київська киев киевский kijów kyjev κίεβο kiyev
kharkiv: kharkov charkiw харків харьков харківський харьковский
odessa: odesa одеса одесса одесский одеський οδησσός
dnipro: dnepr днепр дніпро дніпропетровськ днепропетровск dnipropetrovsk
lviv: lvov lemberg львів львов львівський lwów
donetsk: донецьк донецк донецкий
zaporizhzhia: zaporozhye запоріжжя запорожье
riga: рига rīga rīgas
vilnius: wilna вильнюс vilniaus wilno
kaunas: kauno каунас
tallinn: таллин tallinna
tartu: dorpat
tbilisi: tiflis тбилиси თბილისი
yerevan: eriwan ереван erevan
baku: bakü баку bakı
almaty: алматы
astana: астана nursultan
tashkent: toshkent ташкент тошкент taschkent
bishkek: бишкек
)";

} // namespace unsnag
