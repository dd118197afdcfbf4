import { say } from '../messages/render.ts';
import type { Incident } from '../model/incident.ts';

/** The first line of every message about an incident: which stage, where, and which alarm fired when. */
export const whatHappened = ({ target, alarm }: Pick<Incident, 'target' | 'alarm'>): string =>
  say('incident.what-happened', {
    api: `${target.apiName}/${target.stage}`,
    apiId: target.apiId,
    region: target.region,
    account: target.account,
    alarm: alarm.name,
    at: alarm.at,
  });
