import assert from 'node:assert/strict';
import type { BrokenApi } from '../broken-apis.ts';
import { targetKey } from '../../../../core/model/target.ts';
import { endOf, incidentOf, isLocked, startWith } from '../incidents.ts';
import type { Asked, Stand } from '../stand.ts';
import { isPermitted } from '../traffic.ts';
import { assertEnd, assertRefused } from './ended.ts';

/** A rejected plan changes nothing and hands the incident to a person. */
export async function rejected(stand: Stand, api: BrokenApi, asked: Asked): Promise<void> {
  const { account, medic, check } = stand;
  await check(`${api.name}: rejection changes nothing`, async () => {
    const decision = await startWith(account, medic.DecisionStateMachine, asked.reject);
    assertEnd(await endOf(account, decision, 60), 'Decision recorded');
    const end = await endOf(account, asked.execution, 90);
    assertEnd(end, 'Plan was rejected', 'Escalate', 'End as handed over', 'Handed to a person');
  });
  await handedOver(stand, api, asked.incidentId);
}

/** Nobody answers: after the time that the configuration gives, nothing was changed and a person has it. */
export async function unanswered(stand: Stand, api: BrokenApi, asked: Asked): Promise<void> {
  const { account, medic, check } = stand;
  await check(`${api.name}: without an answer the approval times out`, async () => {
    const end = await endOf(account, asked.execution, 180);
    assertEnd(end, 'Nobody answered', 'Escalate', 'End as handed over', 'Handed to a person');
  });
  await check(`${api.name}: an answer after that is refused`, async () => {
    const late = await startWith(account, medic.DecisionStateMachine, asked.approve);
    assertRefused(await endOf(account, late, 60));
  });
  await handedOver(stand, api, asked.incidentId);
}

/** What holds of every incident that ends at a person before anything was changed. */
export async function handedOver(
  { account, medic, inbox, check }: Stand,
  api: BrokenApi,
  incidentId: string,
): Promise<void> {
  await check(`${api.name}: a person has it, nothing was changed, the lock is free`, async () => {
    const incident = await incidentOf(account, medic, incidentId);
    assert.equal(incident.status, 'closed');
    assert.equal(incident.outcome, 'escalated');
    assert.equal(await isPermitted(account, api), false);
    assert.equal(await isLocked(account, medic, targetKey(incident.target)), false);
    const { Message } = await inbox.about(api.name, 'Action required:');
    assert.ok(Message.includes(incidentId));
  });
}
