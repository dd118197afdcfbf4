import { describe, expect, test } from '@jest/globals';
import { catalogueOf, render } from '../../../core/messages/render.ts';
import { evidenceSchema } from '../../../core/model/evidence.ts';

const { areas, checks, remedies } = catalogueOf();
const owners = [
  ...Object.entries(areas),
  ...Object.entries(checks).map(([id, { evidence }]) => [id, evidence] as const),
  ...Object.entries(remedies).map(([id, { notes }]) => [id, notes] as const),
].filter(([, texts]) => Object.keys(texts).length > 0);

describe.each(owners)('the texts of %s', (owner, texts) => {
  test.each(Object.entries(texts))('%s can be rendered with what it takes', (key, text) => {
    const args = Object.fromEntries(
      [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? '', 2] as const),
    );
    expect(render(evidenceSchema.parse({ code: `${owner}.${key}`, args }))).not.toMatch(/[{}]/);
  });
});
