// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view goodsWords = R"(
shoe+: schuh schuhe schuhhaus schuhfabrik chaussure chaussures zapato zapatos calzado calzados
 scarpe calzature calzaturificio sapato sapatos calçado calçados schoen schoenen kenkä kengät buty
 obuwie obuv cipő cipőgyár ayakkabı обувь обувная взуття παπούτσι υποδήματα încălțăminte obuća
 obutev footwear
leather: leder lederwaren lederfabrik gerberei cuir cuirs tannerie maroquinerie cuero cueros
 pieles curtidos marroquinería pelle pelli pelletterie pelletteria conceria couro couros curtumes
 läder garveri læder skind nahka skóra skóry garbarnia kůže bőripari кожа кожевенный шкіра δέρμα
 βυρσοδεψείο piele usnje tannery tanneries
jewelry: jewellery jewelers jewellers jeweler jeweller schmuck juwelier juweliere goldschmiede
 bijoux bijouterie bijoutier joaillerie joyas joyería joyero gioielli gioielleria oreficeria joias
 joalharia joalheria ourivesaria juwelen sieraden smycken guldsmed gullsmed smykker kultaseppä
 korut biżuteria jubiler klenoty klenotnictví ékszer ékszerész kuyumculuk mücevherat ювелирный
 ювелирная ювелірний κοσμήματα κοσμηματοπωλείο bijuterii zlatarna zlatara
toy+: spielwaren spielzeug jouet jouets juguete juguetes juguetería giocattoli giocattolo
 brinquedo brinquedos speelgoed leksaker leker legetøj lelut zabawki zabawek hračky oyuncak
 игрушки іграшки jucării igračke
book+: buch bücher buchhandel livre livres libro libros libri livro livros boek boeken bok böcker
 bøker bøger kirja kirjat książka książki kniha knihy könyv könyvek könyvkiadó kitap yayın книга
 книги книжный книжкова βιβλίο βιβλία knjiga knjige
metal+: metall metalle metallbau metallwerk metallwerke metallhandel metallverarbeitung métal
 métaux métallique métalliques métallerie metales metálica metálicas metálico metallo metalli
 metallica metallico metalmeccanica metalmecánica metais metalização metaal metalen
 metaalbewerking metallförädling metallindustri metalli metalowy metalowe metali kovy kovový
 kovovýroba kovo fémipari fémmegmunkáló fémszerkezet металл металлы металлический метиз
 металлоконструкции метал металоконструкції μέταλλα μεταλλική metale kovinska kovinarstvo
 metallics metalworking metalwork
steel+: stahl stahlbau stahlwerk stahlwerke stahlhandel edelstahl acier aciers aciérie aciéries
 acero aceros acerías siderúrgica siderurgica siderurgia acciaio acciai acciaieria acciaierie aço
 aços siderúrgico staal staalbouw staalconstructie stål stålverk teräs stal stali stalowe
 hutnictwo ocelárna oceliarne acél acélipari acélszerkezet çelik demir сталь стальной
 сталелитейный стальконструкция сталеплавильний χάλυβας χαλυβουργία χαλυβουργική čelik jeklo
 jeklarna teras
iron: eisen eisenwerk eisenhandel hierro hierros ferro ferretería ijzer ijzerwaren järn jern rauta
 żelazo żelaza železo železárny železiarne vasipari железо чугун залізо чавун σίδηρος željezo
 gvožđe железный
foundry: foundries gießerei giesserei gießereien fonderie fonderies fundición fundiciones
 fundidora fonderia fundição gieterij gjuteri støperi støberi valimo odlewnia odlewnie slévárna
 slévárny zlievareň öntöde döküm литейный литейное ливарний χυτήριο turnătorie ljevaonica livnica
 livarna
forge+: schmiede schmiedewerk gesenkschmiede forges forja forjas forgiatura smederij smedja smie
 pajat kuźnia kovárna kovácsműhely dövme кузница кузнечный ковальський kovačnica forging forgings
aluminium: aluminum alluminio alumínio aluminio alumiini hliník hliníkové alumínium alüminyum
 алюминий алюминиевый алюміній αλουμίνιο αλουμίνια aluminij alu
copper: kupfer cuivre cobre koppar kobber kupari miedź miedziowy bakır медный χαλκός cupru bakar
gold: ouro goud guld kulta złoto zlato arany altın золото χρυσός
silver: silber argent argento prata zilver sølv hopea srebro stříbro ezüst gümüş серебро срібло
 ασήμι argint
mining: bergbau minier minière minería minera mineras minero minas minerario mineraria miniere
 mineração mineradora mijnbouw mijnen gruv gruvor gruve gruver kaivos kaivokset górnictwo górniczy
 górnicza kopalnie doly hornictví bányászat bányászati bánya madencilik maden горнодобывающий
 горная горный рудник шахта гірничий гірнича шахти рудоуправление μεταλλεία μεταλλευτική minerit
 rudnik rudarstvo miners miner
wire+: draht drahtwerk alambre alambres arame draad drut drát huzal проволока дріт σύρμα sârmă
 žica cavo wires
pipe+: rohr rohre rohrwerk rohrleitungsbau tuyau tuyauterie tuyaux tubo tubos tubería tuberías
 tubi tubazioni tubificio tubulação buizen rör rørlegger rør putket rury trubky trubní potrubí
 csőgyár boru трубы трубный труба труби трубний σωλήνες țevi cijevi piping
pump+: pumpe pumpen pompe pompes bomba bombas pompa pompen pumpar pumper pumput pompy čerpadla
 čerpadlo szivattyú szivattyúk насос насосы насоси αντλίες crpke
valve+: armaturen ventil ventile vanne vannes válvula válvulas valvola valvole kleppen afsluiters
 ventiler venttiili zawory armatura armatury szelep арматура клапан βαλβίδες
hydraulic+: hydraulique hydrauliques hidráulica hidráulicos hidraulica idraulici oleodinamica
 hydrauliek hydraulikk hydrauliikka hydraulika hydrauliczny hidraulika hidrolik гидравлика
 гідравліка υδραυλική
welding: schweißtechnik schweisstechnik schweißerei soudage soudure soldadura soldaduras saldatura
 solda lassen laswerk svets sveising svejsning hitsaus spawanie spawalniczy svařování hegesztés
 hegesztéstechnika сварка сварочный зварювання συγκολλήσεις sudură zavarivanje varjenje
mechanical: mechanik mechanisch mechanische mécanique mécaniques mecánica mecánico mecanica
 meccanica meccaniche meccanico mecânica mecânico mekanisk mekaniska mekaniikka mechanika
 mechaniczny mechaniczne mechanický mechanikai mekanik механика механический механічний
 μηχανολογικές mecanic mehanika mechanics mechanic mechanicals
precision: präzision präzisions précision precisión precisione precisão precisie precisions
 feinmechanik feinwerktechnik finmekanik hienomekaniikka precyzyjny přesné finommechanika hassas
 точная точная точне
optic+: optics optik optiker augenoptik optique optiques opticien opticiens óptica óptico ottica
 ottico optiek optikk optiikka optikko optyka optyczny optika optický optikai оптика оптический
 оптичний οπτικά optică optician opticians
lighting: licht lichttechnik beleuchtung leuchten éclairage éclairages luminaires iluminación
 luminarias illuminazione iluminação verlichting belysning ljus lys valaistus oświetlenie
 oświetleniowy osvětlení svítidla osvetlenie világítás világítástechnika aydınlatma освещение
 светотехника освітлення φωτισμός φωτιστικά iluminat rasvjeta razsvetljava luces
sensor+: sensoren sensorik capteurs sensores sensori anturi czujniki senzory érzékelő sensörler
 датчики датчик
semiconductor+: halbleiter semiconducteurs semiconductores semiconduttori semicondutores
 halfgeleider halvledare puolijohde półprzewodniki polovodiče félvezető iletken полупроводник
 напівпровідник
robot+: robots roboter robotik robotics robotique robótica robotica robotika robotyka robotikk
 robotiikka робот робототехника
car+: autohaus autohandel autobedrijf voiture voitures coche coches carro carros vettura
 autovetture bil bilar biler bilen bilforretning bilhandel autokauppa samochód samochody
 samochodowy samochodów autoservis autók autóház autókereskedés autójavító авто автосервис
 автосалон автоцентр αυτοκίνητο αυτοκίνητα αυτοκινήτων autokuća araç транспортные
motor+: motoren motorenbau motorenwerke moteur moteurs motores motore motori motorer moottori
 moottorit motory motorok motors κινητήρες motoare
bicycle+: fahrrad fahrräder vélo vélos bicicleta bicicletas bicicletta biciclette cicli fiets
 fietsen rijwielen cykel cyklar sykkel sykler cykler polkupyörä pyörä rowery bicykle kerékpár
 kerékpárbolt bisiklet велосипед ποδήλατο ποδήλατα biciclete bicikl kolesa ebike
truck+: lastwagen lkw nutzfahrzeuge camion camions camiones camión autocarri caminhões vrachtwagen
 vrachtwagens lastbil lastebil kuorma ciężarówki ciężarowe nákladní tehergépkocsi kamyon грузовик
 грузовой вантажівка φορτηγά camioane kamioni
bus: busse busreisen omnibus omnibusbetrieb autobus autobuses autobús autocars autocar autolinee
 ônibus busbedrijf bussar busser linja autobusowy autobusy autobuszközlekedési otobüs автобус
 автобусный автобусний λεωφορεία ktel autobuze
taxi+: taxis taksi taxiunternehmen такси таксі ταξί
railway+: bahn eisenbahn eisenbahnen bahnen ferroviaire ferroviaires ferrocarril ferrocarriles
 ferroviaria ferroviario ferrovie ferrovia ferrovias ferroviário spoor spoorwegen spoorweg järnväg
 järnvägar jernbane jernbaner rautatie rautatiet kolej koleje kolejowy kolejowe kolejowa železnice
 železniční dráhy železničná vasút vasúti demiryolu demiryolları железная железнодорожный железные
 жд залізниця залізничний σιδηρόδρομος σιδηροδρόμων ferate feroviar željeznica željeznice
 železnica raudtee dzelzceļš geležinkeliai
aviation: luftfahrt flug aviación aviazione aviação luchtvaart flyg luftfart ilmailu lotnictwo
 lotnicze letectví letecký letecká letecké repülés repülőgép légiforgalmi havacılık авиация
 авиационный авиационная авиа авіація авіаційний αεροπορία αεροπορική aviație zrakoplovstvo
 letalstvo lennundus aérienne aériennes lotnicze yolları
airport+: flughafen flughäfen flugplatz flughafengesellschaft aéroport aéroports aeropuerto
 aeropuertos aeroporto aeroporti aeroportos luchthaven luchthavens flygplats flygplatsen lufthavn
 lufthavne lufthavnen lentoasema lentokenttä lotnisko lotniska letiště letisko repülőtér
 havalimanı havaalanı аэропорт аэропорты аеропорт αεροδρόμιο αερολιμένας aeroport letališče
 aerodrom lennujaam lidosta
aerospace: raumfahrt aérospatiale aérospatial aeroespacial aeroespaciales aerospaziale
 aerospaziali ruimtevaart rymd romfart rumfart avaruus kosmiczny kosmonautika kosmický űrkutatás
 űripari uzay аэрокосмический космический космос космічний διαστημική aerospațială spatial
 spatiale espacial spaziale
port+: hafen häfen hafenbetrieb ports portuaire puerto puertos portuaria porti portuale portuário
 havenbedrijf hamn hamnar havn havne havnen satama satamat portowy przystav přístav prístav kikötő
 kikötői liman limanı limanlar порт порты портовый порти портовий λιμάνι λιμένας λιμένων portul
 pristanišče
ship+: schiff schiffe navire navires bateau bateaux barco barcos buque buques navio navios schip
 schepen båtar båtbyggeri skib laiva veneet statki jachty loď hajó hajógyár tekne судно корабль
 корабель πλοίο πλοία σκάφη brodogradilište ladja
road+: straße straßen straßenbau strasse strassenbau routier carretera carreteras strada strade
 rodovia estradas wegen wegenbouw vägar vei veg vej droga drogi drogowy drogowe dróg silnice
 silniční cesty cestné útépítő közút yolu дорога дороги дорожный дорожное дорожній шлях οδός
 οδοποιία drumuri teed keliai asfinag
bridge+: brücke brücken brückenbau pont ponts puente puentes ponte ponti pontes brug bruggen broar
 silta mosty híd köprü мосты γέφυρα
parking: parkhaus parkhäuser parkplatz parkings aparcamiento estacionamiento estacionamientos
 parcheggi parcheggio estacionamento parkeren parkeringsbolag parkering pysäköinti parkingowy
 parkování parkolás otopark парковка паркінг στάθμευση carpark
infrastructure+: infrastruktur infrastructures infraestructura infraestructuras infrastrutture
 infrastruttura infraestrutura infraestruturas infrastructuur infrastruktura infrastruktúra
 altyapı инфраструктура інфраструктура υποδομές infrastructură infra
crane+: kran krane kranbau grúa grúas guindastes kraan kranen kranar kraner nosturi dźwig dźwigi
 żuraw jeřáb jeřáby daru кран краны γερανοί macarale liften heis hissi windy dźwigowe výtahy
filter+: filtertechnik filtration filtre filtres filtros filtro filtri filtersystemen suodatin
 filtry szűrő szűrők фильтр фильтры фільтр φίλτρα
surface+: oberfläche oberflächen oberflächentechnik superficie superficies superfici ytbehandling
 overflate overflade pinta powierzchni povrchové felületkezelés yüzey galvanik galvanotechnik
 galvanisation galvanica galwanizernia galvanovna galvanizing plating
medtech: medizintechnik
petroleum: petro
photovoltaic: photovoltaik photovoltaïque fotovoltaica fotovoltaico fotovoltaik fotowoltaika
 fotovoltaika
thermal: thermique térmica termica termico
refrigeration: kälte kältetechnik réfrigération refrigeración refrigerazione
cooling
ventilation: lüftung lüftungstechnik ventilación ventilazione ventilação ventilatie ventilasjon
 ilmanvaihto wentylacja vzduchotechnika szellőzés havalandırma вентиляция вентиляція
natural: naturel naturelle naturels naturales naturali naturais natuurlijk naturlig naturalny
 přírodní természetes doğal натуральный природний φυσικά
conservation
agribusiness: agroindustrial agroindustria
agrotech
agronomy: agronomie agronomía agronomic
poultry: geflügel volaille avícola avicola pluimvee fjäderfä fjerkræ siipikarja drůbež baromfi
 tavukçuluk kanatlı птицефабрика птахофабрика πτηνοτροφείο
breeding: breeders
fishery: fisheries fishing fischerei pêche pêcheries pesca pesquera pesquero pesqueira visserij
 fiskeri kalastus rybołówstwo rybářství halászat balıkçılık αλιεία ribarstvo
seafood: seafoods marisco mariscos
aquaculture: aquakultur acuicultura acquacoltura aquicultura
butcher: butchers metzgerei fleischerei boucherie macelleria carnicería slagerij
dairy: dairies molkerei molkereien laiterie laitière lechera lácteos lácteas latticini laticínios
 lacticínios zuivel mejeri meieri meijeri mleczarnia mleczarska mlékárna mliekareň tejipari
 mandıra молокозавод γαλακτοκομικά mlekara mljekara mlekarna
nutrition: nutritional nutrición nutrizione ernährung
foodservice
bakery: bakeries bäckerei bäckereien boulangerie panadería panificio panetteria panificadora
 padaria bakkerij bageri bakeri leipomo piekarnia pekárna pekárny pékség sütöde fırın пекарня
 brutărie pekara pekarna
chocolate: chocolates schokolade chocolat chocolats chocolaterie cioccolato chocolade choklad
 sjokolade suklaa czekolada čokoláda csokoládé çikolata шоколад σοκολάτα
drink: drinks
winery: wineries weinkellerei weingut bodega bodegas cantina cantine vinícola vinařství vinárstvo
 borászat pincészet οινοποιείο винзавод vinarija
vineyard: vineyards viñedos
cellar: cellars
château
brewery: breweries brewing brewers brauerei brauereien brasserie cervecería cervecera cervejaria
 birrificio brouwerij bryggeri bryggerier bryggeriet panimo browar browary pivovar pivovary
 sörgyár sörfőzde пивзавод пивоварня ζυθοποιία berărie pivovara
distillery: distilleries distillers distilling brennerei destillerie distillerie destilería
 destilerías distilleria destilaria distilleerderij bränneri brenneri tislaamo destylarnia
 αποσταγματοποιία distilărie destilerija
liquor: liquors licores liquori
gastronomy: gastronomie gastronomia gastronomía gastronomi gastronomija
bistro
trattoria
osteria
taverna: ταβέρνα
pizzeria: pizzería
grill
diner
eatery
pub: pubs
inn
motel: motels
lodge: lodges
auberge: herberge
guesthouse: gästehaus
hospitality
resort: resorts
drugstore: drugstores drogerie drogerien drogueria droguería drogisterij drogaria
chemist: chemists
drug: drugs
chemistry
petrochemical: petrochemicals petrochemie pétrochimie petroquímica petrolchimica petrokimya
 нефтехимия
polymer: polymers polymere polymères polímeros polimer polimeri polimery полимер полимеры полімер
 πολυμερή
tyre: tyres tire tires reifen reifenhandel pneu pneus neumáticos banden bandenservice renkaat
 rengas opony pneumatiky gumiabroncs lastik шины шини
coating: coatings revêtement revestimientos rivestimenti beschichtung beschichtungen
 beschichtungstechnik
painter: painters painting maler malerbetrieb malermeister malerfirma
porcelain: porzellan porcelaine porcelana porcellana porcelán porselen фарфор
tile: tiles fliesen fliesenleger carrelage carrelages azulejos piastrelle tegels kakel flis laatta
 płytki glazura dlažba csempe fayans плитка πλακάκια
quarry: quarries steinbruch cantera canteras pedreira stenbrott steinbrudd kőbánya
marble: marbles marmor marbre marbres mármol mármoles marmi marmo mármore mármores marmer marmori
 marmur mramor márvány mermer мрамор мармур marmură
granite: granites granit granito graniti
gravel: kies kieswerk kieswerke ghiaia
aggregates
timber: timbers
lumber
sawmill: sawmills sägewerk sägewerke scierie scieries aserradero aserraderos segheria segherie
 serraria serração zagerij houtzagerij sågverk sagbruk savværk tartak tartaki fűrészüzem пилорама
 лесопилка
woodworking
parquet: parkett parquets
carpet: carpets teppich teppiche alfombras tappeti tapijt dywany koberce szőnyeg ковры килими
 χαλιά
cardboard: karton kartonagen carton cartons cartón cartonaje cartone cartoni papelão kartong pahvi
 tektura lepenka картон картонный
pulp: zellstoff cellulose celulosa cellulosa celulose celuloza buničina cellulóz selüloz целлюлоза
 целюлоза χαρτοπολτός
fabric: fabrics stoffe stoffen tissus tissage telas tejidos tecidos tecelagem tyger tkaniny látky
 kumaş ткани υφάσματα
weaving: weavers weberei
spinning: spinnerei filature hilados hilatura filatura fiação spinnerij
yarn: garn yarns filati przędza fonal iplik пряжа νήματα
garment: garments
apparel
fashion: fashions mode moda modas moden modehaus divat мода μόδα
sportswear
watch: watches watchmakers uhren horlogerie relojería relojoaria orologeria orologi zegarki
 hodinářství
bookstore: bookshop booksellers buchhandlung librairie librería libreria livraria boekhandel
 bokhandel boghandel kirjakauppa księgarnia knihkupectví könyvesbolt kitabevi βιβλιοπωλείο
 librărie knjižara knjigarna
metallurgy: metallurgical métallurgie métallurgique metalúrgica metalúrgicas metalurgia
 metallurgica metalurji металлург металлургический металлургия металургійний μεταλλουργία
 metalurgija
casting: castings
blacksmith
mineral: minerals mineralien minéraux minerales minerali mineraal
mine: mines bergwerk bergwerke
cable: cables kabel kabelwerk kabelwerke câble câbles câblerie cavi cablos cabos kablar kaapeli
 kable kabely kábel kablo кабель кабельный кабельний καλώδια cablu kablovi
pipeline: pipelines rurociąg rurociągi csővezeték трубопровод
tube: tubes tubing
fittings: fitting raccords raccorderie
pneumatic: pneumatics pneumatik pneumatique neumática pneumatica pneumatiikka pneumatyka
 pneumatika pnömatik пневматика
laser: lasers lasertechnik lézer lazer лазер
photonics: photonik photonique fotónica fotonica fotonik fotoniikka fotonika
eyewear: brillen lunettes
light: lights
lamp: lamps lampen
measurement: messtechnik mesure mesures medición misura misure medição meettechniek mätteknik
 måleteknikk mittaus pomiary pomiarowy měření méréstechnika ölçüm измерение измерительный
 вимірювання
metrology: metrologie métrologie metrología metrologia metroloji метрология метрологія
microelectronics: mikroelektronik microélectronique microelectrónica microelettronica
 mikroelektroniikka mikroelektronika микроэлектроника мікроелектроніка
chips
automotive: automobilistica automotriz automotores motoryzacja otomotiv
automobile: automobiles auto autos automobil automobili automóvil automóviles automóvel automóveis
 automobily otomobil автомобиль автомобили автомобильный автомобіль автомобілі gépkocsi
vehicle: vehicles fahrzeug fahrzeuge fahrzeugbau véhicule véhicules vehículo vehículos veicoli
 veicolo veículos voertuigen fordon kjøretøy køretøj ajoneuvo pojazdy vozidla jármű járművek
 araçlar vehicule vozila kraftfahrzeuge kfz
garage: garages garagem
bodywork: karosserie karosseriebau carrosserie carrozzeria carrocería carroçarias
engine: engines двигатель двигатели двигун silnik silniki
motorcycle: motorcycles motorrad motorräder motos moto motocicletas motociclette motorfiets
 motorcykel motorsykkel moottoripyörä motocykle motocykly motorkerékpár motosiklet мотоцикл
 μοτοσυκλέτες
bike: bikes
trailer: trailers anhänger remorques remolques rimorchi reboques
coach: coaches
rail: rails
railroad: railroads
tram: tramway tramways straßenbahn strassenbahn tramvaj tramvaje трамвай
metro: subway metropolitana ubahn метро
underground
aircraft: airplane airplanes flugzeug flugzeuge flugzeugbau avion avions uçak
airline: airlines fluggesellschaft fluggesellschaften aerolínea aerolíneas aerolinee aerolinie
 lentoyhtiö légitársaság havayolları авиакомпания авиалинии авіакомпанія αερογραμμές aviokompanija
 flygbolag flyselskab
airways
aeronautics: aeronautical aéronautique aeronáutica aeronautica
aero
space
satellite: satellites satelliten satélite
harbour: harbor harbors harbours
boat: boats bootsbau
yacht: yachts yachting jacht
highway: highways motorway autobahn autoroute autoroutes autopista autopistas autostrade
 autostrada
asphalt: asphaltbau asfalt asfalto
lift: lifts
elevator: elevators aufzug aufzüge ascenseur ascenseurs ascensor ascensores ascensori elevadores
 hissar felvonó asansör лифты ανελκυστήρες lifturi dizala dvigala
conveyor: conveyors fördertechnik
)";

} // namespace unsnag
