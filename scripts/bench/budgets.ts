import type { AtOnce } from './at-once.ts';
import { atMost, type Figure } from './figure.ts';
import type { Point } from './points.ts';

/** The worst of several points, by what they are judged by. */
const worst = (points: readonly Point[], value: (point: Point) => number): number =>
  Math.max(...points.map(value));

/** The budgets that hold for a growth curve at each of its sizes. */
export function budgetsOf(points: readonly Point[]): Figure[] {
  const [first] = points;
  if (!first) return [];
  const { grows } = first;
  const largest = `${grows} up to ${Math.max(...points.map(({ size }) => size)).toLocaleString('en')}`;
  return [
    atMost(
      `${largest}: alarm to diagnosis, warm`,
      3,
      worst(points, ({ warm }) => warm),
      ' s',
    ),
    atMost(
      '… cold',
      8,
      worst(points, ({ cold }) => cold),
      ' s',
    ),
    atMost(
      '… API Gateway calls',
      12,
      worst(points, ({ gateway }) => gateway),
      '',
    ),
    atMost(
      '… list price until the plan is answered',
      0.005,
      worst(points, ({ dollars }) => dollars),
      ' $',
    ),
    atMost(
      '… sizes at which the cause is not found',
      0,
      points.filter(({ found }) => !found).length,
      '',
    ),
  ];
}

/** The budgets of many incidents at once; those of fifty have times, too. */
export function budgetsAtOnce({ incidents, diagnosed, median, last, share }: AtOnce): Figure[] {
  const lost = atMost(`${incidents} at once: not diagnosed`, 0, incidents - diagnosed, '');
  const used = atMost("… share of API Gateway's control plane", 50, share * 100, '%');
  if (incidents > 50) return [lost, used];
  return [
    lost,
    atMost('… alarm to diagnosis, median', 15, median, ' s'),
    atMost('… alarm to diagnosis, last', 30, last, ' s'),
    used,
  ];
}
