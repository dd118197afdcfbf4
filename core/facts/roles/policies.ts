import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { reading } from '../reading.ts';
import type { RolePolicy } from '../../model/facts/role-policy.ts';
import type { Reading } from '../../model/reading.ts';

/** Reads of IAM that may run side by side. */
export const atOnce = 3;

/** The permission policies of a role, inline and attached ones; a gap where one of them could not be read. */
export async function policiesOf(
  environment: Environment,
  RoleName: string,
): Promise<Reading<RolePolicy[]>> {
  const [inline, attached] = await Promise.all([
    inlinePolicies(environment, RoleName),
    attachedPolicies(environment, RoleName),
  ]);
  if ('gap' in inline) return inline;
  return 'gap' in attached ? attached : { known: [...inline.known, ...attached.known] };
}

/** IAM writes documents as parts of a URL. */
const documentOf = (text: string | undefined): string => decodeURIComponent(text ?? '{}');

async function inlinePolicies(
  environment: Environment,
  RoleName: string,
): Promise<Reading<RolePolicy[]>> {
  const iam = environment.client(IAMClient);
  const names = await reading('iam:ListRolePolicies', async () => {
    const found = await pages(
      (Marker) => iam.send(new ListRolePoliciesCommand({ RoleName, ...(Marker && { Marker }) })),
      (output) => output.Marker,
    );
    return found.flatMap(({ PolicyNames = [] }) => PolicyNames);
  });
  if ('gap' in names) return names;
  return reading('iam:GetRolePolicy', () =>
    mapLimited(names.known, atOnce, async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return { name: PolicyName, kind: 'inline' as const, document: documentOf(PolicyDocument) };
    }),
  );
}

async function attachedPolicies(
  environment: Environment,
  RoleName: string,
): Promise<Reading<RolePolicy[]>> {
  const iam = environment.client(IAMClient);
  const attached = await reading('iam:ListAttachedRolePolicies', async () => {
    const found = await pages(
      (Marker) =>
        iam.send(new ListAttachedRolePoliciesCommand({ RoleName, ...(Marker && { Marker }) })),
      (output) => output.Marker,
    );
    return found.flatMap(({ AttachedPolicies = [] }) =>
      AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []),
    );
  });
  if ('gap' in attached) return attached;
  const versions = await reading('iam:GetPolicy', () =>
    mapLimited(attached.known, atOnce, async (PolicyArn) => {
      const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
      return { PolicyArn, VersionId: Policy?.DefaultVersionId ?? 'v1' };
    }),
  );
  if ('gap' in versions) return versions;
  return reading('iam:GetPolicyVersion', () =>
    mapLimited(versions.known, atOnce, async (version) => {
      const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand(version));
      const document = documentOf(PolicyVersion?.Document);
      return { name: version.PolicyArn, kind: 'managed' as const, document };
    }),
  );
}
