import { openFile } from '../import/file/open-file';
import { proposalFor } from '../import/readers/table/sample';
import type { Answer, Context } from './command';
import { fileProblem } from './import';

/** tracehold mapping FILE: proposes what the columns of your own table mean. The text is the mapping, to be saved. */
export async function mappingCommand({ say }: Context, path: string): Promise<Answer> {
  const { head, input, close } = await openFile(path).catch((fault: unknown) => {
    throw fileProblem(fault);
  });
  try {
    const json = await proposalFor(input, head.name);
    const saved = `${path === '-' ? 'table' : path}.mapping.json`;
    say(`Save this, for example with > "${saved}", look through it, and import the table:`);
    say(`  tracehold import "${path}" --mapping "${saved}"`);
    return { text: JSON.stringify(json, null, 2), json, exitCode: 0 };
  } finally {
    input.destroy();
    close();
  }
}
