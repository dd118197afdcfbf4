import type { Facts } from '../model/facts.ts';
import { functionInUri, parseFunctionArn } from '../model/lambda-arn.ts';
import { knownOr } from '../model/reading.ts';

/**
 * What shows that an API has invoked a function before. `familiar`: its policy names the API, or it ran under a deployment that is
 * older than everything that was read. `chosen-by-variable`: nothing, and a stage variable names it, so that whoever may set the
 * variable would choose what is opened. `strange`: nothing.
 * @param arn the function as it is invoked, its qualifier included
 */
export function familiarity(
  facts: Facts,
  arn: string,
): 'familiar' | 'strange' | 'chosen-by-variable' {
  const { target, window, metrics, configuration, lambda } = facts;
  const fn = lambda?.functions.find((one) => one.arn === arn);
  const policy = JSON.stringify(knownOr(fn?.policy ?? notRead, []));
  if (policy.includes(`:${target.apiId}/`)) return 'familiar';
  const names = namesInUris(facts);
  const isNamed = names.includes(parseFunctionArn(arn)?.name ?? '');
  if (!isNamed && names.some((name) => name.includes('${stageVariables.')))
    return 'chosen-by-variable';
  const served = knownOr(configuration.deployments, []).find(
    ({ id }) => id === configuration.stage.deploymentId,
  );
  const start = knownOr(metrics, null)?.minutes[0]?.at ?? window.start;
  const isOld = served !== undefined && served.createdAt < start;
  const { invocations } = knownOr(fn?.metrics ?? notRead, { invocations: 0 });
  return isOld && invocations > 0 ? 'familiar' : 'strange';
}

const notRead = { gap: { what: 'lambda', because: 'not read' } };

/** The names of functions as methods and authorizers have them, stage variables left as they are. */
function namesInUris({ configuration }: Facts): string[] {
  const uris = [
    ...knownOr(configuration.routes, []).map(({ integration }) => integration?.uri),
    ...knownOr(configuration.authorizers, []).map(({ authorizerUri }) => authorizerUri),
  ];
  return uris.flatMap((uri) => functionInUri(uri ?? '')?.name ?? []);
}
