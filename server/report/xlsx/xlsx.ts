import type { Report } from '#api/report';
import { xlsxOf } from '../../workbook/workbook';
import { sheetsOf } from './sheets';

/** The tables of a report as a workbook. */
export function reportXlsx(report: Report): Promise<Buffer> {
  const { sheets, wording } = sheetsOf(report);
  return xlsxOf(
    sheets.map(({ name, columns, rows }) => ({
      name: wording.say(`sheet.${name}`),
      heads: columns.map(([column]) => wording.say(`column.${column}`)),
      widths: columns.map(([, width]) => width),
      rows,
    })),
  );
}
