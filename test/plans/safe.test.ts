import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePlan } from '../../src/plans/index.ts';
import { markdownInline, markdownParts } from '../../src/simulator/page/client/blocks/text/markdown-parts.ts';
import { aPlan, aStory } from './plan.ts';

/** What people type, and what Markdown is made of. */
const signs = [
  ...[
    '|',
    '\\',
    '\\|',
    '`',
    '```',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '#',
    '# ',
    '>',
    '> ',
    '-',
    '- ',
    '+ ',
    '1. ',
    '1) ',
  ],
  ...[
    '[x](y)',
    '![](@U1)',
    '<b>',
    '<https://a.b>',
    '&amp;',
    '&',
    '---',
    '===',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
  ],
  ...['- [ ] ', '| a | b |', 'snake_case', 'a', 'Ω', '🚧', '.', '!', '(', ')'],
];
const words = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
const spoken = words.filter((text) => text.trim() !== '');

/** On one line, as a title or a cell holds it. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What Markdown says of a line of text alone: the signs that backslashes keep from meaning anything. */
function said(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\| | \|$/g, '')
    .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
    .map((cell) => said(cell.trim()));
}

describe('Whatever people write', () => {
  test('a title and its owners stay in their cells', () => {
    fc.assert(
      fc.property(spoken, spoken, (title, name) => {
        const lines = writePlan(aPlan({ stories: [aStory({ title, assignees: [name] })] })).split('\n');
        const row = lines[lines.findIndex((line) => line.startsWith('| ---')) + 1] ?? '';
        expect(cellsOf(row)).toEqual([
          'ERP-001',
          onOneLine(title),
          '',
          '',
          'feature',
          onOneLine(name),
          'Backlog',
          '',
        ]);
      }),
    );
  });

  test('a goal, a criterion and notes are text, and nothing else of the plan moves', () => {
    const sections = (text: string) =>
      markdownParts(
        writePlan(
          aPlan({
            goal: text,
            stories: [aStory({ notes: text, acceptanceCriteria: [text] })],
            deliverables: [{ text, isMet: null }],
            integration: [text],
          }),
        ),
      );
    const headings = (text: string) =>
      sections(text).flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
    const usual = headings('a goal');
    fc.assert(
      fc.property(spoken, (text) => {
        expect(headings(text)).toEqual(usual);
      }),
    );
  });

  test('a criterion reads as it was written, without a link or a style', () => {
    fc.assert(
      fc.property(spoken, (text) => {
        const plan = aPlan({ deliverables: [{ text, isMet: null }] });
        const line = writePlan(plan)
          .split('\n')
          .find((each) => each.startsWith('- [ ] '));
        expect(said(line?.slice('- [ ] '.length) ?? '')).toBe(onOneLine(text));
      }),
    );
    const kinds = (text: string) => {
      const line = writePlan(aPlan({ goal: text })).split('\n')[4] ?? '';
      return markdownInline(line).map(({ kind }) => kind);
    };
    fc.assert(
      fc.property(spoken, (text) => {
        expect(kinds(onOneLine(text)).filter((kind) => kind !== 'text' && kind !== 'link')).toEqual([]);
      }),
    );
  });

  test('the notes keep their lines', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 4 }), (texts) => {
        const lines = texts.map(onOneLine);
        const written = writePlan(aPlan({ stories: [aStory({ notes: lines.join('\n') })] })).split('\n');
        const quoted = written.filter((line) => line.startsWith('> '));
        expect(quoted.map((line) => said(line.slice(2)))).toEqual(lines);
      }),
    );
  });

  test('the same plan gives the same text', () => {
    fc.assert(
      fc.property(words, (text) => {
        const plan = aPlan({ goal: text, focus: text, name: text });
        expect(writePlan(plan)).toBe(writePlan(structuredClone(plan)));
        expect(writePlan(plan)).toMatch(/^# Sprint 4(: .+)?\n/);
      }),
    );
  });
});
