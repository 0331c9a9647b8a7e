/**
 * Legal forms of the world as companies write them, by what kind of body they are: one kind a line, its ways of
 * writing apart by commas, in their own scripts. Written for this project from the company laws they come from.
 * `company` says only that it is one: it conflicts with no other.
 */
export const LEGAL_FORMS = `
company: co, company, companies, compagnie, cie, compania, compañia, companhia, cia, corp, corporation, corporacion, corporación,
  corporate, inc, incorporated, incorporation, incorporee, ltd, limited, ltda, lmtd, limitada, limitee, limitée, co ltd, coltd, company limited,
  co limited, corporation limited, corp ltd, inc ltd, firma, firm, société, societe, sociedad, sociedade, societa, società, societatea,
  gesellschaft, 公司, 有限公司, 总公司, 總公司, 株式會社, gongsi, gong si, youxian, youxian gongsi, you xian gong si, kompaniya, компания, korporatsiya, корпорация, фирма,
  підприємство, предприятие, predpriyatie, хк, şirketi, sirketi, sti, şti, شركة, شرکت, sherkat, sharikat, sharika, bolaget, yhtio, yhtiö, hf, as company
private: llc, l l c, limited liability company, limited liability co, limited liability corporation, ltd liability company,
  private limited, private ltd, pvt ltd, pvt limited, p ltd, pvt, pte ltd, pte limited, pte, private limited company,
  proprietary limited, pty ltd, pty limited, pty, propriety limited, sdn bhd, sendirian berhad, gmbh, ges m b h, gesmbh, gesellschaft mit beschränkter haftung,
  gesellschaft mbh, mbh, ug haftungsbeschränkt, ug, gmbh und co kg, gmbh co kg, gmbh & co kg, sarl, s a r l, société à responsabilité limitée, societe a responsabilite limitee,
  sas, société par actions simplifiée, sasu, eurl, srl, s r l, società a responsabilità limitata, societa a responsabilita limitata, srls, societate cu răspundere limitată,
  societatea cu răspundere limitată, sl, s l, sociedad limitada, sociedad de responsabilidad limitada, s de rl, s de rl de cv, s de r l de c v, slu,
  sociedade limitada, lda, limitada sociedade, bv, b v, besloten vennootschap, besloten vennootschap met beperkte aansprakelijkheid, bvba, bv bvba, sprl,
  ooo, o o o, ооо, общество с ограниченной ответственностью, obshchestvo s ogranichennoi otvetstvennostyu, obshchestvo s ogranichennoy otvetstvennostyu,
  тов, товариство з обмеженою відповідальністю, tov, тоо, товарищество с ограниченной ответственностью, too, mchj, мчж, doo, d o o, društvo s ograničenom odgovornošću,
  drustvo s ogranicenom odgovornoscu, друштво са ограниченом одговорношћу, ood, оод, eood, еоод, дружество с ограничена отговорност, sro, s r o, spol s r o,
  společnost s ručením omezeným, spoločnosť s ručením obmedzeným, kft, korlátolt felelősségű társaság, sp z o o, sp z oo, sp zoo, spolka z o o, spółka z o o,
  spółka z ograniczoną odpowiedzialnością, spolka z ograniczona odpowiedzialnoscia, uab, uždaroji akcinė bendrovė, sia, sabiedrība ar ierobežotu atbildību,
  ou, oü, osaühing, oy, osakeyhtiö, osakeyhtio, ab, aktiebolag, aktiebolaget, aps, anpartsselskab, ehf, einkahlutafélag, epe, επε, ε π ε, εταιρεία περιορισμένης ευθύνης,
  ike, ικε, ltd şti, ltd sti, limited şirketi, limited sirketi, wll, w l l, with limited liability, fze, fz llc, fzllc, fzc, fzco, fz co, free zone company, free zone establishment, dmcc,
  spc, ذ م م, مسؤولية محدودة, yk, yugen kaisha, 有限会社, godo kaisha, gk, 合同会社, yuhan hoesa, 유한회사, 유한책임회사, cong ty tnhh, tnhh, công ty tnhh, công ty trách nhiệm hữu hạn,
  cong ty trach nhiem huu han, trach nhiem huu han, 有限责任公司, 有限責任公司, youxian zeren gongsi, pt, p t, perseroan terbatas, shpk, sh p k, eirl, empresa individual de responsabilidad limitada, eireli, anonymous limited
public: national association, n a, na, se, societas europaea, plc, p l c, public limited company, public ltd company, public company limited, pcl, public co ltd, public limited, jsc, j s c, joint stock company, joint stock co, joynt stock company, ojsc, open joint stock company, cjsc,
  closed joint stock company, pjsc, public joint stock company, joint stock corporation, ao, ао, а о, акционерное общество, aktsionernoe obshchestvo, oao, оао, открытое акционерное общество,
  otkrytoe aktsionernoe obshchestvo, zao, зао, закрытое акционерное общество, zakrytoe aktsionernoe obshchestvo, pao, пао, публичное акционерное общество, publichnoe aktsionernoe obshchestvo,
  нао, непубличное акционерное общество, ат, акціонерне товариство, пат, прат, приватне акціонерне товариство, публічне акціонерне товариство, ад, ead, еад, акционерно дружество, akcionarsko društvo, a d,
  ag, a g, aktiengesellschaft, aktiengeselschaft, kgaa, kommanditgesellschaft auf aktien, sa, s a, société anonyme, societe anonyme, sociedad anonima, sociedad anónima, sociedade anónima, sociedade anônima,
  societate pe acțiuni, societatea pe actiuni, s a de c v, sa de cv, sab de cv, sapi de cv, sociedad anonima de capital variable, sau, saic, sas de cv, spa, s p a, società per azioni, societa per azioni,
  nv, n v, naamloze vennootschap, asa, allmennaksjeselskap, as, a s, aksjeselskap, aktieselskab, aktieselskabet, oyj, julkinen osakeyhtiö, publ, ab publ, a.s., a ş, aş, anonim şirketi, anonim sirketi, anonim ortaklığı,
  akciová společnost, akciova spolecnost, akciová spoločnosť, dd, d d, dioničko društvo, delniška družba, rt, nyrt, zrt, részvénytársaság, ae, α ε, αε, ανώνυμη εταιρεία, ανώνυμη εταιρία, anonymi etairia,
  akcine bendrove, akcinė bendrovė, akciju sabiedrība, aktsiaselts, kk, k k, kabushiki kaisha, kabushiki gaisha, 株式会社, ㈱, 주식회사, ㈜, jusik hoesa, chusik hoesa, 股份有限公司, 股份公司, 股份, gufen, gufen youxian gongsi, gu fen you xian gong si, shareholding company,
  company limited by shares, bhd, berhad, tbk, persero, saog, saoc, psc, p s c, qsc, qpsc, kscc, kscp, bsc, sal, s a l, société anonyme libanaise, saoc company, پی جی ایس سی, سهامی خاص, سهامی عام, sahami khas, sahami am, private joint stock company, pssc, ctcp, cong ty co phan, công ty cổ phần, co phan
partnership: pllc, lp, l p, llp, l l p, lllp, limited partnership, limited liability partnership, general partnership, gp, kg, k g, kommanditgesellschaft, ohg, offene handelsgesellschaft, gbr, partg, partgmbb, snc, s n c, société en nom collectif, società in nome collettivo, sas di,
  scs, sca, s c a, société en commandite, société en commandite par actions, cv, c v, commanditaire vennootschap, vof, v o f, vennootschap onder firma, ks, k s, kommanditselskab, kommandittselskap, ky, kommandiittiyhtiö, hb, handelsbolag, kommanditbolag,
  sp j, sp k, spółka komandytowa, spolka komandytowa, spolka jawna, 合伙企业, 有限合伙, 有限合伙企业, 普通合伙, 合夥, hehuo, sicav sif scs, полное товарищество, коммандитное товарищество, scsp
association: ev, e v, eingetragener verein, verein, asbl, vzw, association sans but lucratif, onlus, зс, общественная организация, ngo, zs, ry, 协会法人
cooperative: coop, co op, cooperative, cooperativa, cooperatie, coöperatie, eg, genossenschaft, scop, kooperativ, кооператив, scrl, cvba, ua, u a, 合作社
state: soe, state owned enterprise, fsue, фгуп, federal state unitary enterprise, федеральное государственное унитарное предприятие, fgup, гуп, gup, муп, mup, state unitary enterprise, унитарное предприятие, уп, руп, rup, republican unitary enterprise, kazennoe predpriyatie,
  фку, фгбу, federal state budgetary institution, fgbu, фгкп, empresa estatal, jp, javno preduzeće, javno poduzeće, eotp, epe sa, epic, empresa publica, 全民所有制, 国有独资, 国有企业
foundation: stiftung, stichting, foundation, fondation, fondazione, fundacion, fundación, fundacja, fond fonds, 基金会, фонд
sole: sole trader, sole proprietorship, sole proprietor, ip, ип, индивидуальный предприниматель, individual entrepreneur, einzelunternehmen, einzelfirma, e k, ek, eu einzelunternehmer, 个体工商户, 个人独资企业
branch: branch, branch office, zweigniederlassung, succursale, sucursal, filial, филиал, 分公司, 分行, 分店, representative office, rep office, 代表处, 办事处
`;

/** Words that tell nothing at all. */
export const FILLERS = `
the, of, and, for, at, in, on, by, with, to, de, la, les, des, et, del, los, las, el, der, die, das,
und, für, fuer, fur, im, am, von, vom, van, het, een, della, delle, dei, dello, degli, il, per, do,
dos, das, och, og, ja, ou, no, nr, nos, al, ol, ul, imeni, im, 的, 及, 和, 与, 之, 與, 暨, и, при, имени
`;
