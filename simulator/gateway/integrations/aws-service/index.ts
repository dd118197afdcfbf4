import { BeyondSimulator } from '../../../beyond-simulator.ts';
import type { Answer } from '../../answer.ts';
import { configurationError } from '../../fail.ts';
import { note, type Passage, trace } from '../../passage.ts';
import { asRole, notAssumed } from '../../role.ts';
import type { IntegrationOf } from '../integration.ts';
import { mapResponse } from '../map-response.ts';
import { requestBody } from '../request-body.ts';
import { type ServiceAction, serviceAction } from './action.ts';
import { jsonCall } from './json-services.ts';
import { denied, queueDenied, type Reply } from './replies.ts';

/**
 * `AWS` with another service than Lambda: a template makes the service's own request of the body, in the role of the integration.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-sqs.html
 */
export function awsService(passage: Passage, integration: IntegrationOf): Answer {
  const action = serviceAction(integration.uri);
  const { credentials } = integration;
  if (!action || integration.type !== 'AWS' || credentials === undefined)
    throw new BeyondSimulator(
      `The simulator cannot integrate ${integration.type} with ${integration.uri}.`,
    );
  const body = requestBody(passage, integration);
  if (typeof body !== 'string') return body;
  trace(passage, () => `Endpoint request body after transformations: ${body}`);
  if (asRole(passage.world, credentials, 'sts:none', '*') === 'not-assumed')
    return configurationError(passage, notAssumed(credentials));
  const reply = replyOf(passage, integration, action, body, credentials);
  passage.integrationRequestId = passage.world.ids.newUuid();
  const latency = 8 + Math.floor(passage.world.random() * 20);
  passage.elapsed += latency;
  passage.integrationLatency = latency;
  passage.variables['integration.status'] = reply.status;
  passage.variables['integration.integrationStatus'] = reply.status;
  note(passage, `Received response. Status: ${reply.status}, Integration latency: ${latency} ms`);
  trace(passage, () => `Endpoint response body before transformations: ${reply.body}`);
  return mapResponse(passage, integration, { ...reply, selector: String(reply.status) });
}

function replyOf(
  passage: Passage,
  integration: IntegrationOf,
  { service, action = '', path }: ServiceAction,
  body: string,
  role: string,
): Reply {
  const { world } = passage;
  if (service === 'sqs') return queueReply(passage, integration, path ?? '', body, role);
  const call = jsonCall(`${service}:${action}`, body, world.account);
  if ('status' in call) return call;
  return asRole(world, role, `${service}:${action}`, call.resource) === 'allowed'
    ? call.check()
    : denied(role, `${service}:${action}`, call.resource);
}

/** SQS reads its action from a form. @param path `ACCOUNT/QUEUE` */
function queueReply(
  { world }: Passage,
  { requestParameters = {} }: IntegrationOf,
  path: string,
  body: string,
  role: string,
): Reply {
  const { region } = world.account;
  const [owner = '', queue = ''] = path.split('/');
  const form = requestParameters['integration.request.header.Content-Type'] ?? '';
  const action = new URLSearchParams(body).get('Action');
  const resource = `arn:aws:sqs:${region}:${owner}:${queue}`;
  const readable = form.includes('application/x-www-form-urlencoded') && action !== null;
  return readable && asRole(world, role, `sqs:${action}`, resource) === 'allowed'
    ? { status: 200, body: '{"SendMessageResponse":{"SendMessageResult":{"MessageId":"1"}}}' }
    : queueDenied(`https://sqs.${region}.amazonaws.com/${queue}`);
}
