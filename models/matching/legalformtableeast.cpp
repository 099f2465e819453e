// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformtable.h"

namespace unsnag {

const std::string_view legalFormsOfTheEast = R"(
$spol = spol spoločnosť společnost
$soc = общество общества
$obsh = obshchestvo obschestvo obshestvo obsestvo obscestvo
$ogr = ограниченной
$otv = ответственностью ответственность ответственности
$lotv = otvetstvennostyu otvetstvennost'yu otvetstvennostiu
$akc = акционерное акционерного акционерные
$lakc = aktsionernoe aktsionernoye akcionernoe akcionernoje akcjonarne
$odp = odpowiedzialnością odpowiedzialnoscia odpow odp

= limited
spzoo; sp z oo; sp z o o; spz oo; sp z $odp; spółka z oo|ogr|ograniczoną $odp|-
sp z ogr|ograniczoną $odp; sp|spółka z oo sp k|j|komandytowa|jawna; sp z oo oddział w polsce
spolka z oo; sp z oo sk; spolka z ograniczona|ogr odpowiedzialnoscia|odp|odpow
<spółka z ograniczoną odpowiedzialnością; sro
<$spol s r|ruc|ručením omez|omezeným|omezením|obmedzeným|o|oo; spol sro; spol s ro; spol s r o
s ro; společnost s ručením omezeným; spoločnosť s ručením obmedzeným; sro organizační složka
sro v likvidaci; s r o; <kft; <korlátolt felelősségű társaság
kereskedelmi és szolgáltató|- kft|korlátolt felelősségű társaság|-; szolgáltató kft
kereskedelmi kft|zrt|bt; nonprofit kft; kft fióktelepe; külföldi székhelyű vállalkozás fióktelepe
közhasznú nonprofit kft; nonprofit korlátolt felelősségű társaság
közhasznú nonprofit korlátolt felelősségű társaság
korlátolt felelősségű társaság organizační složka; kft va; kft fa; kft fióktelep; <doo; jdoo; d oo
dooel; doo el
<društvo|drustvo|drushtvo s|sa|so ograničenom|ograničena|ogranicenom odgovornošću|odgovornosti|odgovornosću|odgovornoscu|odgovornoshtyu|odgovornost
društvo ograničene odgovornosti; drustv ogranic odgovor; društvo sa ogr|ogranič odg|odgov
<družba z omejeno|neomejeno odgovornostjo
<jednostavno društvo s ograničenom|ogranicenom odgovornošću|odgovornoscu
društvo s neograničenom|neogranichenom solidarnom|- odgovornošću|odgovornoshtyu; dno
drustvo so ogranicena odgovornost osnovano od edno lice
<друштво са|со ограниченом|ограничена одговорношћу|одговорност; <дооел
<друштво со ограничена одговорност (|од едно лице); <društveno preduzeće; <друштвено предузеће
предузеће за; preduzeće za; d p; <оод; <еоод; <ood; <eood; <дружество с ограничена отговорност
<еднолично дружество с ограничена отговорност
drujestvo|druzestvo|druzhestvo s ogranichena|ogranicena otgovornost
ednolichno|ednolicno druzhestvo|druzestvo s ogranichena|ogranicena otgovornost
ednolichno ogranichena otgovornost druzhestvo; дружество с променлив капитал; дпк
societate|societatea|societata|societatii|societete cu|de răspundere|responsabilitate|răspunderea|responsabilitatea limitată|limitate|limit|-
intreprinderea|întreprinderea cu responsabilitate|raspundere limitata
compania comerciala si de productie societatea cu responsabilitate limitata; srl d; <ооо
<$soc с|c $ogr $otv
<$obsh s|c ogranichennoy|ogranichennoj|ogranichennoi|ohranychennoi|ogranicennoj $lotv
<иностранное общество с $ogr $otv
<$soc с $ogr $otv (частная охранная организация|частное охранное предприятие)
ликвидационная комиссия (|ооо|общества с ограниченной ответственностью|общество с ограниченной ответственностью)
<$soc $ogr ответственности; <одо; <общество с дополнительной ответственностью
<$obsh s dopolnitelnoy|dopolnitel'noj $lotv; дочернее общество с $ogr $otv; ~тоо|too
<товарищество с $ogr $otv; <компания с $ogr $otv; <небанковская кредитная организация
<расчетная небанковская кредитная организация; <приватна військова компанія
<частная военная компания; чвк; акціонерне товариство відкритого|закритого типу
cuideachta comhstoic oscailte; odkryte $lakc $obsh; <otkritoe|otkrytoje $lakc $obsh
закрытое акціонерне товариство; <акционерная компания с $ogr $otv
партнёрство с ограниченной ответственностью; ооп; лтд; лимитед; лімітед; ллс; <ллп
частная компания с ответственностью (|ограниченной акциями); гмбх; г м б х; гмбх енд ко кг; сиа
и ко; энд ко; лтд ко; <тов; <тзов; <товариство з обмеженою відповідальністю; <тдв
<товариство з додатковою відповідальністю; <tov; <tzov
<tovarystvo z obmezhenoyu|obmezhenoiu|dodatkovoyu|dodatkovoiu vidpovidalnistyu|vidpovidalnistiu
товариства з обмеженою відповідальністю; таа; <таварыства з абмежаванай|дадатковай адказнасцю; тда
<tavarystva|tavaristva z abmezhavanay|abmezhavanaj|dadatkovay|dadatkovaj adkaznastsyu|adkaznascyu|adkaznastsiu
~επε; epe; μεπε; mepe; μονοπρόσωπη επε; <εταιρεία|εταιρία περιορισμένης ευθύνης (|και σια)
μονοπρόσωπη εταιρεία περιορισμένης ευθύνης; <ετερ; ετερόρρυθμος
etaireia|eteria periorismenis efthinis|efthynis
monoprosopi etaireia|eteria periorismenis efthinis; ικε; ike; μονοπρόσωπη ικε; μονοπρόσωπη|μον ικε
μικε; mike; <ιδιωτική κεφαλαιουχική εταιρεία|εταιρία; μονοπρόσωπη ιδιωτική κεφαλαιουχική εταιρεία
ιδιωτική κεφαλαιουχική; idiotiki kefaleouhiki|kefalaiouchiki eteria|etaireia
single member pc|private company; smpc; sm pc; μονοπρόσωπη; mon ike; monoprosopi ike

= stock
ska; spółka akcyjna; <spolka akcyjna; psa; prosta spółka akcyjna; otwarta|państwowa spółka akcyjna
sa w likwidacji; sa w upadłości; akc $spol; akc; akciová $spol; a $spol; akciova $spol
veřejná|verejná akciová $spol; as v likvidaci; a s; as organizační složka; jsa
jednoduchá spoločnosť na akcie; j s a; <zrt; <nyrt; rt
<zártkörűen|nyilvánosan működő|- részvénytársaság; részvénytársaság
állami tulajdonban lévő részvénytársaság; zrt va; <nyilvánosan működő rt; <zártkörűen működő rt
dd; <dioničko društvo; <dionicko drustvo; <delniška družba
<javno|javna dioničko|delniška društvo|družba; d d
<akcionarsko|akcionersko društvo|drushtvo|drustvo; ad; <ead; ад; <еад; адсиц; adsic; adsits
adsitz; <акционерно дружество (|със специална инвестиционна цел); <еднолично акционерно дружество
<публично акционерно дружество
aktsionerno druzhestvo (|sas spetsialna investitsionna tsel|s iztsialena otgovornost)
ednolichno aktsionerno druzhestvo; <акционарско|акционерско друштво; aktsionerno drushtvo
evropeysko druzhestvo; <европейско|eвропейско дружество; ~ао; <оао; <зао; <зат; <пао; нао; <oao
<zao; <pao; ~ao; <3ао; рао; акб; акб; <аоот; <аозт; aozt; <aoot; чао; <чао
<открытое|открытого|закрытое|закрытого|публичное|публичного|непубличное|- $akc $soc (|закрытого типа|открытого типа|откpытого типа)
<$akc обшество|общeство (|закрытого типа|открытого типа)
<открытое|закрытое $akc общeство|обшество; <акционерная компания
<страховая акционерная|акционер компания; сак
<акционерное общество финансово строительная компания
<otkrytoe|otkrytoye|zakrytoe|zakrytoye|zakrytoje|zakritoe|zakryte|publichnoe|publichnoye|nepublichnoe|- $lakc $obsh (|otkrytogo tipa|zakrytogo tipa)
$lakc $obsh zakrytogo|otkrytogo tipa
<акционерный|акционерни|акцыонерный|акционерны коммерческий|комерческий|комерчески банк
<акціонерний комерційний банк; aktsionerny|aktsionernyy kommercheskiy bank; <коммерческий банк
<комерційний банк; aktsionerny kommerchesky bank; <прат; пйат; zat; vat; <prat; дат; <pjsc
<відкрите|вiдкрите|закрите|публічне|приватне|державне|- акціонерне товариство
<акціонерного товариства; <публічного|приватного акціонерного товариства
vidkryte|vidkrite|zakryte|publichne|pryvatne|derzhavne|- aktsionerne|akcionerne tovarystvo|tovaristvo
аат; <зат; <адкрытае|закрытае ацыянернае|акцыянернае таварыства
adkritaye|adkrytae|zakritaye|zakrytae aktsiyanernaye|akcyyanernae tavaristva|tavarystva
aktsyyanernaye atkrytae tavarystva; zakrytae aktsyyanernae tavarystva; 3 а т; 3ат; 3at; αε; ae
α ε; sae; αεε; aee; αβεε; avee; abee; αεβε; aebe; αβετε; αεδακ; αεπεy; αχε; εεα; αε συμμετοχών
<ανώνυμη|ανώνυμος εταιρεία|εταιρία|ετερία (|συμμετοχών|κατασκευών); ανώνυμη εταιρ; ανών εταιρ
αν ετ; abe; anónimi|anonymi|anonimi|anonymos etería|etaireia|etairia|eteria
μονοπρόσωπη αε|ανώνυμη|- εταιρεία|-; μονοπρόσωπη ανώνυμη εταιρεία; monoprosopi ae|sa
single member sa|ae|societe anonyme; smsa; sm sa; δημόσια συμμετοχική εταιρεία; ναε; ατεβε; αβεπε
αε|ae ελλάς; industrial and commercial sa
εμπορική|βιομηχανική|τεχνική|ξενοδοχειακή|ναυτιλιακή|τουριστική εταιρεία|αε|ανώνυμη -|εταιρεία
εμπορική και βιομηχανική αε
ανώνυμη εμπορική|βιομηχανική|τεχνική|ναυτιλιακή|τουριστική|ξενοδοχειακή|ασφαλιστική εταιρεία|εταιρία

= limitedpartnership
sp k; spk; sp kom; spółka komandytowa (|akcyjna); spolka komandytowa (|akcyjna); komandytowa
<spółka komandytowo akcyjna; spolka komandytowo akcyjna; sp z oo sp komandytowa; sp komandytowa
kom $spol; komanditní společnost; komanditná spoločnosť; komanditna družba; ks; k s; bt
<betéti társaság; bt va; kd; кд; k d
<komanditno|komanditna društvo|drustvo|drushtvo|druzhestvo|družba (|so akcii|s aktsii|s aktsiyami)
<командитно друштво|дружество (|с акции|со акции); kda; кда; k v; kv; <командитное товарищество
<товарищество на вере; <полное товарищество; ee; ε ε; ετερόρρυθμη|ετερόρρυθμος εταιρεία|εταιρία
eteria|etaireia eterochronon|eterorythmos; eterorrythmos etaireia|eteria; каманидитнае таварыства
<командитне товариство

= partnership
spj; sp j; sp jawna; spółka jawna; spolka jawna; sp p; spp; sp partnerska; spółka partnerska
spolka partnerska; s c; spółka cywilna; spolka cywilna; <spółka cywilna; vos; veř obch $spol
veřejná obchodní společnost; verejná obchodná spoločnosť; ver obch $spol; a $spol; a společníci
a spoločníci; a syn; a synové; <sdružení; kkt; <közkereseti társaság; egyszerű társaság; pjt; jtd
<javno trgovačko|trgovsko društvo|drustvo; od; <ортачко друштво
<ortačko|ortachko društvo|drushtvo; о д; сд; <събирателно дружество (|сд|съдружие)
sabiratelno druzhestvo (|sd); sadruzhie; sd; s ie; с ие; sd s ie
sabiratelno druzhestvo sd sadruzhie; <дззд; dzzd
<дружество учредено по закона за задълженията и договорите
druzhestvo uchredeno po zakona za zadalzheniyata i dogovorite; <гражданско дружество
<простое товарищество; <повне товариство; <договірне товариство; гиу; οε; oe; ο ε
<ομόρρυθμη|ομόρρυθμος εταιρεία|εταιρία; omorythmos|omorrythmos etaireia|eteria; ομοε
αφανής εταιρεία; κοινοπραξία; <κοινοπραξία; ovee; omilos viomichanikon kai emporikon etaireion
ναυτική εταιρεία; gospodarsko interesno udruženje; giu
<европейско обединение по икономически интереси; evropeysko obedinenie po ikonomicheski interesi
еоии; európai gazdasági egyesülés; ege; <объединение юридических лиц; оюл; оюл
совместное предприятие; <совместное предприятие; <спільне підприємство; közös vállalat
zajedničko ulaganje

= sole
~ип; <индивидуальный предприниматель; <пбоюл; <частное предприятие; <частный предприниматель
ип глава кфх; <предприниматель; chp; <individualnyy predprinimatel; <фізична особа підприємець
<фоп; <fop; <спд; <субъект предпринимательской деятельности; <суб'єкт підприємницької діяльності
<физическое лицо предприниматель; <приватний підприємець; <приватне підприємство; ~пп
<pryvatne pidpryiemstvo|pidpryyemstvo; <fizychna osoba pidpryyemets; <спдфл; <спд фо; ~pp
<індывідуальны прадпрымальнік; <пуп; <прыватнае унітарнае прадпрыемства; <чуп; <чтуп
<частное унитарное предприятие; <частное торговое унитарное предприятие; <фермерское хозяйство
<кфх; <крестьянское (|фермерское) хозяйство; <фермерське господарство; сфг; <едноличен търговец
ednolichen targovets|turgovets; ev; egyéni vállalkozó; ec; egyéni cég; e v; vlastnik; sp
samostalni preduzetnik; samostojni podjetnik; preduzetnik; <предузетник; obrt; obrt za; <obrt; szr
str; szr; sztr; opg; <obiteljsko poljoprivredno gospodarstvo; зтр; стр; сзр; <сур; osvč
fyzická osoba; živnost; ατομική επιχείρηση; ατομικη; jednoosobowa działalność gospodarcza; ^phu
^pphu; ^ppuh; ^fhu; ^zphu; ^zpuh; ^ppu; ^fpuh; ^fphu; ^zpu; ^przedsiębiorstwo handlowo usługowe
^przedsiębiorstwo produkcyjno handlowo usługowe; ^firma handlowo usługowa; ^firma handlowa
^firma usługowa; ^zakład; phu; pphu

= cooperative
družstvo; výrobní družstvo; bytové družstvo; spotřební družstvo; jednota družstvo
<spółdzielnia (|pracy|mieszkaniowa|socjalna|produkcyjna|inwalidów|rzemieślnicza|mleczarska)
spółdzielni; szövetkezet; szöv; zadruga; zadruga z oo; zzoo; <задруга; <кооперация; <кооператив
<кооперация; <kooperatsia; кооперация; кооператив; kooperatsiya; екд
<европейско|eвропейско кооперативно дружество; evropeysko kooperativno druzhestvo; ekd; kooperativ
потребкооперація; спк; <производственный кооператив; <потребительский кооператив; <пкооп
<сельскохозяйственный производственный|потребительский кооператив; жск
<жилищно строительный кооператив; гск; <тсж; <тсн; <товарищество собственников жилья|недвижимости
снт; <садоводческое некоммерческое товарищество; <осбб
<об'єднання співвласників багатоквартирного будинку; <кооперативне товариство; <колхоз
<συνεταιρισμός; συνεταιρισμός; συν πε; συνπε; erdészeti társulás; спок; <сскп
<споживчий кооператив; <сільськогосподарський кооператив

= association
zs; z s; zapsaný spolek; spolek; pobočný spolek; občianske združenie; občanské sdružení; udruga
udruženje; udruženje građana; <удружење; društvo; drustvo; klub zs; egyes; egyesület; <egyesülete
egyesülete; sportegyesület; <сдружение; сдружение; <stowarzyszenie; stowarzyszenie; związek
<spolek; združenie; združenje; <асоциация; <асоциација; <здружение; ops
obecně prospěšná společnost; o p s; nezisková organizácia; neziskova organizacia
mimovládna|mimovladna organizácia|organizacia; nevladni|nevládní organizace
nevladine|nevladina organizacije|organizacija; niegovorni organizaciji
organizacja pozarządowa|pozarzadowa; organizacja pożytku publicznego; ано
<автономная некоммерческая организация; <ано дпо; <ано во; нко
<некоммерческое партнерство|партнёрство|товарищество; <некоммерческая организация (|фонд)
<общественная организация; <общественное объединение; <общественное движение; роо; <мроо; <ооо роо
<региональная|местная|областная|межрегиональная|всероссийская|городская общественная организация
обо; сро; <саморегулируемая организация; анпо; <аноо; чоу; ноу; <ноу дпо; <ночу дпо; <ночу
<неправительственная организация; <негосударственная (|некоммерческая) организация; нуо; ндо
<благотворительная организация; <ассоциация; <союз; <гильдия; <адвокатское бюро
<коллегия адвокатов; <нотариальная палата; <торгово промышленная палата
nekommercheskaya|nekommerceskaya|nekommerceskaja organizatsiya|organizaciya|organizacija (|fond)
avtonomnaya|avtonomnaja nekommercheskaya|nekommerčeskaja organizatsiya|organizacija; anpo
autonomous non profit organization|organisation; autonomous nonprofit organization
obshchestvennoye|obshchestvennoe|obschestvennoe|obščestvennoe obyedineniye|obyedinenie|ob'edinenie
obshchestvennaya|obschestvennaya|obščestvennaja organizatsiya|organizacija
<громадська організація; <громадське об'єднання; <благодійна організація
<волонтерська організація; <громадська спілка; <спілка
<недержавна|неурядова|некомерційна організація
hromadska|hromads'ka|blahodiyna|blahodіjna|volonterska|volonters'ka orhanizatsiya|orhanizacija|orhanіzacіja
hromadske|hromads'ke obyednannya|obyednannja|ob'jednannja; hromadske obyednannya|obyednannya
hromads'ke ob'jednannja; hromadske obyednannya
blagotvoritelnaya|blagotvoritel'naja organizatsiya|organizacija
nederzhavna|nederžavna|neuryadova|neurjadova|nekomertsiyna|nekomercіjna orhanizatsiya|orhanizacija|orhanіzacіja
<недзяржаўная|дабрачынная|грамадская арганізацыя; <грамадскае аб'яднанне
nedziarzhaunaya|nedz'aržaŭnaja|nedzjarzhaunaja|dabrachynnaya|dabračynnaja|hramadskaya|hramadskaja arhanizatsyya|arhanizacyja
hramadskaye|hramadskae abyadnanne|ab'jadnanne; σωματείο; <σωματείο; σύλλογος; <σύλλογος; αμκε
amke; αστική μη κερδοσκοπική εταιρεία; <αστική μη κερδοσκοπική εταιρεία; <ένωση; μκο; <профсоюз
<церковь; <приход; <религиозная организация; <местная (|православная) религиозная организация
<централизованная|центральная религиозная организация; мро; цро; <религиозная община
<релігійна громада; asociatia; asociația; ong

= foundation
fundacja; <fundacja; nadace; nadační fond; nadácia; alapítvány; <alapítvány; közalapítvány; alap
zaklada; fondacija; <fondacija; <фондација; <фондация; фондация; <fondatsiya; <фонд; фонд
<общественный фонд; <благотворительный фонд; <благодійний фонд; <фонд поддержки; дабрачынны фонд
obshchestvennyy|obščestvennyj|obscestvennyj fond
blagotvoritelnyy|blagotvoritelny|blagotvoritel'nyj|blahodiynyy|blahodіjnyj|dabrachynny|dabračynny fond
ίδρυμα; <ίδρυμα; κοινωφελές ίδρυμα; fundatia; fundația; <zaklada; ustanova; zavod; ustanove
<установа; пиф; <зпиф; <паевой инвестиционный фонд; <опиф; <негосударственный пенсионный фонд
<интервальный|закрытый|открытый|биржевой (|комбинированный) паевой инвестиционный фонд (|рыночных финансовых инструментов|недвижимости)
zakrytyy|otkrytyy|intervalnyy|birzhevoy kombinirovannyy|- paevoy investitsionnyy fond (|rynochnykh finansovykh instrumentov)
nadační fond; fundusz inwestycyjny zamknięty; fiz; fundusz inwestycyjny otwarty; fio; sfio
<fundusz

= public
zu; zapsaný ústav; z ú; ústav; příspěvková organizace; príspevková organizácia; štátny podnik
státní podnik; sp v likvidaci; národní podnik; štátny|státní unitárny|jednotný podnik
státní koncern; rozpočtová organizácia; pp; <przedsiębiorstwo państwowe
przedsiebiorstwo panstwowe; spzoz; sp zoz; <samodzielny publiczny zakład opieki zdrowotnej
państwowe przedsiębiorstwo; federalne państwowe przedsiębiorstwo unitarne
federalna budżetowa instytucja; jp; <javno preduzeće; <javno podjetje; <јавно предузеће
<јавно претпријатие; <javna ustanova; javni zavod; ju; <јкп; <jkp; kjsz; közjogi szervezet; kht
közhasznú társaság; állami vállalat; költségvetési szerv; nvsz; <гуп; <муп; <фгуп; <дгуп; <гусп
<гудп; <пуп; <руп; <фкп; мкп; <комунальне підприємство; <державне підприємство
<державного|державне унітарного|унітарне підприємства|підприємство
<федеральне державне унітарне підприємство; <фгбу; <фгку; <фку; <фгу; <гку; <гбу; <гау; <мку; <мбу
<мау; огу; <огбу; обу; окб; гнц; <гнпп; <государственное научно производственное предприятие
<державне науково виробниче підприємство; <фгбун; <фгбоу; <фгбоу во|впо|дпо; <фгаоу
<фгаоу во|впо|дпо; <фгоу впо|дпо|-; <фгквоу; <фгквоу во|впо; <фгбвоу во|-; <фгкоу во|дпо|-; <фгдоу
<фгбдоу; <фгну; гну; <госнии; <госкорпорация; <государственная корпорация; <мбоу; <мбдоу; моу
<маоу; <мадоу; <мдоу; <мкоу; <мкдоу; <мк доу; доу; гоу; <гоу впо|спо|дпо|ддмшв; <гбоу; <гбпоу
<гапоу; <гкоу; <гаоу; <гаусо; <гбускоу; <гбскоу; <гскоу; <гдоу; <гдоу д с; <гкс к оу; <го шк инт
<оу дпо; <ноудо; <мбу до; поу; <огкоу; <огбуз; <гбуз; <мбуз; буз; <обуз; гуз; <детский сад; цгб
црб; <научный центр; <отдел гпс; <отдел государственной противопожарной службы; <мчс россии; упп
<оносс; <дочернее фгуп; одз; <кнп; <комунальне некомерційне підприємство; <комунальний заклад; кну
<державна установа; unitarnoe predpriyatie; унитарное предприятие; унитарнае прадпрыемства
<унітарнае прадпрыемства; унітарнага прадпрыемства; unіtarnae pradpryemstva
gosudarstvennoe unitarnoe predpriyatie; gosudarstvennoe nauchno proizvodstvennoe predpriyatie
scientific|scientific and production enterprise; scientific production enterprise
federalnoe|federalnoye gosudarstvennoe|gosudarstvennoye byudzhetnoe|unitarnoe|kazennoe uchrezhdenie|predpriyatie
державна корпорація; <δεη|δευα; δημοτική επιχείρηση; νπδδ; νπιδ; <νπδδ; нпп; нпп; нпо; нпк; нпц
нпф; нии; <управление федеральной службы безопасности российской федерации
<управление фсб (|рф|россии)
<следственное управление следственного комитета (|российской федерации|рф); су ск рф
<организация научного обслуживания и социальной сферы; ппо; <ппоо; <попрз; <оппо; <попрз
<ппо ооо|ао|оао|фку|фгбу|фгуп|гуп|гбу|гбоу|фбу|псрз|гоуспо; <моо ппо (|гуп); <ппоо ао; <поп обгуз
<ппо фгбоу во; <федеральное агентство

= company
компания; <компания; <фирма; фирма; тпк; <пкф; пкп; ткф; <торговый дом; <торговая компания
<производственная компания; <производственно коммерческая фирма; <торгово промышленная компания
podjetje; preduzeće; preduzece; poduzeće; kompania; kompanija; firma; spółka; spol; společnost
spoločnosť; podnik; предприятие; підприємство; <підприємство; <компанія; компанія; и ко; і ко
i ska; és társa; és társai; vállalat; cég; <εταιρεία; εταιρεία; εταιρία; και σια; κ σια; σια
και υιοί; <αφοί; <αδελφοί; <kompania; <предузеће; družba; <firma

= group
skupina; grupa; csoport; grupė; группа; <группа; група; група компаній; <група компаній
<группа компаний; группа компаний; όμιλος; <όμιλος; холдинг; <холдинг; korporacja; концерн
<концерн; koncern; kapitálová skupina; grupa kapitałowa; <grupa; <grupa kapitałowa; корпорация
<корпорация; <корпорація; корпорація
)";

} // namespace unsnag
