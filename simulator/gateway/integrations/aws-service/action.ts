/** What an integration URI asks of another AWS service. */
export interface ServiceAction {
  readonly service: 'dynamodb' | 'sqs' | 'states';
  /** Absent where the URI is a path, and the body says which. */
  readonly action: string | undefined;
  /** What follows `path/`; absent where the URI names an action. */
  readonly path: string | undefined;
}

const pattern =
  /^arn:aws[\w-]*:apigateway:[\w-]+:(?<service>dynamodb|sqs|states):(?:action\/(?<action>\w+)|path\/(?<path>[\w/.-]+))$/;

/**
 * @returns null for a service that the simulator does not have
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
 */
export function serviceAction(uri: string): ServiceAction | null {
  const groups = pattern.exec(uri)?.groups;
  if (!groups) return null;
  const { service, action, path } = groups;
  return { service: service as ServiceAction['service'], action, path };
}
