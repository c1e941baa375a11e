/** Spaces that look like one: no-break, ideographic, en, em, thin and so on. */
const spaces = /[\t\n\r\v\f\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Characters that nobody sees: soft hyphen, zero-width, direction marks, byte order mark, controls. */
const invisible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g;

/** Without invisible characters, with single plain spaces, without spaces at the ends. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(spaces, ' ').trim();
}

/** Cleaned, and full-width letters, digits and signs made narrow. For codes and numbers, not for names. */
export function toHalfWidth(text: string): string {
  return cleanText(text).replace(/[\uff01-\uff5e]/g, character =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/**
 * A person's name: two-character names are often padded with a wide space, and the middle dot of names such as
 * 阿依古丽·买买提 is written with many signs.
 */
export function cleanName(text: string): string {
  return cleanText(text)
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/ ?[•・‧･●∙⋅．·] ?/g, '·');
}
