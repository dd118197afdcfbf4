import { EC2Client } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';

export const ec2 = (environment: Environment) => environment.client(EC2Client);
export const next = (output: { NextToken?: string | undefined }) => output.NextToken;
export const ofVpc = (vpcId: string) => [{ Name: 'vpc-id', Values: [vpcId] }];
