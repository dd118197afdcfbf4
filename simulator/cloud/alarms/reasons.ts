import type { Judgement, Point, Terms } from './judge.ts';

/** Why an alarm over one time series is in its state, in CloudWatch's words. */
export function reasonOf({ state, points, filled }: Judgement, terms: Terms): string {
  if (state === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${count(filled, 'datapoint')} ${verb(filled)} unknown.`;
  }
  const treated = `${count(filled, 'missing datapoint')} ${verb(filled)} treated as [${treatment(terms.missing)}]`;
  if (points.length === 0) {
    return `Threshold Crossed: no datapoints were received for ${count(terms.evaluated, 'period')} and ${treated}.`;
  }
  const alarming = state === 'ALARM';
  const proof = points.filter((point) => point.breaching === alarming);
  const least = alarming ? terms.toAlarm : terms.evaluated - terms.toAlarm + 1;
  const change = alarming ? 'OK -> ALARM' : 'ALARM -> OK';
  const filling = filled > 0 && terms.missing.endsWith('reaching') ? ` and ${treated}` : '';
  return (
    `Threshold Crossed: ${proof.length} out of the last ${count(terms.evaluated, 'datapoint')} ` +
    `[${listed(proof)}] ${verb(proof.length)} ${alarming ? '' : 'not '}${crossing(terms)} ` +
    `(minimum ${count(least, 'datapoint')} for ${change} transition)${filling}.`
  );
}

/** Why one time series of several is in its state. */
export function contributorReason({ state, points }: Judgement, terms: Terms): string {
  if (points.length === 0) return 'No data was returned for this contributor';
  const alarming = state === 'ALARM';
  const proof = points.filter((point) => point.breaching === alarming);
  if (proof.length === 0) return `Threshold Crossed: no datapoints were ${crossing(terms)}.`;
  const which = proof.length === 1 ? 'datapoint which' : 'datapoints which';
  return (
    `Threshold Crossed: ${count(proof.length, 'datapoint')} ${verb(proof.length)} ` +
    `${alarming ? '' : 'not '}${crossing(terms)}. ` +
    `The most recent ${which} ${alarming ? 'crossed' : 'did not cross'} the threshold: [${listed(proof)}].`
  );
}

const words: Readonly<Record<string, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

const crossing = ({ operator, threshold }: Terms) =>
  `${words[operator]} the threshold (${decimal(threshold)})`;
const treatment = (missing: string) => (missing === 'breaching' ? 'Breaching' : 'NonBreaching');
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
const verb = (number: number) => (number === 1 ? 'was' : 'were');

/** The newest first: `0.42 (21/11/26 02:13:00)`. */
const listed = (points: readonly Point[]) =>
  points
    .toReversed()
    .map(({ at, value }) => `${decimal(value)} (${day(at)})`)
    .join(', ');

/** A number as CloudWatch writes it: with a decimal point always. */
const decimal = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

function day(at: Date): string {
  const [year = '', month = '', date = ''] = at.toISOString().slice(2, 10).split('-');
  return `${date}/${month}/${year} ${at.toISOString().slice(11, 19)}`;
}
