import { expect, test } from '@jest/globals';
import { memoryOfExit, memoryUsedUp } from '../../../../core/checks/lambda/helpers/memory-used.ts';
import { fn, gap, known } from '../support/facts.ts';

const report = (size: number, used: number, end = 'Status: error\tError Type: Runtime.ExitError') =>
  `REPORT RequestId: 1\tDuration: 9.00 ms\tBilled Duration: 9 ms\tMemory Size: ${size} MB\tMax Memory Used: ${used} MB\t${end}\t`;
const platform = (errorType: string) =>
  JSON.stringify({
    time: '2026-01-05T10:25:00.000Z',
    type: 'platform.report',
    record: {
      requestId: '1',
      metrics: { durationMs: 9, memorySizeMB: 256, maxMemoryUsedMB: 256 },
      status: 'error',
      errorType,
    },
  });

test.each([
  [report(256, 256), { size: 256, used: 256 }],
  [report(256, 97), { size: 256, used: 97 }],
  [report(256, 256, 'Status: timeout'), null],
  [report(256, 256, ''), null],
  [platform('Runtime.ExitError'), { size: 256, used: 256 }],
  [platform('Runtime.Unknown'), null],
  ['RequestId: 1 Error: Runtime exited with error: signal: killed', null],
  [
    'my code says: REPORT Memory Size: 1 MB Max Memory Used: 1 MB Error Type: Runtime.ExitError',
    null,
  ],
])('%s', (line, expected) => expect(memoryOfExit(line)).toEqual(expected));

const { configuration } = fn({});
const size = 'known' in configuration ? configuration.known!.memorySize : 0;
const said = (...lines: readonly string[]) =>
  fn({ errors: known(lines.map((text) => ({ at: '2026-01-05T10:25:00.000Z', text }))) });

test.each([
  ['all of them used all of it', said(report(size, size), report(size, size + 1)), true],
  ['one ended otherwise', said(report(size, size), report(size, size - 40)), false],
  ['runs of a size that it no longer has', said(report(size * 4, size * 4)), false],
  ['no report', said('RequestId: 1 Error: Runtime exited with error: signal: killed'), false],
  ['a log that could not be read', fn({ errors: gap() }), false],
])('%s', (_, lambda, expected) => expect(memoryUsedUp(lambda) !== null).toBe(expected));
