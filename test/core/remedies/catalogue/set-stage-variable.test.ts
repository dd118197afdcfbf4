import remedy from '../../../../core/remedies/catalogue/set-stage-variable.ts';
import { configuration } from '../facts.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = (data: Record<string, string>) => ({
  check: 'stage-variable-missing',
  subject: 'host',
  data,
});
const having = (variables: Record<string, string>) => ({
  configuration: configuration({ stage: { ...configuration().stage, variables } }),
});
const update = (patch: object) => ({
  service: 'apigateway',
  action: 'UpdateStage',
  input: { restApiId: 'a1b2c3d4e5', stageName: 'prod', patchOperations: [patch] },
});
const value = { variable: 'host', value: 'rates.example.com' };
const path = '/variables/host';
const set = update({ op: 'replace', path, value: 'rates.example.com' });

remedyTable(remedy, [
  {
    name: 'a variable that is gone',
    cause: cause(value),
    facts: having({}),
    expected: {
      operations: [
        {
          id: 'set-variable',
          ...set,
          expects: { [path]: null },
          undo: [update({ op: 'remove', path })],
        },
      ],
    },
  },
  {
    name: 'a variable that is empty',
    cause: cause(value),
    facts: having({ host: '' }),
    expected: {
      operations: [
        {
          id: 'set-variable',
          ...set,
          expects: { [path]: '' },
          undo: [update({ op: 'replace', path, value: '' })],
        },
      ],
    },
  },
  {
    name: 'a variable that is set',
    cause: cause(value),
    facts: having({ host: 'x' }),
    expected: null,
  },
  {
    name: 'a variable whose value was found wrong',
    cause: cause({ ...value, wrong: 'x' }),
    facts: having({ host: 'x' }),
    expected: {
      operations: [
        {
          id: 'set-variable',
          ...set,
          expects: { [path]: 'x' },
          undo: [update({ op: 'replace', path, value: 'x' })],
        },
      ],
    },
  },
  {
    name: 'a variable that has changed since it was found wrong',
    cause: cause({ ...value, wrong: 'x' }),
    facts: having({ host: 'y' }),
    expected: null,
  },
  {
    name: 'nothing says to what',
    cause: cause({ variable: 'host' }),
    facts: having({}),
    expected: null,
  },
  {
    name: 'of an HTTP API',
    cause: { data: { variable: 'backend', value: 'b.example.com' } },
    facts: httpFacts(),
    expected: {
      operations: [
        {
          id: 'set-variable',
          ...call('UpdateStage', {
            StageName: 'prod',
            StageVariables: { backend: 'b.example.com' },
          }),
          expects: { StageVariables: { backend: null } },
          undo: [call('UpdateStage', { StageName: 'prod', StageVariables: { backend: '' } })],
        },
      ],
    },
  },
]);
