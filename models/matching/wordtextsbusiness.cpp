// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view businessWords = R"(
international: intl int'l internat internationale internationales internationaler internationaux
 internacional internacionales internacionais internazionale internazionali internationaal
 internationell internationella internasjonal internasjonalt kansainvälinen międzynarodowy
 międzynarodowa międzynarodowe mezinárodní medzinárodný nemzetközi uluslararası международный
 международная международное міжнародний міжнародна διεθνής διεθνές internațional međunarodni
 mednarodni rahvusvaheline internationals
global: globale globales globaux globali globaal globalny globalna globální globális küresel
 глобальный глобальний globally
world: welt monde mondial mondiale mundo mundial mondo mondiale wereld världen verden maailma
 świat światowy svět světový világ dünya всемирный worldwide weltweit
universal: universel universelle universale universeel uniwersalny univerzální универсальный
 універсальний
manufacturing: mfg manuf manufg fabrikation fertigung herstellung fabrication fabricación
 manufactura manufacturas manifattura manifatture fabbricazione fabricação manufatura
 manufatureira vervaardiging tillverkning produksjon valmistus wytwórnia wytwarzanie výroba
 výrobní výrobný gyártás gyártó imalat imalatı изготовление виготовлення manufacture manufactures
 manufaktur manufakturen manufacture
manufacturer+: mfr mfrs hersteller fabrikant fabrikanten fabricant fabricants fabricante
 fabricantes produttore fabbricante producent producenci producenten tillverkare produsent
 valmistaja výrobce výrobca изготовитель виробник κατασκευαστής makers maker
production+: produktion produktions producción producciones produzione produzioni produção
 produções productie producties produkcja produkcji produkce termelés üretim производство
 производства производственный виробництво виробнича παραγωγή producție proizvodnja proizvodni
 proizvodstvo prod prods
product+: produkt produkte produkter produit produits producto productos prodotto prodotti produto
 produtos producten tuote tuotteet produkty produktów výrobek výrobky termék termékek продукт
 продукты продукция продукти продукція προϊόντα produse proizvodi tooted
factory: factories fabrik fabriken fabrique fábrica fábricas fabbrica fabbriche fabriek fabrieken
 fabrika fabryka fabryki továrna továreň gyár gyára fabrikası фабрика фабрики εργοστάσιο fabrica
 tvornica tovarna tehdas usine usines stabilimento fábricas
works: werk werke werken werks verk verket bruks zakłady závod závody üzem művek
workshop+: werkstatt werkstätten atelier ateliers taller talleres officina officine werkplaats
 verkstad verkstäder verksted værksted warsztat warsztaty dílna dílny műhely műhelye atölye
 atölyesi мастерская майстерня εργαστήρι
industry: industries inds industr industrie industrien industrial industriale industriali
 industriales industriais industriel industrielle industriels industrielles industriell
 industrielles industria industrias indústria indústrias industriar industri industrin industrier
 industrien teollisuus teollisuuden przemysł przemysłowy przemysłowe przemysłowa przemysłu průmysl
 průmyslový průmyslové priemysel priemyselný ipar ipari endüstri endüstrisi endüstriyel sanayi
 sanayii промышленность промышленный промышленная промышленные промисловий промислова
 промисловість βιομηχανία βιομηχανίες βιομηχανική industrija industrijski industriellen tööstus
 rūpniecība pramonė
technology: tech techs technologies technologie technologien technologique technologiques
 technological technologisch technologische tecnología tecnologías tecnologia tecnologie
 tecnologias tecnológica tecnológico tecnologica technologieen technologieën teknologi teknologier
 teknologia technologia technologii technologiczny technologií technológia technológiák
 technologické teknoloji teknolojik teknolojileri технология технологии технологий технологический
 технологія технології технологічний τεχνολογία τεχνολογίες tehnologie tehnologija tehnologije
 tehnoloogia tehnologii techn technol
technical: technik techniken technisch technische technisches technischer technique techniques
 tecnica tecnico tecnici tecniche técnica técnicas técnico técnicos techniek technieken teknisk
 tekniska tekniske teknik tekniikka tekniikan techniczny techniczna techniczne technický technická
 technické technika techniky technikai műszaki teknik технический техническая технічний технічна
 техника техники τεχνική tehnika tehnic tehnički technics
engineering: engrg engg engring ingenieur ingenieure ingenieurbüro ingenieurgesellschaft
 ingénierie ingenierie ingeniería ingenierías ingegneria ingenieria engenharia ingenieurs
 ingenieursbureau ingenjör ingenjörer ingeniør ingeniører insinööri insinööritoimisto inżynieria
 inżynierii inżynierski inżynierskie inženýrství inženýring mérnöki mérnök mühendislik инженерный
 инженерная инженерия инжиниринг інжиніринг інженерний μηχανική ingineri inginerie inženjering
 inženiring engineer engineers engineered engineerings
system+: sys systeme systèmes système sistema sistemas sistemi systeem systemen systemet systemer
 järjestelmä järjestelmät systemy systemów systémy systém rendszer rendszerek rendszerház
 sistemleri sistem система системы систем системи σύστημα συστήματα sisteme sistemi süsteemid
solution+: solns soln lösung lösungen soluciones solución soluzione soluzioni solução soluções
 oplossing oplossingen lösningar lösning løsning løsninger ratkaisu ratkaisut rozwiązanie
 rozwiązania řešení riešenia megoldás megoldások çözüm çözümleri решение решения рішення λύσεις
 soluții rješenja rešitve lahendused
management: mgmt mgt mngt mgnt managment gestion gestión gestione gestão beheer förvaltnings
 ledelse hallinta zarządzanie zarządzania řízení manažment menedzsment vezetési yönetim yönetimi
 управление менеджмент менеджменту διαχείριση upravljanje juhtimine
consulting: consult consultancy consultancies consultation consultants consultant consultores
 consultoria consultoría consultor consulenza consulenze consulente consulenti beratung beratungs
 unternehmensberatung berater beratungsgesellschaft adviesbureau konsult konsulter konsultti
 konsulting konsulent konsulenter doradztwo doradcze doradca poradenství poradenská poradenstvo
 tanácsadó tanácsadás danışmanlık danışmanlığı консалтинг консалтинговая консультант консультации
 консультации συμβουλευτική σύμβουλοι consultanță svetovanje savjetovanje konsultacijas nõustamine
trading: trade trades trader traders handel handels handelsgesellschaft handelshaus
 handelsonderneming négoce kauppa handlowy handlowa handlowe handlu handelsmij obchod obchodní
 obchodný kereskedelmi kereskedelem kereskedő kereskedőház ticaret ticari торговля торговый
 торговая торговое торгівля торговий торгова εμπόριο εμπορική εμπορικη trgovina trgovinski
 trgovačko kaubandus tirdzniecība prekyba handelsbedrijf comercializadora
distribution: distrib distribución distribuzione distribuição distributie distribusjon jakelu
 dystrybucja dystrybucji distribuce distribúcia elosztó dağıtım дистрибуция дистрибьюция
 дистрибуція διανομή distributie distribucija distributor distributors distribuidora distribuidor
 distributore distributeur distributeurs distributing dystrybutor forgalmazó
wholesale: wholesalers wholesaler großhandel grosshandel großhandels gros grossiste mayorista
 mayoristas ingrosso atacado atacadista groothandel partihandel engros grossist tukku hurtownia
 hurtownie velkoobchod veľkoobchod nagykereskedelmi nagykereskedés toptan оптовая оптовый оптова
 χονδρικό veleprodaja
retail: retailer retailers einzelhandel détail minorista dettaglio varejo detailhandel
 detaljhandel vähittäiskauppa detaliczny maloobchod maloobchodní kiskereskedelmi perakende
 розничный розничная роздрібна λιανική maloprodaja
import+: importe importación importaciones importazione importazioni importação importações
 importer importers importeur importadora tuonti dovoz ithalat импорт імпорт εισαγωγή εισαγωγές
 importador
export+: exporte exportación exportaciones esportazione esportazioni exportação exportações
 exporter exporters exporteur exportadora vienti vývoz ihracat экспорт експорт εξαγωγές eksport
 exportador
importexport: impex imex
sale+: vertrieb vertriebs vertriebsgesellschaft verkauf verkaufs vente ventes venta ventas vendita
 vendite venda vendas verkoop försäljning myynti sprzedaż sprzedaży prodej predaj értékesítés
 értékesítő satış продажа продажи продаж πωλήσεις vanzari prodaja selling
marketing: mktg mkting mercadeo mercadotecnia pazarlama маркетинг μάρκετινγκ markkinointi
market+: markt märkte marché marchés mercado mercados mercato mercati markten marknad marknaden
 marked markkinat rynek pazarı рынок ринок piața tržište turg
shop+: laden läden magasin magasins tienda tiendas negozio negozi loja lojas winkel winkels butik
 butiken butikk butikker kauppahuone kauppaliike sklep sklepy obchody üzlet mağaza mağazası
 магазин магазини магазины κατάστημα καταστήματα magazin prodavnica
holding+: hldg hldgs holdco beteiligungsgesellschaft participação deelnemingen холдинг холдинги
 χόλντινγκ συμμετοχών
company: companies compagnie compañía companhia compagnia azienda aziende bedrijf bedrijven firma
 firmy spółka podnik podniky işletmesi şirketi компания компании компаний компанія компанії фирма
 фирмы фірма firmă ettevõte uzņēmums įmonė
partner+: partners parthers partenaire partenaires socio socios parceiros parceiro partnere
 partnerzy партнер партнеры партнери συνεργάτες parteneri partneri
associate+: associés associé asociados asociado associati associato associados associado vennoten
 kollegen asystenci wspólnicy společníci társai ortakları ассоциаты collaborators
brother+: bros gebr gebrüder gebroeders frères frère hermanos hermano fratelli irmãos irmão
 bröderna brødrene brødrenes veljekset bracia bratři bratia testvérek kardeşler братья брати
 αδελφοί adelfoi frații braća bratje gebroeder
son+: söhne sohn hijos hijo figli figlio filhos filho zonen söner sønner sønn pojat synowie synové
 oğulları сыновья sinovi
daughter+: töchter tochter filles hijas figlie filhas dochters döttrar døtre
successor+: nachfolger nachf successeurs successeur sucesores successori sucessores opvolgers
 efterträdare etterfølger následovníci utódai
owner+: inhaber propriétaire propietario proprietario eigenaar ägare omistaja właściciel majitel
 tulajdonos
cooperative+: genossenschaft genossenschaften coop coops coopérative coopératives cooperativa
 cooperativas cooperative coöperatie coöperatieve kooperativ kooperativa kooperativet osuuskunta
 andelslag andelsselskab spółdzielnia spółdzielni družstvo szövetkezet szövetkezeti kooperatifi
 kooperatif кооператив кооперативу συνεταιρισμός cooperativă zadruga ühistu cooperation
 kooperation coopération cooperación cooperazione cooperação
investment+: invest investitionen investition investissement investissements inversión inversiones
 inversora investimento investimenti investimentos investeringen investering investeringar
 investeringer sijoitus sijoitukset inwestycje inwestycji inwestycyjny inwestycyjna investice
 investiční investícia befektetés befektetési befektető yatırım yatırımları yatırımlar инвестиции
 инвестиций инвестиционный инвестиционная інвестиції інвестиційний επενδύσεις επενδυτική
 investiții investicije investicijski investeeringud investing
finance: fin financial finances finanz finanzen finanzierung finanzierungs finanzas financiera
 financiero financieros finanza finanziaria finanziario finanziarie finanças financeira financeiro
 financiën financiële financieel financieringen finans finansiell finansielle finansiering
 rahoitus finanse finansowy finansowa finansowe finansów finanční financie finančný pénzügyi
 pénzügy finansal finansman финансы финансовый финансовая финансовое фінанси фінансовий фінансова
 χρηματοοικονομική χρηματοδότηση finanțe financiar financije financijski financing financials
 financière financier financement
capital: kapital capitale capitales capitaux kapitał kapitałowy kapitał kapitál
 kapitalbeteiligungsgesellschaft tőkealap sermaye капитал капітал κεφάλαιο kapitali pääoma
asset+: vermögen vermögens vermögensverwaltung actif actifs activos ativos attivi tillgångar
 aktywa aktywów aktíva vagyon vagyonkezelő varlık активы активи
bank+: banken banque banques banco bancos banca banche bancaria bancario bancarios banques
 bancaire bankier banker bankers banking bankası bankacılık pankki bankowy bankowa bankowość banka
 banky bankovní banková bankház банк банка банки банковский банковская банківський τράπεζα
 τραπεζική bankas bancă sparkasse sparkassen bankhaus
savingsbank: sparbank sparbanken sparebank sparebanken säästöpankki spaarbank takarékpénztár
 spořitelna sporiteľňa
credit+: kredit kredite crédit crédits crédito créditos credito crediti krediet kredieten luotto
 kredyt kredyty hitel kredi кредит кредитный кредитная кредитний πίστωση creditul
leasing: lízing lizing лизинг лізинг χρηματοδοτική mietkauf
rental+: vermietung miete mietservice verleih alquiler alquileres noleggio noleggi locação aluguel
 verhuur uthyrning utleie udlejning vuokraus wynajem wypożyczalnia pronájem půjčovna bérbeadás
 kölcsönző kiralama прокат аренда оренда ενοικίαση ενοικιάσεις închirieri najam rent rents rentals
insurance+: ins assurance assurances versicherung versicherungen versicherungs assicurazione
 assicurazioni seguro seguros seguradora aseguradora verzekering verzekeringen försäkring
 försäkringar försäkrings forsikring forsikringer forsikrings vakuutus vakuutusyhtiö ubezpieczenie
 ubezpieczenia ubezpieczeń pojišťovna pojištění poisťovňa biztosító biztosítás sigorta sigortası
 страхование страховой страховая страхова страхування ασφάλεια ασφάλειες ασφαλιστική asigurări
 asigurare osiguranje zavarovalnica kindlustus insurers insurer
reinsurance: rückversicherung rückversicherungs réassurance reaseguro reaseguros riassicurazione
 resseguro resseguros herverzekering återförsäkring genforsikring reasekuracja zajišťovna
 viszontbiztosító перестрахование перестрахування
broker+: brokerage makler courtier courtiers courtage corredor corredores corretora corretores
 mediatore brokers brokerów bróker aracılık брокер брокерская μεσίτης mäklare megler
mortgage+: hypothek hypotheken hypothécaire hipoteca hipotecario hipotecaria ipoteca hypotheek
 hypotheken bostads hipoteczny hypoteční jelzálog ипотека ипотечный іпотека
pension+: rente renten rentenversicherung retraite pensiones pensione pensioni pensão pensões
 previdência pensioen pensioenfonds pensjon eläke eläkevakuutus emerytalny emerytura penze
 penzijní nyugdíj nyugdíjpénztár emeklilik пенсионный пенсійний ταμείο previdenza prévoyance
 provident superannuation
venture+: ventures wagnis wagniskapital riskkapital
equity: beteiligungskapital
security: sicherheit sicherheits sicherheitsdienst sécurité seguridad sicurezza segurança
 beveiliging bewaking säkerhet sikkerhet sikkerhed turvallisuus bezpieczeństwo bezpieczeństwa
 ochrona bezpečnost bezpečnostní biztonság biztonsági biztonságtechnika güvenlik безопасность
 безопасности охрана охранная безпека безпеки охорона ασφαλείας securitate sigurnost varnost turva
property: properties immobilien immobilie immobilier immobilière immobilières immobiliers
 inmobiliaria inmobiliario inmuebles immobiliare immobiliari imobiliária imobiliário imóveis
 vastgoed onroerend fastighet fastigheter fastighets eiendom ejendom ejendomme kiinteistö
 kiinteistöt nieruchomości nieruchomość nemovitosti nemovitost nehnuteľnosti realitní ingatlan
 ingatlanforgalmazó gayrimenkul emlak недвижимость недвижимости нерухомість нерухомості ακίνητα
 imobiliare nekretnine nepremičnine kinnisvara realestate immo grundstücks grundbesitz
estate+: nachlass landgut gutshof hacienda tenuta tenute quinta domaine domaines fazenda
housing: wohnen wohnbau wohnung wohnungen wohnungsbau wohnungsbaugesellschaft wohnungsgesellschaft
 logement logements vivienda viviendas abitazioni habitação woning woningen woningcorporatie
 woonstichting bostad bostäder bolig boliger asunto asunnot mieszkania mieszkaniowa mieszkaniowy
 bytový bytové bydlení lakás lakásszövetkezet konut жилье жилищный житло житловий κατοικία
 locuințe stanovanje
building+: gebäude bâtiment bâtiments edificio edificios edifício edifícios edifici gebouw
 gebouwen byggnad bygning bygg byg rakennus budynek budynki budova budovy épület здание будівля
 κτίριο clădire
construction+: bau bauten bauunternehmen bauunternehmung baugesellschaft bauträger hochbau tiefbau
 construcción construcciones constructora constructor constructores construtora construções
 construção costruzione costruzioni costruttori constructeur constructeurs bouw bouwbedrijf
 bouwonderneming aannemer aannemersbedrijf byggnads byggeri byggefirma entreprenør entreprenad
 entreprenörer rakentaminen rakennusliike urakointi budowa budowlany budowlana budowlane
 budownictwo budowy stavba stavební stavebná stavebniny stavby építő építőipari építés építési
 inşaat строительство строительный строительная строительное строй стройка будівництво будівельний
 будівельна κατασκευή κατασκευές κατασκευαστική construcții građevinski gradnja gradbeništvo
 gradbeno ehitus būvniecība statyba constr edile edilizia edili obras
architecture: architekt architekten architect architects architecte architectes arquitecto
 arquitectos arquitectura arquitetura arquiteto architettura architetto architetti architecten
 architectuur arkitekt arkitekter arkitektur arkkitehti arkkitehdit architekci architektura
 architektury architektonický építész építészeti építésziroda mimarlık mimari архитектура
 архитектурный архитектурное архітектура αρχιτεκτονική αρχιτέκτονες arhitect arhitectură
 arhitektura architectural
design+: dessin diseño diseños progettazione ontwerp formgivning suunnittelu projektowanie
 projektowy návrh tervező tervezés tervezőiroda tasarım дизайн проектирование проектный
 проєктування σχεδιασμός designs designer designers
planning: planung planungs planungsbüro planungsgesellschaft planification planificación
 pianificazione planejamento planeamento planlegging planering plánování планирование планування
 plan plans
supply: supplies suppliers supplier lieferant lieferung versorgung versorgungs fourniture
 fournitures fournisseur suministro suministros proveedor proveedores fornitura forniture
 fornitore fornitori fornecedora suprimentos levering leverancier leverans leverantör leveranse
 zaopatrzenie dodávky dodavatel beszállító tedarik снабжение поставка поставки постачання
 προμήθεια procurement beschaffung einkauf achats compras acquisti inkoop inköp innkjøp purchasing
 sourcing
equipment: equip equipments ausrüstung ausstattung équipement équipements equipo equipos
 equipamiento equipamientos equipamento equipamentos attrezzature attrezzatura apparecchiature
 uitrusting utrustning utstyr udstyr laitteet laite wyposażenie sprzęt vybavení zařízení vybavenie
 felszerelés berendezés ekipman ekipmanları teçhizat donanım оборудование обладнання εξοπλισμός
 echipamente oprema apparatus apparate appareils apparatuur geräte gerätebau
machine+: maschine maschinen maschinenbau maschinenfabrik machinery machinen machinerie
 machinebouw máquina máquinas maquinaria maquinarias macchina macchine macchinari máquinas maskin
 maskiner maskinfabrik koneet konepaja maszyna maszyny maszyn stroje strojírny strojírenství stroj
 strojárne gépek gépgyár gépipari makina makine makinaları makineleri машина машины машин
 машиностроение машиностроительный машинобудування μηχανή μηχανήματα mașini strojevi strojna
tool+: werkzeug werkzeuge werkzeugbau outil outils outillage herramienta herramientas utensili
 utensileria ferramenta ferramentas gereedschap gereedschappen verktyg verktøy værktøj työkalut
 narzędzia narzędzi nářadí nástroje náradie szerszám szerszámok εργαλεία scule alati orodje
 tooling
instrument+: instrumente instrumentation instrumentos instrumento strumento strumenti
 strumentazione instrumenten instrumenter mittari instrumenty přístroje műszer műszerek aletleri
 прибор приборы приборостроение прилад прилади όργανα
component+: komponenten komponente composants composant componente componentes componenti
 onderdelen komponenter komponentit komponenty komponentów součástky bileşenleri компонент
 компоненты компоненти delar części dijelovi
automation: automatisierung automatisierungs automatisierungstechnik automatisation automatización
 automazione automazioni automação automatisering automaatio automatyka automatyki automatyzacja
 automatizace automatizácia automatizálás automatizálási otomasyon автоматизация автоматика
 автоматизація автоматики αυτοματισμοί automatizări automatizacija automaatika automática
 automatica
control+: kontrolle steuerung steuerungs regelung contrôle contrôles controllo controlli controle
 controles besturing styrning styring ohjaus kontrola sterowanie szabályozás kontrol контроль
 έλεγχος
innovation+: innovativ innovative innovations innovación innovaciones innovazione innovazioni
 inovação inovações innovatie innovaties innovaatio innowacja innowacje inovace inovácie innováció
 innovációs inovasyon yenilik инновация инновации инновационный інновації інноваційний καινοτομία
 inovare inovacije
quality: qualität qualitäts qualité calidad qualità qualidade kwaliteit kvalitet laatu jakość
 kvalita minőség minőségi kalite качество якість ποιότητα calitate
operation+: betrieb betriebs betriebsgesellschaft opérations operaciones operación operazioni
 operações exploitatie exploitatiemaatschappij drift driften operasyon betreiber operating
maintenance: wartung instandhaltung entretien mantenimiento mantenimientos manutenzione
 manutenzioni manutenção onderhoud underhåll vedlikehold vedligeholdelse kunnossapito utrzymanie
 konserwacja údržba karbantartás karbantartó bakım обслуживание обслуговування συντήρηση
 mentenanță održavanje vzdrževanje hooldus
installation+: montagen montaje montaggi montaggio montagens instalación instalaciones
 installazione installazioni instalação instalações installatie installaties installatiebedrijf
 installationen asennus instalacje instalacja instalacji instalace inštalácie montáž szerelés
 szerelő kurulum монтаж монтажный установка εγκαταστάσεις instalații instalacije install installer
 installers installateur
assembly: assemblage ensamblaje assemblaggio montagem assembling assembler
facility: facilities gebäudemanagement facilitair
cleaning: reinigung reinigungs reinigungsdienst gebäudereinigung nettoyage limpieza pulizia
 pulizie limpeza schoonmaak schoonmaakbedrijf schoonmaakdiensten städning rengjøring rengøring
 siivous sprzątanie czyszczenie úklid úklidové čištění takarítás takarító temizlik уборка клининг
 прибирання καθαρισμός curățenie čišćenje puhastus cleaners cleaner
waste: abfall abfallwirtschaft entsorgung entsorgungs déchets residuos rifiuti resíduos afval
 avfall affald odpady odpadów odpad hulladék hulladékgazdálkodási отходы відходи απόβλητα deșeuri
 otpad
logistics: logistik logistique logistiques logística logistica logistiek logistikk logistiikka
 logistyka logistyki logistyczny logistika logisztika logisztikai lojistik логистика логистик
 логистическая логістика логістики εφοδιαστική logistică logistic
transport+: transp transporte transportes transporti trasporto trasporti transporten transporter
 transportation kuljetus kuljetukset transportowy transportowa doprava dopravní preprava szállítás
 szállítmányozás szállítmányozási taşımacılık nakliyat nakliye ulaşım ulaştırma транспорт
 транспортный транспортная перевозки перевезення транспортний транспортна μεταφορές μεταφορική
 transporturi prijevoz prevoz åkeri
)";

} // namespace unsnag
