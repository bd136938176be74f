const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because to make one takes far longer than to use it. */
export function zonedFormat(
  locale: 'en-US' | 'en-CA' | 'en-GB',
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
