import { expect } from '@jest/globals';
import raiseFunctionMemory from '../../../../core/remedies/catalogue/raise-function-memory.ts';
import { gap } from '../../checks/support/facts.ts';
import { lambdaFacts, lambdaFunction } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const unqualified = { qualifier: null, alias: null };
const sized = (memorySize: number, version = '4', revisionId = 'rev') => ({
  known: {
    version,
    lastModified: '2026-01-05T02:58:00.000Z',
    timeout: 3,
    memorySize,
    revisionId,
  },
});
const changedBy = (tool: string) => ({
  known: {
    events: [
      {
        at: '2026-01-05T02:58:00.000Z',
        source: 'lambda.amazonaws.com',
        name: 'UpdateFunctionConfiguration',
        by: null,
        tool,
        resources: [{ kind: 'function', id: 'orders' }],
        details: {},
      },
    ],
    completeFrom: '2026-01-05T00:00:00.000Z',
    completeUntil: '2026-01-05T03:10:00.000Z',
  },
});
const update = (input: object) => ({
  service: 'lambda',
  action: 'UpdateFunctionConfiguration',
  input: { FunctionName: 'orders', ...input },
});
const codes = (...names: readonly string[]) =>
  names.map((name) => expect.objectContaining({ code: `raise-function-memory.${name}` }) as never);

remedyTable(raiseFunctionMemory, [
  {
    name: 'twice the memory, of the very revision that was read',
    facts: { lambda: lambdaFacts({ ...unqualified, configuration: sized(512, '$LATEST') }) },
    expected: {
      lifetime: 'stopgap',
      blastRadius: codes('memory', 'owner'),
      operations: [
        {
          id: 'raise',
          ...update({ MemorySize: 1024, RevisionId: 'rev' }),
          expects: { MemorySize: 512 },
          undo: [update({ MemorySize: 512 })],
        },
      ],
    },
  },
  {
    name: 'behind an alias: publish and move it, without the revision of the version',
    facts: { lambda: lambdaFacts({ configuration: sized(128) }) },
    expected: {
      risk: 'high',
      blastRadius: codes('memory', 'publishes', 'owner'),
      operations: [
        expect.objectContaining(update({ MemorySize: 256 })) as never,
        expect.objectContaining({ action: 'PublishVersion', expects: '4', undo: [] }) as never,
        expect.objectContaining({
          action: 'UpdateAlias',
          expects: { FunctionVersion: '4' },
        }) as never,
      ],
    },
  },
  {
    name: 'no more than Lambda gives',
    facts: { lambda: lambdaFacts({ ...unqualified, configuration: sized(8192) }) },
    expected: { operations: [expect.objectContaining(update({ MemorySize: 10_240 })) as never] },
  },
  {
    name: 'a patch for Terraform',
    facts: { lambda: lambdaFacts(unqualified), changes: changedBy('Terraform') },
    expected: { blastRadius: codes('memory', 'terraform') },
  },
  {
    name: 'a patch for CDK',
    facts: { lambda: lambdaFacts(unqualified), changes: changedBy('AWS CDK') },
    expected: { blastRadius: codes('memory', 'cloudformation') },
  },
  {
    name: 'there is no more memory',
    facts: { lambda: lambdaFacts({ ...unqualified, configuration: sized(10_240) }) },
    expected: null,
  },
  {
    name: 'a version without an alias',
    facts: { lambda: lambdaFacts({ qualifier: '4', alias: null }) },
    expected: null,
  },
  {
    name: 'an alias that shares its requests out',
    facts: {
      lambda: lambdaFacts({
        alias: { known: { name: 'live', version: '4', revisionId: 'r', weights: { 3: 0.1 } } },
      }),
    },
    expected: null,
  },
  {
    name: 'the configuration could not be read',
    facts: { lambda: lambdaFacts({ configuration: gap() }) },
    expected: 'gap',
  },
  {
    name: 'the alias could not be read',
    facts: { lambda: lambdaFacts({ alias: gap() }) },
    expected: 'gap',
  },
  {
    name: 'the versions could not be read',
    facts: { lambda: { ...lambdaFacts(), functions: [lambdaFunction({ versions: gap() })] } },
    expected: 'gap',
  },
]);
