import type { Environment } from '../aws/environment.ts';
import { probeMethod } from '../facts/rest/probe.ts';
import type { TestedMethod } from '../facts/rest/send-test.ts';
import { probeText } from '../messages/probe-text.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Gap } from '../model/reading.ts';

/** Evidence with the test of a method, whatever comes of it. @throws MustWait where the shared limits are used up */
export const withProbe = async <F extends BaseFacts>(
  environment: Environment,
  base: F,
  method: TestedMethod,
): Promise<F> => ({
  ...base,
  probe: await probeMethod(environment, base.target, method),
});

/** Evidence of a test that is not made. @param because absent: Gateway Medic is paused */
export function withoutProbe(base: BaseFacts, because = probeText('probe.paused')): BaseFacts {
  const gap: Gap = { what: 'apigateway:TestInvokeMethod', because };
  return { ...base, probe: { gap } };
}
