import { expect, test } from '@jest/globals';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { escalate } from '../../../core/workflow/escalate.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { renderHtml, renderMarkdown } from '../../../core/report/index.ts';
import { requestApproval } from '../../../core/workflow/request-approval.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { attack, forged, harm } from '../../support/attack.ts';
import { evidence } from '../../../core/model/evidence.ts';
import { cause, changeOf, diagnosisOf, fake, planOf, reportOf } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

const unknown = [fake('lambda-unhandled-error.no-such-text', { text: attack })];
const known = evidence('workflow.error', { name: 'Error', message: attack });
const hostileTarget = { ...target, apiName: attack };
const hostileAlarm = { ...alarm, name: attack, reason: attack };
const hostileCause = {
  ...cause,
  subject: attack,
  evidenceFor: [...unknown, known],
  evidenceAgainst: [known],
};
const gap = { what: attack, because: attack };
const diagnosis = diagnosisOf({
  causes: [hostileCause],
  unrelated: [hostileCause],
  notChecked: [{ check: 'throttle-account', subject: attack, gap }],
  readInPart: [gap],
  routesHit: [{ route: { httpMethod: 'GET', path: attack }, failures: 1 }],
  recentChanges: [{ at: alarm.at, what: known, beforeSymptom: 1 }],
});
const input = { FunctionName: attack, StatementId: 'medic' };
const plan = planOf('inc-1', {
  target: hostileTarget,
  cause: { check: cause.check, subject: attack },
  blastRadius: [known],
  operations: [
    {
      id: 'grant',
      service: 'lambda',
      action: 'AddPermission',
      input,
      expects: null,
      undo: [{ service: 'lambda', action: 'RemovePermission', input }],
    },
  ],
});

async function worked() {
  const here = stand();
  const { environment } = here;
  const opening = { id: 'inc-1', target: hostileTarget, alarm: hostileAlarm };
  await putAll(environment, { record: record(environment).opening(opening) });
  const store = documents(environment);
  await store.put(documentKeys.plan('inc-1', 1), planSchema, plan);
  await store.put(documentKeys.diagnosis('inc-1', 1), diagnosisSchema, diagnosis);
  return here;
}

const approval = {
  incidentId: 'inc-1',
  attempt: 1,
  planHash: plan.hash,
  taskToken: 't',
  timeoutSeconds: 60,
};

test('mails hold nothing that acts or poses as ours', async () => {
  const { environment, messages } = await worked();
  await requestApproval(environment, approval);
  await escalate(environment, { incidentId: 'inc-1', attempt: 1, reason: 'workflow.no-cause' });
  await escalate(environment, {
    incidentId: 'inc-1',
    attempt: 1,
    reason: 'workflow.step-failed',
    error: { Error: attack, Cause: attack },
    unreported: { Error: 'Error', Cause: attack },
  });
  expect(messages).toHaveLength(3);
  for (const { subject, text } of messages) {
    expect(subject).toMatch(/^[\u0020-\u007E]{1,99}$/);
    expect(text).not.toMatch(harm);
    expect(text).not.toMatch(forged);
    expect(text).toContain(String.raw`\u{1b}[2J`);
  }
});

test('reports hold nothing that acts or poses as ours', async () => {
  const report = reportOf({ reasons: [known] });
  const [attempt] = report.attempts;
  if (!attempt) throw new Error('The sample has an attempt.');
  const hostile = {
    ...report,
    incident: {
      ...report.incident,
      target: hostileTarget,
      alarm: hostileAlarm,
      joined: [hostileAlarm],
      timeline: [{ at: alarm.at, what: known }],
    },
    attempts: [
      {
        ...attempt,
        diagnosis,
        plan,
        changes: [changeOf(plan, { before: { [attack]: attack }, after: attack })],
      },
    ],
  };
  const markdown = renderMarkdown(hostile);
  const html = await renderHtml(hostile);
  for (const text of [markdown, html]) expect(text).not.toMatch(harm);
  expect(markdown).not.toMatch(forged);
  // Within code nothing is a link.
  const prose = markdown.replaceAll(/^```.*?^```$/gms, '').replaceAll(/``.*?``/g, '');
  expect(prose).not.toContain('://');
});
