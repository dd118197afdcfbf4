import check from '../../../../core/checks/logs/execution-logging-off.ts';
import type { MethodSetting } from '../../../../core/model/facts/rest.ts';
import { configuration, failure, gap, known, rest } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const settings = (methodSettings: Record<string, MethodSetting>) => ({
  configuration: configuration({ rest: rest({ methodSettings }) }),
});

const oneLogs = settings({
  '*/*': { loggingLevel: 'OFF' },
  'orders/GET': { loggingLevel: 'INFO' },
});

const cases: Case[] = [
  ['level INFO', {}, [healthy]],
  ['level ERROR', { facts: settings({ '*/*': { loggingLevel: 'ERROR' } }) }, [healthy]],
  [
    'level OFF',
    { facts: settings({ '*/*': { loggingLevel: 'OFF' } }) },
    [faulty({ subject: 'prod' })],
  ],
  [
    'no setting at all',
    { facts: settings({}) },
    [faulty({ remedies: ['enable-execution-logging'], data: { loggingLevel: 'OFF' } })],
  ],
  ['one method logs', { facts: oneLogs, signals: { failures: [failure([])] } }, [healthy]],
  ['one method logs, and nothing fails', { facts: oneLogs, signals: { since: null } }, [healthy]],
  [
    'one method logs, and others fail unseen',
    { facts: oneLogs },
    [
      faulty({
        remedies: ['enable-execution-logging'],
        evidence: [{ code: 'execution-logging-off.partly' }],
      }),
    ],
  ],
  [
    'no role to write with',
    {
      facts: {
        configuration: configuration({
          rest: rest({ methodSettings: {} }),
          account: known({ cloudwatchRoleArn: null }),
        }),
      },
    },
    [faulty({ remedies: [] })],
  ],
  [
    'an account that could not be read',
    {
      facts: {
        configuration: configuration({ rest: rest({ methodSettings: {} }), account: gap() }),
      },
    },
    [faulty({ remedies: ['enable-execution-logging'] })],
  ],
  [
    'logs that must not be read',
    {
      facts: {
        ...settings({}),
        logs: {
          execution: gap('logs:StartQuery'),
          access: {
            gap: { what: 'logs:StartQuery', because: 'denied', allow: 'logs:StartQuery' },
          },
        },
      },
    },
    [faulty({ remedies: [], evidence: [{}, { code: 'execution-logging-off.unreadable' }] })],
  ],
];

table(check, cases);
