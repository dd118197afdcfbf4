import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { hasCors, originOf, unmarkedTypes } from './helpers/cors.ts';

/**
 * The API answers browsers of other origins, and API Gateway's own error responses carry no CORS header. A browser hides such an answer
 * from the page and reports a CORS error instead. It breaks nothing: requests fail for another cause, which only looks like CORS.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
const id = 'cors-headers-missing-on-errors';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST'],
  symptoms: ['4xx', '5xx'],
  role: 'masks',
  hop: null,
  judge(facts, { clientErrors, serverErrors }) {
    const routes = known(facts.configuration.routes);
    if (!routes.some((route) => hasCors(route))) return [];
    const { gatewayResponses } = restOf(facts.configuration);
    if (gatewayResponses === undefined) throw new MissingEvidence(unread);
    const types = unmarkedTypes(gatewayResponses, { clientErrors, serverErrors });
    if (types.length === 0) return healthy;
    const { apiId: restApiId, stage } = facts.target;
    return faulty({
      subject: stage,
      confidence: 'certain',
      evidence: [evidence(`${id}.unmarked`, { types: types.join(', ') })],
      routes: 'all',
      remedies: [],
      advised: [
        ...types.map((responseType) =>
          gatewayCall('UpdateGatewayResponse', {
            restApiId,
            responseType,
            patchOperations: [
              { op: 'add', path: originPath, value: originOf(routes) ?? anyOrigin },
            ],
          }),
        ),
        deployCall(restApiId, stage),
      ],
    });
  },
});

const originPath = '/responseParameters/gatewayresponse.header.Access-Control-Allow-Origin';

/** For a person to complete where preflights do not all name the same: which origins may read errors is for the API's owner to say. */
const anyOrigin = "'https://ORIGIN'";

const unread = {
  what: 'apigateway:GetExport' as const,
  because: 'The gateway responses that the stage serves were not read.',
};
