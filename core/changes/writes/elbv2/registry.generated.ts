// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import CreateListener from './create-listener.ts';
import DeleteListener from './delete-listener.ts';
import DeregisterTargets from './deregister-targets.ts';
import ModifyTargetGroup from './modify-target-group.ts';
import RegisterTargets from './register-targets.ts';
import SetSecurityGroups from './set-security-groups.ts';

export const writes: Readonly<Record<string, Write>> = {
  CreateListener,
  DeleteListener,
  DeregisterTargets,
  ModifyTargetGroup,
  RegisterTargets,
  SetSecurityGroups,
};
