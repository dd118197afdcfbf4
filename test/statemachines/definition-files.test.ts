import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import aslValidator from 'asl-validator';
import { catalogueOf } from '../../core/messages/render.ts';
import { decisionWorkers, pascal, remediationWorkers } from '../../lib/workers.ts';
import {
  definitionOf,
  machines,
  placeholdersOf,
  reachable,
  type State,
  statesOf,
} from './definitions.ts';

/** What Step Functions and Lambda themselves call their errors. */
const knownToAws = new Set([
  'States.ALL',
  'States.Timeout',
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'Runtime.ExitError',
]);
const ours = new Set(
  [
    ...readFileSync(new URL('../../core/model/errors.ts', import.meta.url), 'utf8').matchAll(
      /name = '(\w+)'/g,
    ),
  ].map(([, name]) => name),
);
const workers = { remediation: remediationWorkers, decision: decisionWorkers };

describe.each(machines)('%s.asl.yaml', (machine) => {
  const definition = definitionOf(machine);
  const states = statesOf(definition);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');

  test('is valid Amazon States Language', () => {
    // The validator knows no placeholder inside an ARN.
    const filled = JSON.stringify(definition).replaceAll('${Partition}', 'aws');
    const result = aslValidator(JSON.parse(filled));
    expect(result.isValid ? '' : result.errorsText()).toBe('');
  });

  test('has unique state names, branches included', () => {
    const names = states.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('can reach every state', () => {
    const all = [definition, ...states.flatMap(([, { Branches }]) => Branches ?? [])];
    for (const one of all)
      expect([...reachable(one)].toSorted()).toEqual(Object.keys(one.States).toSorted());
  });

  test('substitutes exactly its Lambdas, and the partition', () => {
    const lambdas = placeholdersOf(machine).filter((key) => key !== 'Partition');
    expect(lambdas.toSorted()).toEqual(workers[machine].map(pascal).toSorted());
  });

  test('names no partition', () => {
    expect(JSON.stringify(definition)).not.toMatch(/arn:(?!\$\{Partition\})/);
  });

  test('has a Lambda file for each', () => {
    const missing = workers[machine].filter(
      (worker) => !existsSync(new URL(`../../lambdas/${worker}.ts`, import.meta.url)),
    );
    expect(missing).toEqual([]);
  });

  test.each(tasks)(
    '%s has one timeout, retries with full jitter and a catch for everything',
    (_, task: State) => {
      // A merge key brings one along where a state has the other kind.
      expect([task.TimeoutSeconds, task.TimeoutSecondsPath].filter(Boolean)).toHaveLength(1);
      expect(task.Retry?.length).toBeGreaterThan(0);
      expect(task.Retry?.every(({ JitterStrategy }) => JitterStrategy === 'FULL')).toBe(true);
      expect(task.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
    },
  );

  test('names only errors that exist', () => {
    const named = states.flatMap(([, { Retry = [], Catch = [] }]) =>
      [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals),
    );
    expect(named.filter((name) => !knownToAws.has(name) && !ours.has(name))).toEqual([]);
  });

  test('gives only reasons that people can read', () => {
    const reasons = states.flatMap(([, { Result, ResultPath }]) =>
      ResultPath === '$.reason' ? [String(Result)] : [],
    );
    const known = Object.keys(catalogueOf().areas['workflow'] ?? {}).map(
      (key) => `workflow.${key}`,
    );
    expect(reasons.filter((reason) => !known.includes(reason))).toEqual([]);
  });
});

test('every failure after the incident is open reaches Escalate', () => {
  const { States } = definitionOf('remediation');
  const exempt = new Set([
    'Open incident',
    'Open parked alarm',
    'Escalate',
    'Tell people without a report',
  ]);
  const leaks = Object.entries(States)
    .filter(([name, { Catch }]) => Catch && !exempt.has(name))
    .filter(([, { Catch = [] }]) => {
      const ends = Catch.map(({ Next }) => reachable({ StartAt: Next, States }));
      return !ends.every((states) => states.has('Escalate') || states.has('Collect evidence'));
    });
  expect(leaks.map(([name]) => name)).toEqual([]);
});
