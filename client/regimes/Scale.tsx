import type { z } from 'zod';
import type { Threshold } from '#api/regimes';
import type { ExactShare } from '#api/verdict';
import { percentOf } from '../share';

interface Props {
  counted: ExactShare;
  threshold: z.infer<typeof Threshold>;
}

/** The counted share on a scale to 100 per cent: solid is certain, striped is possible, the mark is the threshold. */
export function Scale({ counted, threshold }: Props) {
  const [least, most] = [percentOf(counted.minimum), percentOf(counted.maximum)];
  const at = percentOf(threshold.value);
  return (
    <svg className="scale" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" x="0" y="3" width="100" height="4" />
      <rect className="possible" x={least} y="3" width={most - least} height="4" />
      <rect className="certain" x="0" y="3" width={least} height="4" />
      <path className="mark" d={`M${at} 0V10`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
