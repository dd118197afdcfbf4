/**
 * Dollars for a GB that a query of Logs Insights scans, list price of November 2026; the same for both classes of log groups.
 * @see https://aws.amazon.com/cloudwatch/pricing/
 */
const perGigabyte: Readonly<Record<string, number>> = {
  'us-east-1': 0.005,
  'us-east-2': 0.005,
  'us-west-2': 0.005,
  'ca-central-1': 0.0055,
  'eu-west-1': 0.0057,
  'eu-central-1': 0.0063,
  'ap-southeast-1': 0.007,
  'ap-southeast-2': 0.0067,
  'ap-northeast-1': 0.0076,
  'sa-east-1': 0.009,
};
const dearest = Math.max(...Object.values(perGigabyte));

/** Dollars for a byte that a query scans in a Region; in one that is not listed, as much as in the dearest. */
export const pricePerByte = (region: string): number => (perGigabyte[region] ?? dearest) / 1e9;

/** The bytes that so many dollars pay for, rounded down. */
export const bytesFor = (region: string, dollars: number): number =>
  Math.floor(dollars / pricePerByte(region));
