import type { z } from 'zod';
import type { Threshold } from '#api/regimes';
import type { ExactShare, RegimeVerdict } from '#api/verdict';
import type { Say } from '../i18n/use-words';
import { percentOf, percentText } from '../share';

/** What is counted: one number, or what is certain and what is at most so. */
export function countedText({ minimum, maximum, open }: ExactShare, t: Say): string {
  if (minimum === maximum) return percentText(minimum);
  const [over, under] = [
    open === 'minimum' || open === 'both',
    open === 'maximum' || open === 'both',
  ];
  const least = percentText(minimum);
  const most = percentText(maximum);
  return t('verdict.range', {
    least: over ? t('verdict.over', { value: least }) : least,
    most: under ? t('verdict.under', { value: most }) : most,
  });
}

export function thresholdText(threshold: z.infer<typeof Threshold> | null, t: Say): string {
  if (threshold === null) return t('verdict.noThreshold');
  const how = threshold.inclusive ? 'inclusive' : 'exclusive';
  return t(`verdict.asks.${how}`, { value: percentText(threshold.value) });
}

/** How far the counted share is from the threshold, in points of per cent. */
export function marginText(margin: RegimeVerdict['margin'], t: Say): string | null {
  if (margin === null) return null;
  const { minimum, maximum } = margin;
  if (minimum !== maximum)
    return t('verdict.marginBetween', { least: signed(minimum), most: signed(maximum) });
  const value = bare(minimum);
  if (percentOf(value) === 0) return t('verdict.marginExact');
  const side = minimum.startsWith('-') ? 'verdict.marginShort' : 'verdict.marginOver';
  return t(side, { value, count: percentOf(value) });
}

/** At which thresholds the party would be caught. */
export function criticalText(critical: RegimeVerdict['critical']['certain'], t: Say): string {
  if (critical === null) return t('verdict.criticalNone');
  const value = percentText(critical.value);
  return t(critical.attained ? 'verdict.criticalAttained' : 'verdict.criticalBelow', { value });
}

function bare(points: string): string {
  const text = points.replace(/^-/, '');
  return text.includes('/') ? percentOf(text).toFixed(2) : text;
}

function signed(points: string): string {
  if (percentOf(points) === 0) return '0';
  return `${points.startsWith('-') ? '−' : '+'}${bare(points)}`;
}
