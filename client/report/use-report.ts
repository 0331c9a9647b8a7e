import { useMutation } from '@tanstack/react-query';
import {
  type Paper,
  postReport,
  type ReportForm,
  type ReportLanguage,
  ReportSection,
} from '#api/report';
import { download } from '../export/files';
import { useAsk } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** What the form says. */
export interface Wanted {
  regimes: string[];
  sections: ReportSection[];
  language: ReportLanguage;
  notes: string;
  form: ReportForm;
  paper: Paper;
}

interface Made {
  name: string;
  sha256: string;
}

/** Has the report made, at the day and revision of the address, and hands the file to the browser. */
export function useReport(id: string) {
  const { ask } = useAsk();
  const { asOf } = useUrlState();
  const make = useMutation({
    mutationFn: async ({ sections, notes, ...wanted }: Wanted): Promise<Made> => {
      const leaveOut = ReportSection.options.filter((section) => !sections.includes(section));
      const question = { ...wanted, leaveOut, notes: notes.trim() === '' ? null : notes };
      const body = { ...question, ...(asOf === null ? {} : { asOf }) };
      const { file, sha256 } = await ask(postReport, { params: { id }, body });
      if (file === null) throw new Error('the answer holds no file');
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      download(file.name, new Blob([bytes], { type: file.mediaType }));
      return { name: file.name, sha256 };
    },
  });
  return { make, made: make.data ?? null };
}
