import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/** Takes effect at once where the stage is deployed automatically. Who is let in is still for the function to say. */
export default defineRemedy({
  id: 'restore-authorizer-response',
  apis: ['HTTP'],
  risk: 'high',
  writes: ['apigatewayv2:UpdateAuthorizer'],
  undoes: ['apigatewayv2:UpdateAuthorizer'],
  plan(cause, { target, configuration }) {
    const authorizer = known(configuration.authorizers).find(
      ({ id }) => id === cause.data?.['authorizerId'],
    );
    const before = authorizer?.enableSimpleResponses;
    if (!authorizer || before === undefined) return null;
    const update = (EnableSimpleResponses: boolean) =>
      call('apigatewayv2:UpdateAuthorizer', {
        ApiId: target.apiId,
        AuthorizerId: authorizer.id,
        EnableSimpleResponses,
      });
    return {
      operations: [
        operation('restore', update(!before), {
          expects: { EnableSimpleResponses: before },
          undo: [update(before)],
        }),
      ],
      blastRadius: [
        evidence(`restore-authorizer-response.${before ? 'policy' : 'simple'}`, {
          authorizer: authorizer.name,
        }),
      ],
      lifetime: 'permanent',
    };
  },
});
