import check from '../../../../core/checks/lambda/lambda-response-streaming-mismatch.ts';
import { configuration, functionArn, gap, known, lambdaUri, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const buffered = lambdaUri();
const streaming = buffered
  .replace('2015-03-31', '2021-11-15')
  .replace(/invocations$/, 'response-streaming-invocations');
const having = (uri: string, responseTransferMode?: string, type = 'AWS_PROXY') => ({
  configuration: configuration({
    routes: known([
      route('GET', '/orders', {
        type,
        uri,
        ...(responseTransferMode !== undefined && { responseTransferMode }),
      }),
    ]),
  }),
});
const patch = (value: string) => [
  { action: 'UpdateIntegration', input: { patchOperations: [{ value }] } },
  { action: 'CreateDeployment' },
];

const cases: Case[] = [
  ['buffered', {}, [healthy]],
  ['said to be buffered', { facts: having(buffered, 'BUFFERED') }, [healthy]],
  ['streamed', { facts: having(streaming, 'STREAM') }, [healthy]],
  [
    'a stream of what is invoked as a whole',
    { facts: having(buffered, 'STREAM') },
    [
      faulty({
        subject: functionArn,
        confidence: 'certain',
        remedies: [],
        advised: patch('BUFFERED'),
      }),
    ],
  ],
  [
    'the whole of what is invoked as a stream',
    { facts: having(streaming) },
    [faulty({ confidence: 'certain', advised: patch('STREAM') })],
  ],
  ['not a proxy', { facts: having(streaming, undefined, 'AWS') }, [healthy]],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
