import type { z } from 'zod';
import { getParty, type TieCount } from '#api/party';
import { partyOf } from '../answers/party';
import { type Answer, answered, type Context } from './command';
import { coverageText } from './coverage-text';
import { findParty } from './find-party';
import { typed } from './options';
import { colours } from './terminal';

/** tracehold party <party>: names, identifiers, nodes, designations, counts of ties. */
export async function party(
  context: Context,
  text: string,
  options: { asOf?: string; datasets?: string },
): Promise<Answer> {
  const query = typed(getParty.query, options);
  const graph = await context.graph();
  const found = await partyOf(graph, await findParty(graph, text), query);
  return answered(partyText(found), found);
}

/** What the ties that arrive at a party and that leave it are called. */
const TIES: { [type in TieCount['type']]: { [direction in TieCount['direction']]: string } } = {
  OWNS: { in: 'Owners', out: 'Holdings' },
  CONTROLS: { in: 'Controlled by', out: 'Controls' },
  BRANCH_OF: { in: 'Branches', out: 'Branch of' },
  SUPPLIES: { in: 'Suppliers', out: 'Customers' },
  LOCATED_AT: { in: 'Located here', out: 'Addresses' },
  OFFICER_OF: { in: 'Officers', out: 'Offices held' },
  LINKED: { in: 'Other links, from others', out: 'Other links, to others' },
};

function partyText(found: z.input<typeof getParty.response>): string {
  const { party: brief, coverage } = found;
  return [
    colours.bold([brief.name, brief.nameZh, brief.country, brief.id].filter(Boolean).join(' · ')),
    ...section(
      'Names',
      found.names.map(
        ({ name, type, status, source }) => `${name} (${type}, ${status}) [${source.id}]`,
      ),
    ),
    ...section(
      'Identifiers',
      found.identifiers.map(({ scheme, id, source }) => `${scheme} ${id} [${source.id}]`),
    ),
    ...section(
      'Nodes',
      found.nodes.map(
        ({ id, name, datasetId, lead }) => `${id}: ${name} (${datasetId}${lead ? ', lead' : ''})`,
      ),
    ),
    ...section(
      'The same party, or not',
      found.sameAs.map(({ between, status, ground, reason }) =>
        [`${between.join(' — ')}: ${status}, ${ground}`, reason].filter(Boolean).join('. '),
      ),
    ),
    ...section(
      'On lists',
      found.designations.map(
        ({ listName, listedName, citation, listStartDate, source }) =>
          `${[listName, `“${listedName}”`, citation, listStartDate && `since ${listStartDate}`].filter(Boolean).join(', ')} [${source.id}]`,
      ),
    ),
    ...section(
      'Ties',
      found.counts.map(
        ({ type, direction, count, exact }) =>
          `${TIES[type][direction]}: ${exact ? '' : 'up to '}${count}`,
      ),
    ),
    `${colours.bold('Claims')}: ${found.claims}`,
    '',
    coverageText(coverage),
  ].join('\n');
}

/** What two nodes of a party both say is said once. */
function section(title: string, lines: readonly string[]): string[] {
  const once = [...new Set(lines)];
  return once.length === 0 ? [] : [colours.bold(title), ...once.map((line) => `    ${line}`)];
}
