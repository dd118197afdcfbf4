import { expect } from '@jest/globals';
import remedy from '../../../../core/remedies/catalogue/restore-authorizer-response.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

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
