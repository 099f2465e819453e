// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view scienceWords = R"(
science+: sci wissenschaft wissenschaften wissenschaftlich wissenschaftliche scientifique
 scientifiques ciencia ciencias científico científica científicas científicos scienza scienze
 scientifico scientifica scientifici ciência ciências wetenschap wetenschappen wetenschappelijk
 wetenschappelijke vetenskap vetenskaper vetenskapliga vitenskap vitenskapelig videnskab
 videnskaber videnskabelige tiede tieteen tieteellinen nauka nauki nauk naukowy naukowa naukowe
 věda vědy vědecký vědecká veda vedy vedecký tudomány tudományok tudományi tudományos bilim
 bilimler bilimleri bilimsel наука науки наук научный научная научное научно науковий наукова
 науково επιστήμη επιστημών επιστημονική știință științe științific znanost znanosti znanstveni
 naučni teadus teaduste zinātne zinātņu mokslas mokslų scientific
applied: angewandte angewandter appliquée appliquées appliqué aplicada aplicadas aplicado
 aplicados applicata applicate applicati toegepast toegepaste tillämpad anvendt anvendte stosowana
 stosowanych stosowanej aplikovaná aplikované aplikovanej alkalmazott uygulamalı прикладной
 прикладная прикладных прикладний прикладна прикладної εφαρμοσμένη εφαρμοσμένων aplicate
 primijenjena primenjena uporabna soveltava
experimental: experimentell experimentelle expérimental expérimentale sperimentale sperimentali
 experimenteel eksperimentell eksperimentel kokeellinen doświadczalny doświadczalna
 eksperymentalny experimentální kísérleti deneysel экспериментальный экспериментальная
 експериментальний πειραματική
theoretical: theoretisch theoretische théorique teórica teórico teorica teorico teoretisk
 teoreettinen teoretyczny teoretyczna teoretický elméleti teorik теоретический теоретична
 θεωρητική
advanced: fortgeschrittene avancé avancée avancées avanzado avanzados avanzada avanzate avanzato
 avançado avançados avançada geavanceerd avancerad avansert zaawansowany zaawansowanych pokročilé
 ileri передовой
study: studies studie studien étude études estudos studi studier studium studia studiów studií
 tanulmányok çalışmaları
knowledge: wissen connaissance conocimiento conoscenza conhecimento kennis kunskap kunnskap tieto
 wiedza znalosti tudás знание знания γνώση
teaching: lehre enseignement enseñanza insegnamento ensino undervisning nauczania výuka učitel
learning: lernen apprentissage aprendizaje apprendimento aprendizagem leren lärande læring
 oppiminen uczenia učení tanulás öğrenme elearning
mathematics: mathematical math maths mathematik mathematische mathématique mathématiques
 matemática matemáticas matematica matematiche wiskunde matematik matematiska matematikk
 matematiikka matematyka matematyczny matematyki matematika matematický matematiky matematikai
 математика математики математический математичний μαθηματικά μαθηματικών matematică matematički
physics: physik physikalisch physikalische physique physiques física físico fisica fisico fisiche
 natuurkunde fysik fysikk fysiikka fizyka fizyki fizyczny fizika fyzika fyziky fyzikální fizikai
 fizik физика физики физический фізика фізики фізичний φυσική φυσικής fizică fizike
astronomy: astronomical astronomie astronomique astronomía astronomia astronomisch astronomi
 tähtitiede astronomiczny astronomický csillagászati gökbilim астрономия астрономический
 астрономія αστρονομία
biology: biological biologie biologisch biologische biologique biologiques biología biológica
 biológicas biológico biologia biologica biologico biologiche biologi biologisk biologiska
 biologiczny biologiczna biologii biologický biologické biológia biológiai biyoloji biyolojik
 биология биологии биологический біологія біології біологічний βιολογία βιολογικό biologic
 biološki
biotechnology: biotech biotechnologies biotechnologie biotecnología biotecnologías biotecnologia
 biotecnologie biotechnologii biotechnologia biotechnológia biotechnológiai biyoteknoloji
 biotechnika bioteknologi bioteknik bioteknologia bioteknik биотехнология биотехнологии
 біотехнологія біотехнології βιοτεχνολογία biotehnologie biotehnologija
biochemistry: biochemie biochimie biochemical bioquímica bioquimica biochimica biokemi biokjemi
 biokemia biochemia biochemii biochémia biokémia biokémiai biyokimya биохимия биохимии біохімія
 біохімії βιοχημεία
genetic+: genetics genetik génétique genética genetica genetikk genetiikka genetyka genetyki
 genetika genetický genetikai генетика генетики γενετική
molecular: molekular molekulare moléculaire moléculaires molecolare molecolari moleculair
 molekylär molekylær molekyylibiologia molekularny molekularnej molekulární molekuláris moleküler
 молекулярный молекулярной молекулярної μοριακή molecule molecules
cell+: zelle zellen cellulaire célula células cellula cellule celler komórki sejt hücre клетка
 клітина κύτταρο
neuroscience+: neurosciences neurowissenschaft neurowissenschaften neurociencia neurociencias
 neuroscienze neurociências neurowetenschappen neurovetenskap nevrovitenskap neurovidenskab
 neurotiede neuronauka neurověd idegtudományi sinirbilim нейронаука aivo mozek agykutató
life: leben leven elämä życie život élet yaşam жизнь життя viață
material+: materialien werkstoff werkstoffe werkstofftechnik matériau matériaux materiales
 materiali materiais materialen materiaal materialet materiaalit materiaali materiały materiałów
 materiałowy materiál materiály materiálov materiálů anyag anyagtudományi anyagok malzeme
 malzemeleri материал материалы материалов материаловедение матеріал матеріали матеріалів υλικά
 υλικών materijal materijali materiale materjal
nanotechnology: nano nanotech nanotechnologies nanotechnologie nanotecnología nanotecnologia
 nanoteknologi nanoteknologia nanotechnologia nanotechnologii nanotechnológia nanoteknoloji
 нанотехнология нанотехнологии нанотехнології νανοτεχνολογία nanoscience nanosciences
earth: erde
geology: geological geologie geologisch geologische géologie géologique géologiques geología
 geológico geológica geologia geologico geologica geologi geologisk geologiska geologian
 geologiczny geologiczna geologický geologická geológiai földtani jeoloji jeolojik геология
 геологии геологический геологическая геологія геологічний геологічна γεωλογία γεωλογικό geologic
 geološki
geophysics: geophysical geophysik geophysikalische géophysique géophysiques geofísica geofisica
 geofysik geofysikk geofysiikka geofizyka geofizyki geofizyczny geofyzika geofizikai jeofizik
 геофизика геофизический геофізика геофізичний γεωφυσική
geography: geographical geographie géographie géographique geografía geográfico geografia
 geografico geografica geografie geografi maantiede geograficzny geografický földrajzi coğrafya
 география географический географія γεωγραφία cartography kartographie cartographie cartografía
 cartografia
geodesy: geodätisch geodäsie vermessung vermessungsbüro vermessungsingenieur géodésie géomètre
 géomètres topografía topografia topographie geodesia geodesi geodezja geodezyjny geodezie
 geodézia geodéziai jeodezi harita геодезия геодезический геодезія τοπογραφικό geodezija landmeter
oceanography: oceanographic ozeanographie océanographie océanographique oceanografía oceanográfico
 oceanografia oceanografico oceanografi oşinografi океанография океанология океанологии
 океанологія ωκεανογραφία meeres meer
hydrology: hydrological hydrologie hydrologique hidrología hidrológica idrologia hidrologia
 hydrologi hydrologia hydrologický hidrológiai hidroloji гидрология гидрологический гідрологія
meteorology: meteorological meteorologie wetterdienst météorologie météorologique meteorología
 meteorológico meteorologia meteorologico meteorologisch meteorologi meteorologisk meteorologiska
 ilmatieteen meteorologiczny meteorologický meteorológiai meteoroloji метеорология
 метеорологический гидрометцентр метеорологічний μετεωρολογική
botany: botanic botanical botanik botanisch botanischer botanique botánica botánico botanica
 botanico plantentuin botanisk botaniska kasvitieteellinen botaniczny botanický botanikai botanika
 ботаника ботанический ботанічний βοτανικός
zoology: zoological zoologie zoologisch zoologische zoologischer zoologique zoología zoológico
 zoologia zoologico zoologisk zoologiska zoologinen zoologiczny zoologický állattani зоология
 зоологический зоологічний
ecology: ecologic ökologie écologie ecología ekologii экологии екології οικολογία ekologija
medicine: medical medic medizin medizinisch medizinische medizinischer medizinisches médecine
 médical médicale médicales médicaux medicina médico médicos médica médicas medico medici medica
 mediche medicinale geneeskunde medisch medische medicin medicinsk medicinska medisin medisinsk
 medicinske lääketiede lääketieteellinen medycyna medycyny medyczny medyczna medyczne lékařský
 lékařská lékařské lekársky medicína orvosi orvostudományi orvostudomány tıbbi medikal медицина
 медицины медицинский медицинская медицинские медична медичний медичні ιατρική ιατρικός ιατρικό
 medicală medicinski meditsiini medicīnas
doctor+: dr arzt ärzte praxis arztpraxis docteur médecin médecins doctores dottor dottore doutor
 dokter huisarts huisartsen läkare lääkäri lääkärit lääkäriasema lekarz lekarze lékař lékaři lekár
 orvos doktor врач врачи лікар γιατρός physician physicians
surgery: surgical chirurgie chirurgisch chirurgische chirurgical chirurgicale cirugía quirúrgica
 quirúrgico chirurgia chirurgico chirurgica cirurgia cirúrgica kirurgi kirurgia chirurgiczny
 chirurgický sebészeti sebészet cerrahi cerrahisi хирургия хирургический хірургія хірургічний
 χειρουργική
dental: dentist dentists dentistry zahn zahnarzt zahnärzte zahnarztpraxis zahnmedizin zahntechnik
 dentallabor dentaire dentaires dentiste dentistes dentario dentales odontología odontológica
 odontologia odontoiatria odontoiatrico dentística dentista dentisti dentistas tandarts tandartsen
 tandheelkunde tandläkare tandvård tandteknik tannlege tannlegene tandlæge tandlægerne hammas
 hammaslääkäri stomatologia stomatologiczny stomatologická zubní zubný dentální fogászat fogászati
 fogorvosi dişhekimliği стоматология стоматологическая стоматологія стоматологічна οδοντιατρική
 οδοντιατρείο stomatologie stomatološki zobna stomatology
cancer: krebs krebsforschung cáncer tumori câncer cancro kanker syöpä nowotwór nádor kanser
heart: herz herzzentrum herzchirurgie corazón cuore coração hjärta hjerte sydän serce srdce szív
 kalp сердце серце καρδιά herz
neurology: neurological neurologie neurologique neurología neurológico neurologia neurologico
 neurologi neurologiczny neurologický neurológiai nöroloji неврология неврологии неврологія
 νευρολογία
psychiatry: psychiatric psychiatrie psychiatrisch psychiatrische psychiatrique psiquiatría
 psiquiátrico psichiatria psiquiatria psychiatri psykiatri psykiatria psychiatria psychiatryczny
 psychiatrická pszichiátriai psikiyatri психиатрия психиатрическая психіатрія ψυχιατρική
psychology: psychological psychologie psychologisch psychologique psicología psicológica
 psicologia psicologico psykologi psykologia psychologia psychologii psychologický pszichológiai
 psikoloji психология психологический психологія ψυχολογία psychologist
therapy: therapies therapie therapien therapeutisch thérapie thérapies terapia terapias terapie
 terapi terápia terápiás tedavi терапия терапія θεραπεία
rehabilitation: rehab reha rehabilitations réadaptation réhabilitation rehabilitación
 riabilitazione reabilitação revalidatie rehabilitering kuntoutus rehabilitacja rehabilitacji
 rehabilitacyjny rehabilitace rehabilitácia rehabilitációs rehabilitasyon реабилитация
 реабилитационный реабілітація αποκατάσταση recuperare rehabilitacija
pediatrics: pediatric paediatric paediatrics pädiatrie kinderheilkunde kinderarzt pédiatrie
 pediatría pediátrico pediatria pediatrico kindergeneeskunde pediatri pædiatri pediatryczny
 gyermekgyógyászati pediatrik педиатрия педиатрии педіатрія παιδιατρική
ophthalmology: ophthalmic augenklinik augenarzt augenheilkunde ophtalmologie ophtalmologique
 oftalmología oftalmológico oftalmologia oculistica oogheelkunde oogziekenhuis ögonklinik
 øyeavdeling øjenklinik silmätautien okulistyka oční szemészeti szemészet göz офтальмология
 офтальмологический офтальмологія οφθαλμολογία
orthopedics: orthopaedic orthopaedics orthopedic orthopädie orthopädisch orthopädische
 orthopädietechnik orthopédie orthopédique ortopedia ortopédico ortopedico orthopedie ortopedi
 ortopediczny ortopedie ortopédiai ortopedik ортопедия ортопедический ортопедія ορθοπεδική
radiology: radiologie radiología radiologia röntgen radiologi radiologiczny radiológiai radyoloji
 радиология рентген радіологія ακτινολογικό
infection+: infektion infektions infectious infectieuses infecciosas infettive infectieziekten
 zakaźny infekční fertőző enfeksiyon инфекционный інфекційний λοιμώδη
immunology: immunologie immunologique inmunología immunologia imunologia immunologi immunologii
 imunologie imunológia immunológiai immünoloji иммунология иммунологии імунологія ανοσολογία
 immuno
microbiology: mikrobiologie microbiologie microbiología microbiologia mikrobiologi mikrobiologia
 mikrobiologii mikrobiológiai mikrobiyoloji микробиология микробиологии мікробіологія
 мікробіології μικροβιολογία
toxicology: toxikologie toxicologie toxicología tossicologia toxikologi toksykologia toxikologický
 toxikológiai toksikoloji токсикология токсикологія τοξικολογία
epidemiology: epidemiologie épidémiologie epidemiología epidemiologia epidemiologi
 epidemiologiczny epidemiologický epidemiológiai epidemiyoloji эпидемиология эпидемиологии
 епідеміологія επιδημιολογία
physiology: physiologie physiología fisiología fisiologia fysiologi fysiologia fizjologia
 fyziologie fizjologii élettani fizyoloji физиология физиологии фізіологія φυσιολογία
anatomy: anatomie anatomía anatomia anatomi анатомия
blood: blut blutspendedienst sangre sangue bloed blod bloodbank krew krwiodawstwa krev transfuzní
 vérellátó крови переливания αίμα
diabetes: diabète diabetici cukrzycy diabetológia diyabet диабет діабет διαβήτης
patient+: patienten pacientes pazienti patiënten pacjenta pacient beteg hasta пациент
emergency: notfall urgence urgences emergencia emergencias urgencias emergenza emergências
 räddningstjänst pelastuslaitos ratunkowy sürgősségi mentőszolgálat acil спасательный экстренный
 екстрена επείγοντα rettungs
blind: blinden aveugles ciegos ciechi cegos synskadade blinde sokeiden niewidomych nevidomých
 vakok körler слепых сліпих τυφλών
disability: disabilities behinderung behinderte behinderten handicap handicapés discapacidad
 disabilità deficiência gehandicapten funktionshindrade vammaisten niepełnosprawnych postižených
 fogyatékosok engelliler инвалид інвалідів
senior+: senioren ältere ancianos anziani idosos ouderen äldre eldre ældre vanhukset seniorzy
 seniorů idősek yaşlı пожилых elderly
history: historical geschichte geschichts historisch historische historischer histoire historique
 historia histórico histórica storia storico storica história geschiedenis historie historiska
 historisk historian historyczny historii historický történelem történeti tarih tarihi история
 истории исторический історія історичний ιστορία ιστορικό istorie povijest zgodovina
archaeology: archeology archaeological archäologie archäologisch archäologisches archéologie
 archéologique arqueología arqueológico archeologia archeologico arqueologia archeologie arkeologi
 arkeologisk arkeologia archeologiczny archeologický régészeti arkeoloji археология археологии
 археологический археологія αρχαιολογία αρχαιολογικό αρχαιολογική
philosophy: philosophical philosophie philosophisch philosophische filosofía filosofia filosofie
 filosofi filozofia filozofii filozofický filozófiai felsefe философия философии философский
 філософія φιλοσοφία φιλοσοφική
language+: sprache sprachen sprachschule langue langues lengua lenguas idiomas lingua lingue
 línguas taal talen språk sprog kieli kielet język języków językowy jazyk jazyků jazyková nyelv
 nyelvek nyelviskola dilleri язык языки языков мова γλωσσών
literature: literatur literarische littérature literatura letteratura literatuur litteratur
 kirjallisuus literacki literární irodalmi edebiyat литература литературный література λογοτεχνία
 literary
theology: theological theologie theologisch theologische théologie teología teologia teologico
 teologi teologinen teologiczny teologický teológiai ilahiyat теология богословский теологія
 θεολογική θεολογία
religion: religious religiös religiöse religieux religieuse religieuses religioso religiosa
 religiosos kerkelijk uskonto religijny náboženský vallási религия религиозный релігійний
 θρησκευτική
catholic: katholisch katholische katholischer katholisches catholique catholiques católica
 católico católicas cattolica cattolico katholiek katholieke katolska katolsk katolske katolinen
 katolicki katolicka katolický katolická katolikus katolik католический католицький καθολική
protestant: evangelisch evangelische evangelischer evangelisches protestante protestants
 evangélico evangélica evangelico evangelica evangelisk evangeliska evankelinen ewangelicki
 evangelický evangélikus protestan евангелический євангельський ευαγγελική
orthodox: orthodoxe ortodoxo ortodossa ortodoksyjny prawosławny pravoslavný ortodox ortodoks
 православный православная православний ορθόδοξη
jewish: jüdisch jüdische juif juive judía judío ebraica ebraico judaica joods joodse judisk jødisk
 juutalainen żydowski židovský zsidó yahudi еврейский єврейський εβραϊκή
islamic: islamisch islamische islamique islámica islámico islamica islamico islâmica islamitische
 islamisk islamilainen islamski islámský iszlám islam исламский ісламський ισλαμική
christian: christlich christliche chrétien chrétienne cristiana cristiano cristã christelijk
 christelijke kristen kristna kristelig kristne kristillinen chrześcijański chrześcijańska
 křesťanský kresťanský keresztény hıristiyan христианский христианська χριστιανική
political: politisch politische politique políticas político politica politico politiche politiek
 politisk politiska poliittinen polityczny politycznych politický politikai siyaset siyasi politik
 политический політичний πολιτική politics politik
peace: frieden friedens paix vrede rauha pokój barış ειρήνη
human: menschen humain humaine humano humana humanos umano umana menselijk mänskliga menneske
 ihmis ludzki lidský emberi insan человек людина ανθρώπινα
right+: rechte droits derechos diritti direitos rechten rättigheter rettigheter rettigheder
 oikeudet prawa práva jogok hakları права δικαιώματα
civil: zivil civile civiles civili civiel cywilny civilní polgári sivil гражданский цивільний
 πολιτικών
labour: labor arbeit arbeits travail trabajo trabalho arbeid arbete arbeids arbejde työ työväen
 praca pracy práce práca munka munkavédelmi çalışma труда праці εργασία
arbeitgeberverband
consumer+: verbraucher verbraucherzentrale consommateur consommateurs consumidor consumidores
 consumatori consument consumenten konsument konsumenter forbruker forbruger kuluttaja konsumenci
 konsumentów spotřebitel fogyasztó fogyasztóvédelmi tüketici потребитель споживач καταναλωτής
astrophysics: astrophysik astrophysique astrofísica astrofisica astrofysik astrofizyka astrofyzika
 астрофизика астрофізика
biologics
genomics: genomic genomik génomique genómica genomica genomika genomiikka геномика
genome: genom
brain: gehirn hirnforschung cerveau cerebro cervello cérebro hersenen hjärna hjerne beyin мозг
 мозку εγκέφαλος
neuro
geoscience: geosciences geowissenschaften géosciences geociencias geoscienze geociências
 aardwetenschappen geovetenskaper geofag
survey: surveys surveying surveyors surveyor
ocean: oceans océan océano oceanic
marine: marinos marinha mariene morski morska morskie mořský tengeri морской морская морський
 θαλάσσια
weather
zoo: zoopark зоопарк állatkert
orthodontics: kieferorthopädie
oncology: onkologie onkologisch oncologie oncología oncologia oncológico oncologico oncologisch
 onkologi onkologia onkologii onkologiczny onkologický onkológiai onkoloji онкология
 онкологический онкологія онкологічний ογκολογία ογκολογικό
cardiology: cardiac kardiologie cardiologie cardiología cardiologia kardiologi kardiologia
 kardiologii kardiologický kardiológiai kardiyoloji кардиология кардиологический кардіологія
 καρδιολογία
cardiovascular
psychotherapy: psychotherapie psychotherapeutische psychothérapie psicoterapia psychoterapia
therapeutics: therapeutic therapeutique thérapeutique terapéutica
physiotherapy: physiotherapie krankengymnastik kinésithérapie fisioterapia fysiotherapie
 fysioterapi fysioterapia fizjoterapia fyzioterapie fizioterápia fizyoterapi физиотерапия
 φυσικοθεραπεία
imaging: bildgebung imagerie
diagnostic: diagnostics diagnostik diagnostique diagnostico diagnóstico diagnostica diagnostiek
 diagnostikk diagnostiikka diagnostyka diagnostyczny diagnostika diagnosztika diagnosztikai teşhis
 диагностика диагностический діагностика διαγνωστικό διαγνωστική
disease: diseases krankheit krankheiten maladie maladies enfermedad enfermedades malattie malattia
 doença doenças ziekte ziekten sjukdomar sykdommer sygdomme taudit choroby chorób nemoci
 betegségek hastalıkları заболевания болезни захворювання νοσημάτων
virology: virologie virología virologia virologi wirusologia вирусология вірусологія
bacteriology
rescue: rettung rettungsdienst redning ratownictwa záchranná
ambulance: ambulances ambulanz
lutheran: lutherisch lutherische luterilainen luthersk lutherska luterański luterský lutheránus
reformed: reformiert reformierte réformée reformado gereformeerd gereformeerde hervormde
 református
policy: policies
citizen: citizens bürger citoyens citoyenne ciudadanos ciudadanía cittadini cidadãos burgers
 medborgare borgere kansalais obywatel obywatelski občan občanský állampolgári vatandaş граждане
 громадян
worker: workers travailleurs trabajadores lavoratori trabalhadores werknemers arbeitnehmer arbetar
 arbejder pracowników εργαζομένων
humanities: geisteswissenschaften humanités humanidades humanistische humanistiska humanistyczny
 humanitní bölcsészettudományi
humanitarian: humanitär humanitaire humanitario гуманитарный гуманітарний ανθρωπιστικών
conflict: konflikt conflicts
seminary: priesterseminar seminario séminaire
linguistics: linguistic linguistik linguistique lingüística linguistica
philology: philologie филология филологии філологія
teacher: teachers lehrer
pedagogical: pädagogisch pädagogische pédagogique pedagógica pedagógico pedagogica pedagogisch
 pedagogisk pedagoginen pedagogiczny pedagogická pedagogický pedagógiai pedagoji педагогический
 педагогічний παιδαγωγική
theory: theories theorie théorie
application: applications anwendungen anwendung
biodiversity: biodiversität biodiversité biodiversidad biodiversità biodiversidade biodiversiteit
hematology: haematology hämatologie hématologie hematología ematologia hematologia гематология
seismology: seismological
surgeon: surgeons chirurgien chirurgiens cirujanos
)";

} // namespace unsnag
