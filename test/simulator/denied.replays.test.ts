import { expect, test } from '@jest/globals';
import { checks } from '../../core/checks/registry.generated.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { recordedScenario, recordOf } from '../support/recorded-scenario.ts';

/** The Lambdas of the branches that read the account for themselves, with a check that then cannot be made. */
const branches = [
  ['check-lambda', 'lambda-permission-missing'],
  ['check-vpc-link', 'vpclink-v1-listener-missing'],
  ['check-throttling', 'quota-exceeded'],
  ['check-authorization', 'authorizer-permission-missing'],
] as const;
const own = new Set(['dynamodb', 's3', 'sns', 'stepfunctions']);
const template = deployedTemplate();

test.each(branches)(
  '%s is denied every read: %s is unknown, with the reason in the report',
  async (worker, check) => {
    const run = await runScenario(loadScenario('rejected-plan'), {
      template,
      authorize: (simulation) => {
        const functions = [...(simulation.deployment?.functions.values() ?? [])];
        const role = functions.find(({ handler }) => handler === `${worker}.handler`)?.role;
        expect(role).toBeDefined();
        return ({ principal, service, operation }) => {
          if (principal !== role || own.has(service)) return;
          throw awsError('AccessDeniedException', `not authorized to perform ${operation}`, 403);
        };
      },
    });
    const report = run.incidents[0]?.report;
    expect(report?.incident.status).toBe('closed');
    const missed =
      report?.attempts[0]?.diagnosis.notChecked.filter((one) => one.check === check) ?? [];
    expect(missed.length).toBeGreaterThan(0);
    for (const { gap } of missed) expect(gap.because).toContain('AccessDenied');
  },
);

test('where the APIs of the account cannot be listed, people are told which alarm fired', async () => {
  const mails: string[] = [];
  const run = await runScenario(loadScenario('rejected-plan'), {
    template,
    observe: (moment) => {
      if (moment.kind === 'message') mails.push(moment.text);
    },
    authorize:
      () =>
      ({ operation }) => {
        if (operation === 'GetRestApis')
          throw awsError('AccessDeniedException', 'not authorized to perform GetRestApis', 403);
      },
  });
  expect(run.incidents).toEqual([]);
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) {
    expect(mail).toContain('gateway-medic-rest-');
    expect(mail).toContain('could not be determined: AccessDeniedException');
  }
});

test('without CloudTrail everything is diagnosed as with it, but for what AWS refused others', async () => {
  const run = await runScenario(loadScenario('rejected-plan'), {
    template,
    authorize:
      () =>
      ({ service }) => {
        if (service === 'cloudtrail') throw awsError('AccessDeniedException', 'Access Denied', 403);
      },
  });
  const isAboutOthers = ({ check }: { readonly check: string }) =>
    checks.some(({ id, role }) => id === check && role === 'hinders');
  const missed = run.incidents.flatMap(({ report }) =>
    report.attempts.map(({ diagnosis }) => diagnosis.notChecked.filter(isAboutOthers).length),
  );
  const hindering = checks.filter(({ role }) => role === 'hinders').length;
  expect(missed.filter((count) => count !== hindering)).toEqual([]);
  const incidents = run.incidents.map((incident) => ({
    ...incident,
    report: {
      ...incident.report,
      attempts: incident.report.attempts.map((attempt) => ({
        ...attempt,
        diagnosis: {
          ...attempt.diagnosis,
          notChecked: attempt.diagnosis.notChecked.filter((one) => !isAboutOthers(one)),
        },
      })),
    },
  }));
  const record = recordOf(incidents);
  expect(record).toEqual(recordedScenario('rejected-plan', record));
});

test('a branch whose Lambda fails outright leaves its checks unknown, and the run goes on', async () => {
  const run = await runScenario(loadScenario('rejected-plan'), {
    template,
    authorize: (simulation) => {
      const functions = [...(simulation.deployment?.functions.values() ?? [])];
      const role = functions.find(({ handler }) => handler === 'check-vpc-link.handler')?.role;
      return ({ principal, service }) => {
        if (principal === role && service === 's3')
          throw awsError('AccessDenied', 'Access Denied', 403);
      };
    },
  });
  const report = run.incidents[0]?.report;
  expect(report?.incident.outcome).toBe('escalated');
  expect(report?.attempts[0]?.diagnosis.causes[0]?.check).toBe('lambda-permission-missing');
  const missed = report?.attempts[0]?.diagnosis.notChecked.map((one) => one.check) ?? [];
  const ofLinks = checks.filter(({ domain }) => domain === 'vpc-link').map(({ id }) => id);
  expect(missed).toEqual(expect.arrayContaining(ofLinks));
});
