import { describe, expect, test } from '@jest/globals';
import { block, code, plain } from '../../../core/report/markdown-text.ts';
import { renderMarkdown } from '../../../core/report/index.ts';
import { diagnosisOf, planOf, reportOf } from '../workflow/samples.ts';

test('the report tells the whole incident', () => {
  const markdown = renderMarkdown(reportOf());
  for (const part of [
    '# Incident report: orders/prod',
    '**Recovered**',
    '## Timeline',
    '### Diagnosis',
    '```sh\naws lambda add-permission',
    '```diff',
    'Approved by kim',
  ]) {
    expect(markdown).toContain(part);
  }
});

describe('texts from outside', () => {
  test.each([
    ['[click](http://evil)', String.raw`\[click\](http:\/\/evil)`],
    ['![x](y)', String.raw`!\[x\](y)`],
    ['<b>x</b>', String.raw`\<b\>x\</b\>`],
    ['# heading\n\n- item', String.raw`\# heading\\n\\n- item`],
    ['- item', String.raw`\- item`],
    ['1. one', String.raw`1\. one`],
    ['| a |', String.raw`\| a \|`],
    ['@team', String.raw`\@team`],
    ['a_b * c', String.raw`a\_b \* c`],
    ['02:10, 400 of 1.5', '02:10, 400 of 1.5'],
  ])('%j is plain text', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
  test.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
  ])('%j as code', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
  test('cannot leave their block', () => {
    expect(block(['```', 'rm -rf /'], 'sh')).toBe('````sh\n```\nrm -rf /\n````');
  });
  test('cannot leave their place in the report', () => {
    const attack = '\n\n# owned\n\n[x](javascript:alert(1)) ```\n<script>';
    const report = reportOf();
    const [attempt] = report.attempts;
    const markdown = renderMarkdown({
      ...report,
      incident: {
        ...report.incident,
        alarm: { ...report.incident.alarm, name: attack, reason: attack },
      },
      attempts: [
        {
          ...attempt!,
          diagnosis: diagnosisOf({
            notChecked: [{ check: attack, gap: { what: attack, because: attack } }],
            readInPart: [{ what: attack, because: attack }],
          }),
          plan: planOf('inc-1', { remedy: attack }),
        },
      ],
    });
    const prose = markdown.replaceAll(/(`+)[^]*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/^# owned/m);
    expect(prose).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(prose).not.toMatch(/(?<!\\)<script>/);
  });
});
