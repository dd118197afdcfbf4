import { languageOf } from '../../model/deployment-tools.ts';
import { type Evidence, evidence } from '../../model/evidence.ts';
import { chooseMapping } from '../../model/front/choose-mapping.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { type RemovedMapping, removedMappings } from '../removed-mappings.ts';

/**
 * Creates base path mappings again that a deployment tool deleted, where CloudTrail lists the calls that made them and so proves where
 * they led. Takes effect without a deployment. What a person deleted by hand stays deleted.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html
 */
export default defineRemedy({
  id: 'restore-base-path-mapping',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:CreateBasePathMapping'],
  undoes: ['apigateway:DeleteBasePathMapping'],
  plan({ subject: domainName }, facts) {
    const { target, deployment } = facts;
    if (!deployment?.domains) return null;
    const read = known(deployment.domains).find(({ domain }) => domain.name === domainName);
    // Routing rules decide before mappings: what the mapping would take is another matter then.
    if (!read || read.domain.routingMode !== undefined) return null;
    const mappings = known(read.mappings);
    const removed = removedMappings(facts, domainName).filter(
      ({ basePath }) => !chooseMapping(mappings, basePath),
    );
    if (removed.length === 0) return null;
    return {
      operations: removed.map(({ basePath }) =>
        operation(
          `map-${basePath}`,
          call('apigateway:CreateBasePathMapping', {
            domainName,
            basePath,
            restApiId: target.apiId,
            stage: target.stage,
          }),
          {
            expects: null,
            undo: [call('apigateway:DeleteBasePathMapping', { domainName, basePath })],
          },
        ),
      ),
      blastRadius: removed.flatMap((one) => told(domainName, one)),
      lifetime: 'permanent',
    };
  },
});

function told(domain: string, { basePath, removal }: RemovedMapping): Evidence[] {
  const { tool = '-', by, at } = removal;
  const args = { domain, path: basePath };
  return [
    evidence('restore-base-path-mapping.who', { ...args, tool, by: by ?? '-', at }),
    evidence(`restore-base-path-mapping.patch-${languageOf(tool) ?? 'other'}`, { ...args, tool }),
  ];
}
