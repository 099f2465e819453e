// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalformtable.h"

namespace unsnag {

const std::string_view publicBodyWords = R"(
noun: учреждение учреждения учреждений предприятие предприятия організація организация организации установа заклад
noun: підприємство підприємства профсоюза союза объединение
noun: uchrezhdenie uchrezhdeniye predpriyatie predpriyatiye enterprise institution establishment undertaking
with: федеральное федерального государственное государственого государственого государственное государственного государственое
with: государственный государственная муниципальное муниципального областное областного краевое краевого окружное
with: окружного районное районного городское городского республиканское республиканского бюджетное бюджетного
with: казенное казённое казенного казённого автономное автономного унитарное унитарного дочернее дочернего научное
with: научного научно исследовательский производственное военное образовательное образовательного общеобразовательное
with: общеобразовательного общеобразовательная дошкольное дошкольного негосударственное негосударственое частное
with: профессиональное профессионального профессиональной специальное специального коррекционное коррекционного высшего среднего
with: дополнительного начального и образования культуры здравоохранения социального обслуживания сельскохозяйственное
with: повышения повышение квалификации специалистов переподготовки детей для школа дошкольного младшего школьного возраста
with: обучающихся воспитанников с ограниченными возможностями здоровья отклонениями в развитии
with: первичная первичной профсоюзная профсоюзной территориальная объединенная общественная местная работников сотрудников
with: общества ограниченной ограниченой ответственностью открытого закрытого акционерного профессионального
with: комунальне державне державного унітарне унітарного бюджетне казенне федеральне
with: федеральной службы российской федерации
with: federal state municipal regional budgetary unitary treasury autonomous educational
with: gosudarstvennoe gosudarstvennoye federalnoe federalnoye byudzhetnoe byudzhetnoye unitarnoe unitarnoye munitsipalnoe kazennoe avtonomnoe
)";

const std::string_view legalFormGuards = R"(
spa: and day hotel hotels health beauty wellness resort resorts med medi medical nail nails pet dog luxury urban thermal
spa: hot salon massage skin body the golf sauna pool garden mineral natural sport
a: class team series serie group gruppe plan unit block building vitamin type zone terminal level line section
a: pool liga category kategorie klasse klass site hall halle haus house lot part teil phase tranche gate room hepatitis
a: influenza grade school area model
o: team type block class series zone big
pc: gaming your desktop pocket home laptop mini tablet
as: such same
co: and
group: the
company: the
firma: die the
sad: novi
never: ip sur dei pou corps ave ate axe ma mae so ai ne ii vi iv o2 sec esp in it at do go up no

)";

const std::string_view joinedLegalForms = R"(
= stock
<株式会社; <株式會社; <(株); <カブシキガイシャ; 股份有限公司; 股份公司; 股份有限責任公司; <주식회사; <(주); 주식會社; <相互会社; มหาชนจำกัด
จำกัดมหาชน; จำกัด(มหาชน); จำกัด (มหาชน); (มหาชน); มหาชน; บมจ; <บมจ

= limited
<有限会社; <(有); <合同会社; <(同); 有限公司; 有限責任公司; 有限责任公司; 责任有限公司; 有限; 无限公司; 無限公司; <유한회사; <(유); <유한책임회사
私人有限公司; จำกัด; <บจก; บจก; <บริษัท

= limitedpartnership
<合資会社; <(資); 兩合公司; 有限合伙; (有限合伙); 有限合伙企业; 合伙企业(有限合伙); <합자회사; <ห้างหุ้นส่วนจำกัด; <หจก; <匿名組合

= partnership
<合名会社; <(名); 合伙企业; 普通合伙; (普通合伙); (特殊普通合伙); 特殊普通合伙; <합명회사; <有限責任事業組合; <任意組合; <ห้างหุ้นส่วนสามัญ
<ห้างหุ้นส่วน; <税理士法人; <監査法人; <弁護士法人; <司法書士法人; <행정사법인; <법무법인; <회계법인

= sole
个人独资企业; (个人独资); 個人独資企業; 商行; 个体工商户

= cooperative
<協同組合; 協同組合; 農業協同組合; 生活協同組合; 漁業協同組合; 合作社; 专业合作社; 农民专业合作社; <협동조합; 협동조합; <사회적협동조합; <영농조합법인; <농업회사법인
สหกรณ์; <สหกรณ์; <企業組合

= association
<一般社団法人; <公益社団法人; <社団法人; <特定非営利活動法人; <NPO法人; <(社); <(一社); <(公社); 社團法人; <社團法人; 协会; 協會; <사단법인; <(사)
<비영리법인; <สมาคม; 学会; 學會

= foundation
<一般財団法人; <公益財団法人; <財団法人; <(財); <(一財); <(公財); <財團法人; 基金会; 基金會; <재단법인; <(재); <มูลนิธิ

= public
<独立行政法人; <地方独立行政法人; <国立大学法人; <公立大学法人; <学校法人; <医療法人社団; <医療法人財団; <医療法人; <社会医療法人; <社会福祉法人; <宗教法人
<국립대학법인; <학교법인; <의료법인; <사회복지법인; 全民所有制; 国有企业

= company
公司; 總公司; 总公司; 分公司; 회사; 企业

= status
(清算中); 清算中
)";

} // namespace unsnag
