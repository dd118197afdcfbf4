import { expect } from '@jest/globals';
import check from '../../../../core/checks/deployment/iam-not-authorized.ts';
import { failure, justDeployed, known, route } from '../support/facts.ts';
import { clientsFail } from '../support/http-api.ts';
import { socketFacts } from '../support/socket-api.ts';
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
  [
    '$connect of a WebSocket API, whose deployments nothing reads',
    {
      facts: socketFacts({
        routes: known([
          route('ANY', '$connect', {}, { authorizationType: 'AWS_IAM' }),
          route('ANY', 'send'),
        ]),
        deployments: justDeployed().deployments,
      }),
      signals: {
        ...clientsFail,
        failures: [
          failure([id], {
            status: 403,
            route: { httpMethod: 'ANY', path: '$connect' },
            lines: ['User: arn:aws:iam::1:user/a is not authorized to perform'],
          }),
        ],
      },
    },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'ANY', path: '$connect' }],
        evidence: [
          { args: { routes: '$connect' } },
          { args: { statement: expect.stringMatching(/:execute-api:[^"]*\/live\/\$connect"/) } },
          {},
        ],
      }),
    ],
  ],
]);
