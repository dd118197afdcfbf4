import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { MissingEvidence } from '../../model/reading.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { endpointTypeCalls } from '../front/advice.ts';
import { endOfTraffic, trafficEnded } from './helpers/traffic-ended.ts';

/**
 * Clients come by another way than the API takes requests: it was made private, or public, or a VPC endpoint was taken from it. They are
 * refused before they reach a stage, so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
 */
const id = 'private-api-endpoint-mismatch';

const types = /^replace \/endpointConfiguration\/types\/(\w+)$/;
const association = 'remove /endpointConfiguration/vpcEndpointIds';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['no-traffic'],
  role: 'breaks',
  hop: 'gateway',
  judge(facts, signals) {
    if (signals.symptom !== 'no-traffic') return healthy;
    const { endpointType: type } = restOf(facts.configuration);
    const change = changeBefore(
      facts,
      signals,
      (event) => event.name === 'UpdateRestApi' && (isMove(event) || association in event.details),
    );
    if (change === undefined) {
      if (type === 'PRIVATE') throw new MissingEvidence(unread);
      return healthy;
    }
    const ended = trafficEnded(facts, signals);
    // A change between the two public types moves no client to another way in.
    if (isMove(change) && type !== 'PRIVATE' && !wasPrivate(change)) return healthy;
    return faulty({
      subject: facts.configuration.api.id,
      confidence: ended && isMove(change) ? 'certain' : ended ? 'likely' : 'possible',
      evidence: [toldOf(facts, change, type), ...endOfTraffic(id, ended), ...changedBy(change)],
      routes: 'all',
      remedies: [],
      advised: endpointTypeCalls(facts.configuration.api.id, formerOf(change), endpointOf(change)),
    });
  },
});

const unread = {
  what: 'ec2:DescribeVpcEndpoints',
  because:
    'The API is private, and nothing reads whether the VPC endpoints that its clients use still exist and lead to it.',
};

/** The type that a patch names in its path: the one that it replaces. */
const formerOf = ({ details }: ChangeEvent): string | undefined =>
  Object.keys(details).flatMap((patch) => types.exec(patch)?.[1] ?? [])[0];
const isMove = (change: ChangeEvent): boolean => formerOf(change) !== undefined;
const wasPrivate = (change: ChangeEvent): boolean => formerOf(change) === 'PRIVATE';
const endpointOf = ({ details }: ChangeEvent): string | undefined => {
  const removed = details[association];
  return typeof removed === 'string' ? removed : undefined;
};

function toldOf({ configuration: { api } }: BaseFacts, change: ChangeEvent, type: string) {
  if (!isMove(change))
    return evidence(`${id}.endpoint-removed`, {
      api: api.id,
      endpoint: endpointOf(change) ?? '-',
    });
  return type === 'PRIVATE'
    ? evidence(`${id}.made-private`, { api: api.id })
    : evidence(`${id}.made-public`, { api: api.id, type });
}
