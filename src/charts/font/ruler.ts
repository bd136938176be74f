/** How wide words are in the font of the pictures. */
export interface Ruler {
  /** In the unit of `size`, without kerning. */
  widthOf(text: string, size: number, isBold?: boolean): number;
  /** Whether the font has a sign for each character. */
  canWrite(text: string): boolean;
}

/** What a TrueType font says about the widths of its signs. */
export interface Advances {
  unitsPerEm: number;
  /** The sign for a character (its code point); 0 where there is none. */
  glyphOf(character: number): number;
  advanceOf(glyph: number): number;
}

export function createRuler(regular: Advances, bold: Advances): Ruler {
  return {
    widthOf(text, size, isBold = false) {
      const font = isBold ? bold : regular;
      let units = 0;
      for (const character of text) units += font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0));
      return (units * size) / font.unitsPerEm;
    },
    canWrite: (text) => [...text].every((character) => regular.glyphOf(character.codePointAt(0) ?? 0) !== 0),
  };
}
