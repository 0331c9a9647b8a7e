import type { ElementDefinition } from 'cytoscape';
import type { Side } from '#api/sides';
import type { Stand } from '../scene/groups';
import { leftInAll, ownersAway, type Rests } from '../scene/rest';
import type { Worn } from './badges';
import { elements, node, type Wording } from './elements';
import type { Picture } from './picture';
import { wrapped } from './wrapped';

/** What a scene adds to a picture. */
export interface Staged {
  picture: Picture;
  steps: ReadonlyMap<string, number>;
  rests: Rests;
  stands: readonly Stand[];
}

/** What stands for others is placed after everything that it stands beside. */
const LAST = 10_000;

/** The tie that a line to a side is drawn like, and whether the side is at its start. */
const LINE_OF: Record<Side, { classes: string; isStart: boolean }> = {
  owners: { classes: 'OWNS owns', isStart: true },
  holdings: { classes: 'OWNS owns', isStart: false },
  suppliers: { classes: 'SUPPLIES supplies', isStart: true },
  customers: { classes: 'SUPPLIES supplies', isStart: false },
  others: { classes: 'LINKED linked', isStart: false },
};

/** The picture of a scene: every party knows its turn and how many of its ties are left; stands are nodes too. */
export function sceneElements(staged: Staged, wording: Wording): ElementDefinition[] {
  const { picture, steps, rests, stands } = staged;
  const drawn = elements(picture, wording).map((element): ElementDefinition => {
    if (element.group !== 'nodes') return element;
    const { data } = element;
    const id = String(data.id);
    const sides = rests.get(id);
    const owners = ownersAway(sides);
    const worn: Worn | undefined = data.worn && {
      ...{ ...data.worn, left: leftInAll(sides) },
      owners: owners.notLoaded + owners.hidden,
    };
    return { ...element, data: { ...data, step: steps.get(id) ?? 0, ...(worn ? { worn } : {}) } };
  });
  return [...drawn, ...stands.flatMap((stand) => standElements(stand, wording))];
}

function standElements(stand: Stand, wording: Wording): ElementDefinition[] {
  const side = stand.kind === 'more' ? stand.side : 'owners';
  const { classes, isStart } = LINE_OF[side];
  const drawn = node(stand.id, standLines(stand, wording), [
    stand.kind === 'more' ? 'more' : 'party Unknown unnamed',
  ]);
  const [source, target] = isStart ? [stand.id, stand.party] : [stand.party, stand.id];
  const line = stand.kind === 'more' ? `tie ${classes} more` : `tie ${classes} unknown-share`;
  return [
    { ...drawn, data: { ...drawn.data, step: LAST } },
    {
      group: 'edges',
      data: { id: `${stand.id}:line`, source, target, label: '', width: 2 },
      classes: line,
    },
  ];
}

function standLines(stand: Stand, { t }: Wording): string[] {
  if (stand.kind === 'unnamed') return ['?', ...wrapped(t('scene.unnamed'), 22, 2)];
  const count = stand.exact ? `${stand.left}` : t('party.about', { count: stand.left });
  return wrapped(t(`scene.more.${stand.side}`, { count }), 24, 3);
}
