import { expect } from '@jest/globals';
import correctSourceArn from '../../../../core/remedies/catalogue/correct-source-arn.ts';
import { lambdaFacts } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

remedyTable(correctSourceArn, [
  {
    name: 'adds the right statement and names the stale one',
    cause: {
      check: 'lambda-permission-wrong-source-arn',
      data: { staleStatementIds: 'old-1 old-2' },
    },
    facts: { lambda: lambdaFacts() },
    expected: {
      operations: [expect.objectContaining({ action: 'AddPermission', expects: null }) as never],
      blastRadius: [
        expect.objectContaining({ code: 'correct-source-arn.source' }) as never,
        { code: 'correct-source-arn.stale', args: { statements: 'old-1 old-2' } },
      ],
    },
  },
  { name: 'a function that nothing is known of', expected: null },
]);
