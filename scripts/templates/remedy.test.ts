import { expect } from '@jest/globals';
import remedy from './remedy.ts';
import { configuration, rest } from '../../test/core/remedies/facts.ts';
import { remedyTable } from '../../test/core/remedies/remedy-table.ts';

remedyTable(remedy, [
  {
    name: 'nothing to fix',
    facts: { configuration: configuration({ rest: rest({ tracingEnabled: true }) }) },
    expected: null,
  },
  {
    name: 'FILL IN: the cause and the facts that it fixes, and the operations that it plans',
    cause: {},
    facts: {},
    expected: { operations: [expect.objectContaining({ id: 'FILL IN', expects: {} }) as never] },
  },
]);
