import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { GatewayMedic, type GatewayMedicProps } from './constructs/gateway-medic.ts';

/** One Gateway Medic for one account and region: what `cdk deploy` creates in a checkout. */
export class GatewayMedicStack extends Stack {
  constructor(scope: Construct, id: string, medicProps: GatewayMedicProps, props: StackProps = {}) {
    super(scope, id, {
      description: 'Finds why an API Gateway API fails, mends it with approval, and proves it.',
      ...props,
    });
    const medic = new GatewayMedic(this, 'Medic', medicProps);
    const outputs: Readonly<Record<string, string>> = {
      RemediationStateMachine: medic.remediation.stateMachineArn,
      DecisionStateMachine: medic.decision.stateMachineArn,
      Table: medic.storage.table.tableName,
      EvidenceBucket: medic.storage.bucket.bucketName,
      Topic: medic.topic.topicArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
