import { PartialDate, Status } from '#api/values';
import type { Statement } from '../statement';

/**
 * What BODS has no field for, and an export of Tracehold says in annotations: that a source only alleges, of when it
 * is, under which words a licence goes that has no address. Written and read here alone.
 */
const SOURCE = '/source';
const PUBLICATION = '/publicationDetails';
const STATUS = /^Status: (\w+)\.$/;
const DATE = /^Date of the source: ([\d-]+)\.$/;
const LICENCE = /^Licence: (.+)\.$/s;

/** As they stand in a file. */
export interface Annotation {
  statementPointerTarget: string;
  motivation: 'commenting';
  description: string;
}

type Annotated = Pick<Statement, 'annotations'>;

export function statusRemark(status: Status): Annotation {
  return remark(SOURCE, `Status: ${status}.`);
}

export function dateRemark(date: string): Annotation {
  return remark(SOURCE, `Date of the source: ${date}.`);
}

export function licenceRemark(licence: string): Annotation {
  return remark(PUBLICATION, `Licence: ${licence}.`);
}

export function remark(statementPointerTarget: string, description: string): Annotation {
  return { statementPointerTarget, motivation: 'commenting', description };
}

/** What is remarked on the record itself. */
export function remarksOf({ annotations = [] }: Annotated): string[] {
  return annotations.flatMap(({ statementPointerTarget: at, description }) => {
    const isOurs =
      (at === SOURCE && [STATUS, DATE].some((form) => form.test(description ?? ''))) ||
      (at === PUBLICATION && LICENCE.test(description ?? ''));
    return description && !isOurs ? [description] : [];
  });
}

export function statusRemarked(statement: Annotated): Status | null {
  return Status.safeParse(found(statement, SOURCE, STATUS)).data ?? null;
}

export function dateRemarked(statement: Annotated): string | null {
  return PartialDate.safeParse(found(statement, SOURCE, DATE)).data ?? null;
}

export function licenceRemarked(statement: Annotated): string | null {
  return found(statement, PUBLICATION, LICENCE);
}

function found({ annotations = [] }: Annotated, at: string, form: RegExp): string | null {
  for (const { statementPointerTarget, description = '' } of annotations) {
    const said = statementPointerTarget === at ? form.exec(description)?.[1] : undefined;
    if (said !== undefined) return said;
  }
  return null;
}
