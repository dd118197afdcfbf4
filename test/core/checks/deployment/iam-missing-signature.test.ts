import check from '../../../../core/checks/deployment/iam-missing-signature.ts';
import { justDeployed, known } from '../support/facts.ts';
import { faulty, table } from '../support/table.ts';
import { refused, signatureCases, signed } from './support/signatures.ts';

const id = 'iam-missing-signature';
/** A deployment right before, and how the method was guarded until then. */
const since = (authorizationType: string) => {
  const content = (deployment: string, type: string) => ({
    id: deployment,
    methods: known([
      { httpMethod: 'GET', path: '/orders', authorizationType: type, apiKeyRequired: false },
    ]),
  });
  return {
    configuration: { ...signed.configuration, deployments: justDeployed().deployments },
    deployment: { contents: [content('d2', 'AWS_IAM'), content('d1', authorizationType)] },
  };
};

table(check, [
  ...signatureCases(id, 'unsigned'),
  [
    'the deployment right before made the method ask for it',
    { facts: since('NONE'), signals: refused([id]) },
    [],
  ],
  [
    'the deployment right before changed nothing of it',
    { facts: since('AWS_IAM'), signals: refused([id]) },
    [faulty()],
  ],
]);
