import { evidence } from '../../model/evidence.ts';
import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { isBinaryType } from '../../model/media-type.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import { escaped } from '../../remedies/patch.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';
import { redeploy } from '../redeploy.ts';

const id = 'binary-media-types-missing';

/**
 * What methods send or take as bytes is a binary media type of the API: API Gateway handles every other body as text in UTF-8, and bytes
 * that are not text are damaged, with status 200. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html
 */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST'],
  judge(facts) {
    const { gatewayResponses, binaryMediaTypes = [] } = restOf(facts.configuration);
    // Both are read of the stage's export.
    if (gatewayResponses === undefined) throw new MissingEvidence(unread);
    if (binaryMediaTypes.includes('*/*')) return pass(facts.target.stage);
    return known(facts.configuration.routes).flatMap((route) =>
      judge(facts, route, binaryMediaTypes),
    );
  },
});

const unread = {
  what: 'apigateway:GetExport' as const,
  because: 'The binary media types that the stage serves were not read.',
};

function judge(facts: AuditFacts, route: Route, binary: readonly string[]): RuleVerdict[] {
  const subject = routeName(route);
  const types = typesOf(route);
  const missing = types.filter((type) => !binary.includes(type));
  if (missing.length > 0) return [typesMissing(facts, subject, missing)];
  if (types.length > 0) return [pass(subject)];
  if (!isObjectStore(route)) return [];
  if (binary.length > 0 || converts(route)) return [pass(subject)];
  // Which types the objects have is not in the configuration.
  return [violation({ subject, evidence: [evidence(`${id}.objects`, { route: subject })] })];
}

function typesMissing(facts: AuditFacts, subject: string, missing: readonly string[]): RuleVerdict {
  const { deploy, undo, notes } = redeploy(facts, id);
  const update = (op: 'add' | 'remove') =>
    fixCall('apigateway:UpdateRestApi', {
      restApiId: facts.target.apiId,
      patchOperations: missing.map((type) => ({ op, path: `/binaryMediaTypes/${escaped(type)}` })),
    });
  return violation({
    subject,
    evidence: [evidence(`${id}.types`, { route: subject, types: missing.join(', ') }), ...notes],
    fix: [update('add'), deploy],
    undo: [...undo, update('remove')],
  });
}

/** The binary media types that a method declares or maps. */
function typesOf({ integration, mediaTypes = [] }: Route): string[] {
  if (integration === null || integration.type === 'MOCK') return [];
  const mapped = [
    ...Object.keys(integration.requestTemplates ?? {}),
    ...Object.values(integration.integrationResponses ?? {}).flatMap(({ responseTemplates = {} }) =>
      Object.keys(responseTemplates),
    ),
  ];
  return [...new Set([...mapped, ...mediaTypes])].filter(isBinaryType);
}

const isObjectStore = ({ integration }: Route): boolean =>
  /:s3:(?:path\/|action\/(?:Get|Put)Object)/.test(integration?.uri ?? '');

const converts = ({ integration }: Route): boolean =>
  integration?.contentHandling !== undefined ||
  Object.values(integration?.integrationResponses ?? {}).some(
    ({ contentHandling }) => contentHandling !== undefined,
  );
