/** What words of a header may mean: which party of a row a column is of, and what it says of it or of a tie. */

export type Role = 'owner' | 'company' | 'supplier' | 'customer';
export type Attribute =
  | 'id'
  | 'name'
  | 'kind'
  | 'country'
  | 'address'
  | 'lei'
  | 'uscc'
  | 'ticker'
  | 'alias'
  | 'share'
  | 'minimum'
  | 'maximum'
  | 'startDate'
  | 'endDate'
  | 'statementDate'
  | 'direct'
  | 'what'
  | 'amount'
  | 'state'
  | 'locator'
  | 'note';

/** In this order: the first that fits is taken. */
const ROLES: readonly [Role, RegExp][] = [
  ['supplier', /\b(supplier|vendor|seller|provider|contractor)s?\b|供应商|供货商|卖方/],
  ['customer', /\b(customer|buyer|client|purchaser)s?\b|客户|采购方|买方/],
  [
    'owner',
    /\b(owner|holder|shareholder|stockholder|parent|investor|interested party|member|beneficial owner|controller)s?\b|股东|母公司|控股方|投资方|持有人/,
  ],
  [
    'company',
    /\b(company|subject|subsidiary|investee|entity|issuer|target|affiliate|organi[sz]ation|party)\b|子公司|被投资|公司|企业|主体/,
  ],
];

const ATTRIBUTES: readonly [Attribute, RegExp][] = [
  ['lei', /\blei\b/],
  ['uscc', /\b(uscc|unified social credit)\b|统一社会信用代码/],
  ['ticker', /\bticker\b|股票代码/],
  ['minimum', /\b(min|minimum|at least|share from|from %)\b|最低/],
  ['maximum', /\b(max|maximum|at most|share to|to %)\b|最高/],
  ['share', /\b(share|shares|stake|percentage|percent|pct|holding|ownership)\b|%|比例|持股/],
  ['startDate', /\b(start|since|from|begin|beginning|valid from)\b|起始|开始|生效/],
  ['endDate', /\b(end|until|to|till|expiry|valid to)\b|结束|截止|终止/],
  ['statementDate', /\b(date|as of|as at|reported|updated|statement)\b|日期/],
  ['direct', /\b(direct|indirect|direct or indirect|level)\b|直接|间接/],
  ['country', /\b(country|jurisdiction|nationality)\b|国家|国别|注册地/],
  ['address', /\baddress\b|地址/],
  ['alias', /\b(alias|aliases|other name|also known as|aka|former name)\b|别名|曾用名/],
  [
    'what',
    /\b(what|product|products|goods|item|items|service|category|commodity)\b|产品|商品|货物/,
  ],
  ['amount', /\b(amount|value|price|spend|turnover|revenue)\b|金额|价值/],
  ['state', /\b(state|status)\b|状态/],
  ['locator', /\b(source|url|link|reference|evidence|page)\b|来源|出处/],
  ['note', /\b(note|notes|remark|remarks|comment|comments)\b|备注|说明/],
  ['kind', /\b(kind|type)\b|类型|性质/],
  ['id', /\b(id|ids|code|number|no|key|identifier|registration)\b|编号|代码|注册号/],
  ['name', /\bname\b|名称|姓名/],
];

export interface Meaning {
  role: Role | null;
  attribute: Attribute | null;
}

/** What a header may mean. A role alone is the name of that party. */
export function meaningOf(header: string): Meaning {
  const words = header
    .normalize('NFKC')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_./-]+/g, ' ')
    .trim();
  const found = ROLES.find(([, pattern]) => pattern.test(words));
  const rest = found ? words.replace(found[1], ' ') : words;
  const attribute = ATTRIBUTES.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
  const role = found?.[0] ?? null;
  return { role, attribute: attribute ?? (role === null ? null : 'name') };
}
