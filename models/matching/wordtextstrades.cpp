// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view tradeWords = R"(
energy: energies energie energien énergie énergies énergétique energía energías energia energética
 energetica energetico energi energian energetyka energetyczny energetyczna energetika energetický
 energetická energia energetikai enerji энергия энергетика энергетический энергетическая энерго
 енергія енергетика енергетична ενέργεια ενέργειας ενεργειακή energetics
power: strom kraft kraftwerk kraftwerke puissance potencia potenza güç voima voimalaitos kraftverk
 elektrownia elektrárna elektrárny erőmű santral santrali электростанция електростанція powerplant
electric: electrical electrics electricity elektrisch elektrische elektrizität elektrizitätswerk
 elektrizitätswerke électrique électriques électricité eléctrico eléctrica eléctricos eléctricas
 electricidad elettrico elettrica elettrici elettriche elettricità elétrica elétrico eletricidade
 elektriciteit elektrisk elektriska sähkö elektryczny elektryczna elektryczne elektrický
 elektrická elektřina elektromos villamos villany elektrik elektrikli электрический электрическая
 электро электрика електричний електрична ηλεκτρική ηλεκτρισμός ηλεκτρολογικά electrică elektriese
electronic+: electronics elektronik elektronische électronique électroniques electrónica
 electrónico electrónicos electronica elettronica elettronico elettroniche eletrônica eletrônicos
 eletrónica elektronica elektronisk elektroniikka elektronika elektroniczny elektronický
 elektronikai электроника электронный електроніка електронний ηλεκτρονικά ηλεκτρονική
electrotechnics: elektrotechnik elektrotechnika elektrotechnický électrotechnique electrotecnia
 elettrotecnica eletrotécnica elektroteknik elektroteknikk электротехника електротехніка
electrician+: elektriker electricien électricien electricista elettricista eletricista elektricien
 elektryk elektrikář villanyszerelő elektrikçi
oil+: erdöl mineralöl mineralölhandel pétrole pétrolier pétrolière petróleo petróleos petrolera
 petrolifera petrolio olie olja oljan olje öljy naftowy nafta ropný olaj kőolaj petrol petrolleri
 нефть нефтяная нефтяной нефте нафта нафтова πετρέλαιο πετρελαιοειδή nafte naftna
gas: erdgas gaz gasnatural metano aardgas gassen kaasu gazowy gazowa gazownictwo plyn plynárenská
 plynárny gáz gázipari doğalgaz газ газовый газовая газова αέριο φυσικό plin plinara
fuel+: brennstoff brennstoffe kraftstoff kraftstoffe combustible combustibles carburant carburants
 carburante carburanti combustíveis brandstof brandstoffen bränsle drivstoff brændstof polttoaine
 paliwo paliwa palivo palivá üzemanyag akaryakıt yakıt топливо топливная паливо паливна καύσιμα
 combustibil gorivo
coal: kohle kohlen charbon charbonnages steenkool hiili węgiel węgla węglowy uhlí uhelné szén
 kömür уголь угольная угольный вугілля вугільна κάρβουνο cărbune ugljen
nuclear: nuklear kernkraft kernenergie kernkraftwerk nucléaire nucléaires nucleare nucleair
 kernenergi kärnkraft ydinvoima jądrowy jądrowa jaderný jaderná atomový atomenergia nükleer
 ядерный ядерная атомный атомная атомэнерго ядерна πυρηνική
solar: solaire solaires solare solari słoneczny solární napelem güneş солнечная сонячна ηλιακά
wind: windkraft windenergie windpark éolien éolienne éoliennes eólica eólico eólicas eolica eolico
 wiatrowa větrný szélenergia rüzgar ветроэнергетика αιολική windfarm windpower
renewable+: erneuerbare erneuerbaren renouvelable renouvelables renovable renovables rinnovabili
 rinnovabile renováveis renovável hernieuwbare förnybar fornybar vedvarende uusiutuva odnawialne
 obnovitelné megújuló yenilenebilir возобновляемая відновлювана ανανεώσιμες
battery: batteries batterie batterien baterías batería batterij batterijen baterie akumulator
 akumulatory аккумулятор
heating: heizung heizungen heizungsbau heiztechnik heizungstechnik chauffage calefacción
 riscaldamento aquecimento verwarming värme varme fjernvarme fjärrvärme lämmitys kaukolämpö
 ogrzewanie grzewcze ciepło ciepłownictwo ciepłownia vytápění topení teplo teplárna teplárny fűtés
 fűtéstechnika távhő ısıtma отопление теплоэнерго тепло теплосеть опалення θέρμανση încălzire
 grijanje fernwärme wärme
air: luft lucht ilma powietrze levegő воздух
airconditioning: klimatechnik klimaanlagen klima climatisation climatización climatizzazione
 klimatyzacja klimatizace klíma klímatechnika iklimlendirme кондиционер кондиціонер κλιματισμός
 hvac
plumbing: sanitär sanitärtechnik plomberie plombier fontanería idraulica loodgieter rörmokare vvs
 putki hydraulik instalatér gázszerelő sıhhi сантехника сантехніка υδραυλικά plumber plumbers
water+: wasser wasserwerk wasserwerke wasserversorgung trinkwasser wasserwirtschaft eau eaux agua
 aguas acqua acque água águas drinkwater waterbedrijf vatten vann vand vesi vesihuolto woda wody
 wodociągi wodny wodna wodne wodociągów voda vody vodní vodárna vodárny vodárenská vodárenská víz
 vízügyi vízművek вода воды водоканал водопровод водний водна ύδρευση ύδρευσης vodovod vodne
 vesilaitos vatn
wastewater: abwasser assainissement saneamiento fognatura saneamento afvalwater avlopp avløp
 kanalizacja kanalizace szennyvíz csatornázási kanalizasyon канализация каналізація αποχέτευση
 αποχέτευσης sewage sewerage sanitation
environment: environmental umwelt umweltschutz umwelttechnik environnement environnemental
 environnementale medioambiente ambiental ambientales ambiente ambientale ambientali meioambiente
 milieu miljö miljø ympäristö środowisko środowiska środowiskowa životní prostředí környezet
 környezetvédelmi çevre экология экологический довкілля екологічний περιβάλλον περιβαλλοντική
 mediu okoliš okolje keskkond környezetvédelem
climate: klimaschutz climat clima klimat iklim климат клімат
nature: natur naturschutz naturaleza natura natureza natuur naturen luonto przyroda příroda
 természet természetvédelmi doğa природа природы φύση
forest+: wald forst forstbetrieb forstwirtschaft forêt forêts forestier forestière bosque bosques
 forestal foresta foreste forestale floresta florestal bosbouw skog skogs skogen skov skovbrug
 metsä metsän lasy lasów leśny leśna leśnictwo lesy lesní erdő erdészet erdészeti erdőgazdaság
 orman ormancılık леса лесной лесная лесхоз лісовий лісгосп δάσος δασικός pădure šumarija gozd
 metsa mežs forestry
agriculture: agricultural landwirtschaft landwirtschaftliche landwirtschaftlicher landwirt agrar
 agricole agricoles agrícola agrícolas agricola agricolo agricoltura agricultura agropecuaria
 agropecuária agropecuario agrario agraria agrarisch landbouw landbouwbedrijf lantbruk jordbruk
 landbruk maatalous rolnictwo rolny rolnicza rolnicze rolniczy rolno zemědělství zemědělský
 zemědělské zemědělská poľnohospodárstvo poľnohospodárske mezőgazdasági mezőgazdaság tarım
 tarımsal сельское сельскохозяйственный сельскохозяйственная агро аграрный аграрна сільське
 сільськогосподарський сільськогосподарське γεωργική γεωργικός αγροτική αγροτικός agricolă
 poljoprivreda poljoprivredna poljoprivredno kmetijstvo kmetijska põllumajandus agro agri
animal+: tiere tierarzt tierärztliche animaux animales animali animais dier dieren dierenarts djur
 eläin zwierzęta zvířata állat állatorvosi hayvan животные тварини ζώα
veterinary: veterinär veterinärmedizin vétérinaire veterinaria veterinario veterinária veterinário
 veterinair veterinärmedicinska eläinlääkäri weterynaria weterynaryjny veterinární veterinářství
 állategészségügyi veteriner ветеринарный ветеринарная ветеринарна κτηνιατρική κτηνιατρικό
 veterinar
livestock: vieh viehzucht elevage élevage ganadería ganadera ganadero allevamento pecuária
 veeteelt boskap husdyr karja hodowla chov állattenyésztés hayvancılık животноводство тваринництво
 κτηνοτροφία drób
fish: fisch fischzucht poisson poissons pescado pescados pesce pescheria peixe fisk fiske ryby
 rybny balık рыба рыбный рыбная рибний риба ψάρια pește riba
meat+: fleisch schlachthof viande viandes carne carnes cárnicas cárnica carni frigorífico vlees
 kjøtt mięso mięsne mięsny masarnia masna řeznictví húsipari húsüzem мясо мясной мясная
 мясокомбинат м'ясо м'ясний κρέας κρέατα carmangerie mesnica mesna slachterij
milk: milch lait leche latte lattiero latteria leite melk maito mleko mleczarski mléko молоко
 молочный молочная молочний lapte lactate mlijeko piim piena pieno
cheese: käse käserei fromage fromages fromagerie queso quesos quesería formaggi caseificio queijo
 queijos kaas juusto sery sýr sajt peynir сыр сырзавод τυρί τυροκομείο sirana
food+: lebensmittel nahrungsmittel alimentation alimentaire alimentaires aliment aliments
 alimentos alimentación alimentaria alimentario alimentarias alimenticia alimenticios alimenti
 alimentare alimentari alimentação alimentícia voeding voedsel levensmiddelen livsmedel matvarer
 næringsmiddel fødevarer fødevare elintarvike ruoka żywność żywności spożywczy spożywcza spożywcze
 potraviny potravinářský élelmiszer élelmiszeripari gıda пищевой пищевая продовольственный
 продовольствие питания харчова харчовий продовольча продтовары τρόφιμα τροφίμων alimente
 alimentar hrana prehrana živila toit foodstuffs
feed+: futtermittel futter tierfutter nourriture pienso piensos mangimi mangimificio ração rações
 veevoer diervoeder foder rehu pasze pasz krmivo krmiva takarmány yem комбикорм корма корм
 ζωοτροφές furaje krmni
grain+: getreide grano granos grani grãos cereal cereals cereali céréales céréale cereales cereais
 graan spannmål vilja zboże zboża zbożowy obilí obilniny gabona hububat зерно зерновая
 зернопродукт σιτηρά cereale žito
mill+: mühle mühlen mühlenwerke moulin moulins molino molinos mulino mulini moinho moinhos molen
 molens kvarn mylly młyn młyny mlýn mlýny malom değirmen мельница мукомольный млин μύλος μύλοι
 moara mlin
sugar: zucker zuckerfabrik sucre sucrerie sucreries azúcar azucarera zucchero zuccherificio açúcar
 suiker socker sukker sokeri cukier cukrownia cukr cukrovar cukor şeker сахар сахарный цукор
 цукровий ζάχαρη zahăr šećer šećerana sladkor
bread: brot brotfabrik panificação brood leipä chleb chléb kenyér ekmek хлеб хлебозавод
 хлебокомбинат хліб хлібокомбінат ψωμί pâine panificație kruh boulanger pâtisserie konditorei
 pasticceria pastelería cukiernia pekařství sütőipari αρτοποιείο
confectionery: süßwaren confiserie confitería dolciaria dolciumi confeitaria zoetwaren godis
 makeiset cukierniczy cukiernicze cukrovinky édességipari şekerleme кондитерский кондитерская
 кондитерська ζαχαροπλαστείο ζαχαροπλαστική
beverage+: getränke getränkehandel boissons bebidas bevande dranken drycker drikkevarer drikke
 juomat napoje nápoje italok üdítő içecek meşrubat напитки напої αναψυκτικά băuturi pijače
wine+: wein weine winzer winzergenossenschaft vin vins vino vinos vini viticole viticulteurs
 vinhos vinho adega wijn wijnen vingård viini wino wina víno şarap şarapçılık вино винный
 виноробний κρασί οινοποιία vinuri viticoltori vignobles weingüter
beer+: bier bière bières brasseries cerveza cervezas birra birreria cerveja cervejas piwo pivo
 bira biracılık пиво пивоваренный alus alaus
spirits: spirituosen stokerij gorzelnia lihovar likérka szeszipari szeszfőzde pálinka ликеро
 ликероводочный лікеро спиртзавод ποτοποιία vodka whisky whiskey
coffee: kaffee kaffeerösterei caffè caffe torrefazione koffie koffiebranderij kaffe kaffebrenneri
 kahvi paahtimo kawa kawy káva kávé kahve кофе кава καφές καφέδες cafea kava kafa
tea: herbata herbaty
tobacco: tabak tabac tabacs tabaco tabacos tabacco tabacchi tobak tobakk tupakka tytoń tytoniowy
 tabák dohány tütün табак табачный тютюн καπνός καπνοβιομηχανία tutun duhan tobačni cigarettes
 cigars zigarren
fruit+: obst früchte fruits fruta frutas frutícola frutta ortofrutta ortofrutticola frutos frucht
 groente frukt frugt hedelmä owoce owoców owocowy ovoce ovocný gyümölcs meyve фрукты фруктовый
 плоды фрукти φρούτα fructe voće sadje
vegetable+: gemüse gemüsebau légumes legumes verduras verdura verdure ortaggi hortaliças groenten
 grönsaker grønnsaker grøntsager grönt vihannes warzywa warzyw zelenina zöldség sebze овощи
 овощная овочі овочева λαχανικά legume povrće zelenjava
flower+: blumen blume blumenhandel fleuriste fleurs floristería fiori fiorista floricultura
 bloemen bloemist blommor blomster blomsterhandel kukka kukat kwiaty kwiaciarnia květiny
 kvetinárstvo virág virágok çiçek çiçekçilik цветы квіти λουλούδια ανθοπωλείο flori cvijeće cvetje
 florist florists floral
seed+: saatgut semences semillas semilla sementi sementes zaden zaad utsäde såfrø siemen nasiona
 nasienny osivo osiva vetőmag tohum tohumculuk семена насіння σπόροι semințe sjeme
restaurant+: restaurante restaurantes ristorante ristoranti restauracja restauracje restaurace
 reštaurácia étterem éttermek restoran restoranı ravintola ravintolat ресторан рестораны ресторани
 εστιατόριο εστιατόρια gaststätte gaststätten gasthaus gasthof restauration restauración
 ristorazione horeca vendéglátó vendéglő lokanta общепит
bar+: kneipe bares bars
cafe+: café cafés cafetería cafeteria caffetteria cafetaria kavárna kávézó kafe кафе καφετέρια
 kawiarnia kahvila konditori
catering: verpflegung traiteur traiteurs caterer caterers partyservice gemeinschaftsverpflegung
 кейтеринг питание stravování közétkeztetés yemek
hotel+: hotels hôtel hôtels hoteles hoteis hotelli hotellit hotell hoteller hotelu hoteli hoteluri
 hotely szálloda szállodák szállodaipari oteller otelleri otelcilik гостиница гостиницы готель
 готелі ξενοδοχείο ξενοδοχεία ξενοδοχειακή ξενοδοχειακές hotellerie hotelería hôtelière hotelera
 hoteliera hotelaria hotelbetrieb hotelgesellschaft inns albergo alberghi posada pousada parador
pharmacy: pharmacies apotheke apotheken pharmacie farmacia farmacias farmacie farmácia farmácias
 apotheek apotek apoteket apteekki apteka apteki lékárna lekáreň gyógyszertár patika eczane
 eczanesi аптека аптеки φαρμακείο φαρμακεία ljekarna lekarna apteegi
pharmaceutical+: pharma pharmac pharmaceuticals pharmaceutica pharmazie pharmazeutisch
 pharmazeutische pharmazeutika pharmaceutique pharmaceutiques farmacéutica farmacéutico
 farmacéuticos farmacéuticas farmaceutica farmaceutico farmaceutici farmaceutiche farmacêutica
 farmacêuticos farma farmaci farmaceutisch farmaceutische läkemedel legemidler lægemidler lääke
 lääketeollisuus farmaceutyczny farmaceutyczna farmaceutyczne farmacja farmaceutický farmaceutická
 léčiva gyógyszer gyógyszergyár gyógyszeripari ilaç ilaçları фармацевтический фармацевтическая
 фармацевтична φαρμακευτική φαρμακευτικά farmaceutsko farmaceutska medicament médicaments
 medicamentos
biopharma: biopharmaceutical biopharmaceuticals biopharm biofarma biopharmaceutica
chemical+: chem chemie chemische chemisch chimie chimique chimiques química químicas químico
 químicos quimica quimico quimicos chimica chimico chimici chimiche kemi kemisk kemiska kjemi
 kjemisk kemia kemikaalit chemia chemiczny chemiczna chemiczne chemický chemická chémia vegyi
 vegyipari kémia kimya kimyasal kimyevi химия химический химическая химические хим хімія хімічний
 хімічна χημική χημικά χημείας chimică kemijska kemija keemia chemicals
fertilizer+: fertiliser fertilisers dünger düngemittel engrais fertilizantes abonos fertilizzanti
 concimi adubos kunstmest gödsel gjødsel gødning lannoite nawozy nawozów hnojiva műtrágya gübre
 удобрения добрива λιπάσματα îngrășăminte gnojiva
plastic+: kunststoff kunststoffe kunststofftechnik kunststoffverarbeitung plastik plastique
 plastiques plastiche plástico plásticos plásticas plastico plastica plastiche kunststoffen plast
 plaster plastin muovi muovit plasty plastový műanyag műanyagipari műanyagfeldolgozó пластик
 пластмасс пластмассы пластмаси πλαστικά πλαστικών plastice plastika
rubber: gummi gummiwerk caoutchouc caucho gomma gomme borracha rubbers guma gumy gumowe gumárny
 kauçuk резина резинотехнический каучук гума ελαστικό ελαστικά cauciuc pneumatici däck
paint+: farbe farben lacke lackfabrik peinture peintures pintura pinturas vernici vernice colori
 tintas verffabriek färg maali maalit farby farba lakiery barvy laky festék boya boyaları краска
 краски лакокрасочный фарби χρώματα βερνίκια vopsele boje varnish verniciatura lackiererei
glass: glas glaser glaserei glashütte glashütten verre verres verrerie vidrio vidrios cristal
 vetro vetri vetreria vetrerie vidro vidros vidraçaria glasindustrie glasmästeri szkło szkła
 szklany huta sklo sklárny skla üveg üvegipari üveggyár стекло стекольный стеклозавод скло
 склозавод γυαλί υαλουργία sticlă staklo steklo
ceramic+: keramik keramische céramique céramiques cerámica cerámicas ceramica ceramiche cerâmica
 cerâmicas keramiek keramikk keramiikka ceramika ceramiczny ceramiczne keramika kerámia seramik
 керамика керамический кераміка κεραμικά ceramică
cement: zement zementwerk zementwerke ciment ciments cimento cimentos cemento cementos cementi
 cementificio sementti cementownia cementárna cementáreň çimento цемент цементный τσιμέντο
 τσιμέντα cementara
concrete: beton betonwerk betons béton hormigón hormigones concreto concretos calcestruzzo
 calcestruzzi betão betong betoni betonárna бетон бетонный σκυρόδεμα betonu prefabricados
 prefabbricati fertigteile prefabrykaty panely железобетон жби жбк залізобетон
brick+: ziegel ziegelei ziegelwerk ziegelwerke brique briques briqueterie ladrillo ladrillos
 mattone laterizi tijolo baksteen steenfabriek tegel tegl tiili cegielnia cegła cihelna tégla
 tuğla кирпич кирпичный цегла τούβλα cărămidă opeka opekarna
stone+: stein naturstein steinmetz piedra piedras pietra pietre pedras steen natuursteen natursten
 kamień kamienie kamieniarstwo kámen камень камінь piatră kamen carrière carrières kopalnia
 kamieniarski
sand: sables granulats arenas áridos sabbia areia areias zand grind grus kruszywa kruszyw piasek
 písek štěrkopísky kavics homok песок щебень пісок schotter schotterwerk
wood: holz holzbau holzhandel holzwerk holzwerke holzindustrie bois madera maderas maderera legno
 legnami legname madeiras madeireira hout houthandel houtbouw trävaru trelast trælast puu
 puutavara drewno drewna drzewny dřevo dřevěné drevo faipari faáru ahşap дерево древесина
 деревообрабатывающий деревообробний деревина лісоматеріали ξύλο ξύλα ξυλεία lemn drvo drvna pily
 kereste пильний
carpentry: zimmerei zimmerer tischlerei schreinerei tischler schreiner menuiserie menuisier
 charpente charpentier ebanistería carpintería carpinteria falegnameria falegname carpenteria
 carpintaria marcenaria timmerwerk timmerbedrijf timmerman snickeri snekker snedker tømrer
 tømrermester puusepänliike stolarnia stolarstwo stolarski ciesielstwo truhlářství stolárstvo
 tesařství asztalos ácsmester marangoz столярный столярна ξυλουργείο tâmplărie stolarija mizarstvo
 joinery carpenters carpenter
furniture: möbel möbelhaus möbelwerke möbelfabrik meuble meubles mueble muebles mobiliario
 mobilificio arredamento arredamenti arredi móveis mobiliário meubel meubelen meubelfabriek möbler
 møbler møbel huonekalut kaluste meble mebli meblowy nábytek nábytok bútor bútorgyár bútoripari
 mobilya мебель мебельный мебельная меблі меблева έπιπλα επιπλοποιία mobilă mobilier namještaj
 nameštaj pohištvo mööbel mēbeles baldai furnishings furnishing
kitchen+: küche küchen küchenstudio cuisine cuisines cocina cocinas cucine cucina cozinha cozinhas
 keuken keukens kjøkken køkken keittiö kuchnie kuchnia kuchyně kuchyne konyha mutfak кухни кухня
 κουζίνα bucătărie kuhinje
window+: fenster fensterbau fenêtre fenêtres ventana ventanas finestre finestra serramenti infissi
 janelas caixilharia kozijnen ramen fönster vindu vinduer ikkuna ikkunat okna okno ablak
 nyílászáró pencere окна окно вікна παράθυρα κουφώματα ferestre prozori
door+: türen tür türenwerk portes puertas deuren dörrar dører døre ovet drzwi dveře dvere ajtó
 kapı двери двері πόρτες vrata
roof+: dach dachdecker dachdeckerei bedachungen toiture toitures couverture couvreur cubierta
 cubiertas tejado coperture tetto telhado telhados dakdekkers dakwerken taktäckare taktekker
 tagdækning katto kattourakointi dachy pokrycia střecha střechy tető tetőfedő крыша кровля
 покрівля στέγη στέγες acoperiș krovstvo roofing roofers
floor+: boden bodenbeläge fußboden fußböden revêtements suelos pavimento pavimenti pavimentos
 vloer vloeren golv gulv lattia podłogi podłoga podlahy padló zemin підлога δάπεδα pardoseli
 podovi flooring tapis matto
paper: papier papiere papierfabrik papeterie papeteries papel papeles papelera papelería cartiera
 cartiere cartotecnica papéis papelaria papierhandel papper pappersbruk papir paperi papiernia
 papír papírna papírny papírgyár papíripari kağıt бумага бумажный бумажная папір паперова χαρτί
 χάρτου χαρτοποιία hârtie sellu
textile+: textil textilien textilhandel textilwerke textiles tessile tessili tessuti tessitura
 têxtil têxteis textiel textilier tekstil tekstiler tekstiili tekstylia tekstylny włókienniczy
 textilní textilipari текстиль текстильный текстильная текстильна κλωστοϋφαντουργία tekstilna
clothing: kleidung bekleidung vêtement vêtements confection confecciones vestuario abbigliamento
 vestiario confezioni vestuário confecções kleding kläder konfektion klesbutikk beklædning
 vaatteet vaate odzież odzieżowy odzieży konfekcja oděvy oděvní odevy ruha ruhaipari ruházati
 giyim konfeksiyon одежда швейный швейная одяг швейна ένδυση ενδύματα îmbrăcăminte confecții
 odjeća odeća oblačila clothes
)";

} // namespace unsnag
