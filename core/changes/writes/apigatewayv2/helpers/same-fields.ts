import { sameJson } from '../../../../model/canonical-json.ts';
import { plain } from '../../../state.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a document has at each field that an update sets, maps field by field; null where it has nothing. The updates of HTTP APIs leave
 * alone what they do not name.
 */
export const fieldsLike = (document: object, update: Fields): unknown =>
  plain(
    Object.fromEntries(
      Object.entries(update).map(([name, wanted]) => {
        const found = (document as Fields)[name];
        return [
          name,
          isMap(wanted) ? fieldsLike(isMap(found) ? found : {}, wanted) : (found ?? null),
        ];
      }),
    ),
  );

/** Whether a state is what an update makes it. An empty text removes what it names. */
export const hasFields = (state: unknown, update: Fields): boolean =>
  sameJson(state, fieldsLike(withoutEmpty(update), update));

const withoutEmpty = (update: Fields): Fields =>
  Object.fromEntries(
    Object.entries(update)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, isMap(value) ? withoutEmpty(value) : value]),
  );

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an update sets: its input without what names the thing. */
export const setIn = (input: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
