import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Minute } from '../model/facts/metrics.ts';
import { type Mark, markLine } from './chart-marks.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** What a chart draws: a figure of each minute, null where there is none. */
export interface Series {
  readonly name: string;
  readonly kind: 'bar' | 'line';
  /** A custom property of the page's style sheet, so that charts follow light and dark. */
  readonly colour: string;
  readonly value: (minute: Minute) => number | null;
}

const width = 880;
const height = 270;

/**
 * Drawn on the server: no script, no animation, no link. ECharts escapes the texts that it draws.
 * https://echarts.apache.org/handbook/en/how-to/cross-platform/server
 */
export function draw(
  name: string,
  minutes: readonly Minute[],
  marks: readonly Mark[],
  unit: string,
  series: readonly Series[],
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const text = { color: 'var(--muted)', fontFamily: 'system-ui, sans-serif', fontSize: 12 };
  const line = { lineStyle: { color: 'var(--rule)' } };
  chart.setOption({
    animation: false,
    useUTC: true,
    grid: { left: 56, right: 16, top: 66, bottom: 28 },
    legend: {
      top: 0,
      left: 48,
      icon: 'rect',
      itemWidth: 14,
      itemGap: 28,
      itemHeight: 8,
      selectedMode: false,
      textStyle: text,
    },
    xAxis: {
      type: 'time',
      axisLabel: { ...text, formatter: '{HH}:{mm}', hideOverlap: true },
      axisLine: line,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { ...text, align: 'left' },
      minInterval: 1,
      axisLabel: text,
      splitLine: line,
    },
    series: series.map(({ name: label, kind, colour, value }, index) => ({
      name: label,
      type: kind,
      silent: true,
      ...(kind === 'bar'
        ? { stack: 'failed', barMaxWidth: 14 }
        : { showSymbol: false, lineStyle: { width: 2, color: colour } }),
      itemStyle: { color: colour },
      data: minutes.map((minute) => [Date.parse(minute.at), value(minute)]),
      ...(index === 0 && { markLine: markLine(marks) }),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return settled(svg, name);
}

/** ECharts numbers its charts over the life of a process, and marks shapes for scripts and hovering, of which a report has none. */
const settled = (svg: string, name: string): string =>
  svg
    .replaceAll(/<style\b[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*")/g, '')
    .replaceAll(/\bzr\d+-(c\d+)/g, `${name}-$1`);
