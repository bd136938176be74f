import { escapeLine, escapeLines } from './escape.ts';

/** Markdown that is whole in itself; an empty one is left out. */
export type Part = string;

/** As many cells as one table of a Slack canvas holds. */
const MOST_CELLS = 300;

export function joined(parts: readonly Part[]): Part {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Nothing where there is nothing under it. */
export function titled(level: 1 | 2 | 3, title: string, ...parts: Part[]): Part {
  const under = joined(parts);
  return under === '' ? '' : `${'#'.repeat(level)} ${title}\n\n${under}`;
}

/** What somebody wrote, over as many lines as they did. */
export function paragraphs(text: string): Part {
  return text.trim() === '' ? '' : escapeLines(text).join('\n');
}

/** The same where it stands beside other things, set apart from them. */
export function quotation(text: string): Part {
  return text.trim() === ''
    ? ''
    : escapeLines(text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
}

export function bullets(lines: readonly string[]): Part {
  return lines.map((line) => `- ${line}`).join('\n');
}

export function numbered(lines: readonly string[]): Part {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

/** '- **Focus:** checkout'; facts that are '' are left out. */
export function facts(known: Record<string, string>): Part {
  const said = Object.entries(known).filter(([, value]) => value !== '');
  return bullets(said.map(([name, value]) => `**${name}:** ${value}`));
}

/** Ticked or not; what is known not to be met says so. */
export function checklist(lines: ReadonlyArray<{ text: string; isMet: boolean | null }>): Part {
  return lines
    .map(({ text, isMet }) => {
      const words = escapeLine(text);
      return `- [${isMet ? 'x' : ' '}] ${isMet === false ? `*not met:* ${words}` : words}`;
    })
    .join('\n');
}

/** A table; one too large for a canvas goes on in another with the same head. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): Part {
  const most = Math.floor(MOST_CELLS / head.length) - 1;
  const tables: string[] = [];
  for (let at = 0; at < rows.length; at += most) {
    const rule = head.map(() => '---');
    tables.push([head, rule, ...rows.slice(at, at + most)].map(row).join('\n'));
  }
  return joined(tables);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
