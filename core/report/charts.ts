import { say } from '../messages/render.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { draw } from './draw-chart.ts';
import { type Mark } from './chart-marks.ts';

/** Requests and failed answers a minute, as an SVG drawing. */
export const answersChart = (minutes: readonly Minute[], marks: readonly Mark[]): string =>
  draw('answers', minutes, marks, say('report.axis-answers'), [
    {
      name: say('report.series-requests'),
      kind: 'line',
      colour: 'var(--requests)',
      value: (minute) => minute.requests,
    },
    {
      name: say('report.series-5xx'),
      kind: 'bar',
      colour: 'var(--bad)',
      value: (minute) => minute.serverErrors,
    },
    {
      name: say('report.series-4xx'),
      kind: 'bar',
      colour: 'var(--warn)',
      value: (minute) => minute.clientErrors,
    },
  ]);

/** How long answers took, as an SVG drawing; minutes without requests leave a gap. */
export const latencyChart = (minutes: readonly Minute[], marks: readonly Mark[]): string =>
  draw('latency', minutes, marks, say('report.axis-latency'), [
    {
      name: say('report.series-latency'),
      kind: 'line',
      colour: 'var(--requests)',
      value: (minute) => minute.latencyP99,
    },
    {
      name: say('report.series-integration'),
      kind: 'line',
      colour: 'var(--warn)',
      value: (minute) => minute.integrationLatencyP99,
    },
  ]);
