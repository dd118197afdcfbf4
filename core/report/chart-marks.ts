/** A moment that is marked in every chart. */
export interface Mark {
  /** ISO 8601 */
  readonly at: string;
  readonly label: string;
  readonly tone: 'bad' | 'change' | 'good';
}

/** Labels of marks that lie close together take turns in height. */
export const markLine = (marks: readonly Mark[]) => ({
  symbol: 'none',
  silent: true,
  data: marks.map(({ at, label, tone }, index) => ({
    xAxis: Date.parse(at),
    lineStyle: { color: `var(--${tone})`, type: 'dashed', width: 1.5 },
    label: {
      formatter: label.replaceAll('{', '('),
      position: 'end',
      distance: [0, 2 + (index % 3) * 13],
      color: `var(--${tone})`,
      textBorderWidth: 0,
      fontFamily: 'system-ui, sans-serif',
    },
  })),
});
