/** What AWS calls the place at which a list goes on. */
const token = /^(next_?token|next_?marker|marker|position|exclusivestartkey|lastevaluatedkey)$/i;

/** The operation's schema in an SDK command: its kind, name space, name, traits, input and output. */
type OperationSchema = readonly [number, string, string, unknown, Structure, Structure];
/** A structure: its kind, name space, name, traits and the names of its members. */
type StructureSchema = readonly [number, string, string, unknown, readonly string[]];
type Structure = StructureSchema | (() => StructureSchema);

/** Whether AWS answers an operation page by page: its output says where it goes on, and its input takes that. */
export async function isPaged(client: string, operation: string): Promise<boolean> {
  const commands = (await import(client)) as Record<
    string,
    new (input: object) => { schema: OperationSchema }
  >;
  const Command = commands[`${operation}Command`];
  if (!Command) throw new Error(`${client} has no ${operation}.`);
  const [, , , , input, output] = new Command({}).schema;
  return [input, output].every((one) => membersOf(one).some((name) => token.test(name)));
}

/** The operations for which the SDK has a paginator. */
export async function paginatedBy(client: string): Promise<string[]> {
  return Object.keys((await import(client)) as object).flatMap(
    (name) => /^paginate(\w+)$/.exec(name)?.[1] ?? [],
  );
}

const membersOf = (structure: Structure): readonly string[] =>
  (typeof structure === 'function' ? structure() : structure)[4];
