import { verdictOn } from '../assess';
import type { Variants } from '../assessment';
import type { Decision } from '../decision';
import type { Holding } from '../holdings';
import type { Question } from '../question';
import { upstreamQuestion } from './upstream';

const MOST_SOURCES = 16;

/** The verdict once more: without what is only possible, with what nobody names, and as each source would have it. */
export function variantsOf(decision: Decision): Variants {
  const question = upstreamQuestion(decision);
  const contested = decision.facts.holdings.filter(({ readings }) => readings.length > 1);
  const sources = [...new Set(contested.flatMap((one) => one.sources))].toSorted();
  return {
    certainOnly: verdictOn(certainOnly(question)),
    onDisclosed: decision.disclosed,
    withUndisclosed: decision.rest?.withDispersed ?? verdictOn(withUndisclosed(question)),
    bySource: sources.slice(0, MOST_SOURCES).map((source) => ({
      source,
      verdict: verdictOn(accordingTo(question, source, contested)),
    })),
    sourcesLeftOut: Math.max(0, sources.length - MOST_SOURCES),
  };
}

function certainOnly(question: Question): Question {
  const isCertain = ({ certainty }: { certainty: string }) => certainty === 'certain';
  const { coverage } = question;
  return {
    ...question,
    holdings: question.holdings.filter((row) => isCertain(row) && row.direct !== false),
    designations: question.designations.filter(isCertain),
    coverage: coverage && { ...coverage, undecidedIdentities: [] },
  };
}

function withUndisclosed(question: Question): Question {
  return { ...question, undisclosedCouldBeListed: true };
}

/** Where a source is contradicted, only what it says; elsewhere everything. */
function accordingTo(question: Question, source: string, contested: readonly Holding[]): Question {
  const others = new Set(
    contested.filter(({ sources }) => sources.includes(source)).flatMap(({ keys }) => keys),
  );
  return {
    ...question,
    holdings: question.holdings.filter((row) => row.source === source || !others.has(row.key)),
  };
}
