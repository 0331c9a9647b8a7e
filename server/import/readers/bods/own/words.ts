import type { z } from 'zod';
import { ControlType } from '#api/ties';

/** Kinds of control that BODS has no type for, as an export of Tracehold words them in the details of an interest. */

const CONTROL = /\bControl: (\w+)\./;

/** The head office is the interested party: branch and head office are one legal person. */
export const BRANCH = 'Branch: the same legal person.';

export function controlWords(control: z.infer<typeof ControlType>): string {
  return `Control: ${control}.`;
}

export function controlSaid(details: string): z.infer<typeof ControlType> | null {
  return ControlType.safeParse(CONTROL.exec(details)?.[1]).data ?? null;
}
