// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformtable.h"

namespace unsnag {

const std::string_view legalFormsOfTheNorth = R"(
$ltd = ltd limited
= limited
<oy; oy ab; ab oy; oy $ltd; $ltd oy; <osakeyhtiö; oy company ab; company oy ab; ab company oy
asunto osakeyhtiö; ^as oy; as oy; kiinteistö oy; ^koy; ^kiinteistö oy; ^asunto oy; bostads ab; aps
<anpartsselskab; anpartsselskabet; smba; selskab med begrænset ansvar
selvstændigt erhvervsdrivende med begrænset ansvar; ivs; iværksætterselskab; aps i likvidation
spf; ehf; einkahlutafélag; sp f; hlutafélag; hf; <uab; <uždaroji akcinė bendrovė
uždarosios akcinės bendrovės; <ribotos atsakomybės bendrovė; mb; mažoji bendrija; ~sia
<sabiedrība ar ierobežotu atbildību; s i a; oü; <osaühing; ou; nuf
norskregistrert utenlandsk foretak

= stock
~ab; ab publ; <aktiebolag; aktiebolaget; aktie bolag; aktiebol; a bolag; publikt aktiebolag; abp
abp publ; aktiebolag publ; oyj; oyj abp; julkinen osakeyhtiö; oyj plc; ab oyj; ~as; asa
<aksjeselskap; aksjeselskapet; allmennaksjeselskap; allment aksjeselskap; <aktieselskab
aktieselskabet; det offentligretlige aktieselskab; ~a s; as as; partafelag; statsaktieselskab; ohf
opinbert hlutafélag; <akcinė bendrovė; viešoji akcinė bendrovė; atviroji akcinė bendrovė
akcinės bendrovės; <akciju sabiedrība; <aktsiaselts; avatud aktsiaselts

= limitedpartnership
kb; <kommanditbolag; k s; ks; kommanditselskab; kommandittselskap; kommandiittiyhtiö; ky
kommandittbolag; p s; ps; partnerselskab; kommanditaktieselskab; kūb; komanditinė ūkinė bendrija
slf; samlagsfélag; komandītsabiedrība; uü; usaldusühing

= partnership
hb; <handelsbolag; interessentskab; i s; ans; ansvarlig selskap; da; delt ansvar
selskap med delt ansvar; ay; avoin yhtiö; öppet bolag; sf; sameignarfélag; tūb
tikroji ūkinė bendrija; pilnsabiedrība; tü; täisühing; partsrederi; sameie; tingsrättsligt sameie
enkelt bolag; avoin osakeyhtiö

= sole
<tmi; t mi; <toiminimi; oiminimi; ef; enskild firma; enskild näringsidkare; f ma; enk
enkeltpersonforetak; enkeltmandsvirksomhed; enkeltmandsfirma; fie; füüsilisest isikust ettevõtja
individuali įmonė; ij; ik; individuālais komersants; iu; individuālais uzņēmums; zs
zemnieku saimniecība; zem; pmv; personligt ejet mindre virksomhed

= cooperative
ek för; ekonomisk förening; ekför; ekonomiska förening; bostadsrättsförening; brf; ^brf
^bostadsrättsföreningen; medlemsbank; osk; osuuskunta; ^osuuskunta; andelslag; anl
andelslag med begrænset ansvar; amba; a m b a; andelsselskab; andelsselskab med begrænset ansvar
andelsselskabet; fmba; f m b a; forening med begrænset ansvar; samvirkeforetak; samvirkelag
sa samvirke; brl; borettslag; borettslaget; bbl; boligbyggelag; bl; gensidigt selskab
gjensidig forsikringsselskap; g s; svf; samvinnufélag; žūb; žemės ūkio bendrovė; kooperatyvas
<kooperatīvā sabiedrība; ühistu; tulundusühistu; tuh; hooneühistu; korteriühistu; kü; ses
sameignarfélag með takmarkaða ábyrgð; sameignarfélags með takmarkaða ábyrgð; bs
byggingarsamvinnufélag

= association
ry; rf; rekisteröity yhdistys (|ry); registrerad förening; yhdistys; ideell förening
^ideella föreningen; ^föreningen; förening; forening; foreningen; ^foreningen; idrettslag; mtü
mittetulundusühing; biedrība; ^biedrība; asociacija; ^asociacija; félagasamtök; rp
rekisteröity puolue; grundejerforening; grundejerforeningen; ^grundejerforeningen; ^ejerforeningen
rs yhdistys; reykjavikurfélag

= foundation
stiftelse; stiftelsen; ^stiftelsen; sti; säätiö; säätiö sr; ^stiftelsen; fond; fonden; ^fonden
erhvervsdrivende fond; ses säätiö; labdaros ir paramos fondas; nodibinājums; ^nodibinājums
sihtasutus; ^sihtasutus; sjálfseignarstofnun; paramos fondas

= public
iks; interkommunalt selskap; kf; kommunalt foretak; kommunesammenslutning; fkf
fylkeskommunalt foretak; hf helseforetak; helseforetak; rhf; regionalt helseforetak; statsforetak
<všį; viešoji įstaiga; <valstybės įmonė; <savivaldybės įmonė; valsts sia; affärsverk; liikelaitos
kuntayhtymä; kommunalförbund; den føderale statsejede budgetinstitution; ^valstybinė įmonė

= company
bolag; bolaget; selskab; selskabet; selskap; selskapet; yhtiö; yhtiöt; ja kumppanit; og sønner
og sønn; co kb; och co; fa; ^firmaet; ^firman

= group
koncernen; konserni; konsernet; gruppen; grupp; grupė; grupa; holding as; yhtymä
)";

const std::string_view legalFormsOfAsia = R"(
$ltd = ltd limited
$co = co company
$sirket = şirketi şirket sirketi şti sti

= limited
ltd $sirket; limited $sirket; tic|ticaret ltd|limited $sirket; san tic ltd $sirket
san ve tic ltd $sirket; sanayi ve ticaret ltd|limited $sirket
san|sanayi ticaret|tic|- ltd|limited $sirket; dis tic ltd; dış tic|ticaret|- ltd $sirket|-
ltd şti şti; ithalat ihracat ltd $sirket; paz ltd $sirket; sdn bhd; sendirian berhad; sdn; bhd
berhad; plt; perkongsian liabiliti terhad; <pt; <perseroan terbatas; pt pma; pte; <cty tnhh
<công ty tnhh (|mtv|một thành viên|hai thành viên trở lên)
<công ty trách nhiệm hữu hạn (|một thành viên|hai thành viên); cty tnhh mtv; <tnhh; tnhh mtv
co $ltd; kk $ltd; jv co ltd; fdi co ltd; yk; <yugen kaisha; y k; gk; <godo kaisha; goudou kaisha
g k; yuhan hoesa; yuhanhoesa; yuhan chaegim hoesa; you xian gong si; youxian gongsi
you xian ze ren gong si; youxian zeren gongsi; wfoe; mmc; məhdud məsuliyyətli cəmiyyət; <mchj
mas'uliyati cheklangan jamiyat|jamiyati; <масъулияти чекланган жамият; мчж; qmj
qo'shma|qo'shimcha mas'uliyati|ma'suliyatli jamiyat|jamiyati; <қўшимча масъулиятли жамият; <жшс
жауапкершілігі шектеулі серіктестігі|серіктестік; жоопкерчилиги чектелген коому|коом; <осоо; ххк
хязгаарлагдмал хариуцлагатай компани; xxk; xavtsal xususiy kompani; xususiy kompani; wll
with limited liability; w l l; fz llc; fzllc; fzc; fzco; fze
fz co|est|establishment|enterprise|entity|llc; llc fz; llcfz
freezone $co|llc|establishment|enterprise; fz lc
free zone $co|establishment|enterprise|entity|llc|limited; free zone limited liability company
trade free zone company; free|special economic zone llc; dmcc; dmcc $co|llc|branch; dmcc free zone
dubai multi commodities centre (|company); difc; jlt; sole proprietorship llc; spc
single person company; sp llc; one person company llc; sarl liban; offshore sal
private joint venture; ذ م م; ش ذ م م; <شركة ذات مسؤولية محدودة; شركة ذات مسؤوليات محدودة (|ش م م)
المحدودة; م ح ذ م م; م م ح; ش م ح; ش و م م; ش م م; المحدوده; محدودة; منطقة حرة ذ م م
شركة فردية ذات مسؤوليات محدودة; شركة الشخص الواحد (|ذ م م); با مسئولیت محدود
<شرکت با مسئولیت محدود; مسئولیت محدود; בע"מ; ב ע מ; בעם; בערבון מוגבל; ba am; b m; bm; p $ltd
pvt $ltd; privatei; प्राइवेट लिमिटेड; लिमिटेड; प्रा लि; प्रा लिमिटेड; লিমিটেড; প্রাইভেট লিমিটেড
லிமிடெட்; பிரைவேட் லிமிடெட்; smc pvt $ltd; smc private $ltd; seemit dayitva; niji seemit dayitva
limitadong pananagutan kumpanya; limitado; kamfanin iyaka; proprietary; pty; <шпс; შპს
შეზღუდული პასუხისმგებლობის საზოგადოება; սպը; սպ ընկերություն
սահմանափակ պատասխանատվությամբ ընկերություն; rpc; gte; $ltd gte; ltd by guarantee; shpk; sh p k
shoqëri me përgjegjësi të kufizuar

= stock
a ş; aş; anonim $sirket; anonim ortaklık|ortaklığı; tic|ticaret aş|anonim|as $sirket|-
san ve tic aş|as; san tic aş|as; sanayi ve ticaret aş|anonim|as $sirket|-
san|sanayi tic|ticaret|ticaret ve|- aş|as; haao; halka açık anonim ortaklık; as tas; taş; t a ş
türk anonim şirketi; türk aş; kollektif; tbk; pt tbk; <perseroan terbatas terbuka; persero
persero tbk; <perum; bhd; pjs $co; ksc; kscc; kscp; bsc; bsc c; bsc closed; qsc; qpsc; qcsc; psc
pjsc; saog; saoc; smsa; jsc closed; bscc; sal; sal holding|offshore; sae; s a e; saeu
sae free zone; sharikat al mossahamah|mossahama|musahama; sharikat al'aam omaniyah musahamah
shirkat al'aam omaniyah musahamah; sharikat almas'ouliya almahdouda; ش م ع
ش م ك (|ع|م|مقفلة|عامة); ش م ب (|م|مقفلة); ش م ق; ش م ل; ش م م
<شركة مساهمة (|عامة|خاصة|مقفلة|سعودية|مصرية); <شركة خفية الإسم; مساهمة عامة
المساهمة (|العامة|المحدودة); ش م ع ع; ش م س; مقفلة; سهامی عام|خاص; سهامی; <شرکت سهامی (|عام|خاص)
kk; <kabushiki kaisha|gaisha; kabushikikaisha; k k; kabushiki; jusik hoesa; chusik hoesa
jusikhoesa; gufen youxian gongsi; gu fen you xian gong si; <cty cp; <công ty cổ phần; <công ty cp
ctcp; <ctcp; <ngân hàng tmcp; tmcp; asc; açıq səhmdar cəmiyyəti; qsc
qapalı (|tipli) səhmdar cəmiyyəti; aksiyadorlik jamiyati|jamiyat; <акциядорлик жамияти; aj; oaj
<ochiq aksiyadorlik jamiyati|jamiyat; <очиқ акциядорлик жамияти; yoaj
<yopiq aksiyadorlik jamiyati|jamiyat; <ёпиқ акциядорлик жамияти; <акционерлік қоғам|қоғамы; хк
хувьцаат компани; ачык акционердик коом|коому; жабык акционердик коом; სს; სააქციო საზოგადოება
დახურული სააქციო საზოგადოება; ფბը; փբը; բբը; բաց բաժնետիրական ընկերություն
փակ բաժնետիրական ընկերություն; shoqëri aksionere|aksionare|anonime; sh a; sha; kamfanin jama'a
kumpanija b'ishma konġunti (|pubbliċi); ሃላፊነቱ የተወሰነ የግል ማህበር; አክሲዩን ማህበር; አክሲዮን ማህበር; ኮርፖሬሽን
share company

= limitedpartnership
~cv; <commanditaire vennootschap; gōshi kaisha; goshi kaisha; hapja hoesa; kom|komandit $sirket
adi komandit $sirket; sermayesi paylara bölünmüş komandit $sirket; limited ortaklık
shoqëri komandite; sh k; shk; sapa

= partnership
koll|kollektif|kolektif $sirket; adi ortaklık; adi ortaklığı; iş ortaklığı; gomei kaisha
hapmyeong hoesa; shkp; شركة تضامن; شركة توصية بسيطة; شركة تضامنية; jv; qk; qo'shma korxona
<қўшма корхона; tokumei kumiai; nin'i kumiai; ninni kumiai; <firma cv

= sole
~ud; <usaha dagang; ~pd; <perusahaan dagang; <xususiy korxona; <хусусий корхона; xk; xt
xususiy tadbirkorlik; хусусий тадбиркорлик; xorijiy tijorat; <oilaviy korxona; <оилавий корхона
şahıs şirketi; şahıs firması; مؤسسة فردية; <مؤسسة; dntn; <doanh nghiệp tư nhân; <hộ kinh doanh
^dntn; establishment; жеке кәсіпкер; proprietary concern

= cooperative
koop; kooperatif $sirket; kooperatifi; s s; sınırlı sorumlu; <htx; <hợp tác xã; kooperatiba
koperasi; kud; جمعية تعاونية; ህብረት ስራ ማህበራት; kyodo kumiai; nogyo kyodo kumiai
agricultural cooperative; تعاونی; <شرکت تعاونی; مسئولية محدودة تعاونية

= association
derneği; dernek; birliği; vakfı derneği; ^yayasan pendidikan; ngo; منظمة غير حكومية; ن م م; <جمعية
جمعیت; ע"ר; עמותה; ע ר; ngo; npo hojin; npo; ippan shadan hojin; shadan hojin; тбб
төрийн бус байгууллага; hội; tspi; te aka pūtaiao umanga iwi; tapui; persatuan; ^persatuan
^pertubuhan

= foundation
vakfı; vakıf; ^yayasan; yayasan; مؤسسة خيرية; waqf; وقف; zaidan hojin; ippan zaidan hojin; חל"צ
חל צ; بنیاد; ^بنیاد; mulnithi

= public
<dnnn; <doanh nghiệp nhà nước; dtnn; <doanh nghiệp có vốn đầu tư nước ngoài; <unitar korxona
<унитар корхона; uk korxona; ommaviy korxona; dk korxona; genel müdürlüğü; belediyesi; kurumu
<perumda; <perusahaan umum; bumn; sarkari upakram; sarkari udyam; dokuritsu gyosei hojin
የመንግስት ልማት ድርጅቶች; gidajen tattalin arziki

= company
şirketi; sirketi; şti; sti; <شركة; <شرکت; kompani; компани; kaisha; gongsi; gong si; hoesa
công ty; <cty; ^công ty; ^cty; <kompaniya; <компаниясы; kamfani; שותפות; and co pvt; trading est
^messrs; ticaret; san tic; sanayi ve ticaret; san ve tic; sanayi; ve ortakları; ve tic; ve ticaret

= group
grup; grubu; holding aş; jituan; topluluğu; شرکتهای; مجموعة; <مجموعة; <گروه; קבוצת; ^קבוצת
^tập đoàn; tập đoàn; gruh; zaibatsu
)";

} // namespace unsnag
