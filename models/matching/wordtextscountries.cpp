// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view countryWords = R"(
afghanistan: afghan afghanische афганистан
albania: albanian albanien albanie albanische shqipërisë shqiptare албания αλβανία arnavutluk
algeria: algerian algerien algérie algérien algérienne argelia algeri алжир αλγερία cezayir
andorra: andorran andorrana
angola: angolan angolana angolais
argentina: argentinian argentine argentinien argentinische argentin argentino argentinos
 argentinas аргентина αργεντινή arjantin argentyna
armenia: armenian armenien arménie armenische армения вірменія αρμενία ermenistan
australia: australian australien australie australische australiana австралия австралія αυστραλία
 avustralya aussie
austria: austrian österreich österreichische österreichischer österreichisches autriche autrichien
 autrichienne austriaca austriaco oostenrijk oostenrijkse österrike østerrike østrig itävalta
 austriacki rakousko rakouský rakúsko ausztria osztrák avusturya австрия австрійський австрія
 αυστρία avstrija
azerbaijan: azerbaijani aserbaidschan azerbaïdjan azerbaiyán azərbaycan азербайджан αζερμπαϊτζάν
 azerbeidzjan azerbejdżan
bahamas: bahamian bahama
bahrain: bahraini bahrein бахрейн μπαχρέιν
bangladesh: bangladeshi bangla бангладеш
barbados: barbadian
belarus: belarusian weißrussland biélorussie bielorrusia bielorussia belorussian белоруссия
 беларусь белорусский беларускі білорусь λευκορωσία białoruś bělorusko fehéroroszország
belgium: belgian belgien belgische belgisch belgique belge belges bélgica belga belgas belgio
 belgië belgia belgisk belgi belgijski belgie belgický belçika бельгия бельгийский бельгія βέλγιο
 βελγική belgija
belize: belizean
benin: béninois béninoise bénin
bhutan: bhutanese
bolivia: bolivian bolivien bolivie boliviana boliviano боливия
bosnia: bosnian bosnien bosnie bosanski bosna босния босна βοσνία herzegovina hercegovina
 hercegovine herzegowina
botswana
brazil: brazilian brasilien brasilianische brésil brésilien brésilienne brasil brasileira
 brasileiro brasileiras brasileña brasileño brasile brasiliana brazilië brazylia brazílie brazília
 brezilya бразилия бразилія βραζιλία
brunei: darussalam
bulgaria: bulgarian bulgarien bulgarische bulgarie bulgare bulgara bulgaro българия български
 българска болгария болгарский болгарія βουλγαρία bułgaria bulharsko bulgarije bulgaristan
burkina: faso burkinabé
burma: burmese myanmar birma birmanie
burundi: burundais
cambodia: cambodian kambodscha cambodge camboya kampuchea камбоджа
cameroon: cameroonian kamerun cameroun camerounais camerounaise camerún камерун
canada: canadian kanada kanadische kanadischer canadien canadienne canadiens canadá canadiense
 canadese canadees canadiana kanadensisk kanadyjski kanadský kanadai канада канадский καναδάς
 καναδική
chad: tchad tchadien tschad
chile: chilean chilenische chili chilien chilienne chilena chileno chilenos cile cilena чили χιλή
china: chinese chinas chinesische chinesischer chine chinois chinoise chinoises chinos chino cina
 cinese cinesi chinees kina kinesisk kinesiska kiina kiinalainen chiny chiński čína čínský kínai
 китай китайский китайська κίνα κινεζική prc zhongguo
colombia: colombian kolumbien kolumbianische colombie colombien colombiana colombiano colombianos
 колумбия κολομβία kolombiya
congo: congolese kongo congolais congolaise congolesa конго κονγκό zaire
croatia: croatian kroatien kroatische croatie croate croacia croata croazia kroatië hrvatska
 hrvatski hrvatske hrvatsko хорватия хорватія κροατία chorwacja chorvatsko horvátország
 hırvatistan hrvaška
cuba: cuban kuba cubana cubano cubain куба κούβα küba
cyprus: cypriot zypern zyprisch chypre chypriote chipre cipro kypr kıbrıs кипр кіпр κύπρος κύπρου
 κυπριακή κυπριακός cypern cypr ciprus
czech: czechia tschechien tschechische tschechischer tchèque tchéquie checa checo ceca ceco
 tsjechië tsjechische tjeckien tjeckiska tjekkia tjekkiet tšekki czeski czechy česko česká český
 české česka českého cseh csehország чехия чешский чехія чеська τσεχία τσεχική
denmark: danish dänemark dänische danemark danois danoise dinamarca danesa danimarca danese
 dinamarquesa denemarken deense danmark dansk danske danska tanska tanskalainen dania duński
 dánsko dánský dánia danimarka дания датский данія δανία danska
djibouti: dschibuti yibuti
dominican: dominikanische dominicana dominicano dominicaine
ecuador: ecuadorian ecuatoriana ecuatoriano ekuador équateur эквадор
egypt: egyptian ägypten ägyptische égypte égyptien égyptienne egipto egipcia egitto egiziana
 egypte egyptisch egipt egyptský mısır египет єгипет αίγυπτος misr مصر المصرية
salvador: salvadoran salvadoreña salvadoreño
england: english englische anglaise anglais inglesa inglés inglese engels engelska anglia
 angielski anglický ingiltere англия английский англія αγγλία
eritrea: eritrean
estonia: estonian estland estnische estonie eesti virolainen эстония эстонский естонія εσθονία
 estonya igaunija
ethiopia: ethiopian äthiopien éthiopie etiopía etiopia эфиопия
fiji: fijian fidschi
finland: finnish finnland finnische finnischer finlande finlandais finlandaise finlandia
 finlandesa finlandese fins finse finlandska finska finsk suomi suomen suomalainen fiński finsko
 finský finnország finlandiya финляндия финский фінляндія φινλανδία soome
france: french frankreich französische französischer französisches français française françaises
 francia francesa francés francese francesi frança francês frankrijk frans franse frankrike fransk
 franska frankrig ranska ranskalainen francja francuski francuska francie francouzský francúzsko
 franciaország fransa fransız франция французский франція французька γαλλία γαλλική francija
gabon: gabonais gabonaise gabun
gambia: gambian gambie
georgia: georgian georgien géorgie грузия грузинский грузія gürcistan gruzja gruzie საქართველო
 საქართველოს
germany: german deutschland deutsch deutsche deutscher deutsches deutschen allemagne allemand
 allemande allemands alemania alemana alemán alemanas germania tedesca tedesco tedeschi alemanha
 alemã alemão duitsland duits duitse tyskland tysk tyska tyske saksa saksalainen niemcy niemiecki
 niemiecka niemieckie německo německý německá nemecko nemecký németország német almanya alman
 германия немецкий германский немецкая німеччина німецький німецька γερμανία γερμανική γερμανικό
 njemačka njemački nemčija vācija saksamaa vokietija
ghana: ghanaian ghanéen
greece: greek griechenland griechische griechischer grèce grec grecque hellénique grecia griega
 griego greca greco griekenland griekse grekland grekisk grækenland kreikka kreikkalainen grecja
 grecki řecko řecký grécko görögország görög yunanistan yunan греция греческий греція грецька
 ελλάς ελλάδα ελλάδος ελληνική ελληνικό ελληνικός ελληνικές ελληνικών
greenland: grönland groenland kalaallit
guatemala: guatemalan guatemalteca guatemalteco
guinea: guinée guinéenne guineana
guyana: guyanese guyane
haiti: haitian haïti haïtienne
honduras: honduran hondureña hondureño
hungary: hungarian ungarn ungarische hongrie hongrois hongroise hungría húngara ungheria ungherese
 hongarije hongaarse ungern ungersk unkari unkarilainen węgry węgierski maďarsko maďarský magyar
 magyarország magyarországi macaristan macar венгрия венгерский угорщина угорська ουγγαρία
 ουγγρική mađarska madžarska
iceland: icelandic isländische islande islandais islandia islanda ijsland islandsk íslensk
 íslenska íslenskar islanti islandzki islandský izland izlanda исландия ісландія ισλανδία
india: indian indien indische inde indienne индия индийский індія ινδία hindistan indyjski indický
 indiai
indonesia: indonesian indonesien indonésie indonésia индонезия ινδονησία endonezya
iran: iranian iranische iranien iraní iraniana iraani иран іран ιράν ایران
iraq: iraqi irak irakische iraquí irachena ирак ιράκ العراق
ireland: irish irland irische irlande irlandais irlandaise irlanda irlandesa irlandese ierland
 ierse irländsk irlanti irlandia irlandzki irsko irský írország irlandiya ирландия ірландія
 ιρλανδία éire éireann
israel: israeli israelische israël israélien israelita israelí israeliana izrael izraelský izraeli
 israil израиль ізраїль ισραήλ ישראל
italy: italian italien italienische italienischer italie italienne italia italiana italiano
 italiane italiani itália italië italiaans italiaanse italiensk italienska italialainen włochy
 włoski itálie italský taliansko olaszország olasz italya италия итальянский італія італійська
 ιταλία ιταλική italija itaalia
jamaica: jamaican jamaika jamaïque
japan: japanese japanische japanischer japon japonais japonaise japón japonesa japonés giappone
 giapponese japão japans japansk japanska japani japanilainen japonia japoński japonsko japonský
 japán japonya япония японский японія ιαπωνία
jordan: jordanian jordanien jordanie jordania giordania иордания ιορδανία الاردن
kazakhstan: kazakh kazakhstani kasachstan kazajistán kazakistan kazachstan казахстан казахстанский
 қазақстан қазақ казахский καζακστάν
kenya: kenyan kenia kenianische кения κένυα
korea: korean südkorea koreanische corée coréen coréenne corea coreana coreano koreansk korejský
 koreai корея корейский κορέα 한국 대한
kosovo: kosova kosovar косово
kuwait: kuwaiti koweït koweit кувейт κουβέιτ الكويت
kyrgyzstan: kyrgyz kirgisistan kirghizistan киргизия кыргызстан кыргыз
laos: lao laotian
latvia: latvian lettland lettische lettonie letonia lettonia letland łotwa lotyšsko lettország
 letonya латвия латвийский латвія λετονία latvijas latvija
lebanon: lebanese libanon libanesische liban libanais libanaise líbano libano libanese lübnan
 ливан ліван λίβανος لبنان
lesotho
liberia: liberian
libya: libyan libyen libye libia ливия λιβύη ليبيا
liechtenstein
lithuania: lithuanian litauen litauische lituanie lituania litouwen litwa litewski litva litvánia
 litvanya литва литовский λιθουανία lietuvos lietuva leedu liettua
luxembourg: luxemburg luxemburgo lussemburgo luxembourgeois luxembourgeoise lëtzebuerg luksemburg
 lucembursko люксембург λουξεμβούργο lüksemburg
macau: macao
macedonia: macedonian mazedonien makedonija makedonska македония македонија македонска μακεδονία
 makedonya macédoine
madagascar: malagasy madagaskar malgache
malawi: malawian
malaysia: malaysian malaisie malasia malesia maleisië малайзия μαλαισία malezya
maldives: maldivian malediven
mali: malian malien malienne
malta: maltese maltesisch maltaise мальта μάλτα
mauritania: mauritanie mauritanienne
mauritius: mauritian
mexico: mexican mexiko mexikanische mexique mexicain mexicaine méxico mexicana mexicano mexicanos
 mexicanas messico messicana мексика μεξικό meksika meksyk meksiko
moldova: moldovan moldavian moldawien moldavie moldavia молдова молдавия молдовы μολδαβία
monaco: monégasque
mongolia: mongolian mongolei mongolie монгол монголия монголын
montenegro: montenegrin черногория чорногорія karadağ
morocco: moroccan marokko marokkanische maroc marocain marocaine marruecos marroquí marocco
 marocchina marrocos maroko марокко марокко μαρόκο المغرب
mozambique: mozambican mosambik moçambique
namibia: namibian namibie
nepal: nepali nepalese népal непал
netherlands: netherland dutch niederlande niederländische niederländischer holland holländische
 néerlandais néerlandaise holandesa holanda olanda olandese nederland nederlands nederlandse
 nederländerna nederlandene alankomaat hollanti holandia holenderski nizozemsko nizozemský
 holandsko hollandia hollanda нидерланды голландия нідерланди ολλανδία ολλανδική nizozemska
 nederlandsk neerlandesa
zealand: nz neuseeland aotearoa zélande zelanda zéland
nicaragua: nicaraguan nicaragüense
niger: nigérien nigérienne
nigeria: nigerian нигерия nijerya nigeryjski
norway: norwegian norwegen norwegische norvège norvégien norvégienne noruega noruego norvegia
 norvegese noorwegen noorse norge norges norsk norske norska norja norjan norjalainen norwegia
 norweski norsko norský norvégia norvég norveç норвегия норвежский норвегія νορβηγία norveška
oman: omani омaн عمان
pakistan: pakistani пакистан πακιστάν
palestine: palestinian palästina palestina filistin فلسطين
panama: panamanian panamá panameña panameño панама
papua: papuan
paraguay: paraguayan paraguaya paraguayo
peru: peruvian peruanische pérou péruvien perú peruana peruano peruanos перу περού
philippines: philippine filipino philippinen filipinas filipina filippine pilipinas филиппины
 φιλιππίνες filipiny
poland: polish polen polnische polnischer pologne polonais polonaise polonia polaca polaco polacca
 polacco polónia poolse polsk polska polskie polski polskiej puola puolalainen polsko polský
 poľsko lengyelország lengyel polonya польша польский польська польща πολωνία πολωνική poljska
portugal: portuguese portugiesische portugais portugaise portuguesa portugués português
 portugueses portoghese portogallo portugisisk portugalia portugalski portugalsko portekiz
 португалия португалія πορτογαλία portugali
qatar: qatari katar катар κατάρ قطر
romania: romanian rumänien rumänische roumanie roumain roumaine rumania rumana rumano romena
 roemenië românia române românesc românească românești rumunia rumuński rumunsko románia romanya
 румыния румунія ρουμανία rumunija
russia: russian russland russische russischer russie russe russes rusia rusa ruso russa russo
 rusland rysk ryska russisk venäjä rosja rosyjski rusko ruský oroszország orosz rusya россия
 россии российский российская российское русский русская рф росія російська ρωσία ρωσική rossii
 krievija venemaa
rwanda: rwandan ruanda rwandais
samoa: samoan
saudi: saoudite saudita saudische саудовская σαουδική suudi السعودية
arabia: arabian arab arabische arabe arabes árabe araba arabien аравия арабский αραβία arabistan
 العربية arabic
scotland: scottish scots schottland schottische écosse écossaise escocia escocesa scozia scozzese
 schotland skotland skotsk skottland szkocja skotsko skócia iskoçya шотландия σκωτία
senegal: senegalese sénégal sénégalais sénégalaise
serbia: serbian serbien serbische serbie serbe srbija srpski srpska srbije сербия србија србије
 српска сербія σερβία srbsko szerbia sırbistan
seychelles
sierra
leone: leonean
singapore: singaporean singapur singapour singapura сингапур σιγκαπούρη singapuru
slovakia: slovak slowakei slowakische slovaquie slovaque eslovaquia slovacchia slowakije slovensko
 slovenská slovenský slovenské słowacja słowacki szlovákia szlovák slovakya словакия словацкий
 словаччина σλοβακία slovaška
slovenia: slovene slovenian slowenien slowenische slovénie slovène eslovenia slovenija slovenski
 slovenije slovinsko słowenia szlovénia slovenya словения словенія σλοβενία
somalia: somali somaliland
africa: african afrika afrikanische afrique africain africaine áfrica africana africano afrikansk
 afrykański африка африканский αφρική afrikka
spain: spanish spanien spanische spanischer espagne espagnol espagnole españa española español
 españoles españolas spagna spagnola espanha espanhola spanje spaans spaanse spansk spanska
 espanja espanjalainen hiszpania hiszpański španělsko španělský španielsko spanyolország spanyol
 ispanya испания испанский іспанія ισπανία ισπανική španjolska španija espanya hispania
lanka: ceylon lankan
sudan: sudanese soudan soudanais судан السودان
suriname: surinam surinaamse
sweden: swedish schweden schwedische suède suédois suédoise suecia svezia svedese zweden zweeds
 zweedse sverige sveriges svensk svenska svenske ruotsi ruotsin ruotsalainen szwecja szwedzki
 švédsko švédský svédország svéd isveç швеция шведский швеція шведська σουηδία šveda švedska
 rootsi zviedrija
switzerland: swiss schweiz schweizer schweizerische schweizerischer schweizerisches suisse suisses
 suiza suizo svizzera svizzero svizzere suíça suíço zwitserland zwitserse schweizisk schweiziska
 sveits sveitsi sveitsiläinen szwajcaria szwajcarski švýcarsko švýcarský švajčiarsko svájc svájci
 isviçre швейцария швейцарский швейцарія ελβετία ελβετική švicarska švica
syria: syrian syrien syrie siria сирия συρία سوريا السورية
taiwan: taiwanese taïwan тайвань
tajikistan: tajik tadschikistan таджикистан точикистон
tanzania: tanzanian tansania tanzanie танзания
thailand: thai thailändische thaïlande tailandia таиланд ταϊλάνδη tayland
togo: togolese togolais togolaise
trinidad: tobago trinidadian
tunisia: tunisian tunesien tunesische tunisie tunisien tunisienne túnez tunisina τυνησία تونس
turkey: turkish türkei türkische türkischer turquie turc turque turquía turca turco turchia
 turquia turkije turkse turkiet turkisk tyrkia tyrkiet turkki turkkilainen turcja turecki turecko
 turecký törökország török türkiye türk турция турецкий туреччина τουρκία τουρκική turska turčija
turkmenistan: turkmen turkménistan туркменистан
uganda: ugandan ouganda уганда
ukraine: ukrainian ukrainische ukrainien ukrainienne ucrania ucraniana ucraina ucraino ucrânia
 oekraïne ukrainsk ukraina ukrainalainen ukraiński ukrajina ukrajinský ukrajna ukrán ukrayna
 украина украинский україна україни український українська українське ουκρανία
emirates: emirati emirate emiratos эмираты الامارات emirat
uk: gb
britain: british grossbritannien großbritannien britische britischer britannique britanniques
 británica británico britannica britse storbritannien britisk brittiska brittiläinen brytyjski
 británie britský nagybritannia brit ingiliz британия британский британія βρετανία βρετανική
usa: us estadounidense
states: estados états staaten stati staten statene osavallat stany státy államok devletleri штаты
 штати πολιτείες statele
america: american americans amerika amerikanische amerikanischer amérique américain américaine
 américas américa americana americano americanos americanas amerikan amerikaans amerikaanse
 amerikansk amerikanska amerykański americký amerikai америка американский американська αμερική
 αμερικανική americas
kingdom: königreich royaume reino regno koninkrijk kungariket kongerike kuningaskunta królestwo
 království királyság krallığı королевство королівство βασίλειο
uruguay: uruguayan uruguaya uruguayo
uzbekistan: uzbek usbekistan ouzbékistan özbekistan oʻzbekiston ўзбекистон узбекистан узбекский
venezuela: venezuelan venezolana venezolano vénézuélienne венесуэла
vietnam: vietnamese vietnamesische viêtnam việt вьетнам wietnam
wales: welsh walisisch cymru cymraeg gales galles
yemen: yemeni jemen yémen اليمن
zambia: zambian sambia zambie
zimbabwe: zimbabwean simbabwe
hongkong: hk гонконг
)";

} // namespace unsnag
