import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { ofDatasets } from './moment';
import { PartyBrief } from './party';
import { Claim } from './ties';
import { RecordId } from './values';

/** One claim, so that it can be cited: who says it, when, in which words, and of whom. */
export const getClaim = endpoint({
  method: 'get',
  path: '/claims/:id',
  summary: 'One claim with its source and the parties that it speaks of',
  params: z.object({ id: RecordId }),
  query: z.object(ofDatasets),
  response: z.object({ claim: Claim, parties: z.array(PartyBrief), coverage: Coverage }),
});
