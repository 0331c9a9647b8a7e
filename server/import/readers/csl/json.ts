import { z } from 'zod';
import type { ReadContext, Reader } from '../../reader';
import { countryCode } from '../countries';
import { jsonElements } from '../json-elements';
import { inPortions } from '../stated';
import type { CslEntry } from './entry';
import { CSL, cslRows } from './rows';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim());
const several = z
  .array(text)
  .nullish()
  .transform((values) => (values ?? []).filter(Boolean));

const Result = z.object({
  ...{ id: text, source: z.string().min(1), entity_number: text, type: text, programs: several },
  ...{ name: z.string(), title: text, federal_register_notice: text, start_date: text },
  ...{ end_date: text, standard_order: text, license_requirement: text, license_policy: text },
  ...{ call_sign: text, vessel_type: text, vessel_flag: text, vessel_owner: text, remarks: text },
  ...{ alt_names: several, citizenships: several, dates_of_birth: several, nationalities: several },
  ...{ places_of_birth: several, source_information_url: text, source_list_url: text },
  ...{ gross_tonnage: text, gross_registered_tonnage: text },
  addresses: z
    .array(
      z
        .object({ address: text, city: text, state: text, postal_code: text, country: text })
        .loose(),
    )
    .nullish(),
  ids: z.array(z.object({ type: text, number: text, country: text }).loose()).nullish(),
});
type Result = z.infer<typeof Result>;

export const cslJson: Reader = {
  ...CSL,
  format: 'csl-json',
  title: 'Consolidated Screening List (trade.gov), JSON',
  allowedDays: 7,
  recognises: ({ text: head }) =>
    /^\s*\{/.test(head) && /"results"\s*:\s*\[/.test(head) && head.includes('"source'),
  read: (input, context) => inPortions(cslRows(entries(input, context), context)),
};

async function* entries(
  input: Parameters<Reader['read']>[0],
  context: ReadContext,
): AsyncGenerator<CslEntry, 'grammar' | 'none'> {
  const elements = jsonElements(input, { name: 'results', context });
  for (;;) {
    const next = await elements.next();
    if (next.done) return next.value ? 'grammar' : 'none';
    const { pointer, value } = next.value;
    const parsed = Result.safeParse(value);
    if (parsed.success) {
      for (const field of Object.keys(value as object)) {
        if (!(field in Result.shape)) context.notice(`field that nobody reads: ${field}`);
      }
      yield entryOf(parsed.data, pointer);
      continue;
    }
    const [{ path, message } = { path: [], message: '' }] = parsed.error.issues;
    const field = [pointer, ...path].join('/');
    const detail = `${message}: this is no entry of the list. Fetch the file again`;
    context.fault({ line: null, field, value: JSON.stringify(value).slice(0, 60), detail });
  }
}

function entryOf(result: Result, pointer: string): CslEntry {
  const { id, source, type, name, title, remarks, citizenships, nationalities } = result;
  return {
    ...{ id, source, type, name: name.trim(), title, remarks, citizenships, nationalities },
    ...{ at: { line: null, field: `${pointer}/name` }, entityNumber: result.entity_number },
    ...{ programmes: result.programs, notice: result.federal_register_notice },
    ...{ startDate: result.start_date, endDate: result.end_date },
    ...{ standardOrder: result.standard_order, licenceRequirement: result.license_requirement },
    ...{ reviewPolicy: result.license_policy, aliases: result.alt_names },
    ...{ birthDates: result.dates_of_birth, birthPlaces: result.places_of_birth },
    informationUrl: result.source_information_url,
    vessel: {
      ...{ callSign: result.call_sign, type: result.vessel_type },
      ...{ flag: result.vessel_flag, owner: result.vessel_owner },
    },
    addresses: (result.addresses ?? []).map(({ address, city, state, postal_code, country }) => ({
      text: [address, city, state, postal_code, country].filter(Boolean).join(', '),
      country: countryCode(country),
    })),
    ids: (result.ids ?? []).map(({ type: kind, number, country }) => ({
      ...{ type: kind, value: number, country: countryCode(country) },
    })),
  };
}
