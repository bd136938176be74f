import type { Advances } from './ruler.ts';

type Glyphs = Map<number, number>;

/**
 * Reads how wide the signs of a TrueType font are.
 *
 * @throws for a file that lacks a table for it, or whose characters are not listed in formats 4 or 12
 */
export function readAdvances(file: Buffer): Advances {
  const glyphs = glyphsIn(tableOf(file, 'cmap'));
  const widths = tableOf(file, 'hmtx');
  const listed = tableOf(file, 'hhea').readUInt16BE(34);
  return {
    unitsPerEm: tableOf(file, 'head').readUInt16BE(18),
    glyphOf: (character) => glyphs.get(character) ?? 0,
    // Those behind the last that is listed are as wide as it.
    advanceOf: (glyph) => widths.readUInt16BE(4 * Math.min(glyph, listed - 1)),
  };
}

function tableOf(file: Buffer, tag: string): Buffer {
  const count = file.readUInt16BE(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    if (file.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = file.readUInt32BE(entry + 8);
    return file.subarray(start, start + file.readUInt32BE(entry + 12));
  }
  throw new Error(`The font has no table "${tag}"`);
}

function glyphsIn(cmap: Buffer): Glyphs {
  const count = cmap.readUInt16BE(2);
  for (let entry = 4; entry < 4 + 8 * count; entry += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(entry + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) return inGroups(table);
    if (format === 4) return inSegments(table);
  }
  throw new Error('The font lists its characters in a way that is not known here');
}

/** Format 12: groups of characters whose glyphs follow one another. */
function inGroups(table: Buffer): Glyphs {
  const glyphs: Glyphs = new Map();
  const end = 16 + 12 * table.readUInt32BE(12);
  for (let group = 16; group < end; group += 12) {
    const first = table.readUInt32BE(group);
    const last = table.readUInt32BE(group + 4);
    const glyph = table.readUInt32BE(group + 8);
    for (let character = first; character <= last; character++)
      glyphs.set(character, glyph + character - first);
  }
  return glyphs;
}

/** Format 4: four lists side by side, and behind them glyphs of segments that are not in order. */
function inSegments(table: Buffer): Glyphs {
  const glyphs: Glyphs = new Map();
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + size + at);
    const shift = table.readUInt16BE(16 + 2 * size + at);
    const place = 16 + 3 * size + at;
    const offset = table.readUInt16BE(place);
    for (let character = first; character <= last && character !== 0xffff; character++) {
      const listed = offset === 0 ? character : table.readUInt16BE(place + offset + 2 * (character - first));
      if (listed !== 0) glyphs.set(character, (listed + shift) & 0xffff);
    }
  }
  return glyphs;
}
