import { describe, expect, test } from '@jest/globals';
import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { GatewayMedic } from '../../../lib/constructs/gateway-medic.ts';
import { withoutCode } from '../../../lib/lambda-code.ts';

describe("in other people's apps", () => {
  test('an API may have a name that is only known when it is deployed', () => {
    const stack = new Stack(
      new App({ analyticsReporting: false, builtinCloudFormationValidation: false }),
      'Theirs',
    );
    const name = new CfnParameter(stack, 'ApiName').valueAsString;
    const medic = new GatewayMedic(stack, 'Medic', {
      apis: [{ kind: 'REST', name, stage: 'prod' }],
      code: withoutCode,
    });
    expect(medic.alarms).toHaveLength(5);
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Latency',
      Dimensions: Match.arrayWith([{ Name: 'ApiName', Value: { Ref: 'ApiName' } }]),
    });
  });

  test('wrong properties are refused where the construct is made', () => {
    const stack = new Stack(new App(), 'Theirs');
    expect(
      () => new GatewayMedic(stack, 'Medic', { policy: { maxAttempts: 99 }, code: withoutCode }),
    ).toThrow(expect.objectContaining({ name: 'InvalidInput' }));
  });
});
