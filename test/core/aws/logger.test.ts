import { afterEach, expect, jest, test } from '@jest/globals';
import { liveEnvironment } from '../../../core/aws/live.ts';
import { loggedSecrets, secretsShown } from '../../support/planted-secrets.ts';

const before = process.env['POWERTOOLS_DEV'];

afterEach(() => {
  jest.restoreAllMocks();
  if (before === undefined) delete process.env['POWERTOOLS_DEV'];
  else process.env['POWERTOOLS_DEV'] = before;
});

test.each(loggedSecrets)('our own logs hide %j', (text) => {
  // Then the logger writes to the console that can be watched.
  process.env['POWERTOOLS_DEV'] = 'true';
  const written: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((line) => void written.push(String(line)));
  const { logger } = liveEnvironment({
    GATEWAY_MEDIC_TABLE: 'incidents',
    GATEWAY_MEDIC_BUCKET: 'evidence',
  });
  logger.error('The step failed', { because: text, deep: { line: `x ${text}` } });
  logger.error('The step failed', new Error(text));
  expect(written).toHaveLength(2);
  expect(secretsShown(written.join('\n').replaceAll(/\\+/g, '\\'))).toEqual([]);
});
