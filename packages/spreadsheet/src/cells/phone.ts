/**
 * A Chinese phone number without spaces: a mobile of 11 digits, or a landline with area code, hyphen and perhaps an
 * extension (`0874-7121234-8001`). Undefined if it is neither.
 */
export function cleanPhone(text: string): string | undefined {
  const digits = text.replace(/[\s().]/g, '').replace(/^(\+|00)86-?|^86(?=1[3-9]\d{9}$)/, '');
  const mobile = digits.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return mobile;
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(digits);
  if (landline) return landline.slice(1).filter(Boolean).join('-');
  return /^\d{7,8}$/.test(digits) ? digits : undefined;
}
