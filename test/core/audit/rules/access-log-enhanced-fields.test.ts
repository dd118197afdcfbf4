import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/access-log-enhanced-fields.ts';
import { route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const destinationArn = 'arn:aws:logs:eu-west-1:111122223333:log-group:shop';
const all =
  '$context.requestId $context.httpMethod $context.resourcePath $context.status $context.responseLatency $context.error.message $context.error.responseType $context.integrationErrorMessage $context.integration.status $context.integrationStatus $context.integrationLatency';
const keyed = {
  configuration: { routes: { known: [route('GET', '/', {}, { authorizerId: 'a1' })] } },
};

describe('access-log-enhanced-fields', () => {
  table(rule, [
    ['the recommended format', {}, ['pass']],
    ['without a log there is no format', { deployed: { accessLog: null } }, []],
    [
      'what every API needs',
      { deployed: { accessLog: { destinationArn, format: all } } },
      ['pass'],
    ],
    [
      'an authorizer wants more',
      { ...keyed, deployed: { accessLog: { destinationArn, format: all } } },
      [['missing']],
      ['apigateway:UpdateStage'],
    ],
    ['the recommended format has it', keyed, ['pass']],
    [
      'a web ACL wants more',
      {
        stage: { webAclArn: 'arn:aws:wafv2:x' },
        deployed: { accessLog: { destinationArn, format: all } },
      },
      [['missing']],
    ],
    [
      'common log format',
      {
        deployed: {
          accessLog: {
            destinationArn,
            format:
              '$context.identity.sourceIp [$context.requestTime] $context.status $context.requestId',
          },
        },
      },
      [['missing']],
    ],
    [
      'a longer name is another variable',
      {
        deployed: {
          accessLog: { destinationArn, format: all.replace('$context.status', '$context.statusX') },
        },
      },
      [['missing']],
    ],
  ]);
});
