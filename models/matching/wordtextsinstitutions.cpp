// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view institutionWords = R"(
university: universities univ uni universität universitaet universitäts universitat université
 universités universitaire universitaires universidad universidades universitaria universitario
 universitarios universitarias università universitari universitaris universidade universidades
 universitário universitária universitários universiteit universiteiten universitair universitet
 universitetet universitets universitetssjukhuset yliopisto yliopiston uniwersytet uniwersytetu
 uniwersytecki uniwersytecka univerzita univerzity univerzitní univerzitná univerzitet
 univerziteta univerzitetski univerza univerze sveučilište sveučilišta sveučilišni egyetem
 egyetemi egyeteme üniversite üniversitesi universitatea universitară universitar универзитет
 университет университета университетский университетская університет університету
 університетський πανεπιστήμιο πανεπιστημίου πανεπιστημιακό ülikool ülikooli universitāte
 universitātes universitetas universiteto
college+: collège colegio colégio collegio kollegium collegium kolegium kolegija colégios colegios
 koleji колледж коледж колегія κολλέγιο
school+: schule schulen schul école écoles escuela escuelas scuola scuole escola escolas school
 scholen skola skolan skolen skole koulu szkoła szkoły škola školy iskola okul okulu okulları
 школа школы школе школи σχολή σχολείο școala școli sekolah kool
hochschule: hochschulen högskola högskolan høgskolen høgskole højskole hogeschool
 yüksekokulu yüksekokul főiskola korkeakoulu fachhochschule ammattikorkeakoulu
polytechnic+: polytechnique polytechnisch politécnica politécnico politecnico politechnika
 politechniki politechnic politehnica politehnici politécnicas политехнический політехнічний
 політехніка polytechnická πολυτεχνείο
academy: academies akademie akademien académie académies academia accademia accademie academias
 akademi akademin akademiet akatemia akademia akademii akademija akademije akadémia akadémiája
 akademisi academie академия академии академія академії ακαδημία
institute+: inst institut instituts institutes instituto institutos istituto istituti instituut
 instituten institutet institutt instituttet instituutti instytut instytutu ústav ústavu ústavy
 intézet intézete intézeti enstitü enstitüsü institutul institutului institutas institūts институт
 института институте інститут інституту ινστιτούτο instituudi
organisation+: organization organizations organisationen org orgs organización organizaciones
 organizzazione organizzazioni organização organizações organisatie organisaties organisasjon
 organisasjonen järjestö organizacja organizacji organizace organizácia szervezet szervezete
 teşkilatı организация организации організація οργάνωση οργανισμός organizația organizacija
institution+: institución instituciones institution istituzione instituição instituição
 instituições institucion institutionen instelling учреждение учреждения установа zakład zakładu
department+: dept dpt abteilung abteilungen département départements departamento departamentos
 dipartimento dipartimenti afdeling afdelingen avdeling avdelningen departement osasto wydział
 katedra oddział odbor osztály tanszék bölümü bölüm департамент отдел отделение кафедра відділ
 відділення τμήμα departamentul departamento departamentet
faculty: faculties fakultät fakultäten faculté facultés facultad facultades facoltà faculdade
 faculdades faculteit fakultet fakulteten fakultetet tiedekunta fakulta fakulty fakültesi fakülte
 факультет факультета facultatea facultate σχολής
ministry: ministries ministerium ministère ministères ministerio ministerios ministero ministeri
 ministério ministerie ministeriet departementet ministeriö ministeriön ministerstwo ministerstva
 ministerstvo ministerstvu minisztérium bakanlığı bakanlik ministerul ministarstvo министерство
 министерства міністерство міністерства υπουργείο ministerija ministeerium
agency: agencies agentur agenturen agence agences agencia agencias agenzia agenzie agência
 agências agentschap agentschappen agentuur byrån byrået agencja agencji agentura agentury
 ügynökség ügynöksége ajansı ajans agenția agenția agencija агентство агентства агенція агенство
 υπηρεσία
authority: authorities behörde behörden autorité autorités autoridad autorità autoridade
 autoriteit myndighet myndigheten myndighed viranomainen urzędu úřad úradu hatóság hatósága
 idaresi kurumu управління
office+: amt ämter bureau bureaux buro büro büros oficina oficinas ufficio uffici gabinete
 escritório kantoor kantoren kontor kontoret toimisto biuro biura iroda ofisi ofis бюро офис офіс
 kontora контора γραφείο biroul biroja birojs
administration+: verwaltung verwaltungen verwaltungs administración administrations
 amministrazione administração administratie förvaltning förvaltningen forvaltning forvaltningen
 hallinto administracja administrace správa správy igazgatás igazgatóság igazgatósága müdürlüğü
 администрация администрации адміністрація διοίκηση administrația zarząd uprava
council+: conseil conseils consejo consiglio conselho raad rådet neuvosto tanács tanácsa konseyi
 konsey совет совета consiliul vijeće savjet συμβούλιο nõukogu padome taryba
committee+: cttee komitee ausschuss comité comités comitato comitê kommitté kommittén komité
 komiteen komitea komitet komitetu výbor výboru bizottság bizottsága komitesi komite комитет
 комитета комітет επιτροπή comitetul odbora
commission+: kommission kommissionen comisión comisiones commissione comissão commissie kommisjon
 kommisjonen komissio komisja komisji komise komisia komisyonu komisyon комиссия комиссии комісія
 comisia komisija
government: governmental govt regierung gouvernement gouvernementale gobierno governo overheid
 regering regeringen regjering hallitus rząd vláda kormány hükümeti правительство правительства
 уряд κυβέρνηση guvernul
parliament: parlament parlement parlamento riksdag sejm országgyűlés парламент
court+: gericht tribunal tribunale gerecht domstol domstolen soud bíróság mahkemesi δικαστήριο
 amtsgericht landgericht
city: cities stadt stadtverwaltung ville villes ciudad città cidade gemeente stad staden miasto
 miasta město města mesto város город города городской місто міста міська δήμος δήμου urząd miasta
 općina
county: counties landkreis kreis condado contea graafschap fylke fylkeskommune powiat okres megye
 megyei județul judet
district+: bezirk bezirks arrondissement distrito distretto distrikt distriktet kreisverwaltung
 района районный районна dzielnica ilçe okręg okręgowy okręgowa
province+: provinz provincia provinciale provincie provincial província województwo wojewódzki
 wojewódzka provincias
region+: regional regionale regionales régionale régional régionaux región regionais regione
 regionali regionaler regionalne regionalny regionální regiune регион региональный регіон
 регіональний περιφέρεια bölge bölgesi regionala regionen regionernes
state: staat staatliche staatliches staatlicher staats état estado estatal estadual stato statale
 statens statlig stata państwo państwowy państwowa państwowe státní štátny állam állami devlet
 государство государственный государственное государственная державний державна державне κρατικό
 statul valsts riiklik valstybinis
federal: bundes fédéral fédérale fédéraux federale federales federais federalny federální
 federálny szövetségi федеральный федеральное федеральная федерального федеральна ομοσπονδιακή
national: nationale nationales nationaler nationalen nationaal national nacional nacionales
 nacionais nazionale nazionali nationell nationella nasjonal nasjonalt kansallinen narodowy
 narodowa narodowe národní národný nemzeti ulusal национальный национальная национальное
 национального національний національна національного εθνικό εθνική naţional națională nacionalni
 nacionalna natl nationals nationaux rahvuslik nacionālais nacionalinis
royal: königlich königliche königliches royale koninklijk koninklijke kunglig kungliga kongelige
 kongelig kuninkaallinen królewski královská királyi kraliyet королевский королівський βασιλικό
 reial
public: publics publique publiques público pública públicos públicas pubblico pubblica pubblici
 pubbliche publiek öffentlich öffentliche öffentliches öffentlicher offentlig offentlige
 offentliga julkinen publiczny publiczna publiczne veřejný veřejná verejný közszolgálati kamu
 публичный публичное публичная публічний публічна δημόσιο δημόσια
association+: assn asscn verband verbände verein vereine vereinigung vereins associations
 associazione associazioni asociación asociaciones associação associações associació vereniging
 verenigingen förening föreningen förbund förbundet forening foreningen forbund forbundet yhdistys
 yhdistyksen stowarzyszenie stowarzyszenia asociace asociácia sdružení združenie spolek egyesület
 egyesülete szövetség szövetsége derneği dernek birliği ассоциация ассоциации асоціація асоціації
 объединение об'єднання σύλλογος ένωση asociația asociatia udruženje udruga združenje liit
 biedrība asociacija
society: societies soc gesellschaft société sociétés sociedad sociedades società sociedade
 sociedades societat selskab selskabet selskap selskapet sällskap sällskapet seura seuran
 towarzystwo towarzystwa společnost spoločnosť társaság társasága cemiyeti общество общества
 товариство товариства εταιρεία societatea genootschap drustvo друштво дружество selts
federation+: föderation fédération fédérations federación federaciones federazione federação
 federació federatie federationen liitto federacja federace federácia föderációja federasyonu
 федерация федерации федерація ομοσπονδία federația savez zveza bundesverband dachverband
union+: gewerkschaft syndicat sindicato sindacato unión uniões unione união unie fackförbund
 fagforbund unioni związek związku unia unie odbory szakszervezet sendikası sendika профсоюз
 профспілка союз союза спілка uniunea sindikat σωματείο savezi
chamber+: kammer kammern handelskammer chambre chambres cámara camera câmara kamer kammare
 kammaren kauppakamari izba izby komora komory kamara odası палата палаты палати επιμελητήριο
 camera camera
alliance+: alianza alleanza aliança alliantie allians sojusz aliance szövetkezés альянс альянсу
 συμμαχία alianța
league: liga ligue
club+: klub klubben clube clubs клуб клубу kulübü kerho circolo klubs
foundation+: fndn fdn stiftung stiftungen fondation fondations fundación fundacion fundaciones
 fondazione fondazioni fundação fundações fundació stichting stiftelse stiftelsen säätiö fonden
 fundacja fundacji nadace nadácia nadačný alapítvány alapítványa vakfı vakıf фонда фонду фундация
 фундація ίδρυμα fundația fundatia zaklada fondacija yayasan sihtasutus fondas nodibinājums
fund+: fonds fondo fondi fundo fundos rahasto fundusz fundusze funduszy alapja alapkezelő fonu
 fondul fond
trust+: trustees trustee treuhand treuhänder
museum+: musée musées museo museos musei museu museus museet museer muzeum muzea múzeum múzeuma
 müzesi müze музей музея музею μουσείο muzeul muzej museums
library: libraries bibliothek bibliotheken bibliothèque bibliothèques biblioteca bibliotecas
 biblioteche bibliotheek biblioteket bibliotek kirjasto biblioteka biblioteki knihovna knižnica
 könyvtár könyvtára kütüphanesi библиотека библиотеки бібліотека бібліотеки βιβλιοθήκη knjižnica
 raamatukogu
archive+: archiv archives archivo archivio arquivo arquivos archief arkiv arkivet arkisto archiwum
 archivum levéltár arşivi архив архіву αρχείο arhiva
gallery: galleries galerie galerien galeries galería galerías galleria gallerie galeria galerias
 galleri galleriet galerij galerii galériá galerisi галерея галереи γκαλερί
theater+: theatre theatres théâtre théâtres teatro teatros teatre theaters teater teatern teatteri
 teatr teatru divadlo színház tiyatrosu театр театра θέατρο kazalište pozorište gledališče teatrul
opera: oper opéra ópera opern operan ooppera
orchestra: orchester orchestre orquesta orquestra orkest orkester orkestern orkiestra orchestr
 zenekar orkestrası оркестр φιλαρμονική
church+: kirche kirchen kirchengemeinde église églises iglesia iglesias chiesa chiese igreja
 igrejas kerk kerken kyrka kyrkan kirken kirkko kościół kościoła kościelny církev kostel egyház
 egyházi templom kilisesi церковь церкви церква εκκλησία biserica crkva
diocese+: diözese diözesan diócesis diocesi bisdom diecezja diecezji diecéze egyházmegye erzbistum
 bistum archdiocese епархия
monastery: kloster monastère monasterio monastero mosteiro klooster klasztor klášter kolostor
 монастырь монастир
hospital+: hosp krankenhaus krankenhäuser klinikum spital spitäler hôpital hôpitaux hospitalier
 hospitalière hospitaliers hospitales ospedale ospedali ospedaliera ospedaliero ospedalieri
 hospitalar hospitais ziekenhuis ziekenhuizen sjukhus sjukhuset sykehus sykehuset sygehus
 sygehuset hospitalet sairaala sairaalan szpital szpitala szpitalny nemocnice nemocnica kórház
 kórháza hastane hastanesi hastaneleri больница больницы лікарня лікарні госпиталь госпиталя
 клиническая νοσοκομείο spitalul spital bolnica bolnišnica infirmary haigla slimnīca ligoninė
clinic+: klinik kliniken clinique cliniques clínica clínicas clinica cliniche kliniek klinieken
 klinikken klinikka klinika kliniki kliniky klinikák kliniği клиника клиники клінічна клініка
 κλινική poliklinik poliklinika polyclinic поликлиника
clinical: klinisch klinische klinisches clínico clinico clinici kliniczny kliniczna klinický
 klinická klinikai клинический клінічний
laboratory: laboratories lab labs labore laboratorium laboratorien laboratoire laboratoires
 laboratorio laboratorios laboratori laboratório laboratórios laboratoria laboratoriet
 laboratorier laboratoř laboratoře laboratórium laboratóriuma laboratuvarı laboratuvar лаборатория
 лаборатории лабораторія лабораторії εργαστήριο laboratorul laboratorija
station+: bahnhof stazione estación estação stasjon stationen stacja stanice állomás istasyonu
 станция станції
observatory: observatories observatoire observatorio osservatorio observatório sternwarte
 observatorium observatoriet обсерватория обсерваторія
center+: centre centres centro centros centri zentrum zentren zentrums centrum centra centret
 senter senteret sentrum keskus keskuksen ośrodek ośrodka központ központja merkez центр центра
 центру κέντρο κέντρου centrul centar keskuse centrs centras ctr cntr
campus: campuses kampus кампус
kindergarten+: kitas kindertagesstätte maternelle asilo przedszkole óvoda školka päiväkoti
 barnehage
police: polizei policía polizia polícia politie polis polisen politi poliisi policja policie
 rendőrség полиция поліція αστυνομία gendarmerie
fire: feuerwehr pompiers bomberos brandweer brandkår brannvesen pożarna hasiči tűzoltóság пожарная
army: armee bundeswehr armée ejército esercito exército leger armén
embassy: embassies botschaft ambassade embajada ambasciata embaixada ambassad suurlähetystö
 ambasada velvyslanectví nagykövetség büyükelçiliği посольство πρεσβεία
customs: zoll douane douanes aduana aduanas dogana alfândega tulli celnictwo gümrük таможня
 митниця τελωνείο
tax: taxes steuer steuern impuesto impuestos tributaria finanzamt skatt skatteverket podatkowy
 podatkowa vergi налог налоговая податкова
registry: register registre registro registr registru rejestr регистр реєстр
inspection+: inspektion inspectorate inspección ispettorato inspeção inspectie inspeksjon tilsyn
 tarkastus inspekcja inspekce felügyelet denetim инспекция інспекція
standards: standard normung normalisation normas norme normalización standardization
 standardisation стандарт стандарты
statistics: statistik statistisches statistique estadística statistica statistiek statistikk
 tilasto statystyczny statistický statisztikai istatistik статистика
congress: kongress congrès congreso congresso congres kongressen kongres kongresszus kongresi
 конгресс конгрес συνέδριο
forum: fórum foorumi форум φόρουμ fora
network+: netzwerk netzwerke réseau réseaux rete reti netwerk netwerken nätverk nettverk netværk
 verkko sieć sieci hálózat мережа мережі δίκτυο rețeaua mreža networking
programme+: program programs programm programme programa programmes programma programmet ohjelma
 программа программы програма πρόγραμμα
project+: projekt projekte projet projets proyecto proyectos progetto progetti projeto projetos
 project projecten prosjekt projektet hanke projekty projektu projektů proje projesi проект
 проекты проекта proj
group+: grp gruppe gruppen groupe groupes grupo grupos gruppo gruppi groep groepen gruppen
 koncernen konserni grupa grupy skupina csoport grubu grup группа группы група групи όμιλος ομάδα
 grupul
team+: équipe equipe squadra mannschaft takım команда
branch: branches filiale filialen filiales filial filialer zweigstelle zweigniederlassung
 niederlassung succursale succursales sucursal sucursales vestiging avdelinger sivuliike oddziału
 pobočka fióktelep şubesi филиал філія υποκατάστημα sucursala
headquarters: hauptsitz hauptverwaltung siège hoofdkantoor huvudkontor hovedkontor ústředí
 székhely штаб müdürlük
unit+: einheit unidad unità unidade eenheid enhet enheten enhed yksikkö jednostka jednotka egység
 birimi подразделение
division+: división divisione divisão divisie divisionen dywizja divize bölümler дивизион sparte
section+: sektion sección sezione seção secção sectie seksjon sekcja sekce szekció секция секція
service: services svc svcs serv servs serviços serviço servicio servicios servizio servizi dienst
 dienste dienstleistung dienstleistungen dienstleistungs diensten dienstverlening tjänst tjänster
 tjeneste tjenester palvelu palvelut usługa usługi usług služba služby szolgáltatás szolgáltató
 szolgálat szolgáltatások hizmet hizmetleri hizmeti сервис сервіс услуги услуг служба служби
 послуги послуг υπηρεσίες υπηρεσιών servicii serviciul usluge storitve serviss teenused paslaugos
 pakalpojumi
training: ausbildung schulung formations formación formazione formação opleiding opleidingen
 utbildning opplæring uddannelse koulutus szkolenie szkolenia szkoleniowy školení képzés képző
 eğitim обучение навчання εκπαίδευση κατάρτιση weiterbildung fortbildung
education: educational bildung éducation éducatif educación educativo educativa istruzione
 educação educacional onderwijs utdanning edukacja edukacji oświata vzdělávání vzdelávanie oktatás
 oktatási образование образования образовательный освіта освіти освітній εκπαίδευσης educației
 obrazovanje hariduse
research: forschung forschungs forschungszentrum recherche recherches investigación
 investigaciones investigações ricerca ricerche investigação pesquisa pesquisas onderzoek
 onderzoeks forskning forsknings tutkimus badania badań badawczy badawcza badawcze výzkum výzkumný
 výskum výskumný kutatás kutató kutatási kutatóintézet araştırma araştırmaları исследование
 исследования исследований исследовательский дослідження досліджень дослідницький έρευνα ερευνών
 cercetare cercetări istraživanje istraživanja raziskave uuringute researches
development+: dev devel entwicklung entwicklungs développement développements desarrollo
 desarrollos sviluppo desenvolvimento ontwikkeling utveckling utvikling udvikling kehitys rozwój
 rozwoju vývoj vývoje fejlesztés fejlesztési fejlesztő geliştirme kalkınma развитие развития
 розвиток розвитку ανάπτυξη dezvoltare razvoj arendus developing
support: unterstützung soutien apoyo supporto apoio ondersteuning stöd støtte tuki wsparcie
 podpora támogatás destek поддержка підтримка
aid: hilfe hilfswerk aide ayuda aiuto ajuda hulp hjälp hjelp pomoc segély yardım помощь допомога
 βοήθεια hilfen
welfare: wohlfahrt bienestar benessere welzijn sosial opieka jóléti благополучие
social: soziale sozial soziales sozialer sociale sociales sociaux sociais sociali sociaal sosiaali
 społeczny społeczna společenský szociális sosyal социальный социальная соціальний соціальна
 κοινωνική
charity: charities charitable caritatif caridad carità caridade wohltätig благотворительный
 благодійний gemeinnützig gemeinnützige
youth: jugend jeunesse juventud gioventù giovani juventude jeugd ungdom nuoriso młodzież mládež
 ifjúsági gençlik молодежь молодь νεολαία
children: enfants enfance niños infantil bambini crianças kinderen lapset dzieci gyermek çocuk
 детей детский діти дитячий παιδιά child childhood enfant
women: frauen femmes mujeres donne mulheres vrouwen kvinnor kvinner naiset kobiety kobiet kadın
 женщины жінки γυναικών
family: families familie familien famille familles familia familias famiglia famiglie família
 gezin familj perhe rodzina rodinný család семья сімʼя οικογένεια
people: volk peuple pueblo popolo ludowy lidová народ народный народний
jugendherberge
municipal: municipality municipalities municipio municipalité municipalidad municipalità município
 ayuntamiento comune comuni commune gemeinde gemeinden kommune kommunen kommun obec obce
 önkormányzat önkormányzata gmina gminy primăria муниципальный муниципальное municipale
 municipales municipais prefeitura mairie belediyesi
confederation: confederación confederazione confederação confédération confederations
abbey: abbaye abtei
nursery: nurseries
daycare
defence: defense défense defensa difesa defesa verteidigung försvar forsvar forsvaret puolustus
 obrona obrony obrana védelmi savunma оборона оборони άμυνα
military: militär militaire militar militare militair wojskowy wojskowa vojenský katonai askeri
 военный військовий
forces
armed
consulate: konsulat consulat consulado consolato
cadastre: kataster
relief
parish: parishes pfarrei pfarramt paroisse parroquia parrocchia paróquia parochie församling
 parafia farnost
hostel: hostels albergue
academic: académico académica academisch akademisch akademische akademischer akademicki akademické
 академический академічний
)";

} // namespace unsnag
