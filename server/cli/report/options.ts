import { z } from 'zod';
import {
  Paper,
  type ReportQuestion as Question,
  ReportForm,
  ReportQuestion,
  ReportSection,
  Suppose,
} from '#api/report';
import { getVerdicts } from '#api/verdicts';
import { Problem } from '../../problems';
import { typed } from '../options';
import { textOf } from './text-file';

/** How a report may be written. */
export const REPORT_FORMS = ReportForm.options;

const {
  regimes: _,
  leaveOut: __,
  notes: ___,
  towards: ____,
  suppose: _____,
  datasets: ______,
  ...asked
} = ReportQuestion.shape;
const Options = z.object({
  ...asked,
  regime: getVerdicts.query.shape.regimes,
  datasets: getVerdicts.query.shape.datasets,
  leaveOut: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(ReportSection)),
  towards: z.string().min(1, 'expected the id or the name of a party').optional(),
  suppose: z.string().min(1, 'expected the name of a file').optional(),
  notes: z.string().min(1, 'expected the name of a file').optional(),
  out: z.string().min(1, 'expected the name of a file or a folder').optional(),
  paper: Paper.default('A4'),
  keep: z.boolean().default(false),
});

export interface ReportOptions {
  [option: string]: string | boolean | undefined;
  regimes?: string;
  batch?: string;
  screening?: string;
}

/** What was typed: the question, with the files it names read, and where the answer goes. */
export function readOptions({
  regimes: _folder,
  batch: _b,
  screening: _s,
  ...options
}: ReportOptions) {
  const { regime, suppose, notes, towards, out, paper, keep, ...query } = typed(Options, options);
  const question: Omit<Question, 'towards'> = {
    ...query,
    ...(regime === undefined ? {} : { regimes: regime }),
    suppose: suppose === undefined ? null : supposeIn(suppose),
    notes: notes === undefined ? null : textOf(notes),
  };
  return { question, towards: towards ?? null, out, paper, keep };
}

/** Assumptions as the what-if question takes them: {"holdings": {"add": […], …}, "designations": …}. */
function supposeIn(path: string): Suppose {
  const read = Suppose.safeParse(jsonIn(textOf(path)));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = `/${issue?.path.map(String).join('/') ?? ''}`;
  throw new Problem(
    'invalid-request',
    `The file "${path}" holds no assumptions (${place}: ${issue?.message}): give a JSON object with "holdings" and "designations" as POST /parties/{id}/what-if takes them.`,
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The form that is asked for, or that the name of the file asks for; HTML otherwise. */
export function formOf(format: string, out: string | undefined): ReportForm {
  const ending = out?.split('.').at(-1);
  const wanted = format === 'text' ? (ending === 'markdown' ? 'md' : ending) : format;
  return REPORT_FORMS.find((form) => form === wanted) ?? 'html';
}
