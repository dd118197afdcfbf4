import check from '../../../../core/checks/lambda/lambda-request-too-large.ts';
import { failure, fn, functionArn, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = failure([check.id], { status: 413 });
const functions = (...all: ReturnType<typeof fn>[]) => ({
  lambda: {
    functions: all,
    accountConcurrency: known({ total: 1000, unreserved: 1000 }),
  },
});

const cases: Case[] = [
  ['no function', { facts: functions() }, []],
  ['nothing fails', { signals: { serverErrors: 0 } }, [healthy]],
  [
    'the log names it and the method',
    { signals: { failures: [named] } },
    [faulty({ subject: functionArn, confidence: 'certain', remedies: [] })],
  ],
  [
    'the log leaves the method out',
    { signals: { failures: [{ ...named, route: null }] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a status that fits API Gateway’s own limit as well',
    { signals: { failures: [failure([check.id, 'request-too-large'], { status: 413 })] } },
    [healthy],
  ],
  [
    'another function’s method fails',
    { signals: { failures: [{ ...named, route: { httpMethod: 'GET', path: '/stock' } }] } },
    [healthy],
  ],
  [
    'the function is gone, which is another cause',
    { facts: functions(fn({ configuration: known(null) })), signals: { failures: [named] } },
    [healthy],
  ],
  ['requests fail and no log could be read', { signals: { logsRead: false } }, [unknown]],
];

table(check, cases);
