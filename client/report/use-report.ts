import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Paper,
  postReport,
  type Report,
  type ReportForm,
  type ReportLanguage,
  ReportSection,
} from '#api/report';
import { getReports, postStoredReport } from '#api/stored-reports';
import { call } from '../call';
import { save } from '../export/files';
import { useAsk } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { useSettled } from './use-settled';

/** What the form says. */
export interface Wanted {
  regimes: string[];
  sections: ReportSection[];
  /** A designated party: only the paths to it. */
  towards: string | null;
  language: ReportLanguage;
  notes: string;
}

const PAUSE_MS = 500;

/** The report as it will be, at the day and revision of the address; made anew when the form says something else. */
export function usePreview(id: string, wanted: Wanted) {
  const { ask, at } = useAsk();
  const { asOf } = useUrlState();
  const settled = useSettled(wanted, PAUSE_MS);
  const body = { ...questionOf(settled), form: 'html' as const, ...(asOf ? { asOf } : {}) };
  const answer = useQuery({
    queryKey: [postReport.path, id, body, at],
    queryFn: ({ signal }) => ask(postReport, { params: { id }, body, signal }),
    enabled: settled.regimes.length > 0,
    placeholderData: (before) => before,
  });
  return { answer, isBehind: answer.isFetching || settled !== wanted };
}

/** The previewed report in another form, handed to the browser as a file. */
export function useFile(id: string) {
  return useMutation({
    mutationFn: async ({ report, form, paper }: { report: Report } & FileChoice) => {
      const body = { ...againOf(report), form, paper };
      const { file } = await call(postReport, { params: { id }, body });
      if (file === null) throw new Error('the answer holds no file');
      save(file);
      return file.name;
    },
  });
}

export interface FileChoice {
  form: ReportForm;
  paper: Paper;
}

/** Keeps the previewed report; whoever shows the kept ones asks again. */
export function useKeep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (report: Report) =>
      call(postStoredReport, { body: { ...againOf(report), party: id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [getReports.path] }),
  });
}

function questionOf({ regimes, sections, towards, language, notes }: Wanted) {
  return {
    ...{ regimes, towards, language, leaveOut: withoutThese(sections) },
    notes: notes.trim() === '' ? null : notes,
  };
}

/** The question that gives the same report again, whatever is imported or decided meanwhile. */
function againOf({ asked: { party: _, sections, ...asked } }: Report) {
  return { ...asked, leaveOut: withoutThese(sections) };
}

function withoutThese(sections: readonly ReportSection[]): ReportSection[] {
  return ReportSection.options.filter((section) => !sections.includes(section));
}
