/** List prices of us-east-1 in US dollars, and what one run uses of each. docs/cost.md names their pages. */
const used = [
  { what: 'API Gateway requests', count: 4000, each: 3.5 / 1_000_000 },
  { what: 'Lambda invocations, 128 MB', count: 3000, each: 0.2 / 1_000_000 + 0.0000021 },
  { what: 'metrics read', count: 2000, each: 0.01 / 1000 },
  { what: 'MB of logs written', count: 2, each: 0.5 / 1000 },
] as const;

/** What a run costs at most, line by line. */
export function estimate(): string[] {
  const dollars = used.map(({ count, each }) => count * each);
  const total = dollars.reduce((sum, one) => sum + one, 0);
  return [
    `This costs about $${total.toFixed(2)} at list prices and takes about 25 minutes:`,
    ...used.map(
      ({ what, count }, index) => `  ${count} ${what}: $${(dollars[index] ?? 0).toFixed(4)}`,
    ),
  ];
}
