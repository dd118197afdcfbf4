import { expect } from '@jest/globals';
import enableExecutionLogging from '../../../../core/remedies/catalogue/enable-execution-logging.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const level = (loggingLevel: 'OFF' | 'INFO') => ({
  configuration: configuration({
    rest: rest({ methodSettings: { '*/*': { loggingLevel } } }),
  }),
});

remedyTable(enableExecutionLogging, [
  {
    name: 'no settings before: none are left behind by the undo',
    expected: {
      operations: [
        expect.objectContaining({
          expects: { '/*/*/logging/loglevel': null },
          input: expect.objectContaining({
            patchOperations: [{ op: 'replace', path: '/*/*/logging/loglevel', value: 'ERROR' }],
          }),
          undo: [
            expect.objectContaining({
              input: expect.objectContaining({ patchOperations: [{ op: 'remove', path: '/*/*' }] }),
            }),
          ],
        }) as never,
      ],
    },
  },
  {
    name: 'switched off before',
    facts: level('OFF'),
    expected: {
      operations: [
        expect.objectContaining({
          expects: { '/*/*/logging/loglevel': 'OFF' },
          undo: [
            expect.objectContaining({
              input: expect.objectContaining({
                patchOperations: [{ op: 'replace', path: '/*/*/logging/loglevel', value: 'OFF' }],
              }),
            }),
          ],
        }) as never,
      ],
    },
  },
  { name: 'on already', facts: level('INFO'), expected: null },
  {
    name: 'the account has no role for it',
    facts: { configuration: configuration({ account: { known: { cloudwatchRoleArn: null } } }) },
    expected: null,
  },
  {
    name: 'whether it has one could not be read',
    facts: {
      configuration: configuration({
        account: { gap: { what: 'apigateway:GetAccount', because: 'denied' } },
      }),
    },
    expected: 'gap',
  },
]);
