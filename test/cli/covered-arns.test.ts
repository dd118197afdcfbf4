import { expect, test } from '@jest/globals';
import { withoutCovered } from '../../cli/account/covered-arns.ts';

test('what another ARN covers is left out, and nothing else', () => {
  const api = 'arn:aws:apigateway:*::/restapis/*';
  const function_ = 'arn:aws:lambda:*:*:function:orders';
  expect(
    withoutCovered([
      api,
      `${api}/stages/*`,
      'arn:aws:apigateway:*::/restapis',
      'arn:aws:apigateway:eu-west-1::/restapis/x',
      function_,
      `${function_}:live`,
    ]),
  ).toEqual([api, 'arn:aws:apigateway:*::/restapis', function_, `${function_}:live`]);
});

test('a star alone covers every ARN', () => {
  expect(withoutCovered(['arn:aws:s3:::one', 'arn:aws:s3:::*'])).toEqual(['arn:aws:s3:::*']);
});
