import type { Environment } from '../../aws/environment.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Target } from '../../model/target.ts';
import type { TestInvocation } from '../../model/test-invocation.ts';
import { reading } from '../reading.ts';
import { sendTest, type TestedMethod } from './send-test.ts';

/** The one call of {@link probeMethod}: everything else of the method is known by then. */
export const probeReads: readonly ReadName[] = ['apigateway:TestInvokeMethod'];

/** Runs a method as a test. A refusal is a gap: nothing is known of the method then. @throws MustWait where the shared limits are used up */
export const probeMethod = (
  environment: Environment,
  target: Target,
  method: TestedMethod,
): Promise<Reading<TestInvocation>> =>
  reading('apigateway:TestInvokeMethod', () => sendTest(environment, target, method));
