import { renderToString } from 'preact-render-to-string';
import { visibleLines } from '../messages/untrusted.ts';
import { once } from '../model/once.ts';
import type { Report } from '../model/report.ts';
import type { Drawings } from './charts-part.tsx';
import { Page } from './page.tsx';
import { marksOf } from './marks.ts';

/** Loaded late: the charting library is larger than everything else, and only reports need it. */
export const loadCharts = once(() => import('./charts.ts'));

/** The report as one HTML file that needs no network: readable in light and dark, on paper and by a screen reader. */
export async function renderHtml(report: Report): Promise<string> {
  const drawings = await drawingsOf(report);
  const page = renderToString(<Page report={report} drawings={drawings} />);
  return visibleLines(`<!doctype html>\n${page}\n`);
}

async function drawingsOf(report: Report): Promise<Drawings | undefined> {
  if (report.minutes.length === 0) return undefined;
  const { answersChart, latencyChart } = await loadCharts();
  const marks = marksOf(report);
  return {
    answers: answersChart(report.minutes, marks),
    latency: latencyChart(report.minutes, marks),
  };
}
