import type { Environment } from '../../aws/environment.ts';
import { dollarText } from '../../messages/dollars.ts';
import { gapText } from '../../messages/gap-text.ts';
import { pricePerByte } from '../../model/insights-price.ts';
import type { Gap } from '../../model/reading.ts';

type Priced = Pick<Environment, 'queries' | 'region'>;

const gap = (because: string): Gap => ({ what: 'logs:StartQuery', because, tooDear: true });

const costOf = ({ region }: Priced, bytes: number) => dollarText(bytes * pricePerByte(region));

const capOf = ({ queries: { cap } }: Priced) => ({
  cap: dollarText(cap.dollars),
  setting: cap.setting,
});

/** Why a search is not made. */
export const overCap = (priced: Priced, bytes: number): Gap =>
  gap(gapText('queries.over-cap', { cost: costOf(priced, bytes), ...capOf(priced) }));

/** What a search was cut to. */
export const narrowed = (
  priced: Priced,
  bytes: number,
  cut: { readonly from: string; readonly searched: number; readonly groups: number },
): Gap =>
  gap(gapText('queries.narrowed', { cost: costOf(priced, bytes), ...capOf(priced), ...cut }));

/** Why log groups are not searched of which nothing is known. */
export const unknownSize = (priced: Priced): Gap =>
  gap(gapText('queries.unknown-size', capOf(priced)));

/** Why a query was stopped. */
export const stoppedText = (priced: Priced, bytes: number): string =>
  gapText('queries.stopped', { cost: costOf(priced, bytes), setting: capOf(priced).setting });
