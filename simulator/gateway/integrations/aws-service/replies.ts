/** What a service answers. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** The error of a service that speaks JSON. @param type with the service's namespace where it has one */
export const jsonError = (type: string, message?: string): Reply => ({
  status: 400,
  body: JSON.stringify({ __type: type, ...(message !== undefined && { message }) }),
});

const coral = 'com.amazon.coral.service#';

export const notSerialized: Reply = jsonError(`${coral}SerializationException`);
export const unknownOperation: Reply = jsonError(`${coral}UnknownOperationException`);

/** The session in which API Gateway calls on behalf of an integration bears this name. */
export const sessionName = 'BackplaneAssumeRoleSession';

/** @param role its ARN */
export function denied(role: string, action: string, resource: string): Reply {
  const session = `${role.replace(':iam:', ':sts:').replace(/:role\/(?:.*\/)?/, ':assumed-role/')}/${sessionName}`;
  return jsonError(
    `${coral}AccessDeniedException`,
    `User: ${session} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  );
}

/** SQS does not say what is wrong with a request that names no action, nor to whom it refuses one. */
export const queueDenied = (url: string): Reply => ({
  status: 403,
  body: JSON.stringify({
    Error: {
      Code: 'AccessDenied',
      Message: `Access to the resource ${url} is denied.`,
      Type: 'Sender',
    },
  }),
});
