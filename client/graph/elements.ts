import type { ElementDefinition } from 'cytoscape';
import type { AddressBrief, PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import { yearOf } from '../dates';
import type { Say } from '../i18n/use-words';
import { tieTone } from '../paths/relations';
import { isUnknown, shareText } from '../share';
import type { Changed } from '../time/compared';
import { countryName, shownName } from '../ui/names';
import type { Language } from '../url-state';
import type { Worn } from './badges';
import type { Picture } from './picture';
import { wrapped } from './wrapped';

/** What the picture needs to know to put words on things. */
export interface Wording {
  t: Say;
  language: Language;
  /** The day of the picture: what ended before it is drawn as ended. */
  asOf: string;
}

const WIDTHS: Record<string, number> = {
  Person: 196,
  Unknown: 200,
  Arrangement: 212,
  address: 204,
};
const LINE_HEIGHT = 17;

/** The picture as Cytoscape elements: one node a party or address, one edge a tie, however many run side by side. */
export function elements(picture: Picture, { t, ...words }: Wording): ElementDefinition[] {
  const wording = { ...words, t: saidOnce(t) };
  const known = new Set([...picture.parties, ...picture.addresses].map(({ id }) => id));
  const ends = new Set(picture.ties.flatMap(({ from, to }) => [from, to]));
  const undescribed = [...ends].filter((id) => !known.has(id));
  return [
    ...picture.parties.map((party) => partyNode(party, party.id === picture.subject, wording)),
    ...picture.addresses.map(addressNode),
    ...undescribed.map((id) => node(id, wrapped(id, 22, 3), ['undescribed'])),
    ...picture.ties.map((tie) => edge(tie, wording)),
  ].map((element) => withChange(element, picture.changed?.get(String(element.data.id)), wording));
}

/** The same few words stand on very many elements: each is looked up once. */
function saidOnce(t: Say): Say {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, values);
    const said = known.get(key) ?? t(key);
    known.set(key, said);
    return said;
  };
}

/** What came or went between two days says so in its look and in words. */
function withChange(
  element: ElementDefinition,
  change: Changed | undefined,
  { t }: Wording,
): ElementDefinition {
  if (change === undefined) return element;
  const said = t(element.group === 'nodes' ? `time.party.${change}` : `time.tie.${change}`);
  const { data, classes } = element;
  const height = element.group === 'nodes' ? { height: data.height + LINE_HEIGHT } : {};
  return {
    ...element,
    data: { ...data, ...height, label: `${data.label}\n${said}`.trim() },
    classes: `${classes} ${change}`,
  };
}

export function partyNode(
  party: PartyBrief,
  subject: boolean,
  wording: Wording,
): ElementDefinition {
  const mark = party.kind === 'Unknown' ? ['?'] : [];
  const name = wrapped(shownName(party, wording.language), 22, 3);
  const lines = [...mark, ...name, ...aboutLines(party, wording), ...badgeLines(party, wording)];
  const classes = ['party', party.kind];
  if (subject) classes.push('subject');
  if (party.designated) classes.push('designated', party.designated);
  const drawn = node(party.id, lines, classes);
  const country = /^[A-Z]{2}$/.test(party.country ?? '') ? party.country : null;
  const worn: Worn = { country, isTraded: party.publicListing !== null, left: 0, owners: 0 };
  return { ...drawn, data: { ...drawn.data, worn } };
}

function aboutLines({ country, kind, publicListing }: PartyBrief, wording: Wording): string[] {
  const { t, language } = wording;
  const what = [country && countryName(country, language), t(`kind.${kind}`)].filter(Boolean);
  const traded =
    publicListing === null ? [] : wrapped(t('picture.traded', { publicListing }), 26, 1);
  return [...wrapped(what.join(' · '), 26, 2), ...traded];
}

function badgeLines(party: PartyBrief, { t }: Wording): string[] {
  if (party.designated === null) return [];
  const since = party.designatedSince ? ` ${yearOf(party.designatedSince)}` : '';
  const maybe = party.designated === 'possible' ? `${t('designated.maybe')} ` : '';
  const lists = party.designatedOn.join(', ') || t('designated.aList');
  return wrapped(`■${since} ${maybe}${lists}`, 25, 3);
}

function addressNode({ id, text }: AddressBrief): ElementDefinition {
  return node(id, wrapped(text, 24, 3), ['address']);
}

export function node(id: string, lines: string[], classes: string[]): ElementDefinition {
  const height = lines.length * LINE_HEIGHT + 18;
  const width = Math.max(176, ...classes.map((name) => WIDTHS[name] ?? 0));
  return {
    group: 'nodes',
    data: { id, label: lines.join('\n'), width, height },
    classes: classes.join(' '),
  };
}

function edge(tie: Tie, wording: Wording): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: tie.key,
      source: tie.from,
      target: tie.to,
      label: edgeLabel(tie, wording),
      width: edgeWidth(tie),
    },
    classes: edgeClasses(tie, wording.asOf).join(' '),
  };
}

/** Colour by kind; dashed by how the source speaks; dotted where the share is not known; pale when it has ended. */
function edgeClasses(tie: Tie, asOf: string): string[] {
  const classes = ['tie', tie.type, tieTone(tie.type)];
  const indirect =
    (tie.type === 'OWNS' || tie.type === 'CONTROLS') && tie.directOrIndirect === 'indirect';
  if (tie.status !== 'stated') classes.push(tie.status === 'reported' ? 'reported' : 'alleged');
  if (indirect) classes.push('indirect');
  if (tie.type === 'OWNS' && isUnknown(tie.share)) classes.push('unknown-share');
  if (tie.certainty === 'possible') classes.push('possible');
  if (tie.contradicted) classes.push('contradicted');
  if (hasEnded(tie, asOf)) classes.push('ended');
  return classes;
}

/** A partial end date leaves the rest of its month or year open: only what surely ended is drawn as ended. */
function hasEnded(tie: Tie, asOf: string): boolean {
  if (tie.type === 'SUPPLIES' && tie.state === 'ended') return true;
  return (
    tie.endDate !== null &&
    tie.endDate <= asOf.slice(0, tie.endDate.length) &&
    !partOf(tie.endDate, asOf)
  );
}

function partOf(date: string, day: string): boolean {
  return date.length < day.length && day.startsWith(date);
}

function edgeWidth(tie: Tie): number {
  const share = tie.type === 'OWNS' || tie.type === 'CONTROLS' ? tie.share : null;
  if (share === null || isUnknown(share)) return 2;
  return 1.5 + share.minimumMillionths / 20_000_000;
}

function edgeLabel(tie: Tie, { t, asOf }: Wording): string {
  const words = wrapped(edgeWord(tie, t), 26, 2);
  if (tie.status !== 'stated') words.push(t(`status.${tie.status}`));
  if (tie.contradicted) words.push(t('tie.contradicted'));
  if (hasEnded(tie, asOf))
    words.push(tie.endDate ? t('edge.ended', { year: yearOf(tie.endDate) }) : t('supply.ended'));
  return words.join('\n').trim();
}

function edgeWord(tie: Tie, t: Say): string {
  if (tie.type === 'OWNS')
    return isUnknown(tie.share) || !tie.share ? t('share.unknown') : shareText(tie.share);
  if (tie.type === 'CONTROLS') {
    const word = t(`control.${tie.control}`);
    return tie.share && !isUnknown(tie.share) ? `${word} ${shareText(tie.share)}` : word;
  }
  if (tie.type === 'SUPPLIES') return tie.what ?? t('edge.SUPPLIES');
  if (tie.type === 'LINKED') return t(`link.${tie.link}`);
  if (tie.type === 'OFFICER_OF') return tie.role ?? t('edge.OFFICER_OF');
  // An address is drawn as one: its line needs no word.
  return tie.type === 'LOCATED_AT' ? '' : t('edge.BRANCH_OF');
}
