// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformtable.h"

namespace unsnag {

const std::string_view legalFormsOfTheWest = R"(
$ltd = ltd limited lt ltds lmtd limtd limted limitd limitied limitted
$co = co company comp compan companie compnay
$corp = corp corporation
$ger = gesellschaft ges gesellsch
$lim = limitada ltda lda
$soc = soc societe
$intr = întreprindere întreprinderea intreprindere intreprinderea inteprinderea interprinderea întreprindera întreprindserea înterprinderea
$sociedad = sociedad soc
$anon = anónima anon anonima

= limited
<ltd; limited; ltds; limtd; limted; limitd; lmtd; ltée; limitée; ltee; limite; cyf; cyfyngedig
teo; teoranta; <llc; ll c; llcs; lc; ltd liab $co; <$ltd liability $co|$corp
foreign|private limited liability $co; $ltd liab $co; <limited partnership liability company; pllc
<professional limited liability|liab $co; l3c; low profit limited liability company; pllc; plc llc
series llc; llc series; $ltd $co; $co $ltd; $corp $ltd; co pty ltd; coltd
private|pvt|pte|pty|proprietary|pteltd $ltd; private|pvt|pte|pty|proprietary $co $ltd; pvt; pte
pty; private $ltd $co; proprietary $ltd $co; pvtltd; ptyltd; pteltd; p $ltd; sm pte ltd
private $co limited by shares|guarantee; $co limited by shares|guarantee; $ltd by shares|guarantee
private company with limited liability; limited by guarantee without share capital
single member private limited|ltd|- company; single member $ltd; single member pc
opc private|pvt limited|ltd; one person company; opc; opc pvt ltd; clg
company limited by guarantee and not having share capital; dac; designated activity company; ulc
unlimited; unltd; ultd; unlimited $co; unlimited liability $co; unlimited proprietary
no liability; ibc; international business company; close corporation; cc; n.p.l.; rpc
registered private company; lca; limited company by shares; gmbh; gmbhs; ggmbh; mbh
g m beschr|besch haftung; $ger mbh|gmbh; gesmbh; gesbmh; gmbh u co
<gesellschaft mit beschränkter|beschraenkter|beschraenker|beschränker|beschrankter|besch|beschr haftung|haftng
ges|gesellsch mit beschränkter|besch|beschr haftung; mit beschränkter|besch|beschr haftung
gemeinnützige gmbh|ug|unternehmergesellschaft; gem gmbh
gemeinnützige $ger mit beschränkter haftung; gmbh gemeinnützig; einmann gmbh; m b haftung; ug; gug
ug|gug|unternehmergesellschaft|unternehmerges haftungsbeschränkt|haftungsbeschr|hb|haftungsbegrenzt
unternehmergesellschaft; unternehmerges; unternehmerg
gemeinnützige ug|unternehmergesellschaft haftungsbeschränkt; haftungsbeschränkt
gmbh|ggmbh|mbh|ug il|ig|ii|iabw; flexkapg; flexkap; flexible kapitalgesellschaft; flexco; <sarl
sàrl; s à r l; sarls; sarl s; sarl au|unipersonnelle; suarl; sarlu; sarlau
$soc à|- resp|responsab|responsabilité|responsabilite limitée|limitee
<société à responsabilité limitée (|unipersonnelle|simplifiée|d'associé unique|à associé unique)
+sc; <eurl; earl; <entreprise unipersonnelle|- à responsabilité limitée
exploitation agricole à responsabilité limitée; <selarl; selarlu
<société d'exercice libéral à responsabilité limitée; spfpl sarl; scc
société commerciale canadienne; <sprl; sprlu; sprl s; sprl unipersonnelle
<société privée à responsabilité limitée (|unipersonnelle|starter); srl; srls; srld; srlu; srl d
srl cr; srl stp; srl s; società responsabilità limitata; soc a resp limitata
soc resp limitada|limitata; società a responsabilità limitata (|semplificata|unipersonale)
srl a|- socio unico; srl unipersonale; srl benefit|sb; srl a capitale ridotto; srl uninominale
sagl; società a garanzia limitata; srl in liquidazione; sl; slu; sll; slne; slp; slpu
sl unipersonal; sociedad limitada (|unipersonal|laboral|profesional)
sociedad limitada nueva empresa; sociedad limitada por acciones abierta; sl en liquidacion
$sociedad de resp|responsabilidad ltda|limitada; sociedad de responsabilidad limitada unipersonal
s rl; sdrl; s de rl; s de rl de cv; s de rl de cv sofom enr; s de rl mi
sociedad de responsabilidad limitada de capital variable; s de rl mi de cv; srl de cv; srl cv
srlcv; sociedad comercial de responsabilidad limitada; s en r l; ltda; $lim; ltda me|epp|mei|spe
$lim me|epp; cia|compañía|companhia $lim; cía ltda; ca ltda; c ltda; ltda y cia
compañía de responsabilidad limitada; $sociedad|sociedade de responsabilidade limitada|ltda
sociedade|sociedada limitada; sociedade por quotas (|de responsabilidade limitada|unipessoal)
unipessoal $lim; <sociedade unipessoal $lim; su lda; unip lda; unipessoal
sociedade unipessoal por quotas; eireli; eireli me|epp
empresa individual de responsabilidade|responsabilidad limitada|ltda; eirl
e individual de responsabilidad limitada; empresa de responsabilidad limitada; bv; bvba; ebvba
bvpersoonlijke; bvio; bv i o; bv ba; s bv ba; <besloten|besl|beslotn vennootschap|vennotschap
b vennootschap; besloten vennootschap met beperkte aansprakelijkheid
vennootschap met beperkte aansprakelijkheid; eenpersoons bvba
eenpersoons besloten vennootschap met beperkte aansprakelijkheid; bv bvba; bv srl; srl bv
sprl bvba; bvba sprl; bv met beperkte aansprakelijkheid; edms bpk; bpk; beperk; eiendoms beperk

= stock
plc; plcs; pl c; p l co; plc ltd; plc $ltd|$co
<public|publicly|pub|publi|publc|pubic $ltd $co|$corp|-; public $ltd|$co $co; public|pub $ltd
public company (|limited); cpt; cuideachta phoiblí theoranta; ccc; cwmni cyfyngedig cyhoeddus
public stock company; public stock company pjsc; inc; incs; incorp; incorporated; incorporation
incorporée; incorported; incorporatd; incorporado; inc co; in c; inkorporada; inc ltd; ltd inc
co inc; company inc; corp inc; inc llc; corp; corporation; korporasyon; corporación; corporacion
corporacao; corp ltd; pc corp; pbc; public benefit corporation; pc; professional corp|corporation
p corp; psc; professional service corporation|corp; s corp; c corp; jsc; jsb
<joint|jnt|jt|jointstock stock|- $co|$corp; j|js stock|co $co|-; jsc $co; js co
<joint stock commercial bank; <pjsc; <public|publicly jsc; <public joint stock $co|$corp; <ojsc
<open|o joint|jnt stock $co|$corp; open jsc; ojs $co; <cjsc; <closed jsc
<closed joint stock $co|$corp; pubjsc; ajsc; kjsc; psjc; private joint stock company; prjsc
joint stock bank; public joint stock commercial bank; pjscb; jscb; ojscb; cjscb; stock corporation
stock company; ag; ags; agsa; <aktiengesellschaft; aktienges; aktiengeselschaft
aktien|akt gesellschaft|ges; aktg; ag il|ii|ig; gag; gemeinnützige ag|aktiengesellschaft
ag société anonyme; offene aktiengesellschaft; invag; investmentaktiengesellschaft; se
<societas europaea; societas europea; europäische gesellschaft|aktiengesellschaft; seu; reit ag
kleine ag; société européenne; sociedad europea; società europea; europese vennootschap
sociedad anónima europea; ~sa; sas; ~sas; sasu; sau; sa u; sad; saic; saci; sacif; sacifi; sacifia
sacif y a; saci y f; sacifi y a; saici; sai; saicyf; saica; sa de cv; sacv; sadecv; sa cv; sab
sab de cv; sapi; sapi de cv; sapi b de cv; sapib de cv; sa bolsa de cv; sa de c; sapicv
sa|sab de cv sofom enr|er; sa sofom enr|er; sofom enr|er; sofom; saa; sac; sacs; saci; sa esp
sas esp; esp; sas bic; sa bic; sab de rl; sas de cv; sa unipersonal
$sociedad|sociedada|sociedade|sociedá|societat|società|societate $anon|anònima (|abierta|cerrada|laboral|unipersonal|deportiva|bursátil)
$sociedad $anon europea|unipessoal|fechada|aberta|desportiva; sal; sociedad anónima española
soc anon; $sociedad|sociedade $anon de cap|capital var|variable|abierto|cerrado|fechado
$sociedad $anon prom de inv de cap var
$sociedad $anon promotora de inversión|inversiones (|de capital variable|bursátil)
sociedad anónima bursátil de capital variable
$sociedad $anon comercial|- industrial|- y|e|- financiera|- e|- inmobiliaria|- y|- agropecuaria|-
sociedades anónimas inscritas de capital abierto
sociedad|sociedades por acciones (|simplificada|simplificadas|de capital variable)
$sociedad por acciones simplificada; compañía por acciones; cpora; c por a; compañía|cia anónima
ca; c a; cia ca; cx a; corporación ca; sociedad de economía mixta; sem; saem
<société d'économie mixte; sociedade por ações (|aberta|fechada); sociedade pública por ações
sgps; sgps sa; sa sgps; sociedade gestora de participações sociais
sociedad de inversión de capital variable; sicav; siefore; sua; sociedade unipessoal anónima
s a s; sa sucursal en españa; sas u; <société|soc anonyme|anon
société anonyme belge|publique|suisse|limitée|omanaise|close|générale
<$soc par|- actions simplifiée (|unipersonnelle); s par a s; spa simplifiée; s par a s; sa nv
nv sa; <société par actions (|ouverte|de régime fédéral|par loi sur les sociétés par actions)
société publique par actions; selas; selasu; selafa; sca sicav
<société d'investissement à capital variable|fixe; soc invest capital variable; sicaf; sicar; fcp
fcpr; fcpi; fip; soparfi; saoc; saog; sa conseil d'administration; sa directoire
sa à conseil d'administration|directoire; société anonyme à conseil d'administration
sosyete anonim; société anonyme omanaise close|générale
societate|societatea|societateare pe actiuni|acțiuni|acţiuni; societatea publică pe acțiuni
société anonyme publique limitée; spa; <società|societa per azioni (|unipersonale)
spa a socio unico|unico; spa unipersonale; sb spa; società anonima; spa in liquidazione
spa sb|benefit; sgr spa; sim spa; nv; <naamloze|naamlze|naaml vennootschap; n vennootschap; nv io
openbare vennootschap op aandelen; aandelenvennootschap; openbare aandelenvennootschap
aandeelhouder bestuurde vennootschap; abv; openbare publiek private vennootschap op aandelen
empresa de capital abierto; empresa de capital fechado; sgr; vennootschap op aandelen
fonds|fond (commun de placement|de placement); individual investor fund
non bank|banking credit organization|organisation; settlement non bank|banking credit organization
fonds d'investissement

= limitedpartnership
kg; co kg; u co kg; kgs; <kommanditgesellschaft (|auf aktien); kommandit gesellschaft|ges
kommanditges; komm ges; kommg; keg; kommanditerwerbsgesellschaft; kgaa; co kgaa; u co kgaa
co kommanditgesellschaft (|auf aktien); compagnie|comp kg|kommanditgesellschaft; gmbhco; gmbh co
gmbh compagnie; co kg il|aa; cie kg; cokg; co kg gmbh; invkg; investmentkommanditgesellschaft
invest kg; kg mit haftungsbeschränktem komplementär
kommanditgesellschaft mit haftungsbeschränktem komplementär; co kg mbh; beteiligungs kg
geschlossene investment kg; geschlossene investmentkg; lp; <limited partnership; llp lp; slp
scottish limited partnership; incorporated limited partnership; lllp
limited liability limited partnership; master limited partnership; $ltd partnership; lp inc; rlllp
scs; scsp; secs; sca; ~sci; <société en commandite (|simple|spéciale|par actions)
société en commandite par actions simplifiée; $soc en commandite; s comm; scomm; s en c; senc
s en c s; s en c por a; s en c s; s en cs; s en comandita (|simple|por acciones)
sociedad en comandita (|simple|por acciones); $sociedad en comandita (|simple|por acciones)
comandita (simple|por acciones); sociedad comanditaria (|simple|por acciones); scra; s cra; s com
s com p a; sociedad en com|comandita por|p a; sociedade em comandita (|simples|por ações)
sociedade em descomandita; sas di; sapa; s a p a; <società in accomandita (semplice|per azioni)
accomandita; s in accomandita; c sas|sapa; e c sas; e c sapa
societate în comandită (|simplă|pe acțiuni|pe actiuni); ~cv; gcv; comm v|va|vn|vennootschap; commv
commva; cva; <commanditaire vennootschap (|op aandelen); gewone commanditaire vennootschap; bewind

= partnership
llp; llps; <limited liability partnership; pllp; professional limited liability partnership; rllp
general partnership; gp; partnership; partners llp; gbr; egbr; gesbr; ges br; gesnbr
eingetragene gbr|gesellschaft (|des bürgerlichen rechts|bürgerlichen rechts); e gbr
bgb gesellschaft; $ger des|- bürgerlichen|bürgerl|bür rechts; ohg; co ohg; u co ohg
<offene handelsgesellschaft; offene handels gesellschaft; offene gesellschaft; og; oeg
offene erwerbsgesellschaft; partg; partgmbb; mbb; part g|mbb; part g mbb; partg mbb
partnerschaftsgesellschaft; partnerschaftsges; partnerschaft
<partnerschaftsgesellschaft|partnerschaft|partg (mbb|mit beschränkter berufshaftung)
partg mit beschränkter berufshaftung; mit beschränkter berufshaftung; partgesellschaft mbb; stg
stille gesellschaft; arge; arbeitsgemeinschaft; ewiv
europäische wirtschaftliche interessenvereinigung; eeig; european economic interest grouping; ~gie
geie; ~gip; kollg; kollektivgesellschaft; einfache gesellschaft; <snc
<société|soc en nom collectif; c snc; e c snc; <società in nome collettivo; senc; sencrl
s e n c r l; société en nom collectif (|à responsabilité limitée); <société en participation; sep
<société civile (|immobilière|professionnelle|de moyens|agricole|d'exploitation agricole|de placement immobilier)
scp; scm; <scea; <gaec; scpi; scivile; <groupement d'intérêt économique|public
<groupement européen d'intérêt économique; <groupement agricole d'exploitation en commun
<groupement foncier agricole; gfa; gfr; cabinet scp; s en n c; s en nc
sociedad en nombre colectivo; sociedade em nome colectivo|coletivo; snc di; ss; società semplice
societate în nume colectiv; societate civilă
$sociedad colectiva|civil (|privada|profesional|particular|de responsabilidad limitada); soc col
sc; s c p; cb; comunidad de bienes; ute; unión temporal de empresas; aie
agrupación de interés económico; sh; sociedad de hecho; sociedad de capital e industria; scei
s c e i; sociedade simples; s s ltda; associazione temporanea di imprese; studio associato
consorzio; consortium; consórcio; consorcio; agrupamento complementar de empresas
sociedad accidental; sociedad de garantía recíproca; vof; <vennootschap onder firma; maatschap
bv o f; esv; economisch samenwerkingsverband; groepering van economisch belang; joint venture; jv
stille vennootschap; samenwerkingsverband; societate|sociedad de profesionales
societatea|societate comercială; sc sprl; spfpl sas|sarl|selas; saspj; sogepa; suc de descendants
~gie; société interprofessionnelle de soins ambulatoires; sisa

= sole
ek; ekfm; ekfr; kfm; kfr; e kfm; e kfr; eingetragener|eingetr|eingetragene kaufmann|kauffrau; eu
einzelunternehmen; einzelfirma; eingetragenes einzelunternehmen; einzelunternehmung
eingetragener unternehmer; einzelkaufmann; <entreprise individuelle; ei; ei rl; eirl me
micro entreprise; microentreprise; auto entrepreneur; autoentrepreneur; empresa individual
empresa unipersonal; <ditta individuale; impresa individuale; imprenditore individuale
eenmanszaak; sole proprietor; sole proprietorship; sole trader; proprietorship
individual entrepreneur; private enterprise; private entrepreneur; trading as; enr; enregistrée
enrg; microempreendedor individual; epp; empresario individual; autónomo; persona física
persona natural; pessoa física; pfa; persoana fizica autorizata; persoană fizică autorizată
întreprindere familială; $intr individuală|individuala|ibdividuala|indiviuala|individualî
intreprinzator individual; întreprinzător individual; întreprinzătorul individual
hindu undivided family; huf

= cooperative
eg; egen; <eingetragene genossenschaft; genossenschaft; gen mbh
<genossenschaft mit beschränkter haftung; egmbh
eingetragene genossenschaft mit beschränkter haftpflicht|haftung; europäische genossenschaft
reg gen mbh; regenmbh; sce; societas cooperativa europaea|europea; coop; co op; cooperative
co operative; coopérative; cooperativa; coopératif; coöperatie; cooperatie; coop ltd|inc
cooperative ltd|limited; coopération; cooperative society (|limited|ltd)
industrial and provident society
<société coopérative (|de production|et participative|ouvrière|ouvrière de production|à capital variable|à responsabilité limitée)
scop; scic; scrl; scri; scrlfs; sc rl; sccrl; cuma
<coopérative d'utilisation de matériel agricole (|en commun); scaf; scop sa|arl|sarl
sa coopérative; coop|cooperativa de ahorro y crédito; s coop; s coop and; s coop v; s coop pequeña
scoop; scl; sccl; scoopv; s coop mad; s coop g
sociedad cooperativa (|limitada|andaluza|madrileña|catalana limitada|valenciana|gallega)
$sociedad cooperativa de rl (|de cv); sc de rl (|de cv); s c de p de rl de cv; spr de rl (|de cv)
sociedad de producción rural; crl; cooperativa de responsabilidade limitada; coop ltda
cooperativa ltda|limitada
<società|soc cooperativa|coop (|sociale|agricola|edilizia|consortile|per azioni|onlus|a mutualità prevalente)
scarl; scrl; sca rl; sc arl; scpa; soc coop a|- rl; soc coop arl|onlus|spa|sociale
<cooperativa sociale (|onlus); coop sociale|soc; coop a rl
società consortile (|a responsabilità limitata|per azioni); scarl
società cooperativa a responsabilità limitata|limitata; s c a r l; soc cons a rl|arl; cons a rl
cvba; cvoa; cv ba; cvbaso; cvso
coöperatieve vennootschap (|met beperkte aansprakelijkheid|met onbeperkte aansprakelijkheid|zonder beperkte aansprakelijkheid)
coöperatie ua|ba; ua; coöp ua|ba; coop ua|ba; coöperatieve ua; owm
onderlinge waarborgmaatschappij; vvag; <versicherungsverein auf gegenseitigkeit
versicherungsverein ag; v a g; agrargenossenschaft eg; societate cooperativă; kooperatif

= association
e v; ev; <eingetragener|eingetr verein|ver; eingetragene vereinigung; verein
nichtrechtsfähiger verein; ev il; gemeinnütziger verein; <vereinigung ohne gewinnerzielungsabsicht
vog; nichtregierungsorganisation; asbl; aisbl; <association internationale sans but lucratif
<association sans but lucratif; <association (|de) loi 1901; association; assn; association inc
<association à but non lucratif; associazione; asociación; asociacion; associação; associacao; vzw
ivzw; <vereniging zonder winstoogmerk; internationale vereniging zonder winstoogmerk
<vereniging (|met volledige rechtsbevoegdheid); feitelijke vereniging; v z w; asbl vzw; vzw asbl
asociación civil; ac; a c; associação civil; asociación sin fines de lucro
sociedad civil sin fines de lucro; osc; organização da sociedade civil (|de interesse público)
oscip; ong; ongd; ongs; <organisation non gouvernementale; organización no gubernamental
organização não governamental; organizzazione non governativa; iap
institución de asistencia|beneficencia privada; i b p; abp; associação sem fins lucrativos; ipss
esfl
<associazione (|di promozione sociale|culturale|onlus|sportiva dilettantistica|di volontariato)
onlus; ets; odv; asd; ssd; ssd arl; <organizzazione di volontariato
<associazione sportiva dilettantistica; organizația neguvernamentală|neguvernamentala
organizaţie non guvernamentală; organizația societății|societatii civile; asociatia
niet gouvernementele organisatie; obnl; osbl; syndicat
<syndicat intercommunal à vocation unique|multiple; sivu; sivom; npo; ngo; ngos; nonprofit
non profit; not for profit; <nonprofit|non organisation|organization
<non governmental|government|profit organization|organisation; non profit org; charity
charitable (organization|organisation|fund|trust|incorporated organisation|company); charity fund
cio; scio; cic; community interest company (|limited|ltd|plc)
civil society organization|organisation; incorporated association; professional association
unincorporated association; public benefit organisation|organization; pbo; npc; 501c3; 501 c 3; na
national association; nt sa; national trust and savings association; pa; professional assn

= foundation
<stiftung; stiftung co kg|kgaa; <rechtsfähige|rechtsf|gemeinnützige|treuhänderische stiftung
stiftung des öffentlichen|bürgerlichen|privaten rechts; privatstiftung; spr; familienstiftung
stiftung gmbh; <fondation (|d'entreprise|reconnue d'utilité publique); fondation abritée
<stichting; stichting particulier fonds; spf; <fundación; <fundacion; <fundação; <fundacao
<fondazione (|onlus|ets); <fundatia; <fundatia; foundation; foundation inc|ltd|trust|limited
endowment; endowment fund; fonds de dotation; <fundació

= public
<anstalt des|- öffentlichen rechts; aör; kdör; kör; aor; kdor; kor
<körperschaft des|- öffentlichen rechts; anstalt; gku; ku; kommunalunternehmen
gemeinnütziges kommunalunternehmen; eigenbetrieb; regiebetrieb; zweckverband; landesbetrieb
betriebe der gebietskörperschaften; beg; staatliches einheitsunternehmen; staatskonzern
föderales staatseigenes unternehmen
<établissement public (|à caractère industriel et commercial|à caractère administratif|administratif)
epic; ep; epa; régie; epl; spl; société publique locale; saeml
<empresa pública (|municipal|estatal); <empresa municipal; eim; entidad pública empresarial
organismo autónomo; sociedad del estado; sociedad estatal; empresa del estado; empresa estatal
eice; industrial y comercial del estado; ese; empresa social del estado; <entidade empresarial
<entidade pública empresarial; empresa orçamental do estado federal; empresa unitaria estatal
empresa unitária estatal; empresa pública unitária federal; empresa nacional; autarquia
entreprise unitaire d'état; entreprise unitaire publique fédérale; entità statali
impresa unitaria statale; consorzio statale; azienda speciale; ente pubblico; asl; ausl
azienda sanitaria locale; azienda ospedaliera; întreprindere|întreprinderea (municipală|de stat)
intreprindere de stat alimentatiei publice; întreprinderea unitară a statului federal
regie autonomă; <regia autonoma; nv van publiek recht; public law body; state owned enterprise
crown corporation; crown entity; statutory body|corporation; psu; pse
public sector undertaking|enterprise; peec; public establishment with economic characteristics
state enterprise|concern|company|corporation; state unitary enterprise (|of the)
municipal enterprise|corporation; public body; militärische organisation|vereinigung
militarna|militarne organizacija|organizacije; private military company
empresa unitaria estatal de la; staatsinformatieagentschap

= trust
trust; unit trust; business trust; statutory trust; land trust; family trust; trust fund
real estate investment trust; reit; investment trust (|plc); charitable trust; trust company
trustee; trustees; trusts; treuhand; fideicomiso; fiducie; massachusetts business trust
royalty trust; income trust; property trust; nhs trust; nhs foundation trust

= company
company; co; cos; comp; companies; cia; cía; cie; compagnie; compañía; companhia; compagnia; co co
y|e cia|compañía; and company|co; et cie|compagnie; fa; firma; <firma; ^etablissements; ^ets
^établissement; ^ste; ^société; ^societe; ^ditta; u co; und co; und compagnie; co company
unternehmung; enterprise; ent; ^empresa; ^entreprise; ^impresa; ^azienda; s en c y cia
maatschappij; mij

= group
group; holding; holdings; hldg; hldgs; grp; groupe; gruppe; gruppen; grupo; gruppo; groep
groupement; holdco; gruppo spa; unternehmensgruppe; konzern; koncern; konsern
beteiligungsgesellschaft; beteiligungs; group of companies; companies group; ^groupe; ^grupo
^gruppo

= status
in liquidation; in liq; in liquidazione; en liquidation; en liquidación; en liquidacion
em liquidação; in vereffening; in abwicklung; in insolvenz; in gründung; in oprichting
under liquidation; in administration; in receivership; in voluntary liquidation
en redressement judiciaire; in concordato preventivo; in concordato; in fallimento; konkursbo
w likwidacji; v likvidaci; v likvidácii; u likvidaciji; u stečaju; v likvidaciji; v stečaju
w upadłości; w restrukturyzacji; v konkurzu; in likvidation; under konkurs; i likvidation
selvityst; konkurssipesä; felszámolás alatt; végelszámolás alatt; debtor in possession
tasfiye halinde; ^tasfiye halinde; en formation; em recuperação judicial; dissolved; deregistered
publ; branch; zweigniederlassung; succursale; sucursal; filial; niederlassung; sede secondaria
pobočka; odštěpný závod; organizační složka; organizačná zložka; oddział; oddział w polsce
fióktelep; magyarországi fióktelepe; şube; şubesi; merkez şubesi; sivuliike; filial af
predstavništvo; podružnica; podruznica; представительство; филиал; філія; ogranak; ogranak beograd
)";

} // namespace unsnag
