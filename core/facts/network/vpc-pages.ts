import { EC2Client } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';

/** What a call for one page of what belongs to a VPC takes. */
interface Page {
  readonly Filters: { readonly Name: string; readonly Values: string[] }[];
  readonly NextToken: string | undefined;
}

/**
 * Every page of one of EC2's lists, of what belongs to a VPC.
 * @param read makes the call for one page
 * @throws Error what AWS threw, or that the pages do not come to an end
 */
export const vpcPages = <Output extends { NextToken?: string | undefined }>(
  environment: Environment,
  vpcId: string,
  read: (client: EC2Client, page: Page) => Promise<Output>,
): Promise<Output[]> => {
  const client = environment.client(EC2Client);
  return pages(
    (NextToken) => read(client, { Filters: [{ Name: 'vpc-id', Values: [vpcId] }], NextToken }),
    (output) => output.NextToken,
  );
};
