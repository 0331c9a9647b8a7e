/**
 * Places that stand in the names of companies: `key: ways of writing`, apart by commas. Countries are known by their
 * English and Chinese names already (CLDR, by way of Intl.DisplayNames): here are their other names and adjectives.
 * Chinese provinces and cities: the division codes of the Ministry of Civil Affairs (GB/T 2260), in Hanyu Pinyin.
 */
export const PLACES = `
CN: china, prc, p r china, pr china, peoples republic of china, people s republic of china, chinese, sino, zhongguo, 中国, 中华, 中华人民共和国, 中國, zhonghua, китай
HK: hong kong, hongkong, hk, hksar, xianggang, 香港
MO: macau, macao, aomen, 澳门
TW: taiwan, taiwanese, 台湾, roc, republic of china
UN: united nations, un, u n
US: usa, us, united states, united states of america, america, american, u s, u s a, 美国, 美, сша
GB: uk, united kingdom, great britain, britain, british, england, english, 英国
RU: russia, russian, russian federation, rossiya, rossiiskaya, rossiyskaya, российская, россия, 俄罗斯, росс
DE: germany, german, deutschland, 德国
FR: france, french, française, francaise, français, francais, 法国
NL: netherlands, holland, dutch, nederland, the netherlands, nederlandse, 荷兰
CH: switzerland, swiss, schweiz, suisse, svizzera, schweizer, schweizerische, 瑞士
AT: austria, austrian, österreich, osterreich, 奥地利
IT: italy, italian, italia, italiana, italiano, 意大利
ES: spain, spanish, espana, españa, española, 西班牙
PT: portugal, portuguese, portuguesa, 葡萄牙
SE: sweden, swedish, sverige, svenska, 瑞典
NO: norway, norwegian, norge, norsk, norske, 挪威
DK: denmark, danish, danmark, dansk, danske, 丹麦
FI: finland, finnish, suomi, suomen, 芬兰
PL: poland, polish, polska, polskie, polski, 波兰
CZ: czech republic, czechia, czech, česká republika, cesko, 捷克
SK: slovakia, slovak, slovensko
HU: hungary, hungarian, magyar, magyarorszag, 匈牙利
RO: romania, romanian, românia
BG: bulgaria, bulgarian, българия
UA: ukraine, ukrainian, україна, украина, ukraina, 乌克兰
BY: belarus, belarusian, belorussia, беларусь, белорусский, 白俄罗斯
KZ: kazakhstan, kazakh, қазақстан, казахстан
TR: turkey, türkiye, turkiye, turkish, türk, turk, 土耳其
GR: greece, greek, hellenic, hellas, ελλάς, ελλάδα
IR: iran, iranian, islamic republic of iran, persian, 伊朗, ایران
IQ: iraq, iraqi
SA: saudi arabia, saudi, saudi arabian, kingdom of saudi arabia, 沙特, 沙特阿拉伯
AE: uae, u a e, united arab emirates, emirates, 阿联酋
AM: armenia, armenian
GE: republic of georgia
AZ: azerbaijan, azerbaijani
IN: india, indian, bharat, hindustan, 印度
PK: pakistan, pakistani, 巴基斯坦
BD: bangladesh, bangladeshi
LK: sri lanka, ceylon
JP: japan, japanese, nippon, nihon, 日本
KR: korea, south korea, republic of korea, korean, 韩国, hanguk, 한국, 대한
KP: north korea, dprk, democratic peoples republic of korea, 朝鲜
SG: singapore, singaporean, 新加坡
MY: malaysia, malaysian, malaya, 马来西亚
TH: thailand, thai, siam, 泰国
VN: vietnam, viet nam, vietnamese, 越南
ID: indonesia, indonesian, 印度尼西亚, 印尼
PH: philippines, philippine, filipino, 菲律宾
AU: australia, australian, australasia, 澳大利亚, 澳洲
NZ: new zealand, 新西兰
CA: canada, canadian, 加拿大
MX: mexico, mexican, méxico, mexicana, de mexico, 墨西哥
BR: brazil, brazilian, brasil, brasileira, do brasil, 巴西
AR: argentina, argentine, 阿根廷
CL: chile, chilean
CO: colombia, colombian
PE: peru, peruvian
BO: bolivia, bolivian
VE: venezuela, venezuelan
CU: cuba, cuban, cubana
EG: egypt, egyptian
ZA: south africa, south african, 南非
NG: nigeria, nigerian
KE: kenya, kenyan
SY: syria, syrian
LB: lebanon, lebanese
JO: jordan, jordanian
IL: israel, israeli, 以色列
QA: qatar, qatari
KW: kuwait, kuwaiti
MM: myanmar, burma, burmese, 缅甸
CD: democratic republic of congo, congo kinshasa
CI: ivory coast, cote d ivoire
EU: europe, european, europa, european union, 欧洲, 欧
asia: asia, asian, asia pacific, apac, 亚洲, 亚太
africa: africa, african, 非洲
arabia: arab, arabian, arabia, arabian peninsula
middle east: middle east, 中东
`;

/** Provinces of China, and cities with a name of their own in English. */
export const PROVINCES = `
beijing: peking, beijing, 北京, 北京市, 京
shanghai: shanghai, 上海, 上海市, 沪
tianjin: tianjin, tientsin, 天津, 天津市
chongqing: chongqing, chungking, 重庆, 重庆市
hebei: hebei, 河北, 河北省
shanxi: shanxi, 山西, 山西省
inner mongolia: inner mongolia, neimenggu, nei mongol, 内蒙古, 内蒙
liaoning: liaoning, 辽宁, 辽宁省
jilin: jilin, 吉林, 吉林省
heilongjiang: heilongjiang, 黑龙江, 黑龙江省
jiangsu: jiangsu, 江苏, 江苏省
zhejiang: zhejiang, 浙江, 浙江省
anhui: anhui, 安徽, 安徽省
fujian: fujian, 福建, 福建省
jiangxi: jiangxi, 江西, 江西省
shandong: shandong, 山东, 山东省
henan: henan, 河南, 河南省
hubei: hubei, 湖北, 湖北省
hunan: hunan, 湖南, 湖南省
guangdong: guangdong, canton, 广东, 广东省
guangxi: guangxi, 广西
hainan: hainan, 海南, 海南省
sichuan: sichuan, szechuan, 四川, 四川省
guizhou: guizhou, 贵州, 贵州省
yunnan: yunnan, 云南, 云南省
tibet: tibet, xizang, 西藏
shaanxi: shaanxi, 陕西, 陕西省
gansu: gansu, 甘肃, 甘肃省
qinghai: qinghai, 青海, 青海省
ningxia: ningxia, 宁夏
xinjiang: xinjiang, sinkiang, 新疆
`;

/** Cities whose English name is their pinyin: 石家庄 is Shijiazhuang. With or without 市. */
export const CITIES = `
shijiazhuang 石家庄, tangshan 唐山, qinhuangdao 秦皇岛, handan 邯郸, baoding 保定, langfang 廊坊, taiyuan 太原, datong 大同, hohhot 呼和浩特, huhehaote 呼和浩特, baotou 包头,
ordos 鄂尔多斯, shenyang 沈阳, dalian 大连, anshan 鞍山, fushun 抚顺, jinzhou 锦州, huludao 葫芦岛, changchun 长春, harbin 哈尔滨, haerbin 哈尔滨, qiqihar 齐齐哈尔, daqing 大庆,
nanjing 南京, nanking 南京, wuxi 无锡, xuzhou 徐州, changzhou 常州, suzhou 苏州, nantong 南通, lianyungang 连云港, huaian 淮安, yancheng 盐城, yangzhou 扬州, zhenjiang 镇江, kunshan 昆山, zhangjiagang 张家港, jiangyin 江阴,
hangzhou 杭州, ningbo 宁波, wenzhou 温州, jiaxing 嘉兴, huzhou 湖州, shaoxing 绍兴, jinhua 金华, yiwu 义乌, quzhou 衢州, zhoushan 舟山, hefei 合肥, wuhu 芜湖, bengbu 蚌埠, huainan 淮南, maanshan 马鞍山, tongling 铜陵, anqing 安庆, chuzhou 滁州,
fuzhou 福州, xiamen 厦门, amoy 厦门, putian 莆田, quanzhou 泉州, zhangzhou 漳州, nanchang 南昌, jingdezhen 景德镇, jiujiang 九江, ganzhou 赣州, jinan 济南, qingdao 青岛, tsingtao 青岛, zibo 淄博, dongying 东营, yantai 烟台, weifang 潍坊, jining 济宁, taian 泰安, weihai 威海, rizhao 日照, linyi 临沂,
zhengzhou 郑州, kaifeng 开封, luoyang 洛阳, xinxiang 新乡, anyang 安阳, nanyang 南阳, wuhan 武汉, yichang 宜昌, xiangyang 襄阳, xiaogan 孝感, changsha 长沙, zhuzhou 株洲, xiangtan 湘潭, hengyang 衡阳, yueyang 岳阳,
guangzhou 广州, shenzhen 深圳, zhuhai 珠海, shantou 汕头, foshan 佛山, dongguan 东莞, zhongshan 中山, huizhou 惠州, jiangmen 江门, zhanjiang 湛江, nanning 南宁, liuzhou 柳州, guilin 桂林, haikou 海口, sanya 三亚, wenchang 文昌,
chengdu 成都, mianyang 绵阳, deyang 德阳, yibin 宜宾, luzhou 泸州, zigong 自贡, leshan 乐山, guiyang 贵阳, zunyi 遵义, kunming 昆明, qujing 曲靖, lhasa 拉萨, xian 西安, baoji 宝鸡, xianyang 咸阳, hanzhong 汉中, lanzhou 兰州, jiuquan 酒泉, tianshui 天水, xining 西宁, yinchuan 银川, urumqi 乌鲁木齐, wulumuqi 乌鲁木齐, karamay 克拉玛依,
kashgar 喀什, aksu 阿克苏, hotan 和田, taipei 台北, kaohsiung 高雄, hsinchu 新竹, taichung 台中, tainan 台南, pudong 浦东, haidian 海淀, chaoyang 朝阳, zhongguancun 中关村, kowloon 九龙, lingang 临港, songjiang 松江, zhangjiang 张江, nansha 南沙, hengqin 横琴, tsinghuayuan 清华园, xiongan 雄安,
`;

/** Cities elsewhere. */
export const CITIES_ABROAD = `
tokyo 东京, osaka 大阪, seoul 首尔, london 伦敦, paris 巴黎, berlin 柏林, moscow 莫斯科, moskva 莫斯科, moskov 莫斯科, dubai 迪拜, hanoi 河内, bangkok 曼谷, sydney 悉尼, toronto 多伦多, boston 波士顿, chicago 芝加哥, cleveland 克利夫兰, atlanta 亚特兰大, los angeles 洛杉矶, new york 纽约, san francisco 旧金山, california 加利福尼亚, texas 得克萨斯, florida 佛罗里达,
istanbul 伊斯坦布尔, tehran 德黑兰, karachi 卡拉奇, lahore 拉合尔, islamabad 伊斯兰堡, mumbai 孟买, delhi 德里, bangalore 班加罗尔, kiev 基辅, kyiv 基辅, minsk 明斯克, munich 慕尼黑, hamburg 汉堡, frankfurt 法兰克福, vienna 维也纳, zurich 苏黎世, geneva 日内瓦, milan 米兰, rome 罗马, madrid 马德里, barcelona 巴塞罗那, stockholm 斯德哥尔摩,
saint petersburg 圣彼得堡, st petersburg 圣彼得堡, sankt peterburg 圣彼得堡, novosibirsk 新西伯利亚, vladivostok 海参崴, johannesburg 约翰内斯堡, cairo 开罗, baghdad 巴格达, damascus 大马士革, doha 多哈, riyadh 利雅得, jakarta 雅加达, manila 马尼拉, kuala lumpur 吉隆坡, yokohama 横滨, nagoya 名古屋, busan 釜山
`;
