import type { Grant } from '../../../model/write.ts';

/** The operations of one service, by name. */
export type ServiceCalls = Readonly<Record<string, readonly Grant[]>>;

/** A call on resources that share one reason for not being named one by one. */
export const on =
  (reason: string, prefix: string) =>
  (action: string, ...suffixes: readonly string[]): readonly Grant[] => [
    { actions: [action], resources: suffixes.map((suffix) => prefix + suffix), reason },
  ];

/** A call for which AWS offers nothing narrower than `*`; the Service Authorization Reference names no resource type for it. */
export const anywhere = (service: string) => {
  const reason = `${service} authorizes this call for all resources or none: it has no resource type in the Service Authorization Reference.`;
  return (action: string): readonly Grant[] => [{ actions: [action], resources: ['*'], reason }];
};

/** A call on the deployment's own resources, which are named exactly. */
export const own = (resource: string, ...actions: readonly string[]): readonly Grant[] => [
  { actions, resources: [resource] },
];
