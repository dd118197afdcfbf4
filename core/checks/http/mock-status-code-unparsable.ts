import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { patchIntegrationCalls } from './helpers/advised-calls.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';
import type { MappedRoute } from './helpers/mapped-routes.ts';

/**
 * The request template of a mock integration, which has to say which status to answer with, does not: there is none for the media type
 * of the request, or what it writes has no whole number as `statusCode`.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
 */
const id = 'mock-status-code-unparsable';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'mock-status-code',
    pattern: /unable to parse statuscode|statuscode\W{1,4}(it )?should be an integer/i,
    causes: [id],
    hop: 'integration',
  },
]);

/**
 * A status that is a stage variable alone; one that the stage does not set names none.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
const fromVariable = /"statusCode"\s*:\s*"?\$\{?stageVariables\.(\w+)\}?"?\s*[,}]/;

export default mappingCheck({
  id,
  concerns: ({ integration }) => integration.type === 'MOCK',
  mistake(route, _failures, { configuration }) {
    const templates = Object.entries(route.integration.requestTemplates ?? {});
    const lacking = templates.filter(([, text]) => !text.includes('statusCode'));
    const { variables } = configuration.stage;
    const unset = templates.flatMap(([, text]) => {
      const name = fromVariable.exec(text)?.[1];
      return name !== undefined && !/^\d+$/.test(variables[name] ?? '') ? [name] : [];
    });
    if (templates.length > 0 && lacking.length + unset.length === 0) return null;
    const always = lacking.length + unset.length === templates.length;
    const [name] = unset;
    if (name !== undefined) {
      const args = { route: routeName(route), name };
      return { always, byVariable: true, evidence: evidence(`${id}.variable`, args) };
    }
    return {
      always,
      evidence: evidence(`${id}.${templates.length === 0 ? 'none' : 'lacking'}`, {
        route: routeName(route),
        types: lacking.map(([type]) => type).join(', ') || '-',
      }),
    };
  },
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised: (facts, route) =>
    patchIntegrationCalls(facts, route, [
      {
        op: 'replace',
        path: '/requestTemplates/application~1json',
        value: JSON.stringify({ statusCode: statusOf(route) }),
      },
    ]),
});

/** The status that the method maps without a pattern, which is what a mock is usually meant to answer. */
function statusOf({ integration }: MappedRoute): number {
  const responses = Object.values(integration.integrationResponses ?? {});
  const response = responses.find(({ selectionPattern }) => selectionPattern === undefined);
  return Number((response ?? responses[0])?.statusCode ?? 200);
}
