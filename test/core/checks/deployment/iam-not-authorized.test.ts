import check from '../../../../core/checks/deployment/iam-not-authorized.ts';
import { faulty, table } from '../support/table.ts';
import { refused, signatureCases, signed } from './support/signatures.ts';

const id = 'iam-not-authorized';

table(check, [
  ...signatureCases(id, 'statement', ['resource-policy-explicit-deny', 'waf-block']),
  [
    'the execution log does not say who denies, and nobody else could',
    {
      facts: signed,
      signals: refused([id, 'resource-policy-implicit-deny', 'authorizer-explicit-deny']),
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'who was refused',
    {
      facts: signed,
      signals: refused([id], {
        lines: ['User: arn:aws:iam::1:user/a is not authorized to perform: execute-api:Invoke'],
      }),
    },
    [
      faulty({
        evidence: [{ code: `${id}.caller`, args: { caller: 'arn:aws:iam::1:user/a' } }, {}, {}],
      }),
    ],
  ],
]);
