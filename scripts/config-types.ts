/** The parts of JSON Schema that the configuration uses. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}

/**
 * A schema as a TypeScript type that needs no schema library where it is used, with the descriptions as comments.
 * @throws Error for a schema that it does not know how to write
 */
export function typeOf(schema: Schema): string {
  const { type, properties, additionalProperties, items } = schema;
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return options.map(typeOf).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (properties) return objectOf(properties, schema.required ?? []);
  if (additionalProperties) return `{ readonly [key: string]: ${typeOf(additionalProperties)} }`;
  if (items) return `readonly (${typeOf(items)})[]`;
  if (type === 'integer') return 'number';
  if (type === 'string' || type === 'number' || type === 'boolean') return type;
  throw new Error(`There is no type for ${JSON.stringify(schema)}.`);
}

function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]) {
  const lines = Object.entries(properties).map(([name, schema]) => {
    const type = typeOf(schema);
    const field = required.includes(name) ? `${name}: ${type}` : `${name}?: ${type} | undefined`;
    return `${commentOf(schema)}readonly ${field};\n`;
  });
  return `{\n${lines.join('')}}`;
}

function commentOf({ description, default: preset }: Schema): string {
  const lines = [
    ...(description === undefined ? [] : [description]),
    ...(preset === undefined || isEmpty(preset) ? [] : [`@default ${JSON.stringify(preset)}`]),
  ];
  return lines.length === 0 ? '' : `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;
}

/** An object's own default says less than those of its fields. */
const isEmpty = (preset: unknown): boolean => JSON.stringify(preset) === '{}';
