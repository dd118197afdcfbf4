import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { GatewayMedic, type GatewayMedicProps } from './constructs/gateway-medic.ts';

/** One Gateway Medic for one account and region: what `cdk deploy` creates in a checkout. */
export class GatewayMedicStack extends Stack {
  constructor(scope: Construct, id: string, medicProps: GatewayMedicProps, props: StackProps = {}) {
    super(scope, id, {
      description:
        'Finds why an API Gateway API is failing, fixes it with approval, and proves that it recovered.',
      ...props,
    });
    const medic = new GatewayMedic(this, 'Medic', medicProps);
    const output = (name: string, value: string) => new CfnOutput(this, name, { value });
    output('RemediationStateMachine', medic.remediation.stateMachineArn);
    output('DecisionStateMachine', medic.decision.stateMachineArn);
    output('Table', medic.storage.table.tableName);
    output('EvidenceBucket', medic.storage.bucket.bucketName);
    output('Topic', medic.topic.topicArn);
  }
}
