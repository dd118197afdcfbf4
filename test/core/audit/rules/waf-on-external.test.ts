import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/waf-on-external.ts';
import { table } from '../support/table.ts';

describe('waf-on-external', () => {
  table(rule, [
    ['not external', {}, []],
    [
      'external and bare',
      { givenClass: 'external' },
      [['none']],
      ['wafv2:CreateWebACL', 'wafv2:AssociateWebACL'],
    ],
    [
      'external behind a web ACL',
      { givenClass: 'external', stage: { webAclArn: 'arn:aws:wafv2:x' } },
      ['pass'],
    ],
  ]);
});
