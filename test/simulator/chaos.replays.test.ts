import { expect, test } from '@jest/globals';
import { type Cell, cellText } from '../../scripts/chaos/cell.ts';
import { type End, endOf } from '../../scripts/chaos/judge.ts';
import { runCell } from '../../scripts/chaos/run-cell.ts';

const once = { kind: 'fault', at: 'first', lasting: false } as const;

/** A few of the runs of `npm run chaos`: each kind of trouble once. */
const cells: readonly (readonly [cell: Cell, end: End])[] = [
  [
    { ...once, incident: 'permission', fault: 'throttled', call: 'apigateway:GetResources' },
    'recovered',
  ],
  [
    { ...once, incident: 'method', fault: 'lost', call: 'apigateway:CreateDeployment' },
    'recovered',
  ],
  [
    { ...once, incident: 'vpc-link', fault: 'killed-after', call: 'apigateway:CreateVpcLink' },
    'recovered',
  ],
  [
    { kind: 'twice', incident: 'permission', repeat: 'at-once', at: 'first', call: 'apply-change' },
    'recovered',
  ],
  [
    {
      kind: 'person',
      incident: 'method',
      answer: 'denied',
      at: 'first',
      call: 'apigateway:CreateDeployment',
    },
    'escalated, account as before',
  ],
  [
    {
      kind: 'person',
      incident: 'method',
      answer: 'killed-before',
      at: 'first',
      call: 'apigateway:CreateDeployment',
    },
    'escalated, what stands is named',
  ],
];

test.each(cells.map(([cell, end]) => [cellText(cell), end, cell] as const))(
  '%s: %s',
  async (_, end, cell) => {
    const left = await runCell(cell.incident, cell);
    expect({ end: endOf(left), theirs: left.theirs?.stands ?? true }).toEqual({
      end,
      theirs: true,
    });
  },
);
