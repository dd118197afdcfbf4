import type { Confidence, FaultyFinding } from '../model/finding.ts';
import { serves } from '../model/route.ts';
import type { Failure } from '../model/signals.ts';
import type { Explanation } from './explanation.ts';

const certainty: Record<Confidence, number> = { certain: 1, likely: 0.6, possible: 0.25 };

/** What each kind of evidence adds at most. They sum to 1 with a sample; without logs the configuration stands alone. */
const weights = { coverage: 0.5, certainty: 0.3, precision: 0.1, sharpness: 0.1 };
const withoutSample = 0.45;
/** What a log that names another cause on the same methods takes away at most. */
const contradiction = 0.25;

/**
 * 0 to 1: how well a fault explains what was seen. Most counts how many of the failed requests it explains, then whether
 * it is proven, whether its methods are the ones that fail, and how few other causes their log lines would allow.
 */
export function scoreOf(
  finding: FaultyFinding,
  explanation: Explanation,
  sample: readonly Failure[],
): number {
  const sure = certainty[finding.confidence];
  if (sample.length === 0) return rounded(withoutSample * sure);
  const { named, silent, contradicting } = explanation;
  const coverage = (named.length + silent.length / 2) / sample.length;
  const disputed =
    contradicting.length / (contradicting.length + named.length + silent.length || 1);
  return rounded(
    weights.coverage * coverage +
      weights.certainty * sure +
      weights.precision * precisionOf(finding, sample) +
      weights.sharpness * sharpnessOf(named) -
      contradiction * disputed,
  );
}

/** The share of the fault's methods that are seen failing; a fault of every method says little by fitting. */
function precisionOf({ routes }: FaultyFinding, sample: readonly Failure[]): number {
  if (routes === 'all' || routes.length === 0) return 0;
  const seen = sample.flatMap(({ route }) => (route === null ? [] : [route]));
  if (seen.length === 0) return 0.5;
  return routes.filter((route) => seen.some((one) => serves(route, one))).length / routes.length;
}

/** 1 where the log lines allow this cause alone, less the more others they allow. */
function sharpnessOf(named: readonly Failure[]): number {
  if (named.length === 0) return 0;
  return named.reduce((sum, { causes }) => sum + 1 / causes.length, 0) / named.length;
}

const rounded = (score: number): number =>
  Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
