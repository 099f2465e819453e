// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view serviceWords = R"(
shipping: shipper shippers schifffahrt schiffahrt schifffahrts reederei navigazione naviera
 navegação naviga scheepvaart rederi rederiet sjöfart varustamo żegluga żeglugi lodní hajózás
 судоходство пароходство судноплавство ναυτιλία ναυτιλιακή verft værft
storage: lagerung almacenamiento stoccaggio armazenagem opslag depolama antrepo сховище depozit
delivery: lieferdienst livraison entrega entregas consegna consegne bezorging leverings dostawa
 dodání kézbesítés teslimat доставка παράδοση correo
post: postal postes poste correos correios posta posti poczta pošta курьер почта пошта ταχυδρομείο
 ταχυδρομεία posten
packaging: verpackung verpackungen verpackungs emballage emballages embalaje embalajes envases
 imballaggi imballaggio embalagem embalagens verpakking verpakkingen förpackning förpackningar
 emballasje pakkaus pakkaukset opakowania opakowań obaly obalový csomagolás csomagolástechnika
 csomagoló ambalaj упаковка упаковки пакування συσκευασία συσκευασίες ambalaje ambalaža pakend
 packing
printing: print druck drucke druckerei druckereien imprimerie imprimeries impression imprenta
 impresión impresores tipografia stamperia gráfica gráficas grafica grafiche gráfico drukkerij
 drukkerijen druk tryck tryckeri trykk trykkeri painotalo kirjapaino drukarnia drukarnie
 poligrafia tiskárna tlačiareň nyomda nyomdaipari matbaa matbaacılık baskı типография полиграфия
 друк друкарня поліграфія εκτυπώσεις τυπογραφείο tipografie tiskara trükikoda printers printer
 typografi
publishing: publishers publisher verlag verlage verlags verlagsgesellschaft édition éditions
 éditeur éditeurs editorial editoriales ediciones editora editoras editore editori editrice
 edizioni edições uitgeverij uitgevers uitgave förlag förlaget forlag forlaget kustannus
 kustantamo wydawnictwo wydawnictwa wydawniczy nakladatelství vydavatelství vydavateľstvo kiadó
 kiadói lapkiadó yayınevi yayıncılık yayınları издательство издательский видавництво видавничий
 εκδόσεις εκδοτική editură izdavaštvo založba kirjastus
advertising: advert adverts werbung werbe werbeagentur publicité publicidad publicitaria
 pubblicità publicidade propaganda reclame reclamebureau reklam reklame reklambyrå reklamebyrå
 mainos mainostoimisto reklama reklamy reklamní reklamowa reklamná reklám reklámügynökség
 reklamcılık реклама рекламный рекламное рекламна διαφήμιση διαφημιστική publicitate oglašavanje
 ads
media: medien mediengruppe médias média medios mídia multimedia multimédia медиа медіа medya
 medier mediat
communication+: kommunikation kommunikations comunicación comunicaciones comunicazione
 comunicazioni comunicação comunicações communicatie kommunikasjon viestintä komunikacja
 komunikacji komunikace komunikácia kommunikáció kommunikációs iletişim коммуникации коммуникация
 комунікації επικοινωνία επικοινωνίες comunicare komunikacije comm comms kommunikations
news: nachrichten noticias notizie notícias nieuws nyheter nyheder uutiset wiadomości zprávy hírek
 haber новости новини τύπος
event+: veranstaltung veranstaltungen veranstaltungs événement événements eventos evento eventi
 evenementen evenemang arrangement arrangementer tapahtuma tapahtumat wydarzenia rendezvény
 rendezvényszervező etkinlik событий εκδηλώσεις eventa
exhibition+: messe messen messebau messegesellschaft exposition expositions exposición feria
 ferias fiera fiere esposizioni feira feiras beurs beurzen messut targi wystawa výstava veletrhy
 veľtrh kiállítás vásár fuarcılık выставка виставка ярмарка έκθεση sajam tradeshow
travel+: reise reisen reisebüro reiseveranstalter voyage voyages viaje viajes viaggi viaggio
 viagens reizen reisbureau resor resebyrå reiser rejser rejsebureau matkat matkatoimisto podróże
 podróży cestovní cestovná utazás utazási seyahat путешествия подорожі ταξίδια ταξιδιωτικό travels
leisure: freizeit loisirs loisir libero fritid vapaa szabadidő отдых отдых відпочинок αναψυχή
game+: spiele spiel jeux jeu juegos juego giochi gioco jogos jogo spellen pelit játék játékok
 oyunları ігри παιχνίδια jocuri
personnel: personaldienstleistungen personalservice zeitarbeit intérim interim lavoro temporário
 uitzendbureau uitzend bemanning bemannings vikar henkilöstö kadry personální munkaerő personel
 kaynakları кадры кадровое προσωπικό selección werkgelegenheid outsourcing workforce
law: legal recht rechts rechtsanwaltskanzlei kanzlei anwaltskanzlei droit juridique derecho
 jurídico jurídica bufete diritto legale legale direito advocacia advocatenkantoor juridisch
 advokatfirma advokatbyrå advokatfirmaet juridisk asianajaja asianajotoimisto lakiasiaintoimisto
 kancelaria prawna prawnicza prawny adwokacka radcowie advokátní advokátska právní ügyvédi hukuk
 avukatlık право юридический юридическая юридична адвокатская адвокатське δικηγορική δικηγορικό
 avocatură odvjetničko odvetniška advokaadibüroo
accounting: accountancy accountants accountant acct accts buchhaltung buchhaltungs buchführung
 comptabilité comptable comptables contabilidad contable contables contador contadores contabilità
 contabile commercialisti commercialista contabilidade contábil contabeis boekhouding
 boekhoudkantoor administratiekantoor bokföring redovisning redovisningsbyrå regnskap
 regnskapsbyrå bogføring kirjanpito tilitoimisto księgowość księgowe rachunkowy rachunkowe
 rachunkowość účetnictví účetní účtovníctvo könyvelő könyvelés könyvelőiroda számvitel muhasebe
 бухгалтерия бухгалтерский бухгалтерська λογιστικό λογιστική λογιστές contabilitate knjigovodstvo
 računovodstvo raamatupidamine bookkeeping
audit+: auditing auditors auditor revision revisions revisor revisorer revisjon wirtschaftsprüfer
 wirtschaftsprüfung wirtschaftsprüfungsgesellschaft auditoría auditores auditoria revisione
 revisori controleur tilintarkastus audytor audyt biegli revidovaní könyvvizsgáló könyvvizsgálat
 аудит аудитор аудиторская аудиторська ελεγκτές
translation+: übersetzung übersetzungen übersetzungsbüro traduction traductions traducción
 traducciones traduzione traduzioni tradução traduções vertaalbureau vertalingen översättning
 oversettelse oversættelse käännös käännöstoimisto tłumaczenia překlady preklady fordítás
 fordítóiroda tercüme çeviri перевод переводы переклад μεταφράσεις
data: daten données datos dados gegevens tiedot danych данные δεδομένα datos
information: info informations información informaciones informazione informazioni informação
 informações informatie informasjon informaatio informacja informacji informacje informace
 informačný információs információ bilgi информация информационный информационные інформація
 інформаційний інформаційні πληροφορίες πληροφορική informacije
informatics: informatik informatique informatiques informática informaticas informatica
 informatika informatyka informatyczny informatyczne informatikai bilişim информатика інформатика
 edv
computer+: computers ordinateur ordenadores computador computadoras computadores calcolatori dator
 datorer datamaskin tietokone komputer komputery komputerowy komputerowe počítač počítače
 számítógép számítástechnika számítástechnikai bilgisayar компьютер компьютеры компьютерный
 комп'ютер υπολογιστές računala računalnik arvuti
software: softwareentwicklung logiciel logiciels programvara programvare ohjelmisto ohjelmistot
 oprogramowanie szoftver szoftverfejlesztő yazılım софтвер программное програмне λογισμικό softver
 tarkvara
hardware: matériel sprzętu hardver
internet: web webdesign
digital: digitale digitales digitaux digitali digitaal digitalny cyfrowy cyfrowa digitální
 digitális dijital цифровой цифровая цифровий ψηφιακή ψηφιακό digitalisierung digitalization
 digitization numérique numériques
cyber: kyber
telecommunication+: telekommunikation télécommunications télécom telecom télécoms telecoms
 telecomunicación telecomunicaciones telecomunicazioni telecomunicações telecommunicatie
 telekommunikasjon telekom telecomm telekomunikacja telekomunikacji telekomunikace telekomunikácie
 távközlés távközlési telekomünikasyon телекоммуникации телеком телекомунікації τηλεπικοινωνίες
 telecomunicații telekomunikacije telephone telefon téléphone telefonía telefonia telephony
 telefoni
mobile: mobil mobiles móvil móviles móvel mobiel mobiele mobilna mobilní мобильный мобільний
 κινητή
wireless: drahtlos inalámbrico draadloos trådlös bezprzewodowy bezdrátový kablosuz беспроводной
broadcasting: broadcast broadcasters rundfunk radiodiffusion radiodifusión radiodiffusione
 radiodifusão omroep tévé
film+: films filmproduktion filmów filmový filmgyártó filmes ταινίες
photo+: foto fotos fotografie fotograf photographie photography photographer fotografía fotografia
 fotografi valokuvaus fotoğraf фото φωτογραφία
music: musik musique música musica muziek musikk musiikki muzyka muzyczny hudba hudební zenei
 müzik музыка музыкальный музика музична μουσική glazba glasba muusika musical
art+: kunst kunsthalle künste arte artes artístico artistico kunsten konst konsten taide taiteen
 sztuka sztuki umění umenie művészet művészeti sanat sanatları искусство искусств мистецтво
 мистецтв τέχνη τεχνών umjetnost umetnost
culture: kultur kulturelle kulturelles culturel culturelle culturelles cultura culturas cultural
 culturale culturali cultureel kulttuuri kultura kultury kulturalny kultúra kulturní kulturális
 kültür kültürel культура культуры культурный культурний πολιτισμός πολιτιστικός culturală
 kulturni
heritage: patrimoine patrimonio patrimônio erfgoed kulturarv perintö dziedzictwo dědictví örökség
 miras наследие спадщина κληρονομιά
sport+: sports sportif sportive sportifs deporte deportes deportivo deportiva sportivo sportiva
 esporte esportes desporto desportivo idrott idrottsförening idrett idræt urheilu sportowy
 sportowa sportovní športový sporları спорт спортивный спортивний αθλητικός αθλητισμός športni
 turnverein
football: fußball fussball futbol fútbol futebol calcio voetbal voetbalclub fotboll fotball
 fodbold jalkapallo fotbal futbal labdarúgó футбол футбольный футбольний ποδόσφαιρο nogomet soccer
golf: golfclub golfplatz golfklubb
wedding+: hochzeit mariage bodas matrimoni casamento bruiloft bröllop bryllup
beauty: schönheit kosmetikstudio beauté esthétique belleza estética bellezza estetica beleza
 schoonheid schoonheidssalon skönhet skjønnhet kauneus piękno krása szépség güzellik красота краса
 ομορφιά
care: pflege pflegedienst pflegeheim soins cuidado cuidados cuidados zorg thuiszorg omsorg hoito
 opieki gondozás уход догляд φροντίδα îngrijire seniorenheim altenheim altenpflege caring
 eldercare homecare
health: gesundheit gesundheits santé salud sanidad sanitario sanitaria salute sanità sanitari
 saúde gezondheid gezondheidszorg hälsa hälso helse sundhed sundheds terveys zdrowie zdrowia
 zdrowotny zdraví zdravotní zdravotnictví zdravie egészség egészségügyi egészségügy sağlık
 здоровье здравоохранение здравоохранения здоровʼя охорони υγεία υγείας sănătate zdravlje
 zdravstveni tervis veselības sveikatos healthcare gesundheitszentrum
first: 1st erste erster erstes première primer primera primeiro primeira eerste första første
 ensimmäinen pierwszy pierwsza první prvý prvá első birinci первый первая перший перша πρώτη prvi
second: 2nd zweite deuxième segundo segunda secondo seconda tweede toinen drugi druhý második
 ikinci второй другий
new: neue neuer neues nouveau nouvelle nouveaux nuevo nueva nuevos nuovo nuova nuovi novos nieuw
 nieuwe uusi nowy nowa nowe nový nové yeni новый новая новий noua
old: altes ancien ancienne viejo vieja antiguo vecchio vecchia antico velho velha oude gammal
 gamla gammel stary starý stará eski старый старый старий παλαιά
general: generale generali generales général générale généraux allgemein allgemeine allgemeiner
 allgemeines geral gerais algemeen algemene allmän allmänna generell yleinen ogólny ogólna obecný
 všeobecný všeobecná általános общий генеральный генеральна загальний γενική γενικό
main: haupt hoofd huvud hoved pääasiallinen główny główna hlavní hlavný главный головний κύρια
central: centrale centrales centrali zentral zentrale zentrales zentraler centraal centrala
 centrální centralny centralne központi merkezi центральный центральная центральное центральный
 центральний центральна κεντρική sentral sentralt
united: vereinigt vereinigte vereinte unidos unida unidas uniti riunite riuniti verenigde verenigd
 förenade forente forenede yhdistyneet zjednoczone zjednoczona sjednocené spojené egyesült
 birleşik объединенный объединенная об'єднаний ηνωμένες
joint: gemeinsam gemeinsame conjoint conjunto congiunto conjunta gezamenlijk gemensam felles
 fælles yhteinen wspólny společný közös ortak совместный совместное спільний
independent: unabhängig unabhängige indépendant indépendants independiente independientes
 indipendente indipendenti independente onafhankelijk oberoende uavhengig uafhængig riippumaton
 niezależny nezávislý független bağımsız независимый незалежний ανεξάρτητη
professional+: professionell professionnel professionnels professionnelle profesional
 profesionales professionale professionali professionisti profissional profissionais professioneel
 profesjonalny profesionální szakmai profesyonel профессиональный професійний επαγγελματική berufs
special: spezial spezielle spécial spéciale spéciaux especial especiales speciale speciali
 especiais speciaal speciell speciella spesial specjalny specjalna speciální špeciálny speciális
 özel специальный спеціальний ειδική
modern: moderne moderna moderno nowoczesny moderní современный сучасний σύγχρονη
private: privat private privé privée privado privada privato privata particulier privata
 yksityinen prywatny prywatna prywatne soukromý soukromá súkromný magán частный частная частное
 приватний приватна ιδιωτική privată privatni
free: frei freie freier libre libres liberi libera vrij vapaan wolny svobodný svobodná szabad
 özgür свободный вільний ελεύθερη
green
creative: kreativ kreative créatif créative créatifs creativo creativa creativi criativo criativa
 creatief kreatywny kreativní kreatív yaratıcı креативный креативний
eco: öko écologique ecológico ecologico ecological ökologisch ekologiczny ekologický экологичный
sustainable: sustainability nachhaltig nachhaltigkeit durabilité sostenible sostenibilidad
 sostenibilità sustentável sustentabilidade duurzaam duurzame duurzaamheid hållbar hållbarhet
 bærekraft bæredygtig kestävä zrównoważony udržitelný fenntartható sürdürülebilir
home+: hogar heim
room+: raum räume
savings
organic: ökologischer orgánico organico orgânico
smart
plus
premium
prime
classic: classics klassik
express
direct: direkt
online
total
quick
fast
strategy: strategies strategic strategie strategien stratégie stratégies stratégique estrategia
 estrategias estratégica estratégico strategia strategico strategica estratégia strategisk
 strategi strateji стратегия стратегический стратегія στρατηγική
performance: leistung rendement rendimiento prestazione desempenho prestatie
resource+: ressourcen ressource ressources recurso recursos risorsa risorse bronnen resurser
 ressurser resurssit zasoby zdroje erőforrás ресурсы ресурс ресурси πόροι resurse
concept+: konzept konzepte koncept concepto conceptos concetti conceito
idea+: idee ideen idée idées ideias
creation+: kreation création créations creación creaciones creazioni criações creations
studio+: studios estudios studioer студия студія στούντιο stúdió stüdyo stüdyosu
house: haus häuser maison maisons casa casas huis huizen huset talo talot domy dům ház háza
 будинок σπίτι οίκος kuća hiša
park+: parks parque parques parco parchi parken puisto parki parku parkı парк парка πάρκο parcul
garden+: garten gärten gartenbau jardin jardins jardín jardines giardino giardini jardim jardins
 tuin tuinen trädgård hage haver puutarha ogród ogrody zahrada zahrady záhrada kert kertészet
 bahçe сады κήπος grădină vrt gardening
farm+: bauernhof ferme fermes granja finca fattoria boerderij maatila gospodarstwo statek çiftlik
 çiftliği ферма хозяйство господарство αγρόκτημα fermă farme farming farmers farmer agriturismo
land: terre terres tierras grond jord maa ziemia země föld toprak земля
community: communities gemeinschaft communauté communautés comunidad comunidades comunità
 comunidade comunidades gemeenschap gemenskap samfunn samfund fellesskap yhteisö wspólnota
 społeczność komunita společenství közösség közösségi topluluk сообщество община спільнота громада
 κοινότητα comunitate zajednica skupnost communal
initiative+: initiativen iniciativa iniciativas iniziativa iniziative initiatief initiatieven
 initiativ aloite inicjatywa iniciativy kezdeményezés girişim girişimi инициатива ініціатива
 πρωτοβουλία
movement+: bewegung mouvement movimiento movimento beweging rörelse bevegelse bevægelse liike
 hnutí mozgalom hareket движение κίνημα
campaign+: kampagne campagne campaña campagna campanha
conference+: konferenz conférence conferencia conferenza conferência conferentie konferens
 konferanse konferencja konference konferencia konferenciája конференция конференція συνέδρια
 symposium
board+: vorstand aufsichtsrat directoire junta direttivo diretoria bestuur styrelse styre
 bestyrelse zarządu představenstvo igazgatótanács kurulu правление правління
exchange: börse wertpapierbörse bourse bolsa borsa borsası tőzsde burza giełda биржа біржа
 χρηματιστήριο pörssi børs börs stockexchange
member+: mitglied mitglieder membre membres miembro miembros membri membro membros leden medlem
 medlemmer członkowie členové tagok üyeleri
business+: geschäft geschäfte affaires affaire negocio negocios affari negócio negócios zaken
 affärer affärs forretning liiketoiminta biznes biznesu biznisu üzleti бизнес бізнес
 επιχειρηματική poslovni afaceri
economy: economic economics wirtschaft wirtschafts wirtschaftswissenschaften wirtschaftsförderung
 économie économique économiques economía económico económica economia economico economica
 econômico econômica económicas economie economisch ekonomi ekonomisk ekonomiska økonomi økonomisk
 talous ekonomia ekonomiczny ekonomika ekonomický ekonomická gazdaság gazdasági gazdaságtudományi
 ekonomik экономика экономический экономики економіка економічний економіки οικονομία οικονομικών
 economică ekonomski
plant: plants planta
advisor: advisory advisors advisers adviser asesores asesoría assessoria adviseurs advies
 rådgivning rådgivende
commerce: comercio commercio comércio comerț
commercial: commerciale commerciales commerciaux comercial comerciales commerciali comerciais
 коммерческий коммерческая комерційний
supermarket: supermarkets supermercado supermercati supermercados
store: stores
boutique: boutiques
participation: beteiligung beteiligungen beteiligungs participations participaciones
 partecipazioni partecipazione participações
enterprise: enterprises entreprise entreprises empresa empresas impresa imprese unternehmen
 unternehmens unternehmung onderneming ondernemingen предприятие предприятия підприємство
 przedsiębiorstwo przedsiębiorstwa preduzeće poduzeće podjetje επιχείρηση επιχειρήσεις vállalat
 vállalata virksomhed virksomheder foretak företag företaget yritys yritykset întreprindere
partnership: partnerships partnerschaft partenariat partenariats partnerství
investor: investors investisseurs inversionista
bancorp
bancshares
bankshares
loan: loans lending darlehen
lease: leases leased
underwriter: underwriters
securities: valores titres wertpapiere wertpapier
realty: realtors realtor realties
apartment: apartments
residence: residences residenz résidence résidences residencia
residential: residencial
contractor: contractors contracting
builder: builders
machining
parts: teile ersatzteile pièces piezas ricambi peças části díly piese spare recambios repuestos
 alkatrész alkatrészek
operator: operators opérateur operador
repair: repairs reparatur reparaturen réparation réparations reparación riparazioni riparazione
 reparatie reparation naprawa opravy javítás remont ремонт ремонтный
laundry: wäscherei blanchisserie lavandería lavanderia
recycling: recyclage reciclaje riciclo reciclagem återvinning gjenvinning genbrug kierrätys
 recykling recyklace újrahasznosítás
scrap: schrott ferraille rottami
freight: fracht fret
cargo: cargos carga
haulage: hauling
trucking
spedition: spediteur speditions spedizioni spedycja expédition forwarding forwarders
maritime: maritim marítima marítimo marittima marittimo maritieme denizcilik
shipyard: shipyards werft werften chantier astillero astilleros cantiere cantieri estaleiro
 estaleiros scheepswerf telakka stocznia tersane tersanesi верфь судостроительный
shipbuilding: schiffbau
warehouse: warehouses warehousing lagerhaus entrepôt entrepôts almacén almacenes magazzino
 magazzini armazém armazéns magazyn magazyny sklad sklady raktár raktározás склад склады складской
 αποθήκη αποθήκες skladište
depot: depots
courier: couriers kurier kuriere messagerie mensajería corriere
publication: publications
newspaper: newspapers zeitung zeitungen zeitungsverlag periódico giornale krant dagblad tidning
 tidningar lehti gazeta noviny gazete газета газети εφημερίδα
journal: journals journaux jornal
press: presse prensa imprensa prasa sajtó пресса преса
expo: expos
tourism: turismus tourismus tourisme turismo toerisme turism turisme matkailu turystyka
 turystyczny turystyczne turistika turizmus idegenforgalmi turizm туризм туристический туристична
 τουρισμός τουριστική τουριστικές touristik touristique turístico turistico turistica
tour: tours
entertainment: entertainments unterhaltung divertissement entretenimiento intrattenimento
 entretenimento underhållning underholdning viihde rozrywka zábava szórakoztató eğlence
 развлечения розваги ψυχαγωγία
recreation: recreational rekreacja rekreace
amusement: amusements
gaming
lottery: lotteries lotterie lotto loterie lotería
casino: casinos kasino
recruitment: recruiting recruiters recruiter recrutement reclutamiento rekrytering rekruttering
 rekrutacja
staffing
staff
employment: beschäftigung emploi empleo impiego emprego
employer: employers
job: jobs
lawyer: lawyers rechtsanwalt rechtsanwälte anwalt anwälte rechtsanwältin avocat avocats avocate
 abogado abogados abogada avvocato avvocati advogado advogados advocaat advocaten advokat
 advokater advokaterne jurist adwokat adwokaci advokát ügyvéd avukat адвокат δικηγόροι odvjetnik
 odvetnik
attorney: attorneys
solicitor: solicitors
notary: notar notare notaire notaires notario notaio notariat нотариус
steuerberatung: steuerberater steuerberatungsgesellschaft
computing
radio: radios radyo радио ραδιόφωνο
television: televisions tv télévision televisión televisione televisão televisie fernsehen fernseh
 televisió televize televizyon телевидение телебачення τηλεόραση televiziune televizija
movie: movies
picture: pictures
video: videos vidéo
cinema: cinemas kino cinéma cine sinema кино кіно
conservatory: konservatorium conservatoire conservatorio
artist: artists künstler artistes artistas
monument: monuments denkmal denkmalpflege
fitness
gym
gymnastics
cosmetics: cosmetic kosmetik cosmétique cosmétiques cosmético cosméticos cosmetica cosmetici
 kosmetyki kosmetyczny kosmetika kozmetika kozmetik косметика καλλυντικά
hairdresser: friseur friseure coiffure coiffeur peluquería parrucchieri kapper frisör frisør
 kampaamo fryzjer kadeřnictví fodrászat kuaför парикмахерская
hair
nursing
sanitary
hygiene
specialty: specialties
specialist: specialists spezialisten spécialiste especialista
ranch: ranches
landscaping: landschaftsbau paysagiste hovenier hoveniers
workwear
bio
seminar: seminars seminare
mobility: mobilität mobilité movilidad mobilità mobilidade mobiliteit
)";

} // namespace unsnag
