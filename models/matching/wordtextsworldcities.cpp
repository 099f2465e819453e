// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtexts.h"

namespace unsnag {

const std::string_view worldCityWords = R"(
york: yorkais
brooklyn
manhattan
angeles
chicago: чикаго σικάγο
houston: хьюстон
philadelphia: philly
antonio
diego
dallas
austin
francisco
seattle
denver
boston: bostonian бостон
detroit
nashville
portland
memphis
louisville
baltimore
milwaukee
albuquerque
tucson
fresno
sacramento
atlanta
omaha
miami
oakland
minneapolis
tulsa
cleveland
pittsburgh
cincinnati
buffalo
rochester
anchorage
honolulu
orleans
tampa
raleigh
richmond
columbus
indianapolis
hartford
hoboken
princeton
stanford
berkeley
toronto: торонто
montreal: montréal montréalais монреаль
vancouver
calgary
ottawa
edmonton
winnipeg
halifax
waterloo
mississauga
guadalajara
monterrey
puebla
tijuana
bogota: bogotá
medellin: medellín
cali
lima
quito
guayaquil
caracas
santiago
valparaíso
buenos
aires
rosario
montevideo
asunción
janeiro
rio
paulo
saopaulo
brasilia: brasília
curitiba
recife
fortaleza
belo
horizonte
campinas
havana: habana
kingston
cairo: kairo caire caire cairo kahire каир κάιρο القاهرة
alexandria: alexandrie alejandría الاسكندرية
casablanca
rabat
marrakech: marrakesh
algiers: algier alger
tripoli
dakar
abidjan
accra
lagos
abuja
ibadan
nairobi
mombasa
kampala
kigali
addis
ababa
johannesburg
pretoria
durban
cape
harare
lusaka
luanda
maputo
dubai: дубай ντουμπάι دبي
sharjah: الشارقة
abu
dhabi
doha
riyadh: riad ryad الرياض
jeddah: djeddah جدة
mecca: makkah
medina: madinah
amman
beirut: beyrouth beirute бейрут بيروت beyrut
damascus: damaskus دمشق
baghdad: bagdad بغداد
basra
erbil
tehran: teheran téhéran тегеран تهران
mashhad
isfahan: esfahan
shiraz
jerusalem: jérusalem jerusalén gerusalemme ירושלים иерусалим
tel
aviv
haifa
karachi
lahore
islamabad
rawalpindi
delhi: dehli
mumbai: bombay
bangalore: bengaluru
chennai: madras
kolkata: calcutta kalkutta
hyderabad
pune: poona
ahmedabad
jaipur
lucknow
kanpur
surat
nagpur
kochi: cochin
chandigarh
dhaka: dacca
chittagong: chattogram
colombo
kathmandu: katmandu
kabul
yangon: rangoon
bangkok: бангкок บางกอก กรุงเทพ
hanoi: ханой
saigon
danang
phnom
penh
kuala
lumpur
jakarta: джакарта
bandung
surabaya
manila
cebu
taipei: 台北
kaohsiung
taichung
beijing: peking pékin pekín pechino pekin пекин πεκίνο 北京
shanghai: schanghai shangai шанхай 上海
guangzhou: kanton 广州
shenzhen: шэньчжэнь 深圳
tianjin: tientsin 天津
chongqing: chungking 重庆
chengdu: 成都
wuhan: 武汉
hangzhou: 杭州
nanjing: nanking 南京
xian: 西安
suzhou: 苏州
ningbo: 宁波
dalian: 大连
qingdao: tsingtao 青岛
xiamen: amoy 厦门
dongguan: 东莞
foshan: 佛山
wuxi: 无锡
wenzhou: 温州
changsha: 长沙
zhengzhou: 郑州
shenyang: mukden 沈阳
harbin: 哈尔滨
jinan: 济南
hefei: 合肥
changzhou: 常州
kunming
tokyo: tokio tōkyō токио токіо τόκιο 東京
osaka: ōsaka осака 大阪
kyoto: kioto 京都
nagoya: 名古屋
yokohama: 横浜
kobe: 神戸
fukuoka: 福岡
sapporo: 札幌
hiroshima: 広島
sendai: 仙台
seoul: séoul seúl seul сеул σεούλ 서울
busan: pusan 부산
incheon: 인천
daegu: taegu 대구
daejeon: 대전
gwangju: kwangju 광주
sydney
melbourne
brisbane
perth
adelaide
canberra
hobart
auckland
wellington
christchurch
)";

} // namespace unsnag
