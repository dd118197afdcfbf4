import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { invokedFunctions } from '../../facts/lambda/invoked.ts';
import { reading } from '../../facts/reading.ts';
import { unfilled } from '../../facts/stage-variables.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import { knownOr } from '../../model/reading.ts';

/** Lambda allows 15 calls a second for the whole control plane. */
const atOnce = 6;

/** How long the functions behind the stage's methods may run. None where the methods could not be read. */
export const functions = (
  environment: Environment,
  { routes, stage }: Configuration,
): Promise<AuditFacts['functions']> =>
  mapLimited(invokedFunctions(knownOr(routes, []), stage), atOnce, async (invoked) => {
    const { arn, functionArn, qualifier } = invoked;
    const gap = unfilled(arn);
    const timeout = gap
      ? { gap }
      : await reading<number | null>(
          'lambda:GetFunctionConfiguration',
          async () => {
            const { Timeout = 3 } = await environment.client(LambdaClient).send(
              new GetFunctionConfigurationCommand({
                FunctionName: functionArn,
                ...(qualifier !== null && { Qualifier: qualifier }),
              }),
            );
            return Timeout;
          },
          { ResourceNotFoundException: null },
        );
    return { arn, functionArn, routes: [...invoked.routes], timeout };
  });
