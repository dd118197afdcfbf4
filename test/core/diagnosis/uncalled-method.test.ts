import { expect, test } from '@jest/globals';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { Signals } from '../../../core/model/signals.ts';
import { faultyFinding } from '../../support/faulty-finding.ts';
import { facts, failure, signals } from '../checks/support/facts.ts';
import { many, on } from './weighed.ts';

const check = 'mapping-no-default-integration-response';
const route = (path: string) => ({ httpMethod: 'GET', path });
const findings = ['/quotes', '/never-called'].map((path) =>
  faultyFinding(check, { subject: `GET ${path}`, routes: [route(path)] }),
);
const onQuotes = many(5, failure([check], { status: 500, ...on('/quotes') }));
const somewhere = many(3, failure([check], { status: 500, route: null, requestId: 'unknown' }));
const diagnosed = (seen: Partial<Signals>) =>
  diagnose({ base: facts(), signals: signals(seen), findings, failedBranches: [] });
const subjects = (seen: Partial<Signals>) => diagnosed(seen).causes.map(({ subject }) => subject);

test('requests whose route no log names are those of the method that the log shows failing', () => {
  expect(subjects({ failures: [...onQuotes, ...somewhere] })).toEqual(['GET /quotes']);
});

test('where no route is named at all, both may be the cause', () => {
  expect(subjects({ failures: somewhere })).toHaveLength(2);
});

test('a method that its own metrics show failing is called', () => {
  const routes = [{ route: route('/never-called'), failures: 3, excess: 3, requests: 10 }];
  expect(
    subjects({ failures: [...onQuotes, ...somewhere], routes: routes as Signals['routes'] }),
  ).toHaveLength(2);
});

test('what is of no method in particular and only possible leaves such requests to a fault that names its methods', () => {
  const waiting = faultyFinding('not-deployed-since-change', {
    confidence: 'possible',
    routes: [route('/new')],
  });
  const unserved = faultyFinding('missing-resource-or-method', {
    confidence: 'possible',
    routes: 'all',
  });
  const lost = failure(['not-deployed-since-change', 'missing-resource-or-method'], {
    status: 500,
    route: null,
  });
  const { causes } = diagnose({
    base: facts(),
    signals: signals({ failures: many(5, lost) }),
    findings: [unserved, waiting],
    failedBranches: [],
  });
  expect(causes.map(({ check: named }) => named)).toContain('not-deployed-since-change');
});
