/** Words that half of all company names share: legal forms, trades and places. Folded; to be extended freely. */
const LATIN = `
  co ltd limited inc incorporated corp corporation company llc llp plc lp gmbh ag kg sa sas sarl srl spa bv nv
  ab as oy oyj doo ooo oao zao pao jsc ojsc pjsc pte pty sdn bhd kk kaisha kabushiki sl
  group holding holdings enterprise enterprises international global industry industries industrial
  technology technologies tech science scientific information electronic electronics electric
  digital data computer computing software network networks system systems communication communications
  semiconductor microelectronics integrated circuit equipment intelligent intelligence artificial
  research development institute laboratory academy university center centre
  trade trading import export investment investments management capital services service solutions
  engineering manufacturing products
  the of and for branch
  youxian gongsi gufen jituan keji jishu xinxi dianzi chanye
  china chinese prc beijing shanghai shenzhen guangzhou guangdong tianjin chongqing chengdu sichuan
  hangzhou zhejiang nanjing jiangsu suzhou wuxi kunshan wuhan hubei changsha hunan jinan qingdao
  shandong zhengzhou henan hebei hefei anhui xian shaanxi shanxi fujian xiamen dalian liaoning shenyang
  hainan yunnan guizhou jiangxi jilin heilongjiang gansu guangxi xinjiang dongguan zhuhai ningbo
  hong kong hk hongkong macau taiwan taipei singapore japan korea usa us america uk europe
`;

/** Longer words stand before the words that begin them. */
const HAN = `
  股份有限公司 有限责任公司 有限公司 股份公司 总公司 分公司 公司 集团 控股 企业 产业 工业 实业
  科学技术 科技 技术 信息 电子 电器 数字 数据 计算机 软件 网络 系统 通信 通讯 半导体 微电子 集成电路 设备
  智能 人工智能 研究院 研究所 研究 开发 学院 大学 中心 实验室
  贸易 进出口 投资 管理 资本 服务 工程 制造 国际 发展
  中国 北京 上海 深圳 广州 广东 天津 重庆 成都 四川 杭州 浙江 南京 江苏 苏州 无锡 昆山 武汉 湖北 长沙 湖南
  济南 青岛 山东 郑州 河南 河北 合肥 安徽 西安 陕西 山西 福建 厦门 大连 辽宁 沈阳 海南 云南 贵州 江西
  吉林 黑龙江 甘肃 广西 新疆 东莞 珠海 宁波 香港 澳门 台湾 台北 新加坡 省 市
`;

export const GENERIC_WORDS: ReadonlySet<string> = new Set(wordsOf(`${LATIN} ${HAN}`));

/** Splits a run of Han around its generic words and keeps them: 浪潮 | 集团 | 有限公司. */
export const GENERIC_HAN = new RegExp(`(${wordsOf(HAN).join('|')})`, 'u');

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}
