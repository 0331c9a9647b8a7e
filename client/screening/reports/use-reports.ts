import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { BatchRow, Without } from '#api/screening-reports';
import { postScreeningReports } from '#api/screening-reports';
import type { Screening } from '#api/screenings';
import { callLines } from '../../call';
import { download, fileName } from '../../export/files';
import { openArchive } from './archive';

/** How far the reports of a screening are. */
export interface Making {
  done: number;
  /** Reports that there will be; null until it is known. */
  all: number | null;
  without: Without[];
  /** Parties of whom there could be no report, and why. */
  problems: BatchRow[];
}

const BEGUN: Making = { done: 0, all: null, without: [], problems: [] };

type Wanted = z.input<typeof postScreeningReports.body>;

/** Takes the reports of a screening one after the other and hands them over in one archive; who leaves stops it. */
export function useReports({ id, name, asOf }: Screening) {
  const [making, setMaking] = useState<Making>(BEGUN);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const make = useMutation({
    mutationFn: async (body: Wanted) => {
      const stop = new AbortController();
      stopping.current = stop;
      setMaking(BEGUN);
      const archive = await openArchive();
      let isWhole = false;
      const asked = { params: { id }, body, signal: stop.signal };
      await callLines(postScreeningReports, asked, (line) => {
        if (line.is === 'begun') {
          setMaking({ ...BEGUN, all: line.parties, without: line.without });
        } else if (line.is === 'report') {
          if (line.file) archive.add(line.file);
          setMaking((before) => ({
            ...before,
            done: before.done + 1,
            problems: line.row.problem ? [...before.problems, line.row] : before.problems,
          }));
        } else {
          for (const file of line.files) archive.add(file);
          isWhole = true;
        }
      });
      if (!isWhole) throw new Error('the answer ended before its index');
      const saved = fileName(`reports-${name}`, asOf, '.zip');
      download(saved, archive.close());
      return saved;
    },
  });
  return { making, make, stop: () => stopping.current?.abort() };
}
